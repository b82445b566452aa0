// The arithmetic of learning, in float32: compiled by scripts/train/network/kernels.ts whenever a network is trained.
// All arguments are addresses in bytes or sizes; rows lie `…Step` bytes apart; columns are multiples of 8.

import { sigmoid, tanh } from "./gates";

@inline
function fuse(sum: v128, x: v128, y: v128): v128 {
  return f32x4.add(sum, f32x4.mul(x, y));
}

/** So many rows of b are multiplied at a time: sixteen columns of them fit into the first cache. */
const DEPTH: i32 = 384;
/** Where those columns are put side by side: 24 KB, each thread's own. */
let panel: usize = 0;

export function usePanel(at: usize): void {
  panel = at;
}

/** c += a · b. */
export function multiply(
  a: usize,
  aStep: usize,
  b: usize,
  bStep: usize,
  c: usize,
  cStep: usize,
  rows: i32,
  inner: i32,
  columns: i32,
): void {
  for (let first = 0; first < inner; first += DEPTH) {
    const depth = min(DEPTH, inner - first);
    const from = a + (<usize>first << 2);
    const top = b + <usize>first * bStep;
    let column = 0;
    for (; column + 16 <= columns; column += 16) {
      const side = <usize>column << 2;
      gather(top + side, bStep, depth, 64);
      multiplySixteen(from, aStep, c + side, cStep, rows, depth);
    }
    if (column < columns) {
      const side = <usize>column << 2;
      gather(top + side, bStep, depth, 32);
      multiplyEight(from, aStep, c + side, cStep, rows, depth);
    }
  }
}

function gather(from: usize, step: usize, rows: i32, bytes: usize): void {
  let to = panel;
  for (let row = 0; row < rows; row += 1) {
    for (let at: usize = 0; at < bytes; at += 16) v128.store(to + at, v128.load(from + at));
    from += step;
    to += bytes;
  }
}

