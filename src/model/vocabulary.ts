import { putNumber, takeNumber } from "./packing.ts";

/** What is known about words apart from any sentence: a number, by the hash of the lower-case word. */
export type Vocabulary = ReadonlyMap<number, number>;

/** Appends the packed vocabulary to the bytes of something larger. */
export function putVocabulary(bytes: number[], vocabulary: Vocabulary): void {
  const sorted = [...vocabulary].map(([hash, value]) => [hash >>> 0, value] as const);
  sorted.sort(([a], [b]) => a - b);
  putNumber(bytes, sorted.length);
  let last = 0;
  for (const [hash, value] of sorted) {
    putNumber(bytes, hash - last);
    putNumber(bytes, value);
    last = hash;
  }
}

export function packVocabulary(vocabulary: Vocabulary): Uint8Array {
  const bytes: number[] = [];
  putVocabulary(bytes, vocabulary);
  return Uint8Array.from(bytes);
}

/** Reads what `putVocabulary` appended, and goes on behind it. */
export function takeVocabulary(reader: { readonly bytes: Uint8Array; at: number }): Vocabulary {
  const vocabulary = new Map<number, number>();
  let hash = 0;
  for (let rest = takeNumber(reader); rest > 0; rest -= 1) {
    hash += takeNumber(reader);
    vocabulary.set(hash | 0, takeNumber(reader));
  }
  return vocabulary;
}

/** Reads what `packVocabulary` wrote. */
export const unpackVocabulary = (bytes: Uint8Array): Vocabulary => takeVocabulary({ bytes, at: 0 });
