import { describe, expect, test } from "vitest";
import type { Mention } from "../../../src/annotate/document.ts";
import { withWholeNames } from "../../../src/annotate/names/whole-names.ts";
import { documentOf, nameOf, type Row } from "../rows.ts";

const arcs = (rows: readonly Row[], mention: Mention): string[] => {
  const { heads, relations } = withWholeNames(documentOf(rows), [mention]);
  return rows.map(([form], token) => `${form} ${relations[token]} ${heads[token]}`);
};

describe("a name with its title hangs on its sentence once", () => {
  test("of two subjects, title and name, one is left", () => {
    const rows: Row[] = [
      ["Governor", "NNP", "PROPN", 3, "nsubj"],
      ["Ann", "NNP", "PROPN", 3, "nsubj"],
      ["Smith", "NNP", "PROPN", 1, "flat"],
      ["resigned", "VBD", "VERB", -1, "root"],
    ];
    expect(arcs(rows, nameOf([0, 1], 1, 3, 1))).toEqual([
      "Governor nmod:desc 1",
      "Ann nsubj 3",
      "Smith flat 1",
      "resigned root -1",
    ]);
  });

  test("a name that hangs on its title takes the title's place", () => {
    const rows: Row[] = [
      ["Governor", "NNP", "PROPN", 2, "nsubj"],
      ["Smith", "NNP", "PROPN", 0, "flat"],
      ["resigned", "VBD", "VERB", -1, "root"],
    ];
    expect(arcs(rows, nameOf([0, 1], 1, 2, 1))).toEqual([
      "Governor nmod:desc 1",
      "Smith nsubj 2",
      "resigned root -1",
    ]);
  });

  test("a preposition inside of the title marks what stands behind it there", () => {
    const rows: Row[] = [
      ["Senator", "NNP", "PROPN", 3, "nmod:desc"],
      ["from", "IN", "ADP", 3, "case"],
      ["Ohio", "NNP", "PROPN", 3, "compound"],
      ["Smith", "NNP", "PROPN", 4, "nsubj"],
      ["won", "VBD", "VERB", -1, "root"],
    ];
    expect(arcs(rows, nameOf([0, 3], 3, 4, 3))).toEqual([
      "Senator nmod:desc 3",
      "from case 2",
      "Ohio nmod 0",
      "Smith nsubj 4",
      "won root -1",
    ]);
  });

  test("what it marks belongs to the title, although a parser hung it on the name", () => {
    const rows: Row[] = [
      ["Secretary", "NNP", "PROPN", 3, "nmod:desc"],
      ["of", "IN", "ADP", 2, "case"],
      ["State", "NNP", "PROPN", 3, "nmod:desc"],
      ["Smith", "NNP", "PROPN", 4, "nsubj"],
      ["left", "VBD", "VERB", -1, "root"],
    ];
    expect(arcs(rows, nameOf([0, 3], 3, 4, 3))).toEqual([
      "Secretary nmod:desc 3",
      "of case 2",
      "State nmod 0",
      "Smith nsubj 4",
      "left root -1",
    ]);
  });

  test("what is told behind a name is told of it, and not of its title", () => {
    const rows: Row[] = [
      ["Governor", "NNP", "PROPN", 5, "nsubj"],
      ["Smith", "NNP", "PROPN", 0, "appos"],
      ["backed", "VBN", "VERB", 0, "acl"],
      ["by", "IN", "ADP", 4, "case"],
      ["Acme", "NNP", "PROPN", 2, "obl:agent"],
      ["won", "VBD", "VERB", -1, "root"],
    ];
    expect(arcs(rows, nameOf([0, 1], 1, 2, 1))).toContain("backed acl 1");
  });

  test("a preposition inside of a name marks nothing else", () => {
    const rows: Row[] = [
      ["Republic", "NNP", "PROPN", 5, "obj"],
      ["of", "IN", "ADP", 4, "case"],
      ["Malta", "NNP", "PROPN", 4, "nmod:poss"],
      ["'s", "POS", "PART", 2, "case"],
      ["ban", "NN", "NOUN", 0, "nmod"],
      ["hit", "VBD", "VERB", -1, "root"],
    ];
    expect(arcs(rows, nameOf(null, 0, 3, 2))).toContain("of nmod:desc 2");
  });

  test("a name before a noun modifies the noun, which stands in the name's place", () => {
    const rows: Row[] = [
      ["University", "NNP", "PROPN", 4, "nsubj"],
      ["of", "IN", "ADP", 3, "case"],
      ["Lund", "NNP", "PROPN", 3, "compound"],
      ["professor", "NN", "NOUN", 0, "nmod"],
      ["won", "VBD", "VERB", -1, "root"],
    ];
    const found = arcs(rows, nameOf(null, 0, 3, 2));
    expect(found).toContain("Lund compound 3");
    expect(found).toContain("professor nsubj 4");
  });

  test("a name counts nothing", () => {
    const rows: Row[] = [
      ["Acme", "NNP", "PROPN", 2, "compound"],
      ["40", "CD", "NUM", 2, "nummod"],
      ["jets", "NNS", "NOUN", -1, "root"],
    ];
    expect(arcs(rows, nameOf(null, 0, 2, 1))).toContain("40 compound 2");
  });

  test("a preposition before the title is the name's", () => {
    const rows: Row[] = [
      ["spoke", "VBD", "VERB", -1, "root"],
      ["with", "IN", "ADP", 2, "case"],
      ["Governor", "NNP", "PROPN", 3, "nmod:desc"],
      ["Smith", "NNP", "PROPN", 0, "obj"],
    ];
    expect(arcs(rows, nameOf([2, 3], 3, 4, 3))).toEqual([
      "spoke root -1",
      "with case 3",
      "Governor nmod:desc 3",
      "Smith obj 0",
    ]);
  });

  test("no arc runs in a circle, whatever the parser gave", () => {
    const rows: Row[] = [
      ["Governor", "NNP", "PROPN", 3, "nsubj"],
      ["Ann", "NNP", "PROPN", 0, "flat"],
      ["Smith", "NNP", "PROPN", -1, "root"],
      ["resigned", "VBD", "VERB", 2, "acl"],
    ];
    const { heads } = withWholeNames(documentOf(rows), [nameOf([0, 1], 1, 3, 2)]);
    for (let start = 0; start < heads.length; start += 1) {
      let steps = 0;
      for (let token = start; token >= 0 && steps < 10; token = heads[token]!) steps += 1;
      expect(steps).toBeLessThan(10);
    }
  });
});
