import { expect, test } from "vitest";
import { namesBetweenCommas, namesCallNouns } from "../../../src/annotate/trees/apposed-names.ts";
import { documentOf, nameOf, type Row } from "../rows.ts";

function arcs(rows: readonly Row[], names: readonly number[]): string[] {
  const document = documentOf(rows);
  const mended = { heads: [...document.heads], relations: [...document.relations] };
  namesBetweenCommas(
    document,
    names.map((at) => nameOf(null, at, at + 1, at)),
    mended,
  );
  namesCallNouns(document, mended);
  return rows.map(([form], token) => `${form} ${mended.relations[token]} ${mended.heads[token]}`);
}

const wives = (end: Row): Row[] => [
  ["Berg", "NNP", "PROPN", 7, "nsubj"],
  ["and", "CC", "CCONJ", 3, "cc"],
  ["his", "PRP$", "PRON", 3, "nmod:poss"],
  ["wife", "NN", "NOUN", 0, "conj"],
  [",", ",", "PUNCT", 5, "punct"],
  ["Ek", "NNP", "PROPN", 0, "conj"],
  end,
  ["left", "VBD", "VERB", -1, "root"],
];

test("a name between two commas before a verb tells who the noun is", () => {
  expect(arcs(wives([",", ",", "PUNCT", 0, "punct"]), [0, 5])).toContain("Ek appos 3");
});

test("and is one of a row without the second", () => {
  expect(arcs(wives(["both", "DT", "DET", 7, "advmod"]), [0, 5])).toContain("Ek conj 0");
});

test("so do two names behind a plural", () => {
  const rows: Row[] = [
    ["senators", "NNS", "NOUN", 6, "nsubj"],
    [",", ",", "PUNCT", 2, "punct"],
    ["Lind", "NNP", "PROPN", 0, "conj"],
    ["and", "CC", "CCONJ", 4, "cc"],
    ["Ek", "NNP", "PROPN", 2, "conj"],
    [",", ",", "PUNCT", 0, "punct"],
    ["voted", "VBD", "VERB", -1, "root"],
  ];
  expect(arcs(rows, [2, 4])).toContain("Lind appos 0");
});

test("a bare name right behind a noun tells which it is", () => {
  const rows: Row[] = [
    ["head", "NN", "NOUN", -1, "root"],
    ["of", "IN", "ADP", 3, "case"],
    ["the", "DT", "DET", 3, "det"],
    ["union", "NN", "NOUN", 0, "nmod"],
    ["Narvo", "NNP", "PROPN", 0, "nmod"],
  ];
  expect(arcs(rows, [])).toContain("Narvo appos 3");
});
