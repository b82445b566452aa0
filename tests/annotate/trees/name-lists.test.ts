import { expect, test } from "vitest";
import { namesInRows } from "../../../src/annotate/trees/name-lists.ts";
import { documentOf, nameOf, type Row } from "../rows.ts";

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
