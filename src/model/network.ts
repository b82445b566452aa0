import type { Kernels } from "./kernels.ts";

/** What one stands for in an activation, in a weight, and in the sum of products of the two: powers of two. */
export const ACTIVATION_BITS = 12;
export const WEIGHT_BITS = 10;
export const SUM_BITS = ACTIVATION_BITS + WEIGHT_BITS;

/** As the least of `narrow`: none. */
export const NO_LEAST = -32768;

/** A matrix with a bias, packed for the kernels. */
export interface Matrix {
  readonly inner: number;
  /** A multiple of 8. */
  readonly columns: number;
  /** Where the int16 weights lie. */
  readonly weights: number;
  /** Where the int32 biases lie. */
  readonly bias: number;
}

/** A long short-term memory that reads in both directions: gates are in, forget, new and out, first forwards, then backwards. */
export interface Recurrent {
  /** Into the gates of both directions: 8 × `size` columns. */
  readonly input: Matrix;
  /** From a direction's own last state into its gates: 4 × `size` columns. */
  readonly backward: Matrix;
  readonly forward: Matrix;
  readonly size: number;
}

/** Columns come in eights. */
export const eights = (count: number): number => (count + 7) & ~7;

/**
 * Lays a matrix into the kernels' memory.
 *
 * @param weights row by row, `inner` × `columns`, in units of 2 ** -WEIGHT_BITS.
 * @param bias in units of 2 ** -SUM_BITS, one a column; none for zeros.
 */
export function layMatrix(
  kernels: Kernels,
  weights: Int16Array,
  inner: number,
  columns: number,
  bias?: Int32Array,
): Matrix {
  const wide = eights(columns);
  const matrix = {
    inner,
    columns: wide,
    weights: kernels.take(2 * inner * wide),
    bias: kernels.take(4 * wide),
  };
  const place = kernels.int16();
  const base = matrix.weights / 2;
  for (let row = 0; row < inner; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const panel = column >> 4;
      const width = Math.min(16, wide - 16 * panel);
      const pair = base + 16 * panel * inner + (row >> 1) * 2 * width;
      place[pair + (column & 15) * 2 + (row & 1)] = weights[row * columns + column]!;
    }
  }
  if (bias !== undefined) kernels.int32().set(bias, matrix.bias / 4);
  return matrix;
}

/** Rows in the kernels' memory: where they begin, and how many bytes they are apart. */
export interface Rows {
  readonly at: number;
  readonly step: number;
  readonly count: number;
}

/** int32 rows = activations · matrix + bias, into new memory. */
export function apply(kernels: Kernels, input: Rows, matrix: Matrix): Rows {
  const step = 4 * matrix.columns;
  const out = { at: kernels.take(input.count * step), step, count: input.count };
  applyInto(kernels, input, matrix, out);
  return out;
}

/** The same, into rows that are there. */
export function applyInto(kernels: Kernels, input: Rows, matrix: Matrix, out: Rows): void {
  kernels.fill(out.at, out.step, matrix.bias, input.count, matrix.columns);
  kernels.multiply(
    input.at,
    input.step,
    matrix.weights,
    out.at,
    out.step,
    input.count,
    matrix.inner,
    matrix.columns,
  );
}

/** Sentences of one batch, read in step: the longest first, so that the sequences that go on are always the first ones. */
export interface Steps {
  /** By step, and one more: its first row. At step t, row `starts[t] + i` is the word t of sentence i. */
  readonly starts: Int32Array;
  readonly count: number;
}

export function stepsOf(lengths: readonly number[]): Steps {
  const longest = lengths[0] ?? 0;
  const starts = new Int32Array(longest + 1);
  let going = lengths.length;
  for (let step = 0; step < longest; step += 1) {
    while (lengths[going - 1]! <= step) going -= 1;
    starts[step + 1] = starts[step]! + going;
  }
  return { starts, count: longest };
}

/**
 * Runs a layer over its gates, which it uses up: int16 rows of both directions' states side by side.
 *
 * @param gates int32 rows, what the input says: `apply(input, layer.input)`.
 * @param room for so many more numbers behind the states of each row.
 */
export function recur(kernels: Kernels, gates: Rows, layer: Recurrent, steps: Steps, room = 0): Rows {
  const { size } = layer;
  const step = 4 * size + 2 * room;
  const out = { at: kernels.take(gates.count * step), step, count: gates.count };
  const width = steps.starts[1] ?? 0;
  const cells = kernels.take(width * size * 4);
  const { starts, count } = steps;
  for (let step = 0; step < count; step += 1) {
    const rows = starts[step + 1]! - starts[step]!;
    const last = step === 0 ? -1 : starts[step - 1]!;
    advance(kernels, gates, out, 0, layer.forward, starts[step]!, rows, last, rows, cells, size);
  }
  // A sentence begins, read backwards, in the middle of the batch: its cell is still empty then.
  kernels.fill(cells, 4 * size, kernels.take(4 * size), width, size);
  for (let step = count - 1; step >= 0; step -= 1) {
    const rows = starts[step + 1]! - starts[step]!;
    const going = step === count - 1 ? 0 : starts[step + 2]! - starts[step + 1]!;
    const last = step === count - 1 ? -1 : starts[step + 1]!;
    advance(kernels, gates, out, 1, layer.backward, starts[step]!, rows, last, going, cells, size);
  }
  return out;
}

function advance(
  kernels: Kernels,
  gates: Rows,
  out: Rows,
  direction: 0 | 1,
  matrix: Matrix,
  first: number,
  rows: number,
  last: number,
  going: number,
  cells: number,
  size: number,
): void {
  const own = gates.at + first * gates.step + direction * 16 * size;
  const side = direction * 2 * size;
  if (last >= 0) {
    const state = out.at + last * out.step + side;
    kernels.multiply(state, out.step, matrix.weights, own, gates.step, going, size, 4 * size);
  }
  kernels.remember(own, gates.step, cells, out.at + first * out.step + side, out.step, rows, size);
}