/** Two rows by sixteen columns: eight sums, which with their factors just fit into the registers. */
function multiplySixteen(a: usize, aStep: usize, c: usize, cStep: usize, rows: i32, depth: i32): void {
  const end = panel + (<usize>depth << 6);
  for (let row = 0; row < rows; row += 2) {
    // An odd last row is computed twice, and stored twice with the same result.
    const next: usize = row + 1 < rows ? 1 : 0;
    let a0 = a;
    let a1 = a + aStep * next;
    const c1 = c + cStep * next;
    let s00 = v128.load(c);
    let s01 = v128.load(c, 16);
    let s02 = v128.load(c, 32);
    let s03 = v128.load(c, 48);
    let s10 = v128.load(c1);
    let s11 = v128.load(c1, 16);
    let s12 = v128.load(c1, 32);
    let s13 = v128.load(c1, 48);
    for (let p = panel; p < end; p += 64) {
      const x0 = v128.load32_splat(a0);
      const x1 = v128.load32_splat(a1);
      const b0 = v128.load(p);
      s00 = fuse(s00, x0, b0);
      s10 = fuse(s10, x1, b0);
      const b1 = v128.load(p, 16);
      s01 = fuse(s01, x0, b1);
      s11 = fuse(s11, x1, b1);
      const b2 = v128.load(p, 32);
      s02 = fuse(s02, x0, b2);
      s12 = fuse(s12, x1, b2);
      const b3 = v128.load(p, 48);
      s03 = fuse(s03, x0, b3);
      s13 = fuse(s13, x1, b3);
      a0 += 4;
      a1 += 4;
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

function multiplyEight(a: usize, aStep: usize, c: usize, cStep: usize, rows: i32, depth: i32): void {
  const end = panel + (<usize>depth << 5);
  for (let row = 0; row < rows; row += 1) {
    let a0 = a;
    let s0 = v128.load(c);
    let s1 = v128.load(c, 16);
    for (let p = panel; p < end; p += 32) {
      const x0 = v128.load32_splat(a0);
      s0 = fuse(s0, x0, v128.load(p));
      s1 = fuse(s1, x0, v128.load(p, 16));
      a0 += 4;
    }
    v128.store(c, s0);
    v128.store(c, s1, 16);
    a += aStep;
    c += cStep;
  }
}

/** out (columns × rows) = in (rows × columns); any sizes. */
export function transpose(values: usize, step: usize, out: usize, outStep: usize, rows: i32, columns: i32): void {
  for (let row = 0; row < rows; row += 1) {
    let to = out + (<usize>row << 2);
    for (let column: usize = 0; column < <usize>columns; column += 1) {
      store<f32>(to, load<f32>(values + (column << 2)));
      to += outStep;
    }
    values += step;
  }
}

/**
 * One step of a long short-term memory: `gates` (in, forget, new, out; `size` of each) become their values in place;
 * `last` is the first row of the cells before, for the first `going` rows; the others begin at zero.
 */
export function remember(
  gates: usize,
  step: usize,
  cells: usize,
  cellStep: usize,
  last: usize,
  going: i32,
  out: usize,
  outStep: usize,
  rows: i32,
  size: i32,
): void {
  const part: usize = <usize>size << 2;
  for (let row = 0; row < rows; row += 1) {
    for (let at: usize = 0; at < part; at += 16) {
      const base = gates + at;
      const enter = sigmoid(v128.load(base));
      const forget = sigmoid(v128.load(base + part));
      const fresh = tanh(v128.load(base + 2 * part));
      const show = sigmoid(v128.load(base + 3 * part));
      v128.store(base, enter);
      v128.store(base + part, forget);
      v128.store(base + 2 * part, fresh);
      v128.store(base + 3 * part, show);
      let cell = f32x4.mul(enter, fresh);
      if (row < going) cell = fuse(cell, forget, v128.load(last + at));
      v128.store(cells + at, cell);
      v128.store(out + at, f32x4.mul(show, tanh(cell)));
    }
    gates += step;
    cells += cellStep;
    last += cellStep;
    out += outStep;
  }
}

/**
 * The same step backwards: from the slopes of the states (`slopes`) and of the cells (`carried`, changed to those of the
 * cells before) to those of the gates, in place of their values.
 */
export function recall(
  gates: usize,
  step: usize,
  cells: usize,
  cellStep: usize,
  last: usize,
  going: i32,
  slopes: usize,
  slopeStep: usize,
  carried: usize,
  rows: i32,
  size: i32,
): void {
  const part: usize = <usize>size << 2;
  const one = f32x4.splat(1);
  for (let row = 0; row < rows; row += 1) {
    for (let at: usize = 0; at < part; at += 16) {
      const base = gates + at;
      const enter = v128.load(base);
      const forget = v128.load(base + part);
      const fresh = v128.load(base + 2 * part);
      const show = v128.load(base + 3 * part);
      const shown = tanh(v128.load(cells + at));
      const slope = v128.load(slopes + at);
      const inner = f32x4.mul(f32x4.mul(slope, show), f32x4.sub(one, f32x4.mul(shown, shown)));
      const cell = f32x4.add(v128.load(carried + at), inner);
      const before = row < going ? v128.load(last + at) : f32x4.splat(0);
      v128.store(carried + at, f32x4.mul(cell, forget));
      v128.store(base, f32x4.mul(f32x4.mul(cell, fresh), f32x4.mul(enter, f32x4.sub(one, enter))));
      v128.store(base + part, f32x4.mul(f32x4.mul(cell, before), f32x4.mul(forget, f32x4.sub(one, forget))));
      v128.store(base + 2 * part, f32x4.mul(f32x4.mul(cell, enter), f32x4.sub(one, f32x4.mul(fresh, fresh))));
      v128.store(base + 3 * part, f32x4.mul(f32x4.mul(slope, shown), f32x4.mul(show, f32x4.sub(one, show))));
    }
    gates += step;
    cells += cellStep;
    last += cellStep;
    slopes += slopeStep;
    carried += part;
  }
}

/** The sum of squares of two gradients' sum, over `count` numbers (a multiple of 4). */
export function squares(first: usize, second: usize, count: i32): f64 {
  let total: f64 = 0;
  for (let at: usize = 0; at < <usize>count << 2; at += 16) {
    const sum = f32x4.add(v128.load(first + at), v128.load(second + at));
    const square = f32x4.mul(sum, sum);
    total += <f64>f32x4.extract_lane(square, 0) + <f64>f32x4.extract_lane(square, 1);
    total += <f64>f32x4.extract_lane(square, 2) + <f64>f32x4.extract_lane(square, 3);
  }
  return total;
}

/**
 * Adam (Kingma & Ba 2015) over `count` weights (a multiple of 4), for the sum of two gradients times `scale`; clears the
 * gradients. `rate` holds the corrections for the first steps.
 */
export function descend(
  weights: usize,
  first: usize,
  second: usize,
  mean: usize,
  spread: usize,
  count: i32,
  scale: f32,
  rate: f32,
  keepMean: f32,
  keepSpread: f32,
  correction: f32,
): void {
  const zero = f32x4.splat(0);
  const one = f32x4.splat(1);
  const factor = f32x4.splat(scale);
  const m = f32x4.splat(keepMean);
  const v = f32x4.splat(keepSpread);
  const newM = f32x4.sub(one, m);
  const newV = f32x4.sub(one, v);
  const by = f32x4.splat(rate);
  const correct = f32x4.splat(correction);
  const least = f32x4.splat(1e-8);
  for (let at: usize = 0; at < <usize>count << 2; at += 16) {
    const slope = f32x4.mul(f32x4.add(v128.load(first + at), v128.load(second + at)), factor);
    v128.store(first + at, zero);
    v128.store(second + at, zero);
    const mean1 = f32x4.add(f32x4.mul(m, v128.load(mean + at)), f32x4.mul(newM, slope));
    const spread1 = f32x4.add(f32x4.mul(v, v128.load(spread + at)), f32x4.mul(newV, f32x4.mul(slope, slope)));
    v128.store(mean + at, mean1);
    v128.store(spread + at, spread1);
    const root = f32x4.add(f32x4.sqrt(f32x4.mul(spread1, correct)), least);
    v128.store(weights + at, f32x4.sub(v128.load(weights + at), f32x4.mul(by, f32x4.div(mean1, root))));
  }
}

/**
 * One guess of a skip-gram: `change` += what moves `input` towards (`right` 1) or away from (0) `output`, which moves at
 * once. `width` numbers each, a multiple of 4.
 */
export function guess(input: usize, output: usize, change: usize, width: i32, right: f32, rate: f32): void {
  const end: usize = <usize>width << 2;
  let products = f32x4.splat(0);
  for (let at: usize = 0; at < end; at += 16) {
    products = fuse(products, v128.load(input + at), v128.load(output + at));
  }
  const halves = f32x4.extract_lane(products, 0) + f32x4.extract_lane(products, 1);
  const score = halves + f32x4.extract_lane(products, 2) + f32x4.extract_lane(products, 3);
  const chance = f32x4.extract_lane(sigmoid(f32x4.splat(score)), 0);
  const slope = f32x4.splat(rate * (right - chance));
  for (let at: usize = 0; at < end; at += 16) {
    const shown = v128.load(output + at);
    v128.store(change + at, fuse(v128.load(change + at), slope, shown));
    v128.store(output + at, fuse(shown, slope, v128.load(input + at)));
  }
}
