import { expect, test } from "vitest";
import { likelihoods } from "../../../src/annotate/syntax/likelihoods.ts";

test.each([
  ["one label far before all others has all", [9, 1, 2], [1, 0, 0]],
  ["equal scores have equal shares", [5, 5], [0.5, 0.5]],
  ["half way to what is too far has a quarter of the best one's share", [4, 2], [0.8, 0.2]],
])("%s", (_, scores, shares) => {
  expect([...likelihoods(Int32Array.from(scores), 0, scores.length, 4)]).toEqual(shares);
});
