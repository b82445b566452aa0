import { expect, test } from "vitest";
import { toBelongsToOffices } from "../../../src/annotate/trees/noun-complements.ts";
import { mendedBy, type Row } from "../rows.ts";

test.each([
  ["ambassador", "Malta nmod 2"],
  ["adviser", "Malta nmod 2"],
  ["tourist", "Malta obl 0"],
])("left as %s to Malta: %s", (noun, arc) => {
  const rows: Row[] = [
    ["left", "VBD", "VERB", -1, "root"],
    ["as", "IN", "ADP", 2, "case"],
    [noun, "NN", "NOUN", 0, "obl"],
    ["to", "IN", "ADP", 4, "case"],
    ["Malta", "NNP", "PROPN", 0, "obl"],
  ];
  expect(mendedBy(rows, toBelongsToOffices)).toContain(arc);
});
