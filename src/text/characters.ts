/** Characters that show nothing and part nothing: soft hyphen, zero-width marks, word joiner, direction marks. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060-\u2064\u202a-\u202e\ufeff]/g;

const APOSTROPHES = /[\u2018\u2019\u02bc\u2032\u00b4`]/g;
const QUOTES = /[\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033]/g;
const DASHES = /[\u2010\u2011\u2212]/g;
const LONG_DASHES = /^(?:[\u2013\u2014\u2015]+|-{2,})$/;
const PLAIN = /^[\u0020-\u007e]*$/;

/** The word as the typewriter had it: straight quotes and hyphens, nothing invisible. */
export function plain(word: string): string {
  if (PLAIN.test(word) && !word.includes("`") && !word.includes("--")) return word;
  if (LONG_DASHES.test(word)) return "--";
  return word
    .replace(INVISIBLE, "")
    .replace(APOSTROPHES, "'")
    .replace(QUOTES, '"')
    .replace(DASHES, "-")
    .replace(/^''$/, '"')
    .replace(/\u2026/g, "...");
}

/** The outline of a word: "Xx" for Pompeo, "X.X." for U.S., "d,d" for 10,000; runs are written once or twice. */
export function shapeOf(word: string): string {
  let shape = "";
  for (const character of word) {
    const kind = kindOf(character);
    if (shape.length >= 2 && shape.at(-1) === kind && shape.at(-2) === kind) continue;
    shape += kind;
    if (shape.length >= 8) break;
  }
  return shape;
}

function kindOf(character: string): string {
  if (character >= "a" && character <= "z") return "x";
  if (character >= "A" && character <= "Z") return "X";
  if (character >= "0" && character <= "9") return "d";
  if (character < "\u0080") return character;
  if (/\p{Lu}/u.test(character)) return "X";
  if (/\p{L}/u.test(character)) return "x";
  if (/\p{N}/u.test(character)) return "d";
  return "#";
}
