// The arithmetic of the networks, eight numbers at a time: AssemblyScript, which `npm run kernels` compiles to
// graph-data/models/kernels.wasm. WebAssembly has no fused and no reordered arithmetic: the same bytes on every machine.

import { sigmoid, tanh } from "./gates";

@inline
function dot(a: v128, b: v128, sum: v128): v128 {
  return i32x4.add(sum, i32x4.dot_i16x8_s(a, b));
}

/**
 * c += a · b. a: int16, `rows` × `inner`, its rows `aStep` bytes apart. b: int16, packed: sixteen columns after sixteen
 * columns (the last ones may be eight), in each pair after pair of rows, in each the columns side by side. c: int32, its
 * rows `cStep` bytes apart. `inner` is even, `columns` a multiple of 8.
 */
export function multiply(
  a: usize,
  aStep: usize,
  b: usize,
  c: usize,
  cStep: usize,
  rows: i32,
  inner: i32,
  columns: i32,
): void {
  const length: usize = <usize>inner << 1;
  let column = 0;
  for (; column + 16 <= columns; column += 16) {
    multiplySixteen(a, aStep, b, c, cStep, rows, length);
    b += length << 4;
    c += 64;
  }
  if (column < columns) multiplyEight(a, aStep, b, c, cStep, rows, length);
}

/** Two rows by sixteen columns: eight sums, which with their factors just fit into the registers. */
function multiplySixteen(
  a: usize,
  aStep: usize,
  b: usize,
  c: usize,
  cStep: usize,
  rows: i32,
  length: usize,
): void {
  for (let row = 0; row < rows; row += 2) {
    // An odd last row is computed twice, and stored twice with the same result.
    const next: usize = row + 1 < rows ? 1 : 0;
    let a0 = a;
    let a1 = a + aStep * next;
    const end = a + length;
    const c1 = c + cStep * next;
    let s00 = v128.load(c);
    let s01 = v128.load(c, 16);
    let s02 = v128.load(c, 32);
    let s03 = v128.load(c, 48);
    let s10 = v128.load(c1);
    let s11 = v128.load(c1, 16);
    let s12 = v128.load(c1, 32);
    let s13 = v128.load(c1, 48);
    let pair = b;
    while (a0 < end) {
      const x0 = v128.load32_splat(a0);
      const x1 = v128.load32_splat(a1);
      const b0 = v128.load(pair);
      s00 = dot(x0, b0, s00);
      s10 = dot(x1, b0, s10);
      const b1 = v128.load(pair, 16);
      s01 = dot(x0, b1, s01);
      s11 = dot(x1, b1, s11);
      const b2 = v128.load(pair, 32);
      s02 = dot(x0, b2, s02);
      s12 = dot(x1, b2, s12);
      const b3 = v128.load(pair, 48);
      s03 = dot(x0, b3, s03);
      s13 = dot(x1, b3, s13);
      a0 += 4;
      a1 += 4;
      pair += 64;
    }
    v128.store(c, s00);
    v128.store(c, s01, 16);
    v128.store(c, s02, 32);
    v128.store(c, s03, 48);
    v128.store(c1, s10);
    v128.store(c1, s11, 16);
    v128.store(c1, s12, 32);
    v128.store(c1, s13, 48);
    a += 2 * aStep;
    c += 2 * cStep;
  }
}

function multiplyEight(
  a: usize,
  aStep: usize,
  b: usize,
  c: usize,
  cStep: usize,
  rows: i32,
  length: usize,
): void {
  for (let row = 0; row < rows; row += 1) {
    let s0 = v128.load(c);
    let s1 = v128.load(c, 16);
    let pair = b;
    for (let at: usize = 0; at < length; at += 4) {
      const x = v128.load32_splat(a + at);
      s0 = dot(x, v128.load(pair), s0);
      s1 = dot(x, v128.load(pair, 16), s1);
      pair += 32;
    }
    v128.store(c, s0);
    v128.store(c, s1, 16);
    a += aStep;
    c += cStep;
  }
}

/** Every row of c, `columns` int32 (a multiple of 4), becomes `row`; rows of c lie `cStep` bytes apart. */
export function fill(c: usize, cStep: usize, row: usize, rows: i32, columns: i32): void {
  for (let index = 0; index < rows; index += 1) {
    memory.copy(c, row, <usize>columns << 2);
    c += cStep;
  }
}

/** out[row, column] = in / 2 ** shift as int16, cut at its bounds and from below at `least`; columns a multiple of 8. */
export function narrow(
  values: usize,
  step: usize,
  out: usize,
  outStep: usize,
  rows: i32,
  columns: i32,
  shift: i32,
  least: i32,
): void {
  const floor = i16x8.splat(<i16>least);
  for (let row = 0; row < rows; row += 1) {
    for (let at: usize = 0; at < <usize>columns; at += 8) {
      const low = i32x4.shr_s(v128.load(values + (at << 2)), shift);
      const high = i32x4.shr_s(v128.load(values + (at << 2), 16), shift);
      v128.store(out + (at << 1), i16x8.max_s(i16x8.narrow_i32x4_s(low, high), floor));
    }
    values += step;
    out += outStep;
  }
}

/**
 * Rows of int16 as the columns of what `multiply` takes for b. `columns` is a multiple of 8; of the rows only the first
 * `count` are there, the others void.
 */
export function pack(rows: usize, step: usize, packed: usize, count: i32, columns: i32, inner: i32): void {
  const pairs: usize = <usize>inner >> 1;
  for (let column = 0; column < count; column += 1) {
    const panel = column >> 4;
    const wide: usize = columns - (panel << 4) >= 16 ? 64 : 32;
    let out = packed + <usize>panel * (pairs << 6) + (<usize>(column & 15) << 2);
    for (let pair: usize = 0; pair < pairs; pair += 1) {
      store<i32>(out, load<i32>(rows + (pair << 2)));
      out += wide;
    }
    rows += step;
  }
}

@inline
function gate(at: usize, scale: v128): v128 {
  return f32x4.mul(f32x4.convert_i32x4_s(v128.load(at)), scale);
}

/**
 * One step of a long short-term memory for `rows` sequences. gates: int32 at 2 ** 22 to one, in, forget, new and out,
 * `size` of each (a multiple of 8), rows `step` bytes apart; cells: float32, `size` a row, changed in place;
 * out: int16 at 2 ** 12 to one, rows `outStep` bytes apart.
 */
export function remember(
  gates: usize,
  step: usize,
  cells: usize,
  out: usize,
  outStep: usize,
  rows: i32,
  size: i32,
): void {
  const part: usize = <usize>size << 2;
  const scale = f32x4.splat(1.0 / 4194304.0);
  const unit = f32x4.splat(4096);
  for (let row = 0; row < rows; row += 1) {
    for (let at: usize = 0; at < part; at += 32) {
      let low = i32x4.splat(0);
      for (let half: usize = 0; half < 32; half += 16) {
        const base = gates + at + half;
        const cell = cells + at + half;
        const kept = f32x4.mul(sigmoid(gate(base + part, scale)), v128.load(cell));
        const fresh = f32x4.mul(sigmoid(gate(base, scale)), tanh(gate(base + 2 * part, scale)));
        const sum = f32x4.add(kept, fresh);
        v128.store(cell, sum);
        const shown = f32x4.mul(sigmoid(gate(base + 3 * part, scale)), tanh(sum));
        const whole = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(shown, unit)));
        if (half == 0) low = whole;
        else v128.store(out + (at >> 1), i16x8.narrow_i32x4_s(low, whole));
      }
    }
    gates += step;
    cells += part;
    out += outStep;
  }
}
