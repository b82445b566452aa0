import type { Lexicon } from "../../../model/lexicon.ts";
import { nameKey } from "../../../text/name.ts";
import type { Name, ParsedDocument } from "../../document.ts";
import { surfaceBetween } from "../../words/surfaces.ts";

/** The longest name of a body that is looked up, in tokens. */
const LONGEST = 9;

/** Bodies that a country has one of, said with the country behind. */
const OF_COUNTRY = /^(Court|Parliament|Senate|Congress|Bank|Assembly|Government|Army|Republic)$/;

/** What a body can be founded for: "Coalition to Defeat ...". */
const PURPOSE =
  /^(Counter|Defeat|Fight|Combat|Protect|Save|End|Stop|Prevent|Abolish|Support|Defend|Promote)$/;

/** Bodies of states by the words with which their names begin. */
const STATE_BODY =
  /^(House of \p{Lu}.*|Senate|Congress|Parliament|Supreme Court|National Assembly|Department of .*|(State|Justice|Treasury) Department|Air Force|Army|Navy|Marine Corps|Coast Guard)$/u;

const VERSUS = /^(v|vs|versus)\.?$/i;
const DASH = /^[-–—]$/;

/** Words of a well-known body's full name that are looked for where no name was found. */
const LEAST = 4;

/**
 * Names that go on where a recognizer stopped, in place of those that they take in: a well-known body's full name
 * ("Islamic State of Iraq and the Levant"), "Supreme Court of Peru", "League to Defend Hastings", "Task Force – Steady
 * Hand", "G7 Leaders’ Summit", and a case by its parties ("Lind v. Harbor Limited").
 */
