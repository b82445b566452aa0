import { expect, test } from "vitest";
import { marksCarryNothing } from "../../../src/annotate/trees/punctuation.ts";
import { documentOf, type Row } from "../rows.ts";

test("what a parser hangs on a comma hangs on the word above it", () => {
  const rows: Row[] = [
    ["Berg", "NNP", "PROPN", 1, "list"],
    [",", ",", "PUNCT", 3, "punct"],
    ["the", "DT", "DET", 3, "det"],
    ["mayor", "NN", "NOUN", 4, "nsubj"],
    ["left", "VBD", "VERB", -1, "root"],
  ];
  const document = documentOf(rows);
  const arcs = { heads: [...document.heads], relations: [...document.relations] };
  marksCarryNothing(document, arcs);
  expect(arcs.heads).toEqual([3, 3, 3, 4, -1]);
});
