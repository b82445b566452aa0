import type { EntityType, ParsedDocument } from "../document.ts";
import type { Phrase } from "./phrases.ts";

/** How many sentences back the members of a group may have been named. */
const REACH = 4;

/** The types that a noun of a group can have: "the two leaders", "both countries", "the two sides". */
const GROUPS: Readonly<Record<string, readonly EntityType[]>> = {
  leader: ["Person"],
  president: ["Person"],
  man: ["Person"],
  woman: ["Person"],
  minister: ["Person"],
  secretary: ["Person"],
  counterpart: ["Person"],
  adviser: ["Person"],
  advisor: ["Person"],
  envoy: ["Person"],
  ambassador: ["Person"],
  governor: ["Person"],
  senator: ["Person"],
  pair: ["Person"],
  duo: ["Person"],
  trio: ["Person"],
  two: ["Person", "Place", "Organization"],
  three: ["Person", "Place", "Organization"],
  four: ["Person", "Place", "Organization"],
  both: ["Person", "Place", "Organization"],
  official: ["Person"],
  diplomat: ["Person"],
  politician: ["Person"],
  country: ["Place"],
  nation: ["Place"],
  state: ["Place"],
  government: ["Place"],
  korea: ["Place"],
  company: ["Organization"],
  firm: ["Organization"],
  party: ["Organization"],
  carrier: ["Organization"],
  side: ["Place", "Organization"],
  other: ["Person", "Place", "Organization"],
};

const COUNTS: Readonly<Record<string, number>> = {
  two: 2,
  both: 2,
  pair: 2,
  duo: 2,
  three: 3,
  trio: 3,
  four: 4,
};

const DEFINITE = /^(the|these|those|all|our|their)$/;

/**
 * How many a phrase stands for: "the two leaders", "both men", "the three ministers"; two where it does not say
 * ("the leaders"); 0 where it is no such phrase.
 */
export function groupSize(
  { tokens, lemmas, tags }: ParsedDocument,
  { from, to, head, kind, determiner }: Phrase,
): number {
  if (kind !== "nominal" || !Object.hasOwn(GROUPS, lemmas[head]!)) return 0;
  for (let at = from; at < Math.min(to, head + 1); at += 1) {
    const word = tokens[at]!.text.toLowerCase();
    const count = COUNTS[word];
    // "Only two presidents resigned" are no two who were named.
    if (count !== undefined) return word === "both" || DEFINITE.test(determiner) ? count : 0;
  }
  const bare = head === from + 1 && determiner === "the" && tags[head] === "NNS";
  return bare && GROUPS[lemmas[head]!]!.includes("Person") ? 2 : 0;
}

/** A mention of something by name, as the search for a group's members sees it. */
export interface NamedPlace {
  readonly from: number;
  readonly sentence: number;
  readonly chain: number;
  readonly type: EntityType;
}

/**
 * Those whom a phrase such as "the two leaders" means: the last of its type that were named before it in the last few
 * sentences, if there are just so many of them.
 */
export function groupOf(
  document: ParsedDocument,
  phrase: Phrase,
  size: number,
  named: readonly NamedPlace[],
): number[] {
  // "Meyer told the two ministers": whoever else the sentence names is none of them.
  const others = named.filter(
    ({ sentence, chain }) =>
      !named.some(
        (here) => here.chain === chain && here.sentence === phrase.sentence && here.from < phrase.from,
      ) || sentence > phrase.sentence,
  );
  for (const type of GROUPS[document.lemmas[phrase.head]!] ?? []) {
    for (const candidates of [named, others]) {
      const found = lastNamed(phrase, type, size, candidates, REACH);
      if (found.length > 0) return found;
    }
  }
  return [];
}

/** "They" after a sentence about just two people, or three: those. */
export function peopleBefore(phrase: Phrase, named: readonly NamedPlace[]): number[] {
  const two = lastNamed(phrase, "Person", 2, named, 1);
  return two.length > 0 ? two : lastNamed(phrase, "Person", 3, named, 1);
}

function lastNamed(
  { from, sentence }: Phrase,
  type: EntityType,
  size: number,
  named: readonly NamedPlace[],
  reach: number,
): number[] {
  const before = named.filter((name) => name.type === type && name.from < from);
  for (let back = 0; back <= reach; back += 1) {
    const near = before.filter((name) => sentence - name.sentence <= back);
    const chains = [...new Set(near.map(({ chain }) => chain))];
    if (chains.length === size) return chains;
    if (chains.length > size) break;
  }
  return [];
}
