import { takeNumber } from "./packing.ts";
import { takeVocabulary } from "./vocabulary.ts";

/** Words that stand among the same words, in two granularities; numbers from 1, 0 for a word not known. */
export interface Clusters {
  /** By the hash of the lower-case word. */
  readonly fine: ReadonlyMap<number, number>;
  /** Fine cluster → coarse cluster. */
  readonly coarse: readonly number[];
}

export const NO_CLUSTERS: Clusters = { fine: new Map(), coarse: [0] };

/** Reads what scripts/train/clusters.ts packs: the coarse cluster of each fine one, then word hashes and their clusters. */
export function unpackClusters(bytes: Uint8Array): Clusters {
  const reader = { bytes, at: 0 };
  const coarse = [0];
  for (let rest = takeNumber(reader); rest > 0; rest -= 1) coarse.push(takeNumber(reader));
  const fine = takeVocabulary(reader);
  return { fine, coarse };
}
