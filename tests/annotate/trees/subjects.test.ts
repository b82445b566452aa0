import { expect, test } from "vitest";
import { namesBeforeLengths, nounsTellBehindMarks } from "../../../src/annotate/trees/subjects.ts";
import { documentOf, nameOf, type Row } from "../rows.ts";

function arcs(rows: readonly Row[], name: number): string[] {
  const document = documentOf(rows);
  const mended = { heads: [...document.heads], relations: [...document.relations] };
  const names = [nameOf(null, name, name + 1, name)];
  namesBeforeLengths(document, names, mended);
  nounsTellBehindMarks(document, mended);
  return rows.map(([form], token) => `${form} ${mended.relations[token]} ${mended.heads[token]}`);
}

test("a length is no object where a name is met before it", () => {
  const found = arcs(
    [
      ["met", "VBD", "VERB", -1, "root"],
      ["Lind", "NNP", "PROPN", 2, "compound"],
      ["hours", "NNS", "NOUN", 0, "obj"],
      ["later", "RB", "ADV", 2, "advmod"],
    ],
    1,
  );
  expect(found).toContain("Lind obj 0");
  expect(found).toContain("hours obl:unmarked 0");
});

test("who stands behind quoted words before a verb of saying says them", () => {
  const rows: Row[] = [
    ["“", "``", "PUNCT", 2, "punct"],
    ["No", "DT", "DET", 2, "det"],
    ["time", "NN", "NOUN", 7, "ccomp"],
    [",", ",", "PUNCT", 2, "punct"],
    ["”", "''", "PUNCT", 2, "punct"],
    ["a", "DT", "DET", 6, "det"],
    ["spokesman", "NN", "NOUN", 2, "nsubj"],
    ["say", "VBD", "VERB", -1, "root"],
  ];
  expect(arcs(rows, 2)).toContain("spokesman nsubj 7");
});
