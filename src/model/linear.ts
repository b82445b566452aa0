/**
 * A sparse linear model over hashed features: a feature has a weight for the few labels that it speaks for or against.
 * The space of features is a bitset with ranks, so that the many features which a text has and the model does
 * not know cost one look into a table small enough for the processor's cache.
 */
export interface LinearModel {
  readonly labels: readonly string[];
  /** The feature space has `2 ** bits` places; a feature's place is the top bits of its hash. */
  readonly bits: number;
  /**
   * For every 32 places two numbers side by side, so that one look into memory gives both: a bit for each place whose
   * feature the model knows, and how many features are known before them.
   */
  readonly known: Uint32Array;
  /** By rank: where a feature's entries begin; one more at the end. */
  readonly offsets: Uint32Array;
  /** Label in the highest byte, weight in the others: one look into memory gives both. */
  readonly entries: Int32Array;
}

/** One known feature, as trained: its place and the weights of its labels, already as bytes. */
export interface LinearRow {
  readonly place: number;
  readonly labels: readonly number[];
  readonly weights: readonly number[];
}

/** A feature's place in a space of `2 ** bits`. */
export const placeOf = (feature: number, bits: number): number => feature >>> (32 - bits);

/** How many bits of a number are set. */
export function onesIn(word: number): number {
  let ones = word - ((word >>> 1) & 0x55555555);
  ones = (ones & 0x33333333) + ((ones >>> 2) & 0x33333333);
  return Math.imul((ones + (ones >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** No example has more features. */
const MOST_FEATURES = 512;
/** Where the entries of the known features begin and end. Text is read one sentence at a time: one such list is enough. */
const begins = new Int32Array(MOST_FEATURES);
const ends = new Int32Array(MOST_FEATURES);
/** What was read ahead is written here, so that no compiler leaves the reading out. */
const readAhead = new Int32Array(1);

/**
 * Adds to `scores`, one per label, what the first `count` features say. `scores` is not cleared before.
 *
 * The model is far larger than the processor's caches, so that nearly all the time goes into waiting for memory. The
 * loops that look into it do no more than that, and never branch on what they have not got yet: then the processor
 * waits for many places at once. That alone halves the time.
 */
export function addScores(model: LinearModel, features: Int32Array, count: number, scores: Int32Array): void {
  if (count > MOST_FEATURES) {
    throw new RangeError(`${count} features, but an example has at most ${MOST_FEATURES}`);
  }
  const { offsets, entries } = model;
  const size = findKnown(model, features, count, begins);
  for (let index = 0; index < size; index += 1) {
    const rank = begins[index]!;
    begins[index] = offsets[rank]!;
    ends[index] = offsets[rank + 1]!;
  }
  let ahead = 0;
  for (let index = 0; index < size; index += 1) {
    ahead ^= entries[begins[index]!]! ^ entries[ends[index]! - 1]!;
  }
  readAhead[0] = ahead;
  for (let index = 0; index < size; index += 1) {
    const end = ends[index]!;
    for (let at = begins[index]!; at < end; at += 1) {
      const entry = entries[at]!;
      scores[entry >>> 24]! += (entry << 8) >> 8;
    }
  }
}

/** The ranks of the features that the model knows, into `found`; returns how many. */
function findKnown(
  { known, bits }: LinearModel,
  features: Int32Array,
  count: number,
  found: Int32Array,
): number {
  const shift = 32 - bits;
  let size = 0;
  for (let index = 0; index < count; index += 1) {
    const place = features[index]! >>> shift;
    const at = (place >>> 5) << 1;
    const word = known[at]!;
    found[size] = known[at + 1]! + onesIn(word & ((1 << (place & 31)) - 1));
    // What is not known is written too, and written over.
    size += (word >>> (place & 31)) & 1;
  }
  return size;
}
