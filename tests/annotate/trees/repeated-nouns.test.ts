import { expect, test } from "vitest";
import { repeatedNounsTellHow } from "../../../src/annotate/trees/repeated-nouns.ts";
import { mendedBy, type Row } from "../rows.ts";

const rows = (second: string): Row[] => [
  ["Guards", "NNS", "NOUN", 1, "nsubj"],
  ["work", "VBP", "VERB", 2, "compound"],
  ["side", "NN", "NOUN", 4, "nsubj"],
  ["by", "IN", "ADP", 4, "case"],
  [second, "NN", "NOUN", -1, "root"],
  ["here", "RB", "ADV", 4, "advmod"],
];

test("a noun said twice tells how the verb before it is done, and the verb has what hung on the noun", () => {
  expect(mendedBy(rows("side"), repeatedNounsTellHow)).toEqual([
    "Guards nsubj 1",
    "work root -1",
    "side obj 1",
    "by case 4",
    "side obl 1",
    "here advmod 1",
  ]);
});

test("two nouns stay where they are", () => {
  expect(mendedBy(rows("sea"), repeatedNounsTellHow)).toContain("work compound 2");
});
