import { describe, expect, test } from "vitest";
import { beginOf, NAME_LABELS, spansOf } from "../../../src/annotate/names/name-labels.ts";
import { bestPath } from "../../../src/annotate/words/viterbi.ts";

const LABELS = NAME_LABELS.length;
const free = new Int32Array(LABELS * LABELS);

/** Scores with a few labels favored: `[token, label, score]`. */
function emissions(length: number, favored: readonly (readonly [number, number, number])[]): Int32Array {
  const scores = new Int32Array(length * LABELS);
  for (const [token, label, score] of favored) scores[token * LABELS + label] = score;
  return scores;
}

describe("the best sequence of labels", () => {
  const person = beginOf("Person");
  const place = beginOf("Place");

  test("an inside never stands without its beginning", () => {
    const path = bestPath(emissions(2, [[1, person + 1, 10]]), free, 2, LABELS);
    expect(spansOf(path)).toEqual([{ kind: "Person", from: 0, to: 2 }]);
  });

  test("an inside never follows another kind", () => {
    const favored = [
      [0, place, 9],
      [1, person + 1, 4],
      [1, place + 1, 3],
    ] as const;
    expect(spansOf(bestPath(emissions(2, favored), free, 2, LABELS))).toEqual([
      { kind: "Place", from: 0, to: 2 },
    ]);
  });

  test("two beginnings in a row are two names", () => {
    const favored = [
      [0, person, 5],
      [1, person, 5],
    ] as const;
    expect(spansOf(bestPath(emissions(2, favored), free, 2, LABELS), 7)).toEqual([
      { kind: "Person", from: 7, to: 8 },
      { kind: "Person", from: 8, to: 9 },
    ]);
  });

  test("an empty sentence has no labels", () => {
    expect(bestPath(new Int32Array(), free, 0, LABELS)).toHaveLength(0);
  });
});
