import { expect, test } from "vitest";
import { inLawsAreOne } from "../../../src/annotate/trees/in-laws.ts";
import { documentOf, type Row } from "../rows.ts";

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
