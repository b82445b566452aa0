import { LARGEST, levelOf, weightOf } from "../../src/model/levels.ts";
import type { LinearModel, LinearRow } from "../../src/model/linear.ts";
import { packLinear, unpackLinear } from "../../src/model/packing.ts";

/** Which of the learned weights are kept. */
export interface Thrift {
  /** Averaged weights below this level are left out. */
  readonly least: number;
  /** So are features that took part in fewer updates (Goldberg & Elhadad 2011). */
  readonly updates: number;
}

/** A row begins with its number of entries and its room, then the updates that it took part in. */
const HEAD = 2;
/** More features than an example has. */
const MOST = 256;

/**
 * The averaged perceptron (Freund & Schapire 1999; Collins 2002) over hashed features with sparse rows: a feature
 * keeps weights only for labels that it was ever updated for. Weights are averaged lazily (Daumé 2006).
 *
 * All rows lie in one pool, an entry in one number (label in the highest byte, weight in the others), so that a
 * feature costs two looks into memory: training spends its time waiting for it.
 */
export class Perceptron {
  /** Place → where its row begins in the pool; 0 for none. */
  readonly #rows: Int32Array;
  #pool = new Int32Array(1 << 20);
  /** By entry: the sum of its weight over all examples until `stamps`. */
  #totals = new Float64Array(1 << 20);
  #stamps = new Int32Array(1 << 20);
  #end = 1;
  readonly #found = new Int32Array(MOST);
  readonly #heads = new Int32Array(MOST);
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
  addScores(features: Int32Array, count: number, scores: Int32Array): void {
    const shift = 32 - this.bits;
    const rows = this.#rows;
    const pool = this.#pool;
    const found = this.#found;
    // Three passes, so that the processor waits for many places in memory at once.
    for (let index = 0; index < count; index += 1) found[index] = rows[features[index]! >>> shift]!;
    let known = 0;
    for (let index = 0; index < count; index += 1) {
      const row = found[index]!;
      found[known] = row;
      this.#heads[known] = pool[row]!;
      known += row === 0 ? 0 : 1;
    }
    for (let index = 0; index < known; index += 1) {
      const begin = found[index]! + HEAD;
      const end = begin + (this.#heads[index]! & 0xff);
      for (let at = begin; at < end; at += 1) {
        const entry = pool[at]!;
        scores[entry >>> 24]! += (entry << 8) >> 8;
      }
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
      const at = this.#entryOf(features[index]! >>> shift, label);
      const entry = this.#pool[at]!;
      const weight = (entry << 8) >> 8;
      this.#totals[at]! += weight * (this.#now - this.#stamps[at]!);
      this.#stamps[at] = this.#now;
      this.#pool[at] = (entry & 0xff000000) | ((weight + step) & 0xffffff);
    }
  }

  /** The averaged weights as levels (src/model/levels.ts), the largest weight being the highest. */
  rows({ least, updates }: Thrift = { least: 1, updates: 1 }): LinearRow[] {
    const scale = this.#scale();
    const rows: LinearRow[] = [];
    for (let place = 0; place < this.#rows.length; place += 1) {
      const row = this.#rows[place]!;
      if (row === 0 || this.#pool[row + 1]! < updates) continue;
      const labels: number[] = [];
      const weights: number[] = [];
      const end = row + HEAD + (this.#pool[row]! & 0xff);
      for (let at = row + HEAD; at < end; at += 1) {
        const level = levelOf(this.#average(at) * scale);
        if (Math.abs(level) < least) continue;
        labels.push(this.#pool[at]! >>> 24);
        weights.push(level);
      }
      if (labels.length > 0) rows.push({ place, labels, weights });
    }
    return rows;
  }

  /** The averaged model, exactly as it will be after writing and reading. */
  model(thrift?: Thrift): LinearModel {
    return unpackLinear(packLinear(this.rows(thrift)), this.bits, this.labels, weightOf);
  }

  #average(at: number): number {
    const weight = (this.#pool[at]! << 8) >> 8;
    return (this.#totals[at]! + weight * (this.#now - this.#stamps[at]!)) / Math.max(1, this.#now);
  }

  #scale(): number {
    let largest = 0;
    for (const row of this.#rows) {
      if (row === 0) continue;
      const end = row + HEAD + (this.#pool[row]! & 0xff);
      for (let at = row + HEAD; at < end; at += 1) largest = Math.max(largest, Math.abs(this.#average(at)));
    }
    return largest > 0 ? LARGEST / largest : 1;
  }

  #entryOf(place: number, label: number): number {
    let row = this.#rows[place]!;
    if (row === 0) row = this.#addRow(place, 2);
    this.#pool[row + 1]! += 1;
    const count = this.#pool[row]! & 0xff;
    for (let at = row + HEAD; at < row + HEAD + count; at += 1) {
      if (this.#pool[at]! >>> 24 === label) return at;
    }
    if (count === this.#pool[row]! >>> 8) row = this.#growRow(place, row);
    this.#pool[row]! += 1;
    const at = row + HEAD + count;
    this.#pool[at] = label << 24;
    this.#totals[at] = 0;
    this.#stamps[at] = this.#now;
    return at;
  }

  #addRow(place: number, room: number): number {
    const row = this.#end;
    this.#end += HEAD + room;
    if (this.#end > this.#pool.length) this.#growPool();
    this.#rows[place] = row;
    this.#pool[row] = room << 8;
    this.#pool[row + 1] = 0;
    return row;
  }

  /** Moves a full row to the end of the pool, with twice the room. */
  #growRow(place: number, old: number): number {
    const count = this.#pool[old]! & 0xff;
    const row = this.#addRow(place, Math.min(255, 2 * count));
    this.#pool[row]! += count;
    this.#pool[row + 1] = this.#pool[old + 1]!;
    for (const column of [this.#pool, this.#totals, this.#stamps]) {
      column.copyWithin(row + HEAD, old + HEAD, old + HEAD + count);
    }
    return row;
  }

  #growPool(): void {
    const size = this.#pool.length * 2;
    this.#pool = grown(this.#pool, new Int32Array(size));
    this.#totals = grown(this.#totals, new Float64Array(size));
    this.#stamps = grown(this.#stamps, new Int32Array(size));
  }
}

function grown<A extends { set(source: A): void }>(old: A, larger: A): A {
  larger.set(old);
  return larger;
}
