import { describe, expect, test } from "vitest";
import { mendAttachments } from "../../../src/annotate/trees/attachments.ts";
import { loadLexicon } from "../../../src/model/lexicon.ts";
import { documentOf, nameOf, type Row } from "../rows.ts";

const lexicon = loadLexicon();

const arcs = (rows: readonly Row[], names: readonly (readonly [from: number, to: number])[]): string[] => {
  const { heads, relations } = mendAttachments(
    documentOf(rows),
    names.map(([from, to]) => nameOf(null, from, to, from)),
    lexicon,
  );
  return rows.map(([form], token) => `${form} ${relations[token]} ${heads[token]}`);
};

describe("attachments that words tell better than a parser", () => {
  test("what a preposition marks is no apposition", () => {
    const rows: Row[] = [
      ["held", "VBD", "VERB", -1, "root"],
      ["talks", "NNS", "NOUN", 0, "obj"],
      ["with", "IN", "ADP", 3, "case"],
      ["Meyer", "NNP", "PROPN", 1, "appos"],
    ];
    expect(arcs(rows, [[3, 4]])).toContain("Meyer nmod 1");
  });

  test("what somebody is quoted as saying is no noun's", () => {
    const rows: Row[] = [
      ["They", "PRP", "PRON", 1, "nsubj"],
      ["quoted", "VBD", "VERB", -1, "root"],
      ["Meyer", "NNP", "PROPN", 1, "obj"],
      [",", ",", "PUNCT", 4, "punct"],
      ["mayor", "NN", "NOUN", 2, "appos"],
      [",", ",", "PUNCT", 7, "punct"],
      ["as", "IN", "SCONJ", 7, "mark"],
      ["saying", "VBG", "VERB", 4, "acl"],
      ["so", "RB", "ADV", 7, "advmod"],
    ];
    expect(arcs(rows, [[2, 3]])).toContain("saying advcl 1");
  });

  test("a bare name behind a verb is its object", () => {
    const rows: Row[] = [
      ["She", "PRP", "PRON", 1, "nsubj"],
      ["met", "VBD", "VERB", -1, "root"],
      ["Meyer", "NNP", "PROPN", 1, "obl"],
    ];
    expect(arcs(rows, [[2, 3]])).toContain("Meyer obj 1");
  });

  test("a bare name before a verb is its subject, and the day is not", () => {
    const rows: Row[] = [
      ["Meyer", "NNP", "PROPN", 2, "obl"],
      ["today", "NN", "NOUN", 2, "nsubj"],
      ["resigned", "VBD", "VERB", -1, "root"],
    ];
    expect(arcs(rows, [[0, 1]])).toContain("Meyer nsubj 2");
  });

  test("a name that a parser takes for an auxiliary is a subject", () => {
    const rows: Row[] = [
      ["May", "MD", "AUX", 1, "aux"],
      ["resigned", "VBD", "VERB", -1, "root"],
    ];
    expect(arcs(rows, [[0, 1]])).toContain("May nsubj 1");
  });

  test("a preposition marks the name behind it, and nothing behind the next verb", () => {
    const rows: Row[] = [
      ["Raids", "NNS", "NOUN", 6, "nsubj"],
      ["on", "IN", "ADP", 4, "case"],
      ["Meyer", "NNP", "PROPN", 3, "nsubj"],
      ["hurt", "VBD", "VERB", 6, "ccomp"],
      ["men", "NNS", "NOUN", 3, "obj"],
      ["they", "PRP", "PRON", 6, "nsubj"],
      ["said", "VBD", "VERB", -1, "root"],
    ];
    const found = arcs(rows, [[2, 3]]);
    expect(found).toContain("Raids nsubj 3");
    expect(found).toContain("on case 2");
    expect(found).toContain("Meyer nmod 0");
  });

  test("a name with a preposition is no subject", () => {
    const rows: Row[] = [
      ["After", "IN", "ADP", 1, "case"],
      ["Meyer", "NNP", "PROPN", 2, "obl"],
      ["came", "VBD", "VERB", -1, "root"],
    ];
    expect(arcs(rows, [[1, 2]])).toContain("Meyer obl 2");
  });

  test("an example belongs to the plural before it, and not to a stretch of time", () => {
    const rows = (noun: string): Row[] => [
      ["Some", "DT", "DET", 1, "det"],
      [noun, "NNS", "NOUN", 6, "nsubj"],
      [",", ",", "PUNCT", 1, "punct"],
      ["such", "JJ", "ADJ", 6, "case"],
      ["as", "IN", "ADP", 3, "fixed"],
      ["Meyer", "NNP", "PROPN", 6, "obj"],
      ["agreed", "VBD", "VERB", -1, "root"],
    ];
    expect(arcs(rows("envoys"), [[5, 6]])).toContain("Meyer nmod 1");
    expect(arcs(rows("weeks"), [[5, 6]])).not.toContain("Meyer nmod 1");
  });

  test("a clause with a subject of its own is no open one", () => {
    const rows: Row[] = [
      ["She", "PRP", "PRON", 1, "nsubj"],
      ["claimed", "VBD", "VERB", -1, "root"],
      ["men", "NNS", "NOUN", 4, "nsubj:pass"],
      ["were", "VBD", "AUX", 4, "aux:pass"],
      ["sent", "VBN", "VERB", 1, "xcomp"],
    ];
    expect(arcs(rows, [])).toContain("sent ccomp 1");
  });

  test("of belongs to the noun before it", () => {
    const rows: Row[] = [
      ["Meyer", "NNP", "PROPN", -1, "root"],
      [",", ",", "PUNCT", 3, "punct"],
      ["the", "DT", "DET", 3, "det"],
      ["head", "NN", "NOUN", 0, "appos"],
      ["of", "IN", "ADP", 5, "case"],
      ["Ajax", "NNP", "PROPN", 0, "nmod"],
    ];
    expect(
      arcs(rows, [
        [0, 1],
        [5, 6],
      ]),
    ).toContain("Ajax nmod 3");
  });

  test("a clause with who is about the name before it, and the verb behind it is the name's own", () => {
    const rows: Row[] = [
      ["Meyer", "NNP", "PROPN", -1, "root"],
      [",", ",", "PUNCT", 3, "punct"],
      ["who", "WP", "PRON", 3, "nsubj"],
      ["traveled", "VBD", "VERB", 0, "parataxis"],
      [",", ",", "PUNCT", 5, "punct"],
      ["led", "VBD", "VERB", 3, "conj"],
      ["talks", "NNS", "NOUN", 5, "obj"],
    ];
    const found = arcs(rows, [[0, 1]]);
    expect(found).toContain("traveled acl:relcl 0");
    expect(found).toContain("led root -1");
    expect(found).toContain("Meyer nsubj 5");
  });

  test("a day right before a name is no part of it", () => {
    const rows: Row[] = [
      ["On", "IN", "ADP", 2, "case"],
      ["Monday", "NNP", "PROPN", 2, "compound"],
      ["Meyer", "NNP", "PROPN", 3, "obl"],
      ["called", "VBD", "VERB", -1, "root"],
      ["Berg", "NNP", "PROPN", 3, "obj"],
    ];
    const found = arcs(rows, [
      [2, 3],
      [4, 5],
    ]);
    expect(found).toContain("Monday obl 3");
    expect(found).toContain("Meyer nsubj 3");
  });

  test("a preposition that a tree hangs elsewhere marks the name behind it", () => {
    const rows: Row[] = [
      ["Meyer", "NNP", "PROPN", 1, "nsubj"],
      ["met", "VBD", "VERB", -1, "root"],
      ["today", "NN", "NOUN", 1, "obl:unmarked"],
      ["with", "IN", "ADP", 2, "discourse"],
      ["Berg", "NNP", "PROPN", 3, "obl"],
    ];
    expect(
      arcs(rows, [
        [0, 1],
        [4, 5],
      ]),
    ).toContain("Berg obl 1");
  });

  test("a finite verb goes on from a finite one, not from what that one asks for", () => {
    const rows: Row[] = [
      ["Meyer", "NNP", "PROPN", 1, "nsubj"],
      ["urged", "VBD", "VERB", -1, "root"],
      ["them", "PRP", "PRON", 1, "obj"],
      ["to", "TO", "PART", 4, "mark"],
      ["stay", "VB", "VERB", 1, "xcomp"],
      ["and", "CC", "CCONJ", 6, "cc"],
      ["left", "VBD", "VERB", 4, "conj"],
    ];
    expect(arcs(rows, [[0, 1]])).toContain("left conj 1");
  });
});
