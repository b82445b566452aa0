import { mayFollow } from "../names/name-labels.ts";

/** Scores of a label after a label: `scores[previous * labels + next]`; the start of a sentence counts as label 0. */
export type Transitions = Int32Array | Float64Array;

const IMPOSSIBLE = -1e9;

/**
 * The best well-formed sequence of labels.
 *
 * @param emissions scores of labels, `emissions[token * labels + label]`.
 */
export function bestPath(
  emissions: ArrayLike<number>,
  transitions: Transitions,
  length: number,
  labels: number,
): Uint8Array {
  const from = new Uint8Array(length * labels);
  let scores = new Float64Array(labels).fill(IMPOSSIBLE);
  scores[0] = 0;
  for (let token = 0; token < length; token += 1) {
    const next = new Float64Array(labels);
    for (let label = 0; label < labels; label += 1) {
      let best = IMPOSSIBLE * 2;
      let source = 0;
      const inside = label > 0 && (label & 1) === 0;
      for (let previous = inside ? label - 1 : 0; previous < (inside ? label + 1 : labels); previous += 1) {
        const score = scores[previous]! + transitions[previous * labels + label]!;
        if (score > best) {
          best = score;
          source = previous;
        }
      }
      next[label] = best + emissions[token * labels + label]!;
      from[token * labels + label] = source;
    }
    scores = next;
  }
  return traced(from, scores, length, labels);
}

function traced(from: Uint8Array, scores: Float64Array, length: number, labels: number): Uint8Array {
  const path = new Uint8Array(length);
  let label = scores.indexOf(scores.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY));
  for (let token = length - 1; token >= 0; token -= 1) {
    path[token] = label;
    label = from[token * labels + label]!;
  }
  return path;
}

/** Transitions that a well-formed sequence may have; the others are not looked at. */
export const allowed = (labels: number): Uint8Array =>
  Uint8Array.from({ length: labels * labels }, (_, pair) =>
    mayFollow(Math.floor(pair / labels), pair % labels) ? 1 : 0,
  );
