import { expect, test } from "vitest";
import { inLawsAreOne } from "../../../src/annotate/trees/in-laws.ts";
import { documentOf, mendedBy, nameOf, type Row } from "../rows.ts";

test("son-in-law is one word, with what was hung on the law and the name behind it", () => {
  const rows: Row[] = [
    ["his", "PRP$", "PRON", 1, "nmod:poss"],
    ["son", "NN", "NOUN", -1, "root"],
    ["-", "HYPH", "PUNCT", 4, "punct"],
    ["in", "IN", "ADP", 5, "case"],
    ["-", "HYPH", "PUNCT", 3, "punct"],
    ["law", "NN", "NOUN", 1, "obl"],
    ["Berg", "NNP", "PROPN", 7, "nsubj"],
    ["left", "VBD", "VERB", 5, "acl"],
  ];
  const document = documentOf(rows);
  const arcs = { heads: [...document.heads], relations: [...document.relations] };
  const berg = { form: "name", type: "Person", from: 6, to: 7, head: 6 } as const;
  inLawsAreOne(document, [{ ...berg, start: 0, end: 0, title: null }], arcs);
  expect(arcs.heads.slice(2, 6)).toEqual([1, 1, 1, 1]);
  expect([arcs.heads[7], arcs.relations[7]]).toEqual([1, "acl"]);
  expect([arcs.heads[6], arcs.relations[6]]).toEqual([1, "appos"]);
});

test.each([
  [",", "Berg appos 0"],
  ["and", "Berg conj 0"], // "his son-in-law, Berg and Lind"
])("the name between commas behind a relative is who it is: %s", (close, arc) => {
  const rows: Row[] = [
    ["son", "NN", "NOUN", -1, "root"],
    ["-", "HYPH", "PUNCT", 0, "punct"],
    ["in", "IN", "ADP", 4, "case"],
    ["-", "HYPH", "PUNCT", 2, "punct"],
    ["law", "NN", "NOUN", 0, "nmod"],
    [",", ",", "PUNCT", 6, "punct"],
    ["Berg", "NNP", "PROPN", 0, "conj"],
    [close, ",", "PUNCT", 0, "punct"],
  ];
  expect(mendedBy(rows, (document, arcs) => inLawsAreOne(document, [nameOf(null, 6, 7, 6)], arcs))).toContain(
    arc,
  );
});
