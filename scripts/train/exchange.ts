/**
 * The exchange algorithm for word classes (Kneser & Ney 1993): every word in turn moves to the class with which the
 * bigrams of classes tell most about the text. Deterministic: classes begin with the words dealt out by frequency.
 */
export interface Bigrams {
  /** How often each word stands in the text; words are numbered by falling frequency. */
  readonly counts: Int32Array;
  /** By word: the words after it and how often, as pairs in a row. */
  readonly after: readonly Int32Array[];
  readonly before: readonly Int32Array[];
}

/** The class of each word, from 0. */
export function exchange(
  bigrams: Bigrams,
  size: number,
  rounds: number,
  report: (line: string) => void,
): Int32Array {
  const words = bigrams.counts.length;
  const classes = Int32Array.from({ length: words }, (_, word) => word % size);
  const table = new ClassTable(bigrams, classes, size);
  for (let round = 1; round <= rounds; round += 1) {
    let moved = 0;
    for (let word = 0; word < words; word += 1) if (table.move(word)) moved += 1;
    report(`round ${round}: ${moved} of ${words} words moved`);
    if (moved < words / 1000) break;
  }
  return classes;
}

const LOGS = Float64Array.from({ length: 1 << 17 }, (_, count) =>
  count === 0 ? 0 : count * Math.log(count),
);
const information = (count: number): number => (count < LOGS.length ? LOGS[count]! : count * Math.log(count));

/** Counts of class bigrams, kept in step with the classes. */
class ClassTable {
  readonly #bigrams: Bigrams;
  readonly #classes: Int32Array;
  readonly #size: number;
  /** [first][second] and [second][first]. */
  readonly #pairs: Int32Array;
  readonly #turned: Int32Array;
  readonly #totals: Int32Array;
  readonly #left: Int32Array;
  readonly #right: Int32Array;

  constructor(bigrams: Bigrams, classes: Int32Array, size: number) {
    this.#bigrams = bigrams;
    this.#classes = classes;
    this.#size = size;
    this.#pairs = new Int32Array(size * size);
    this.#turned = new Int32Array(size * size);
    this.#totals = new Int32Array(size);
    this.#left = new Int32Array(size);
    this.#right = new Int32Array(size);
    for (let word = 0; word < classes.length; word += 1) {
      this.#totals[classes[word]!]! += bigrams.counts[word]!;
      const after = bigrams.after[word]!;
      for (let pair = 0; pair < after.length; pair += 2) {
        this.#count(classes[word]!, classes[after[pair]!]!, after[pair + 1]!);
      }
    }
  }

  #count(first: number, second: number, times: number): void {
    this.#pairs[first * this.#size + second]! += times;
    this.#turned[second * this.#size + first]! += times;
  }

  /** Takes a word out of its class and puts it where it fits best; false if that is where it was. */
  move(word: number): boolean {
    const old = this.#classes[word]!;
    this.#neighbors(word);
    this.#shift(word, old, -1);
    let best = old;
    let most = -Infinity;
    const lefts = filled(this.#left);
    const rights = filled(this.#right);
    for (let target = 0; target < this.#size; target += 1) {
      const gain = this.#gain(word, target, lefts, rights);
      if (gain > most + 1e-9) {
        most = gain;
        best = target;
      }
    }
    this.#shift(word, best, 1);
    this.#classes[word] = best;
    return best !== old;
  }

  /** How often each class stands before and after the word; the word beside itself is left out. */
  #neighbors(word: number): void {
    this.#left.fill(0);
    this.#right.fill(0);
    for (const [pairs, counts] of [
      [this.#bigrams.before[word]!, this.#left],
      [this.#bigrams.after[word]!, this.#right],
    ] as const) {
      for (let pair = 0; pair < pairs.length; pair += 2) {
        if (pairs[pair] !== word) counts[this.#classes[pairs[pair]!]!]! += pairs[pair + 1]!;
      }
    }
  }

  #shift(word: number, target: number, sign: number): void {
    this.#totals[target]! += sign * this.#bigrams.counts[word]!;
    for (let other = 0; other < this.#size; other += 1) {
      if (this.#left[other] !== 0) this.#count(other, target, sign * this.#left[other]!);
      if (this.#right[other] !== 0) this.#count(target, other, sign * this.#right[other]!);
    }
  }

  #gain(word: number, target: number, lefts: readonly number[], rights: readonly number[]): number {
    const base = target * this.#size;
    let gain = 0;
    for (const other of lefts) {
      const now = this.#turned[base + other]!;
      gain += information(now + this.#left[other]!) - information(now);
    }
    for (const other of rights) {
      const now = this.#pairs[base + other]!;
      gain += information(now + this.#right[other]!) - information(now);
    }
    const total = this.#totals[target]!;
    return gain - 2 * (information(total + this.#bigrams.counts[word]!) - information(total));
  }
}

function filled(counts: Int32Array): number[] {
  const places: number[] = [];
  for (let place = 0; place < counts.length; place += 1) if (counts[place] !== 0) places.push(place);
  return places;
}
