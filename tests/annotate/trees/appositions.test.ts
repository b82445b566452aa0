import { describe, expect, test } from "vitest";
import { namesBehindPhrases, phrasesBehindNames } from "../../../src/annotate/trees/appositions.ts";
import { loadLexicon } from "../../../src/model/lexicon.ts";
import { documentOf, nameOf, type Row } from "../rows.ts";

const lexicon = loadLexicon();

function arcs(
  mend: typeof phrasesBehindNames,
  rows: readonly Row[],
  names: readonly (readonly [from: number, to: number])[],
): string[] {
  const document = { ...documentOf(rows), lemmas: rows.map(([form]) => form) };
  const mended = { heads: [...document.heads], relations: [...document.relations] };
  const mentions = names.map(([from, to]) => nameOf(null, from, to, from));
  mend(document, mentions, mended, lexicon);
  return rows.map(([form], token) => `${form} ${mended.relations[token]} ${mended.heads[token]}`);
}

describe("a phrase between commas behind a name tells what it is", () => {
  test("and the verb behind it has the name for its subject", () => {
    const rows: Row[] = [
      ["Acme", "NNP", "PROPN", 7, "discourse"],
      [",", ",", "PUNCT", 0, "punct"],
      ["the", "DT", "DET", 5, "det"],
      ["old", "JJ", "ADJ", 5, "amod"],
      ["Swiss", "JJ", "ADJ", 5, "amod"],
      ["maker", "NN", "NOUN", 7, "nsubj"],
      [",", ",", "PUNCT", 7, "punct"],
      ["closed", "VBD", "VERB", -1, "root"],
    ];
    const found = arcs(phrasesBehindNames, rows, [[0, 1]]);
    expect(found).toContain("maker appos 0");
    expect(found).toContain("Acme nsubj 7");
  });

  test("a verb that a tree hangs on the phrase is the name's own", () => {
    const rows: Row[] = [
      ["Acme", "NNP", "PROPN", -1, "root"],
      [",", ",", "PUNCT", 3, "punct"],
      ["an", "DT", "DET", 3, "det"],
      ["airline", "NN", "NOUN", 0, "appos"],
      [",", ",", "PUNCT", 5, "punct"],
      ["closed", "VBD", "VERB", 3, "acl"],
      [".", ".", "PUNCT", 0, "punct"],
    ];
    const found = arcs(phrasesBehindNames, rows, [[0, 1]]);
    expect(found).toContain("closed root -1");
    expect(found).toContain("Acme nsubj 5");
  });

  test("a name that hangs on the phrase takes its place", () => {
    const rows: Row[] = [
      ["Friday", "NNP", "PROPN", 7, "obl"],
      [",", ",", "PUNCT", 0, "punct"],
      ["Berg", "NNP", "PROPN", 5, "list"],
      [",", ",", "PUNCT", 5, "punct"],
      ["the", "DT", "DET", 5, "det"],
      ["mayor", "NN", "NOUN", 0, "appos"],
      [",", ",", "PUNCT", 0, "punct"],
      ["signed", "VBD", "VERB", -1, "root"],
    ];
    expect(arcs(phrasesBehindNames, rows, [[2, 3]])).toContain("mayor appos 2");
  });

  test.each([
    ["not another name", ["Berlin", "NNP", "PROPN", 4, "obl"], [3, 4]],
    ["not these or those", ["those", "DT", "DET", 4, "obl"], null],
  ] as const)("%s", (_, word, name) => {
    const rows: Row[] = [
      ["Acme", "NNP", "PROPN", 5, "nsubj"],
      [",", ",", "PUNCT", 0, "punct"],
      ["in", "IN", "ADP", 3, "case"],
      word,
      [",", ",", "PUNCT", 5, "punct"],
      ["closed", "VBD", "VERB", -1, "root"],
    ];
    const names = [[0, 1] as const, ...(name ? [name] : [])];
    expect(arcs(phrasesBehindNames, rows, names)).toEqual(
      rows.map(([form, , , head, relation]) => `${form} ${relation} ${head}`),
    );
  });
});

test("a name between commas behind a title is the one who holds it", () => {
  const rows: Row[] = [
    ["The", "DT", "DET", 1, "det"],
    ["mayor", "NN", "NOUN", 6, "nsubj"],
    ["of", "IN", "ADP", 3, "case"],
    ["Lund", "NNP", "PROPN", 1, "nmod"],
    [",", ",", "PUNCT", 5, "punct"],
    ["Berg", "NNP", "PROPN", 3, "flat"],
    [",", ",", "PUNCT", 6, "punct"],
    ["spoke", "VBD", "VERB", -1, "root"],
  ];
  const fixed = rows.map((row, at): Row => (at === 1 ? ["mayor", "NN", "NOUN", 7, "nsubj"] : row));
  expect(
    arcs(namesBehindPhrases, fixed, [
      [3, 4],
      [5, 6],
    ]),
  ).toContain("Berg appos 1");
});

describe("a name behind a title with which a sentence opens", () => {
  const opening: Row[] = [
    ["The", "DT", "DET", 1, "det"],
    ["mayor", "NN", "NOUN", 6, "nsubj"],
    ["of", "IN", "ADP", 3, "case"],
    ["Lund", "NNP", "PROPN", 1, "nmod"],
    [",", ",", "PUNCT", 1, "punct"],
    ["Berg", "NNP", "PROPN", 6, "nsubj"],
    ["said", "VBD", "VERB", -1, "root"],
  ];
  const names = [
    [3, 4],
    [5, 6],
  ] as const;

  test("is the holder where the verb follows at once", () => {
    const rows: Row[] = [...opening, ["little", "JJ", "ADJ", 6, "obj"]];
    expect(arcs(namesBehindPhrases, rows, names)).toContain("Berg appos 1");
  });

  test("and is somebody else who tells of the holder in an aside", () => {
    const rows: Row[] = [...opening, [",", ",", "PUNCT", 6, "punct"], ["had", "VBD", "AUX", 6, "ccomp"]];
    expect(arcs(namesBehindPhrases, rows, names)).toContain("Berg nsubj 6");
  });
});
