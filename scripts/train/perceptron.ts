import type { LinearModel, LinearRow } from "../../src/model/linear.ts";
import { packLinear, unpackLinear } from "../../src/model/packing.ts";

/**
 * The averaged perceptron (Freund & Schapire 1999; Collins 2002) over hashed features with sparse rows: a feature
 * keeps weights only for labels that it was ever updated for. Weights are averaged lazily (Daumé 2006).
 */
export class Perceptron {
  /** Place → row + 1. */
  readonly #rows: Int32Array;
  #places = new Int32Array(1 << 16);
  #starts = new Int32Array(1 << 16);
  #counts = new Uint8Array(1 << 16);
  #capacities = new Uint8Array(1 << 16);
  #rowCount = 0;
  #labels = new Uint8Array(1 << 18);
  #weights = new Float32Array(1 << 18);
  #totals = new Float64Array(1 << 18);
  #stamps = new Int32Array(1 << 18);
  #entryCount = 0;
  #now = 0;

  readonly labels: readonly string[];
  readonly bits: number;

  constructor(labels: readonly string[], bits: number) {
    if (labels.length > 255) throw new RangeError(`${labels.length} labels, but a byte names at most 255`);
    this.labels = labels;
    this.bits = bits;
    this.#rows = new Int32Array(2 ** bits);
  }

  /** Adds to `scores`, one per label, what the first `count` features say now (not averaged). */
  addScores(features: Int32Array, count: number, scores: Float64Array): void {
    const shift = 32 - this.bits;
    const labels = this.#labels;
    const weights = this.#weights;
    for (let index = 0; index < count; index += 1) {
      const row = this.#rows[features[index]! >>> shift]! - 1;
      if (row < 0) continue;
      const start = this.#starts[row]!;
      const end = start + this.#counts[row]!;
      for (let entry = start; entry < end; entry += 1) scores[labels[entry]!]! += weights[entry]!;
    }
  }

  /** One example has been seen; call it once for each, wrong or right, or the average is over mistakes only. */
  tick(): void {
    this.#now += 1;
  }

  /** Moves the weights of the first `count` features for one label by `step`: +1 for gold, -1 for what was wrongly chosen. */
  update(features: Int32Array, count: number, label: number, step: number): void {
    const shift = 32 - this.bits;
    for (let index = 0; index < count; index += 1) {
      const entry = this.#entryOf(features[index]! >>> shift, label);
      this.#totals[entry]! += this.#weights[entry]! * (this.#now - this.#stamps[entry]!);
      this.#stamps[entry] = this.#now;
      this.#weights[entry]! += step;
    }
  }

  /**
   * The averaged weights as bytes of whole numbers, so scaled that all but one in ten thousand fit.
   *
   * @param least averaged weights nearer to zero than this (in bytes' units after scaling) are left out.
   */
  rows(least = 1): LinearRow[] {
    const scale = this.#scale();
    const rows: LinearRow[] = [];
    for (let row = 0; row < this.#rowCount; row += 1) {
      const labels: number[] = [];
      const weights: number[] = [];
      for (let slot = 0; slot < this.#counts[row]!; slot += 1) {
        const entry = this.#starts[row]! + slot;
        const weight = Math.max(-127, Math.min(127, Math.round(this.#average(entry) * scale)));
        if (Math.abs(weight) < least) continue;
        labels.push(this.#labels[entry]!);
        weights.push(weight);
      }
      if (labels.length > 0) rows.push({ place: this.#places[row]!, labels, weights });
    }
    return rows;
  }

  /** The averaged model, exactly as it will be after writing and reading. */
  model(least = 1): LinearModel {
    return unpackLinear(packLinear(this.rows(least)), this.bits, this.labels);
  }

  #average(entry: number): number {
    const total = this.#totals[entry]! + this.#weights[entry]! * (this.#now - this.#stamps[entry]!);
    return total / Math.max(1, this.#now);
  }

  #scale(): number {
    const sizes = new Float64Array(this.#entryCount);
    for (let entry = 0; entry < this.#entryCount; entry += 1) sizes[entry] = Math.abs(this.#average(entry));
    sizes.sort();
    const largest = sizes[Math.floor((sizes.length - 1) * 0.9999)] ?? 0;
    return largest > 0 ? 127 / largest : 1;
  }

  #entryOf(place: number, label: number): number {
    let row = this.#rows[place]! - 1;
    if (row < 0) row = this.#addRow(place);
    const start = this.#starts[row]!;
    const count = this.#counts[row]!;
    for (let entry = start; entry < start + count; entry += 1) {
      if (this.#labels[entry] === label) return entry;
    }
    if (count === this.#capacities[row]) this.#growRow(row);
    const entry = this.#starts[row]! + count;
    this.#counts[row] = count + 1;
    this.#labels[entry] = label;
    this.#weights[entry] = 0;
    this.#totals[entry] = 0;
    this.#stamps[entry] = this.#now;
    return entry;
  }

  #addRow(place: number): number {
    const row = this.#rowCount;
    if (row === this.#places.length) {
      this.#places = grown(this.#places, new Int32Array(row * 2));
      this.#starts = grown(this.#starts, new Int32Array(row * 2));
      this.#counts = grown(this.#counts, new Uint8Array(row * 2));
      this.#capacities = grown(this.#capacities, new Uint8Array(row * 2));
    }
    this.#rowCount += 1;
    this.#rows[place] = row + 1;
    this.#places[row] = place;
    return row;
  }

  /** Moves a full row to the end of the pool, with twice the room. */
  #growRow(row: number): void {
    const capacity = Math.min(255, Math.max(2, this.#capacities[row]! * 2));
    if (this.#entryCount + capacity > this.#labels.length) this.#growPool();
    const from = this.#starts[row]!;
    const to = this.#entryCount;
    const end = from + this.#counts[row]!;
    for (const pool of [this.#labels, this.#weights, this.#totals, this.#stamps]) {
      pool.copyWithin(to, from, end);
      pool.fill(0, from, end);
    }
    this.#starts[row] = to;
    this.#capacities[row] = capacity;
    this.#entryCount += capacity;
  }

  #growPool(): void {
    const size = this.#labels.length * 2;
    this.#labels = grown(this.#labels, new Uint8Array(size));
    this.#weights = grown(this.#weights, new Float32Array(size));
    this.#totals = grown(this.#totals, new Float64Array(size));
    this.#stamps = grown(this.#stamps, new Int32Array(size));
  }
}

function grown<A extends { set(source: A): void }>(old: A, larger: A): A {
  larger.set(old);
  return larger;
}
