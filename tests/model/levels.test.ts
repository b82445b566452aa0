import { describe, expect, test } from "vitest";
import { LARGEST, LEVELS, levelOf, weightOf } from "../../src/model/levels.ts";
import { packVocabulary, unpackVocabulary } from "../../src/model/vocabulary.ts";

describe("levels of weights", () => {
  test.each([
    [0, 0],
    [3, 0], // nearer to nothing than to the smallest, 8
    [8, 1],
    [-8, -1],
    [16, 9], // eight levels to the doubling
    [-LARGEST, -LEVELS],
    [10 * LARGEST, LEVELS], // what is larger than all is cut
  ])("a weight of %i is of level %i", (weight, level) => {
    expect(levelOf(weight)).toBe(level);
  });

  test("every level is the level of its weight, and fits a byte", () => {
    // The lowest ones are whole numbers too near to each other to tell.
    for (let level = 9; level <= LEVELS; level += 1) expect(levelOf(weightOf(level))).toBe(level);
    for (let level = 9; level <= LEVELS; level += 1) expect(weightOf(-level)).toBe(-weightOf(level));
    expect(LEVELS).toBeLessThanOrEqual(127);
    expect(LARGEST).toBeLessThan(2 ** 15);
  });

  test("a weight comes back within a twelfth of itself", () => {
    for (let weight = 8; weight < LARGEST; weight = Math.ceil(weight * 1.01)) {
      expect(Math.abs(weightOf(levelOf(weight)) / weight - 1)).toBeLessThan(1 / 12);
    }
  });
});

test("a vocabulary comes back from its bytes, negative hashes too", () => {
  const vocabulary = new Map([
    [-5, 1],
    [0, 2],
    [2 ** 31 - 1, 300],
    [-(2 ** 31), 0],
  ]);
  expect(new Map(unpackVocabulary(packVocabulary(vocabulary)))).toEqual(vocabulary);
});
