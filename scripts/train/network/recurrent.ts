import type { Steps } from "../../../src/model/network.ts";
import { type Block, columnsOf, type Desk, rowsOf } from "./desk.ts";

/** The weights of a layer, or their slopes. */
export interface RecurrentWeights {
  readonly input: Block;
  readonly bias: Block;
  readonly forward: Block;
  readonly backward: Block;
}

/** A layer as it was run, kept for the way back. */
export interface RecurrentRun {
  readonly input: Block;
  readonly gates: Block;
  readonly cells: Block;
  /** Both directions' states side by side. */
  readonly states: Block;
}

/** Where the states of one step and of the one that was read before it lie. */
interface Stride {
  readonly first: number;
  readonly rows: number;
  /** The first row of the step read before, and how many of this step's rows go on from it. */
  readonly last: number;
  readonly going: number;
}

function stridesOf({ starts, count }: Steps, backwards: boolean): Stride[] {
  const size = (step: number): number => (step < 0 || step >= count ? 0 : starts[step + 1]! - starts[step]!);
  const strides = Array.from({ length: count }, (_, step) => {
    const before = backwards ? step + 1 : step - 1;
    const going = Math.min(size(step), size(before));
    return { first: starts[step]!, rows: size(step), last: going > 0 ? starts[before]! : 0, going };
  });
  return backwards ? strides.reverse() : strides;
}

export function runRecurrent(
  desk: Desk,
  input: Block,
  weights: RecurrentWeights,
  steps: Steps,
): RecurrentRun {
  const size = weights.forward.rows;
  const gates = desk.spread(weights.bias, input.rows);
  desk.multiply(input, weights.input, gates);
  const cells = desk.take(input.rows, 2 * size);
  const states = desk.take(input.rows, 2 * size);
  for (const side of [0, 1] as const) {
    const own = columnsOf(gates, side * 4 * size, 4 * size);
    const matrix = side === 0 ? weights.forward : weights.backward;
    const halves = [columnsOf(cells, side * size, size), columnsOf(states, side * size, size)] as const;
    for (const { first, rows, last, going } of stridesOf(steps, side === 1)) {
      const now = rowsOf(own, first, rows);
      if (going > 0) desk.multiply(rowsOf(halves[1], last, going), matrix, rowsOf(now, 0, going));
      const cell = rowsOf(halves[0], first, rows);
      const shown = rowsOf(halves[1], first, rows);
      const before = rowsOf(halves[0], last, going).at;
      desk.kernels.remember(
        ...([now.at, now.step, cell.at, cell.step, before, going, shown.at, shown.step, rows, size] as const),
      );
    }
  }
  return { input, gates, cells, states };
}

/**
 * The way back: adds to the slopes of the weights, and returns those of the input. Uses up the run.
 *
 * @param slopes of the states; they are changed.
 */
export function unrunRecurrent(
  desk: Desk,
  run: RecurrentRun,
  slopes: Block,
  weights: RecurrentWeights,
  learned: RecurrentWeights,
  steps: Steps,
): Block {
  const size = weights.forward.rows;
  for (const side of [0, 1] as const) {
    const own = columnsOf(run.gates, side * 4 * size, 4 * size);
    const cells = columnsOf(run.cells, side * size, size);
    const states = columnsOf(run.states, side * size, size);
    const sloped = columnsOf(slopes, side * size, size);
    const turned = desk.transposed(side === 0 ? weights.forward : weights.backward);
    const carried = desk.take(steps.starts[1] ?? 0, size);
    const before = desk.take(run.input.rows, size);
    const strides = stridesOf(steps, side === 1);
    for (const { first, rows, last, going } of strides.toReversed()) {
      const now = rowsOf(own, first, rows);
      const cell = rowsOf(cells, first, rows);
      const slope = rowsOf(sloped, first, rows);
      const lastCell = rowsOf(cells, last, going).at;
      desk.kernels.recall(
        ...([now.at, now.step, cell.at, cell.step, lastCell, going] as const),
        ...([slope.at, slope.step, carried.at, rows, size] as const),
      );
      // What began here is behind us: another sentence may use its row of the carried slopes.
      const freed = carried.at / 4 + going * size;
      desk.floats.fill(0, freed, carried.at / 4 + rows * size);
      if (going === 0) continue;
      desk.multiply(rowsOf(now, 0, going), turned, rowsOf(sloped, last, going));
      copyRows(desk, rowsOf(states, last, going), rowsOf(before, first, going));
    }
    desk.multiplyLeft(before, own, side === 0 ? learned.forward : learned.backward);
  }
  desk.addRows(run.gates, learned.bias);
  desk.multiplyLeft(run.input, run.gates, learned.input);
  const back = desk.take(run.input.rows, run.input.columns);
  desk.multiplyRight(run.gates, weights.input, back);
  return back;
}

function copyRows({ floats }: Desk, from: Block, to: Block): void {
  for (let row = 0; row < from.rows; row += 1) {
    const source = (from.at + row * from.step) / 4;
    floats.copyWithin((to.at + row * to.step) / 4, source, source + from.columns);
  }
}
