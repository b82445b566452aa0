import { remembered } from "./remembered.ts";

/** A person's name taken apart. Words are as written; nothing is lost but the punctuation between them. */
export interface PersonName {
  /** "Mr", "Dr", "Lt. Gen." in front, without the name; null without. */
  readonly honorific: string | null;
  readonly given: readonly string[];
  /** The family name with its particles ("van Drew", "al-Assad"); the only word of a name of one word. */
  readonly family: string;
  /** "Jr.", "III". */
  readonly suffix: string | null;
}

export type Gender = "female" | "male";

const MALE_HONORIFICS = [
  "mr",
  "mister",
  "sir",
  "lord",
  "king",
  "prince",
  "sheikh",
  "father",
  "baron",
  "duke",
];
const FEMALE_HONORIFICS = [
  "mrs",
  "ms",
  "miss",
  "madam",
  "madame",
  "lady",
  "dame",
  "queen",
  "princess",
  "sister",
];
const NEUTRAL_HONORIFICS = (
  "dr prof professor rev reverend pastor judge justice hon honorable gen general lt lieutenant col colonel " +
  "maj major sgt sergeant capt captain cmdr commander adm admiral sen senator rep representative gov governor " +
  "president chairman minister secretary ambassador pope saint st"
).split(" ");
const HONORIFICS = new Set([...MALE_HONORIFICS, ...FEMALE_HONORIFICS, ...NEUTRAL_HONORIFICS]);
const SUFFIXES = new Set(["jr", "sr", "ii", "iii", "iv", "esq", "phd", "md", "mp", "kc", "qc", "obe"]);
const PARTICLES = new Set(
  "van von der den de da dos das del della di du la le el al bin ibn ben abu abdul ter ten zu st mac o".split(
    " ",
  ),
);

const MARKS = /\p{M}+/gu;

/** Letters that do not come apart into a base and a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  ø: "o",
  ł: "l",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
};

/** One spelling for all ways to write a text: lower case, no accents, no invisible characters, straight apostrophes. */
export function foldLetters(text: string): string {
  return text
    .normalize("NFKD")
    .replace(MARKS, "")
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, "")
    .toLowerCase()
    .replace(/[øłßæœđðþı]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/[‐‑–—]/g, "-");
}

/**
 * The key under which two spellings of one name meet: "The U.S." and "US", "Yoon Suk-yeol" and "Yoon Suk Yeol".
 *
 * @returns words parted by one blank, without a leading article and a possessive at the end.
 */
export const nameKey = remembered((name) =>
  foldLetters(name)
    .replace(/'s?$/, "")
    .replace(/\./g, "")
    .replace(/[^\p{L}\p{N}&+']+/gu, " ")
    .trim()
    .replace(/^the (?=.)/, ""),
);

export const keyWords = (name: string): string[] => nameKey(name).split(" ").filter(Boolean);

const bare = (word: string): string => nameKey(word).replace(/ /g, "");

export const isHonorific = (word: string): boolean => HONORIFICS.has(bare(word));

const MALE_NOUN =
  /^(spokes|chair|congress|business|police|crafts|fire|assembly|council|alder|country|gun)?man$/;

/** What a form of address says about gender; most say nothing. */
export const honorificGender = remembered((title): Gender | null => {
  const words = keyWords(title);
  if (words.some((word) => FEMALE_HONORIFICS.includes(word) || word.endsWith("woman"))) return "female";
  return words.some((word) => MALE_HONORIFICS.includes(word) || MALE_NOUN.test(word)) ? "male" : null;
});

/** Surnames as printed that stand first among their people: Korean, Chinese, Vietnamese, Hungarian, Japanese. */
export interface SurnamesFirst {
  has(surname: string): boolean;
}

/** Takes a person's name apart, with the family name first where `surnamesFirst` and the form say so. */
export function takeApart(name: string, surnamesFirst: SurnamesFirst): PersonName {
  const words = name.replace(/,/g, " ").split(/\s+/).filter(Boolean);
  let from = 0;
  while (from < words.length - 1 && isHonorific(words[from]!)) from += 1;
  let to = words.length;
  while (to > from + 1 && SUFFIXES.has(bare(words[to - 1]!))) to -= 1;
  const core = words.slice(from, to);
  const suffix = words.slice(to).join(" ") || null;
  const honorific = words.slice(0, from).join(" ") || null;
  return isFamilyFirst(core, surnamesFirst)
    ? { honorific, given: core.slice(1), family: core[0]!, suffix }
    : { honorific, ...westernOrder(core), suffix };
}

/** Surnames that stand first which are given names in the West as well: a name of two words is read as Western. */
const AMBIGUOUS_FIRST = new Set([
  "Kim",
  "Lee",
  "Han",
  "An",
  "Lin",
  "Jo",
  "Guy",
  "Lai",
  "Ray",
  "Abe",
  "May",
  "Long",
  "Ban",
]);

/** "Kim Jong Un" and "Xi Jinping"; not "Sung Kim", nor "Kim Darroch". */
function isFamilyFirst(words: readonly string[], surnamesFirst: SurnamesFirst): boolean {
  const [first = "", second = "", third] = words;
  if (words.length < 2 || words.length > 3 || !surnamesFirst.has(first)) return false;
  if (third !== undefined) return !/^\p{Lu}\.?$/u.test(second);
  return second.includes("-") || (!AMBIGUOUS_FIRST.has(first) && !surnamesFirst.has(second));
}

function westernOrder(words: readonly string[]): { given: string[]; family: string } {
  let from = words.length - 1;
  while (from > 1 && PARTICLES.has(bare(words[from - 1]!))) from -= 1;
  return { given: words.slice(0, from), family: words.slice(from).join(" ") };
}

const SMALL_WORDS = new Set(["of", "the", "and", "for", "to", "in", "on", "at", "de", "la", "du", "von"]);

/** The initials by which a name is shortened: with and without its small words ("DOJ", "DoJ" and "UOH"). */
export const initialsOf = remembered((name): readonly string[] => {
  const words = name.split(/[\s-]+/).filter((word) => /^[\p{L}\p{N}&]/u.test(word));
  const letters = (list: readonly string[]): string => list.map((word) => word[0]!.toUpperCase()).join("");
  const large = words.filter((word) => !SMALL_WORDS.has(word.toLowerCase()));
  return [...new Set([letters(large), letters(words)])].filter((initials) => initials.length > 1);
});

/** Whether a short form is made of a name's initials: "DOJ", "D.o.J." of "Department of Justice". */
export function isAcronymOf(short: string, name: string): boolean {
  const compact = short.replace(/[.\s]/g, "");
  return isAcronym(short) && initialsOf(name).includes(compact.toUpperCase());
}

/** "CIA", "U.S.", "DoD", "PLC": two to seven letters, mostly capitals. */
export const isAcronym = remembered((name) => {
  const compact = name.replace(/[.\s]/g, "");
  return (
    /^\p{Lu}[\p{L}\p{N}&]{1,6}$/u.test(compact) &&
    (compact.match(/\p{Lu}/gu)?.length ?? 0) * 2 > compact.length
  );
});
