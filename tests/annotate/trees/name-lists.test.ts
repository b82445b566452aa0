import { expect, test } from "vitest";
import { betweenTakesTwo, namesInRows, rowsTellWho } from "../../../src/annotate/trees/name-lists.ts";
import { documentOf, mendedBy, nameOf, type Row } from "../rows.ts";

function arcs(rows: readonly Row[], names: readonly number[]): string[] {
  const document = documentOf(rows);
  const mended = { heads: [...document.heads], relations: [...document.relations] };
  namesInRows(
    document,
    names.map((at) => nameOf(null, at, at + 1, at)),
    mended,
  );
  return rows.map(([form], token) => `${form} ${mended.relations[token]} ${mended.heads[token]}`);
}

test("the names of a row stand in the role of the one that has a role", () => {
  const rows: Row[] = [
    ["Lind", "NNP", "PROPN", 4, "vocative"],
    [",", ",", "PUNCT", 4, "punct"],
    ["Berg", "NNP", "PROPN", 0, "appos"],
    ["and", "CC", "CCONJ", 4, "cc"],
    ["Ek", "NNP", "PROPN", 5, "nsubj"],
    ["met", "VBD", "VERB", -1, "root"],
  ];
  const found = arcs(rows, [0, 2, 4]);
  expect(found).toContain("Lind nsubj 5");
  expect(found).toContain("Berg conj 0");
  expect(found).toContain("Ek conj 0");
});

test("a name behind a preposition is no part of the subject beside it", () => {
  const rows: Row[] = [
    ["After", "IN", "ADP", 1, "case"],
    ["Lind", "NNP", "PROPN", 4, "obl"],
    ["and", "CC", "CCONJ", 3, "cc"],
    ["Berg", "NNP", "PROPN", 4, "nsubj"],
    ["met", "VBD", "VERB", -1, "root"],
  ];
  expect(arcs(rows, [1, 3])).toContain("Berg nsubj 4");
});

test.each([
  ["envoys", "NNS", "Lind appos 0"],
  ["envoy", "NN", "Lind conj 0"], // an envoy, and two others
])("the names between commas behind %s are those, or others", (noun, tag, arc) => {
  const rows: Row[] = [
    [noun, tag, "NOUN", 6, "nsubj"],
    [",", ",", "PUNCT", 2, "punct"],
    ["Lind", "NNP", "PROPN", 0, "conj"],
    ["and", "CC", "CCONJ", 4, "cc"],
    ["Berg", "NNP", "PROPN", 2, "conj"],
    [",", ",", "PUNCT", 0, "punct"],
    ["left", "VBD", "VERB", -1, "root"],
  ];
  const names = [2, 4].map((at) => nameOf(null, at, at + 1, at));
  expect(mendedBy(rows, (document, arcs) => rowsTellWho(document, names, arcs))).toContain(arc);
});

test("a third thing goes with what is between two names", () => {
  const rows: Row[] = [
    ["trade", "NN", "NOUN", -1, "root"],
    ["between", "IN", "ADP", 2, "case"],
    ["Lund", "NNP", "PROPN", 0, "nmod"],
    ["and", "CC", "CCONJ", 4, "cc"],
    ["Oslo", "NNP", "PROPN", 2, "conj"],
    ["and", "CC", "CCONJ", 6, "cc"],
    ["war", "NN", "NOUN", 2, "conj"],
  ];
  const { heads, ...document } = documentOf(rows);
  const mended = { heads: [...heads], relations: [...document.relations] };
  betweenTakesTwo({ heads, ...document }, mended);
  expect(mended.heads[6]).toBe(0);
  expect(mended.heads[4]).toBe(2);
});
