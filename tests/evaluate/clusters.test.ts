import { describe, expect, test } from "vitest";
import {
  bCubed,
  bestAlignment,
  ceafE,
  muc,
  ratesOf,
  type Share,
  sumShares,
} from "../../scripts/evaluate/clusters.ts";

const clusters = (text: string): string[][] => text.split(" ").map((cluster) => [...cluster]);

const shown = (share: Share): string => {
  const { precision, recall, f1 } = ratesOf(share);
  return [recall, precision, f1].map((rate) => rate.toFixed(2)).join(" ");
};

describe("the example of Pradhan et al. 2014 (recall, precision, F1)", () => {
  const key = clusters("abc defg");
  const response = clusters("ab cd fghi");
  test.each([
    ["MUC", muc, "0.40 0.40 0.40"],
    ["B3", bCubed, "0.42 0.50 0.45"],
    ["CEAFe", ceafE, "0.65 0.43 0.52"],
  ])("%s", (_, metric, scores) => {
    expect(shown(metric(key, response))).toBe(scores);
  });
});

describe("the example of Vilain et al. 1995 and Bagga & Baldwin 1998: two of three true clusters held for one", () => {
  const key = clusters("12345 67 89ABC");
  test.each([
    ["MUC, the small one wrongly joined", muc, "1234567 89ABC", "1.00 0.90 0.95"],
    ["MUC, the large one wrongly joined", muc, "1234589ABC 67", "1.00 0.90 0.95"],
    ["B3, the small one wrongly joined", bCubed, "1234567 89ABC", "1.00 0.76 0.86"],
    ["B3, the large one wrongly joined", bCubed, "1234589ABC 67", "1.00 0.58 0.74"],
  ])("%s", (_, metric, response, scores) => {
    expect(shown(metric(key, clusters(response)))).toBe(scores);
  });
});

test("what is right is right by every measure, and nothing found is nothing", () => {
  const key = clusters("ab cde");
  for (const metric of [muc, bCubed, ceafE]) {
    expect(shown(metric(key, key))).toBe("1.00 1.00 1.00");
    expect(shown(metric(key, []))).toBe("0.00 0.00 0.00");
  }
});

test("documents are added up, not averaged", () => {
  const shares = [muc(clusters("abcd"), clusters("abcd")), muc(clusters("ab"), clusters("a b"))];
  expect(shown(sumShares(shares))).toBe("0.75 1.00 0.86");
});

test("the best alignment is not the greedy one", () => {
  const rows = [
    new Map([
      [0, 3],
      [1, 2],
    ]),
    new Map([[0, 2]]),
  ];
  expect(bestAlignment(rows, 2)).toBe(4);
});
