import { type LinearModel, type LinearRow, onesIn } from "./linear.ts";

/**
 * A linear model as bytes: the number of features, then for each, in the order of places: the distance from the
 * last place and the number of entries (both as base-128 numbers), the labels, the weights (a byte each).
 */
export function packLinear(rows: readonly LinearRow[]): Uint8Array {
  const bytes: number[] = [];
  putNumber(bytes, rows.length);
  let last = 0;
  for (const { place, labels, weights } of [...rows].sort((a, b) => a.place - b.place)) {
    putNumber(bytes, place - last);
    putNumber(bytes, labels.length);
    for (const label of labels) bytes.push(label);
    for (const weight of weights) bytes.push(weight & 0xff);
    last = place;
  }
  return Uint8Array.from(bytes);
}

/**
 * @throws {Error} if the bytes end in the middle of a feature, or do not end with the last one.
 */
export function unpackLinear(bytes: Uint8Array, bits: number, labels: readonly string[]): LinearModel {
  const reader = { bytes, at: 0 };
  const features = takeNumber(reader);
  const known = new Uint32Array(2 * Math.ceil(2 ** bits / 32));
  const offsets = new Uint32Array(features + 1);
  const entries = new Int32Array(bytes.length >>> 1);
  let place = 0;
  let size = 0;
  for (let feature = 0; feature < features; feature += 1) {
    place += takeNumber(reader);
    const count = takeNumber(reader);
    // Rows are short: setting them one by one is faster than by subarrays.
    for (let entry = 0; entry < count; entry += 1) {
      const label = bytes[reader.at + entry]!;
      entries[size + entry] = (label << 24) | (((bytes[reader.at + count + entry]! << 24) >> 24) & 0xffffff);
    }
    reader.at += 2 * count;
    size += count;
    known[(place >>> 5) << 1]! |= 1 << (place & 31);
    offsets[feature + 1] = size;
  }
  if (reader.at !== bytes.length) {
    throw new Error(`a linear model of ${bytes.length} bytes ends at byte ${reader.at}`);
  }
  countKnown(known);
  return {
    labels,
    bits,
    known,
    offsets,
    entries: entries.slice(0, size),
  };
}

/** Writes beside every 32 places how many features are known before them. */
function countKnown(known: Uint32Array): void {
  let before = 0;
  for (let at = 0; at < known.length; at += 2) {
    known[at + 1] = before;
    before += onesIn(known[at]!);
  }
}

/** Appends a whole number in base 128, lowest digits first, the high bit set on all bytes but the last. */
export function putNumber(bytes: number[], value: number): void {
  let rest = value;
  while (rest >= 128) {
    bytes.push((rest & 127) | 128);
    rest = Math.floor(rest / 128);
  }
  bytes.push(rest);
}

/** Reads what `putNumber` wrote, and moves on. */
export function takeNumber(reader: { readonly bytes: Uint8Array; at: number }): number {
  let value = 0;
  let unit = 1;
  for (;;) {
    const byte = reader.bytes[reader.at];
    if (byte === undefined) throw new Error(`the bytes end at ${reader.at}, in the middle of a number`);
    reader.at += 1;
    value += (byte & 127) * unit;
    if (byte < 128) return value;
    unit *= 128;
  }
}