export function longerNames(
  { article, tokens, sentences }: ParsedDocument,
  names: readonly Name[],
  lexicon: Lexicon,
): Name[] {
  const byStart = new Map(names.map((name) => [name.from, name]));
  const byEnd = new Map(names.map((name) => [name.to, name]));
  const wordAt = (at: number): string => tokens[at]?.text ?? "";
  const isCapital = (at: number): boolean => /^\p{Lu}/u.test(wordAt(at));
  const ends = new Map(
    sentences.flatMap(({ block, from, to }) =>
      article.blocks[block]?.kind === "body"
        ? Array.from({ length: to - from }, (_, at) => [from + at, to] as const)
        : [],
    ),
  );
  const longer = names.flatMap((name): Name[] => {
    const end = ends.get(name.from);
    if (end === undefined || name.form !== "name") return [];
    if (name.type === "Event") {
      const host = byEnd.get(name.from);
      return host?.type === "Organization" ? [{ ...name, from: host.from }] : [];
    }
    const to = ownEnd(name, end);
    if (to !== null) return [{ ...name, type: "Organization", to }];
    const party = VERSUS.test(wordAt(name.to)) ? endOfParty(name, end) : null;
    return party === null ? [] : [{ ...name, type: "Event", to: party }];
  });
  const known = knownBodies();
  const isTaken = (name: Name): boolean =>
    longer.some(
      (whole) =>
        (whole.from === name.from && whole.to > name.to) ||
        (whole.to === name.to && whole.type === "Event" && whole.from < name.from && name.type === "Event"),
    ) || known.some((whole) => whole.from <= name.from && name.to <= whole.to);
  const isParty = ({ from, to }: Name): boolean =>
    longer.some((whole) => whole.type === "Event" && whole.from <= from && to <= whole.to);
  return withStates([
    ...names.filter((name) => !isTaken(name) && !isParty(name)),
    ...longer.filter(({ from }) => !known.some((whole) => whole.from === from)),
    ...known,
  ]);

  /** Bodies of states with whose they are, in place of what stands within: "U.S. House of Representatives". */
  function withStates(found: readonly Name[]): Name[] {
    const bodies = found.flatMap((name) => {
      const from = ownStart(name);
      return from === null ? [] : [{ ...name, from }];
    });
    const isWithin = (name: Name): boolean =>
      name.type === "Organization" && bodies.some(({ from, to }) => from <= name.from && name.to <= to);
    return [...found.filter((name) => !isWithin(name)), ...bodies];
  }

  /** Full names of well-known bodies that are longer than what was found of them. */
  function knownBodies(): Name[] {
    const found: Name[] = [];
    for (const { block, from: first, to: end } of sentences) {
      if (article.blocks[block]?.kind !== "body") continue;
      for (let from = first; from < end; from += 1) {
        const to =
          isCapital(from) && wordAt(from) !== "The"
            ? knownEnd(from, byStart.get(from)?.to ?? from + LEAST - 1, end)
            : null;
        if (to === null) continue;
        found.push({ type: "Organization", form: "name", from, to });
        from = to - 1;
      }
    }
    return found;
  }

  /** Where the full name of a well-known body ends that begins here, behind `least`. */
  function knownEnd(from: number, least: number, end: number): number | null {
    const names = fullNames(lexicon).get(nameKey(wordAt(from)));
    if (names === undefined) return null;
    for (let to = Math.min(end, from + LONGEST); to > least; to -= 1) {
      if (!isCapital(to - 1)) continue;
      const surface = article.text.slice(tokens[from]!.start, tokens[to - 1]!.end).replace(/\s+/g, " ");
      if (names.has(nameKey(surface))) return to;
    }
    return null;
  }

  /** Where a state's body begins with whose it is: "U.S. House of Representatives", "Kenyan Parliament". */
  function ownStart({ type, from, to }: Name): number | null {
    const land = byEnd.get(from);
    if (type !== "Organization" || land?.type !== "Place") return null;
    const isState = lexicon.countryOf(surfaceBetween(tokens, land.from, land.to)) !== null;
    return isState && STATE_BODY.test(surfaceBetween(tokens, from, to)) ? land.from : null;
  }

  /** Where a body's name ends by what follows it. */
  function ownEnd({ type, to }: Name, end: number): number | null {
    if (type !== "Organization" || to + 1 >= end) return null;
    if (wordAt(to) === "of" && OF_COUNTRY.test(wordAt(to - 1))) {
      const place = byStart.get(wordAt(to + 1) === "the" ? to + 2 : to + 1);
      return place?.type === "Place" && place.form === "name" ? place.to : null;
    }
    if (wordAt(to) === "to" && PURPOSE.test(wordAt(to + 1))) return endOfName(to + 2, end);
    if (DASH.test(wordAt(to)) && wordAt(to - 1) === "Force" && isCapital(to + 1))
      return endOfName(to + 1, end);
    return null;
  }

  function endOfParty({ type, to }: Name, end: number): number | null {
    if (type !== "Person" && type !== "Organization") return null;
    return isCapital(to + 1) ? endOfName(to + 1, end) : null;
  }

  function isTitle(at: number): boolean {
    return lexicon.titleOf(wordAt(at)) !== null;
  }

  /** The end of the name at a token, or of the capitals there. */
  function endOfName(from: number, end: number): number | null {
    const name = byStart.get(from);
    if (name) return name.to;
    let to = from;
    while (to < end && isCapital(to) && (to === from || !(byStart.has(to) || isTitle(to)))) to += 1;
    return to > from ? to : null;
  }
}

/** Names by their first words. */
type ByFirstWord = ReadonlyMap<string, ReadonlySet<string>>;

const FULL_NAMES = new WeakMap<Lexicon, ByFirstWord>();

/** Full names of well-known bodies by key. */
function fullNames(lexicon: Lexicon): ByFirstWord {
  const known = FULL_NAMES.get(lexicon) ?? fullNamesOf(lexicon);
  FULL_NAMES.set(lexicon, known);
  return known;
}

function fullNamesOf({ bodies, organizations }: Lexicon): ByFirstWord {
  const found = new Map<string, Set<string>>();
  const named = [...bodies.values()].flatMap(({ name, otherNames }) => [name, ...otherNames]);
  for (const key of [...named, ...organizations.keys()].map(nameKey)) {
    const first = key.split(" ")[0]!;
    if (key !== first) found.set(first, (found.get(first) ?? new Set()).add(key));
  }
  return found;
}
