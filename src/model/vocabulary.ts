import { putNumber, takeNumber } from "./packing.ts";

/** What is known about words apart from any sentence: a number, by the hash of the lower-case word. */
export type Vocabulary = ReadonlyMap<number, number>;

export function packVocabulary(vocabulary: Vocabulary): Uint8Array {
  const bytes: number[] = [];
  const sorted = [...vocabulary].map(([hash, value]) => [hash >>> 0, value] as const);
  sorted.sort(([a], [b]) => a - b);
  putNumber(bytes, sorted.length);
  let last = 0;
  for (const [hash, value] of sorted) {
    putNumber(bytes, hash - last);
    putNumber(bytes, value);
    last = hash;
  }
  return Uint8Array.from(bytes);
}

/** Reads what `packVocabulary` wrote. */
export function unpackVocabulary(bytes: Uint8Array): Vocabulary {
  const reader = { bytes, at: 0 };
  const vocabulary = new Map<number, number>();
  let hash = 0;
  for (let rest = takeNumber(reader); rest > 0; rest -= 1) {
    hash += takeNumber(reader);
    vocabulary.set(hash | 0, takeNumber(reader));
  }
  return vocabulary;
}
