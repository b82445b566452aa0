import { expect, test } from "vitest";
import { possessorsOwn } from "../../../src/annotate/trees/possessors.ts";
import { documentOf, nameOf, type Row } from "../rows.ts";

/** @param names first and last token of each. */
function arcs(rows: readonly Row[], names: readonly (readonly [number, number])[]): string[] {
  const document = documentOf(rows);
  const mended = { heads: [...document.heads], relations: [...document.relations] };
  possessorsOwn(
    document,
    names.map(([from, last]) => nameOf(null, from, last + 1, from)),
    mended,
  );
  return rows.map(([form], token) => `${form} ${mended.relations[token]} ${mended.heads[token]}`);
}

test("who stands before 's owns the noun of the phrase behind it, and the noun takes the owner's place", () => {
  const rows: Row[] = [
    ["Acme", "NNP", "PROPN", 6, "nsubj"],
    ["'s", "POS", "PART", 0, "case"],
    ["newly", "RB", "ADV", 3, "advmod"],
    ["named", "VBN", "VERB", 6, "ccomp"],
    ["chief", "JJ", "ADJ", 5, "amod"],
    ["executive", "JJ", "ADJ", 3, "conj"],
    ["spoke", "VBD", "VERB", -1, "root"],
  ];
  const found = arcs(rows, [[0, 0]]);
  expect(found).toContain("Acme nmod:poss 5");
  expect(found).toContain("named amod 5");
  expect(found).toContain("executive nsubj 6");
});

test("of a name behind 's the first word is owned", () => {
  const rows: Row[] = [
    ["Malta", "NNP", "PROPN", 4, "nsubj"],
    ["'s", "POS", "PART", 0, "case"],
    ["Ann", "NNP", "PROPN", 4, "nsubj"],
    ["Berg", "NNP", "PROPN", 2, "flat"],
    ["left", "VBD", "VERB", -1, "root"],
  ];
  expect(
    arcs(rows, [
      [0, 0],
      [2, 3],
    ]),
  ).toContain("Malta nmod:poss 2");
});

test("a day behind 's is not owned", () => {
  const rows: Row[] = [
    ["Malta", "NNP", "PROPN", 3, "nsubj"],
    ["'s", "POS", "PART", 0, "case"],
    ["Monday", "NNP", "PROPN", 3, "obl"],
    ["left", "VBD", "VERB", -1, "root"],
  ];
  expect(arcs(rows, [[0, 0]])).toContain("Malta nsubj 3");
});

test("an owner hangs on no part of what is owned", () => {
  const rows: Row[] = [
    ["Malta", "NNP", "PROPN", 2, "nmod:poss"],
    ["'s", "POS", "PART", 0, "case"],
    ["attorney", "NN", "NOUN", 3, "compound"],
    ["general", "NN", "NOUN", 4, "nsubj"],
    ["sued", "VBD", "VERB", -1, "root"],
  ];
  expect(arcs(rows, [[0, 0]])).toContain("Malta nmod:poss 3");
});

test("a short form in brackets does not part an owner from what is owned", () => {
  const rows: Row[] = [
    ["Malta", "NNP", "PROPN", 6, "obl"],
    ["'s", "POS", "PART", 0, "case"],
    ["(", "-LRB-", "PUNCT", 3, "punct"],
    ["MT", "NNP", "PROPN", 5, "compound"],
    [")", "-RRB-", "PUNCT", 3, "punct"],
    ["ban", "NN", "NOUN", 6, "nsubj"],
    ["ended", "VBD", "VERB", -1, "root"],
  ];
  expect(arcs(rows, [[0, 0]])).toContain("Malta nmod:poss 5");
});
