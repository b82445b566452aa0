import { describe, expect, test } from "vitest";
import { hashText, mix } from "../../src/model/hash.ts";
import { addScores, type LinearRow, placeOf } from "../../src/model/linear.ts";
import { packLinear, unpackLinear } from "../../src/model/packing.ts";

const BITS = 16;
const LABELS = ["noun", "verb", "name"];
const feature = (template: number, word: string): number => mix(template, hashText(word));
const row = (template: number, word: string, labels: number[], weights: number[]): LinearRow => ({
  place: placeOf(feature(template, word), BITS),
  labels,
  weights,
});
const ROWS = [
  row(1, "meeting", [0, 1], [12, -3]),
  row(2, "ing", [1], [7]),
  row(1, "Pompeo", [2, 0], [127, -127]),
];

function scoresOf(features: readonly number[]): number[] {
  const model = unpackLinear(packLinear(ROWS), BITS, LABELS);
  const scores = new Int32Array(LABELS.length);
  addScores(model, Int32Array.from(features), features.length, scores);
  return [...scores];
}

describe("a linear model", () => {
  test.each([
    [
      "adds up the weights of the features that it knows",
      [feature(1, "meeting"), feature(2, "ing")],
      [12, 4, 0],
    ],
    ["keeps negative weights through packing", [feature(1, "Pompeo")], [-127, 0, 127]],
    ["counts a feature as often as it is there", [feature(2, "ing"), feature(2, "ing")], [0, 14, 0]],
    ["gives nothing for what it has never seen", [feature(3, "meeting"), feature(1, "Meeting")], [0, 0, 0]],
  ])("%s", (_, features, expected) => {
    expect(scoresOf(features)).toEqual(expected);
  });

  test("that was cut off is refused", () => {
    expect(() => unpackLinear(packLinear(ROWS).subarray(0, 5), BITS, LABELS)).toThrow(
      /bytes end|ends at byte/,
    );
  });
});
