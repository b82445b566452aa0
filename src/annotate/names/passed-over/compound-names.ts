import type { Lexicon } from "../../../model/lexicon.ts";
import { isAcronym } from "../../../text/name.ts";
import type { EntityType, Name, ParsedDocument } from "../../document.ts";
import { surfaceBetween } from "../../words/surfaces.ts";

/** What a common noun makes of the name before it: "Iraqi government", "Watergate scandal", "2019 general election". */
interface Kind {
  readonly type: EntityType;
  /** Types of the name that may stand before the noun. */
  readonly after: readonly (EntityType | "year")[];
  /** Whether capitals that are no name elsewhere may stand there as well. */
  readonly capitals?: boolean;
  /** The word that must stand between them. */
  readonly needs?: string;
  /** Whether the name must be letters, with "the" before: "the NATO meeting". */
  readonly acronym?: boolean;
}

const words = (list: string): string[] => list.split(" ");

const STATE: Kind = { type: "Organization", after: ["Place"] };
const RULE: Kind = { type: "Organization", after: ["Place", "Person"], capitals: true };
const OCCASION: Kind = {
  type: "Event",
  after: ["Place", "Organization", "Person", "Event", "Work", "Product"],
  capitals: true,
};
const VOTE: Kind = { type: "Event", after: ["Place", "year"] };
const STATE_MEDIA: Kind = { ...STATE, needs: "state" };

/** Only nouns that name one body or one event where a name stands before them: "U.S. officials" are many. */
const KINDS: ReadonlyMap<string, Kind> = new Map([
  ...words(
    "government military authorities forces parliament legislature army navy judiciary police delegation",
  ).map((noun) => [noun, STATE] as const),
  ...words("administration regime").map((noun) => [noun, RULE] as const),
  ["campaign", { type: "Organization", after: ["Person"] }],
  ...words("summit scandal affair pandemic referendum").map((noun) => [noun, OCCASION] as const),
  ...words("election caucus caucuses primary").map((noun) => [noun, VOTE] as const),
  ["race", { type: "Event", after: ["year"] }],
  ["meeting", { type: "Event", after: ["Organization"], acronym: true }],
  ["movement", { type: "Organization", after: ["Organization"] }],
  ...words("media television tv radio").map((noun) => [noun, STATE_MEDIA] as const),
]);

/** Words that may stand between the name and the noun. */
const BETWEEN = new Set(
  words(
    "state security armed defense federal regional national central provincial local interim transitional caretaker " +
      "coalition presidential general parliamentary legislative mayoral gubernatorial midterm snap independence primary",
  ),
);

/** What makes a building of a body: "the Lima police station". */
const SEAT = /^(stations?|headquarters|barracks)$/;

/** The longest run of such words: "federal security forces". */
const MOST_BETWEEN = 2;

/**
 * Names that are made of another name and a common noun. They hold the other name, which stays a name of its own: in "the
 * Iraqi government" both the country and its government are named.
 */
export function compoundNames(
  { tokens, sentences }: ParsedDocument,
  names: readonly Name[],
  lexicon: Lexicon,
): Name[] {
  const byEnd = new Map(names.map((name) => [name.to, name]));
  const byStart = new Map(names.map((name) => [name.from, name]));
  const ends = new Set(
    names.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at)),
  );
  const wordAt = (at: number): string => tokens[at]?.text ?? "";
  return sentences.flatMap(({ from: first, to: end }) => {
    const found: Name[] = [];
    for (let at = first; at < end; at += 1) {
      const kind = KINDS.get(wordAt(at).toLowerCase());
      const goesOn = BETWEEN.has(wordAt(at).toLowerCase()) && KINDS.has(wordAt(at + 1).toLowerCase());
      if (kind === undefined || ends.has(at) || goesOn || SEAT.test(wordAt(at + 1))) continue;
      const start = startBefore(at, first, kind);
      if (start !== null) found.push({ type: kind.type, form: "name", from: start, to: at + 1 });
      else if (isFederal(at, first))
        found.push({ type: "Organization", form: "name", from: at - 1, to: at + 1 });
      else if (wordAt(at + 1) === "of" && kind === STATE) found.push(...ofPlace(at, end));
    }
    return found;
  });

  /** Where the name begins that ends in the noun at `noun`; null where no name stands before it. */
  function startBefore(noun: number, first: number, kind: Kind): number | null {
    const { after, capitals, needs, acronym } = kind;
    let at = noun;
    if (needs !== undefined && wordAt(noun - 1).toLowerCase() !== needs) return null;
    while (
      at > first &&
      noun - at < MOST_BETWEEN &&
      BETWEEN.has(wordAt(at - 1).toLowerCase()) &&
      !ends.has(at - 1)
    )
      at -= 1;
    const name = at > first ? byEnd.get(at) : undefined;
    if (acronym && !(name && isAcronym(wordAt(name.from)) && /^the$/i.test(wordAt(name.from - 1))))
      return null;
    const fits = name !== undefined && after.includes(name.type) && !isParty(name);
    if (fits) return after.includes("year") && isYear(wordAt(name.from - 1)) ? name.from - 1 : name.from;
    if (capitals) return startOfCapitals(at, first);
    return at > first && after.includes("year") && isYear(wordAt(at - 1)) ? at - 1 : null;
  }

  /**
   * "Watergate scandal", "COVID-19 pandemic", "G7 Leaders’ Summit": capitals inside a sentence that are no name elsewhere,
   * and the name before them.
   */
  function startOfCapitals(end: number, first: number): number | null {
    let at = end;
    while (at - 1 > first && !ends.has(at - 1) && /^(\p{Lu}|[-’']s?$|\d+$)/u.test(wordAt(at - 1))) at -= 1;
    while (at < end && !/^\p{Lu}/u.test(wordAt(at))) at += 1;
    return at < end ? (byEnd.get(at)?.from ?? at) : null;
  }

  /** "The federal government" is one wherever it is said. */
  function isFederal(noun: number, first: number): boolean {
    const body = /^government$/i.test(wordAt(noun)) && /^federal$/i.test(wordAt(noun - 1));
    return body && noun - 2 >= first && /^the$/i.test(wordAt(noun - 2));
  }

  /** "government of Iraq". */
  function ofPlace(noun: number, end: number): Name[] {
    const at = /^the$/i.test(wordAt(noun + 2)) ? noun + 3 : noun + 2;
    const place = at < end ? byStart.get(at) : undefined;
    if (place?.type !== "Place" || place.form !== "name" || place.to > end || isNamedBehind(place.to))
      return [];
    return [{ type: "Organization", form: "name", from: noun, to: place.to }];
  }

  /** "The legislature of Peru, the Congress of the Republic, voted": the name is what it is called by. */
  function isNamedBehind(end: number): boolean {
    const at = /^the$/i.test(wordAt(end + 1)) ? end + 2 : end + 1;
    const name = wordAt(end) === "," ? byStart.get(at) : undefined;
    return name?.type === "Organization" && /^[,.]$/.test(wordAt(name.to));
  }

  function isParty({ form, type, from, to }: Name): boolean {
    const surface = surfaceBetween(tokens, from, to);
    return form === "demonym" && type === "Organization" && lexicon.placeOfDemonym(surface) === null;
  }
}

const isYear = (word: string): boolean => /^(19|20)\d\d$/.test(word);
