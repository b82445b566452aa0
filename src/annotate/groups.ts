import type { EntityType, ParsedDocument } from "./document.ts";
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
  pair: ["Person"],
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

/** Whether a phrase stands for exactly two: "the two leaders", "both men". */
export function isPair({ tokens, lemmas }: ParsedDocument, { from, to, head, kind }: Phrase): boolean {
  if (kind !== "nominal" || !(lemmas[head]! in GROUPS)) return false;
  return tokens.slice(from, to).some(({ text }, at) => from + at <= head && /^(two|both)$/i.test(text));
}

/** A mention of something by name, as the search for a group's members sees it. */
export interface NamedPlace {
  readonly from: number;
  readonly sentence: number;
  readonly chain: number;
  readonly type: EntityType;
}

/**
 * The two that a phrase such as "the two leaders" means: the last two of its type that were named before it in the last
 * few sentences. None if there are not exactly two to be found in the nearest such sentences.
 */
export function pairOf(document: ParsedDocument, phrase: Phrase, named: readonly NamedPlace[]): number[] {
  for (const type of GROUPS[document.lemmas[phrase.head]!] ?? []) {
    const before = named.filter((name) => name.type === type && name.from < phrase.from);
    for (let back = 0; back <= REACH; back += 1) {
      const near = before.filter(({ sentence }) => phrase.sentence - sentence <= back);
      const chains = [...new Set(near.map(({ chain }) => chain))];
      if (chains.length === 2) return chains;
      if (chains.length > 2) break;
    }
  }
  return [];
}
