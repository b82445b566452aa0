import { describe, expect, test } from "vitest";
import { Perceptron } from "../../scripts/train/perceptron.ts";
import { mix } from "../../src/model/hash.ts";
import { addScores, bestLabel } from "../../src/model/linear.ts";

const LABELS = ["noun", "verb", "name"];
/** What an example shows, and its label. */
const LESSONS: readonly (readonly [shown: readonly number[], label: number])[] = [
  [[1, 10], 0],
  [[2, 10], 1],
  [[3, 10], 2],
  [[1, 11], 0],
  [[2, 11], 2], // against what feature 2 says alone
];
const featuresOf = (shown: readonly number[]): Int32Array => Int32Array.from(shown, (value) => mix(7, value));

function taught(rounds: number): Perceptron {
  const perceptron = new Perceptron(LABELS, 16);
  for (let round = 0; round < rounds; round += 1) {
    for (const [shown, label] of LESSONS) {
      const scores = new Int32Array(LABELS.length);
      perceptron.addScores(featuresOf(shown), shown.length, scores);
      perceptron.tick();
      const best = bestLabel(scores);
      if (best === label) continue;
      perceptron.update(featuresOf(shown), shown.length, label, 1);
      perceptron.update(featuresOf(shown), shown.length, best, -1);
    }
  }
  return perceptron;
}

describe("the perceptron", () => {
  test("learns what can be told apart, and its averaged model says the same", () => {
    const model = taught(30).model();
    for (const [shown, label] of LESSONS) {
      const scores = new Int32Array(LABELS.length);
      addScores(model, featuresOf(shown), shown.length, scores);
      expect(bestLabel(scores)).toBe(label);
    }
  });

  test("learns the same from the same lessons", () => {
    expect(taught(5).rows()).toEqual(taught(5).rows());
  });

  test("leaves out features of few updates, and weights of low levels", () => {
    const perceptron = taught(30);
    const all = perceptron.rows({ least: 1, updates: 1 });
    expect(perceptron.rows({ least: 1, updates: 1_000_000 })).toEqual([]);
    const large = perceptron.rows({ least: 90, updates: 1 });
    expect(large.length).toBeGreaterThan(0);
    expect(large.flatMap((row) => row.weights).length).toBeLessThan(all.flatMap((row) => row.weights).length);
    expect(Math.max(...large.flatMap((row) => row.weights.map(Math.abs)))).toBe(96);
  });

  test("has room for every label in a row, and grows without losing one", () => {
    const labels = Array.from({ length: 255 }, (_, index) => `label ${index}`);
    const perceptron = new Perceptron(labels, 12);
    const features = featuresOf([1]);
    for (let label = 0; label < 255; label += 1) {
      perceptron.tick();
      perceptron.update(features, 1, label, 1);
    }
    const scores = new Int32Array(255);
    perceptron.addScores(features, 1, scores);
    expect([...scores]).toEqual(labels.map(() => 1));
    expect(() => new Perceptron([...labels, "one too many"], 12)).toThrow(/255/);
  });
});
