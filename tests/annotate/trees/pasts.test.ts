import { expect, test } from "vitest";
import { pastsAreVerbs } from "../../../src/annotate/trees/pasts.ts";
import { mendedBy, type Row } from "../rows.ts";

test.each([
  ["VBD", ["Acme nsubj 2", "voiced root -1", "concern obj 2"]],
  ["VBN", ["Acme compound 3", "voiced amod 3", "concern root -1"]], // "an Acme voiced concern" may be one
])("a %s before a noun", (tag, arcs) => {
  const rows: Row[] = [
    ["The", "DT", "DET", 3, "det"],
    ["Acme", "NNP", "PROPN", 3, "compound"],
    ["voiced", tag, "VERB", 3, "amod"],
    ["concern", "NN", "NOUN", -1, "root"],
  ];
  expect(mendedBy(rows, pastsAreVerbs)).toEqual(expect.arrayContaining(arcs));
});
