import type { Lexicon } from "../../../model/lexicon.ts";
import type { EntityType, Name, ParsedDocument } from "../../document.ts";
import { surfaceBetween } from "../../words/surfaces.ts";

/** How the two halves of a word with a hyphen may go with a noun: "U.S.-led", "anti-Brexit", "Peru-Chile". */
type Halves = "led" | "against" | "cause" | "between";

interface Kind {
  readonly type: EntityType;
  readonly halves: readonly Halves[];
}

const words = (list: string): string[] => list.split(" ");

const SIDE: Kind = { type: "Organization", halves: ["led", "against", "cause", "between"] };
const RALLY: Kind = { type: "Event", halves: ["against"] };

/** Nouns that stand for one thing where such a word tells which. */
const KINDS: ReadonlyMap<string, Kind> = new Map([
  ...words("coalition alliance").map(
    (noun) => [noun, { ...SIDE, halves: ["led", "against", "between"] }] as const,
  ),
  ...words("camp bloc").map((noun) => [noun, SIDE] as const),
  ...words("march rally protest demonstration").map((noun) => [noun, RALLY] as const),
  ["border", { type: "Place", halves: ["between"] }],
]);

const LED = /^(led|backed)$/;
const AGAINST = /^(anti|pro|counter)$/i;
const HYPHEN = /^[-‐‑–]$/;

/**
 * Names that are made of a word with a hyphen and a common noun: "the U.S.-led coalition", "an anti-Brexit march", "the
 * pro-democracy camp", "the Peru-Chile border". The names in the word stay names of their own.
 */
export function hyphenedNames(
  { tokens, tags }: ParsedDocument,
  names: readonly Name[],
  lexicon: Lexicon,
): Name[] {
  const byEnd = new Map(names.map((name) => [name.to, name]));
  const byStart = new Map(names.map((name) => [name.from, name]));
  const taken = new Set(
    names.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at)),
  );
  const wordAt = (at: number): string => tokens[at]?.text ?? "";
  return tokens.flatMap(({ text }, noun): Name[] => {
    const kind = KINDS.get(text.toLowerCase());
    if (kind === undefined || taken.has(noun)) return [];
    const from = startBefore(noun, kind, text);
    // "A U.S.-led coalition" is one of several.
    const one = kind.type === "Event" || !/^an?$/i.test(wordAt((from ?? 1) - 1));
    return from !== null && one ? [{ type: kind.type, form: "name", from, to: noun + 1 }] : [];
  });

  function startBefore(noun: number, { halves }: Kind, word: string): number | null {
    const halvesBefore = wholeWord(noun - 1) ?? twoWords(noun);
    if (halvesBefore === null) return null;
    const { from, left, right, named, cause } = halvesBefore;
    if (LED.test(right)) return halves.includes("led") && isPlace(left) ? from : null;
    if (AGAINST.test(left)) {
      const fits = named ? halves.includes("against") : halves.includes("cause") && cause;
      return fits ? from : null;
    }
    // "The U.S.-Japan alliance" in small letters is what the two have, and no body.
    const between = halves.includes("between") && (word === "border" || /^\p{Lu}/u.test(word));
    return between && isPlace(right) && (isPlace(left) || /^inter$/i.test(left)) ? from : null;
  }

  /** "anti-Brexit" where it is one token. */
  function wholeWord(at: number): HyphenedWord | null {
    const [, left, right] = /^(\p{L}+)[-‐‑–](\p{L}+)$/u.exec(wordAt(at)) ?? [];
    if (left === undefined || right === undefined) return null;
    return { from: at, left, right, named: /^\p{Lu}/u.test(right), cause: /^\p{Ll}/u.test(right) };
  }

  /** "U.S.-led" where it is three tokens or more. */
  function twoWords(noun: number): HyphenedWord | null {
    const from = byEnd.get(noun)?.from ?? noun - 1;
    const [before, hyphen, after] = [tokens[from - 2], tokens[from - 1], tokens[from]];
    if (!before || !hyphen || !after || !HYPHEN.test(hyphen.text)) return null;
    if (before.end !== hyphen.start || hyphen.end !== after.start) return null;
    const start = byEnd.get(from - 1)?.from ?? from - 2;
    const surface = (first: number, end: number): string => surfaceBetween(tokens, first, end);
    return {
      from: start,
      left: surface(start, from - 1),
      right: surface(from, noun),
      named: byStart.has(from) || /^\p{Lu}/u.test(after.text),
      cause: tags[from] === "NN",
    };
  }

  function isPlace(surface: string): boolean {
    return lexicon.countryOf(surface) !== null || lexicon.placeOfDemonym(surface) !== null;
  }
}

/** A word with a hyphen, in its halves. */
interface HyphenedWord {
  readonly from: number;
  readonly left: string;
  readonly right: string;
  /** Whether the right half is a name, or a noun for a cause. */
  readonly named: boolean;
  readonly cause: boolean;
}
