import { initialState, SHIFT, type States } from "./parser-state.ts";
import { type Actions, allows, LEFT, RIGHT, take } from "./transitions.ts";

/** Adds to `scores`, one per action, what speaks for taking it in a state. */
export type ScoreActions = (state: number, scores: Int32Array) => void;

/** The best states after so many transitions, the best one first, with the sums of their actions' scores. */
export interface Beam {
  readonly width: number;
  /** What the actions of each state score, a row for each. */
  readonly rows: readonly Int32Array[];
  states: Int32Array;
  totals: Float64Array;
  size: number;
  /** Candidates for the next step, the best one first. */
  readonly from: Int32Array;
  readonly by: Int32Array;
  readonly sums: Float64Array;
  nextStates: Int32Array;
  nextTotals: Float64Array;
}

export function makeBeam(width: number, actions: Actions): Beam {
  return {
    width,
    rows: Array.from({ length: width }, () => new Int32Array(actions.size)),
    states: new Int32Array(width),
    totals: new Float64Array(width),
    size: 0,
    from: new Int32Array(width + 1),
    by: new Int32Array(width + 1),
    sums: new Float64Array(width + 1),
    nextStates: new Int32Array(width),
    nextTotals: new Float64Array(width),
  };
}

export function startBeam(beam: Beam, states: States, nothing: number): void {
  beam.states[0] = initialState(states, nothing);
  beam.totals[0] = 0;
  beam.size = 1;
}

/**
 * One transition for all states of the beam: of all that they allow, the best are taken. Every derivation of a
 * sentence is equally long, so that all states end together.
 *
 * @param slack candidates that score less than the best one by more than this are given up.
 */
export function advance(
  beam: Beam,
  states: States,
  words: number,
  actions: Actions,
  score: ScoreActions,
  slack: number,
): void {
  let count = 0;
  for (let item = 0; item < beam.size; item += 1) {
    const row = beam.rows[item]!;
    row.fill(0);
    score(beam.states[item]!, row);
    count = addCandidates(beam, states, words, actions, item, row, count);
  }
  const least = beam.sums[0]! - slack;
  let size = 0;
  while (size < count && beam.sums[size]! >= least) {
    const state = beam.states[beam.from[size]!]!;
    beam.nextStates[size] = take(states, state, beam.by[size]!, actions);
    beam.nextTotals[size] = beam.sums[size]!;
    size += 1;
  }
  [beam.states, beam.nextStates] = [beam.nextStates, beam.states];
  [beam.totals, beam.nextTotals] = [beam.nextTotals, beam.totals];
  beam.size = size;
}

function addCandidates(
  beam: Beam,
  states: States,
  words: number,
  actions: Actions,
  item: number,
  row: Int32Array,
  found: number,
): number {
  const { width, sums, from, by } = beam;
  const state = beam.states[item]!;
  const total = beam.totals[item]!;
  const shift = allows(states, state, SHIFT, words);
  const left = allows(states, state, LEFT, words);
  const right = allows(states, state, RIGHT, words);
  let count = found;
  for (let action = 0; action < actions.size; action += 1) {
    const kind = actions.kinds[action]!;
    if (!(kind === LEFT ? left : kind === RIGHT ? right : shift)) continue;
    const sum = total + row[action]!;
    if (count === width && sum <= sums[count - 1]!) continue;
    let at = count < width ? count : width - 1;
    for (; at > 0 && sums[at - 1]! < sum; at -= 1) {
      sums[at] = sums[at - 1]!;
      from[at] = from[at - 1]!;
      by[at] = by[at - 1]!;
    }
    sums[at] = sum;
    from[at] = item;
    by[at] = action;
    if (count < width) count += 1;
  }
  return count;
}
