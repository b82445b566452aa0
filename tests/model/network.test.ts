import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { compile } from "../../scripts/kernels.ts";
import { randomFrom } from "../../src/graph/random.ts";
import { loadKernels } from "../../src/model/kernels.ts";
import { apply, layMatrix, recur, stepsOf } from "../../src/model/network.ts";

test("the kernels are what their source compiles to", async () => {
  const shipped = readFileSync(new URL("../../graph-data/models/kernels.wasm", import.meta.url));
  const compiled = Buffer.from(await compile("kernels.ts"));
  expect(compiled.equals(shipped), 'run "npm run kernels"').toBe(true);
}, 60_000);

const whole = (random: () => number, size: number): number => Math.round((2 * random() - 1) * size);

describe("a matrix", () => {
  test.each([
    [1, 8, 8],
    [3, 96, 40],
    [4, 10, 13],
    [7, 64, 384],
  ])("of %i rows times %i × %i gives what arithmetic gives", (rows, inner, columns) => {
    const random = randomFrom(rows);
    const kernels = loadKernels();
    const weights = Int16Array.from({ length: inner * columns }, () => whole(random, 3000));
    const bias = Int32Array.from({ length: columns }, () => whole(random, 1e6));
    const matrix = layMatrix(kernels, weights, inner, columns, bias);
    const at = kernels.take(2 * rows * inner);
    const input = Int16Array.from({ length: rows * inner }, () => whole(random, 4000));
    kernels.int16().set(input, at / 2);
    const out = apply(kernels, { at, step: 2 * inner, count: rows }, matrix);
    const all = kernels.int32();
    for (let row = 0; row < rows; row += 1) {
      for (let column = 0; column < columns; column += 1) {
        let sum = bias[column]!;
        for (let k = 0; k < inner; k += 1) sum += input[row * inner + k]! * weights[k * columns + column]!;
        expect(all[(out.at + row * out.step) / 4 + column]).toBe(sum);
      }
    }
  });
});

test("sequences of one batch are read in step, the longest first", () => {
  expect([...stepsOf([4, 2, 2, 1]).starts]).toEqual([0, 4, 7, 8, 9]);
  expect(stepsOf([]).count).toBe(0);
});

describe("a recurrent layer", () => {
  const SIZE = 8;
  const random = randomFrom(5);
  const square = () => Int16Array.from({ length: SIZE * 4 * SIZE }, () => whole(random, 700));
  const [forward, backward] = [square(), square()];
  const lengths = [5, 3, 3, 1];
  const { starts, count } = stepsOf(lengths);
  const gates = Int32Array.from({ length: starts[count]! * 8 * SIZE }, () => whole(random, 6e6));

  /** States of one sequence, one direction, as float arithmetic has them. */
  function plainly(sequence: number, side: 0 | 1): number[][] {
    const matrix = side === 0 ? forward : backward;
    let state = Array<number>(SIZE).fill(0);
    let cell = Array<number>(SIZE).fill(0);
    const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));
    const steps = [...Array(lengths[sequence]).keys()];
    const states: number[][] = [];
    for (const step of side === 0 ? steps : steps.reverse()) {
      const base = (starts[step]! + sequence) * 8 * SIZE + side * 4 * SIZE;
      const sums = Array.from({ length: 4 * SIZE }, (_, column) =>
        state.reduce(
          (sum, value, k) => sum + (value * matrix[k * 4 * SIZE + column]!) / 1024,
          gates[base + column]! / 2 ** 22,
        ),
      );
      cell = cell.map((value, unit) => {
        const [enter, forget, fresh] = [sums[unit]!, sums[SIZE + unit]!, sums[2 * SIZE + unit]!];
        return sigmoid(forget) * value + sigmoid(enter) * Math.tanh(fresh);
      });
      state = cell.map((value, unit) => sigmoid(sums[3 * SIZE + unit]!) * Math.tanh(value));
      states[step] = state;
    }
    return states;
  }

  test("remembers in both directions what float arithmetic remembers, to three digits", () => {
    const kernels = loadKernels();
    const matrices = [forward, backward].map((matrix) => layMatrix(kernels, matrix, SIZE, 4 * SIZE));
    const input = layMatrix(kernels, new Int16Array(0), 0, 8 * SIZE);
    const layer = { input, forward: matrices[0]!, backward: matrices[1]!, size: SIZE };
    const at = kernels.take(4 * gates.length);
    kernels.int32().set(gates, at / 4);
    const out = recur(kernels, { at, step: 32 * SIZE, count: starts[count]! }, layer, { starts, count });
    const all = kernels.int16();
    for (const [sequence, length] of lengths.entries()) {
      for (const side of [0, 1] as const) {
        const expected = plainly(sequence, side);
        for (let step = 0; step < length; step += 1) {
          const row = (out.at + (starts[step]! + sequence) * out.step) / 2 + side * SIZE;
          for (let unit = 0; unit < SIZE; unit += 1) {
            expect(all[row + unit]! / 4096).toBeCloseTo(expected[step]![unit]!, 2);
          }
        }
      }
    }
  });
});
