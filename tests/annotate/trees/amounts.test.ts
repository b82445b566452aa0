import { expect, test } from "vitest";
import { receiversOfAmounts } from "../../../src/annotate/trees/amounts.ts";
import { mendedBy, nameOf, type Row } from "../rows.ts";

const mended = (rows: readonly Row[], name: number): string[] =>
  mendedBy(rows, (document, arcs) =>
    receiversOfAmounts(document, [nameOf(null, name, name + 1, name)], arcs),
  );

test("a name between a verb and an amount gets the amount", () => {
  const rows: Row[] = [
    ["They", "PRP", "PRON", 1, "nsubj"],
    ["lent", "VBD", "VERB", -1, "root"],
    ["Acme", "NNP", "PROPN", 3, "compound"],
    ["$", "$", "SYM", 1, "obj"],
    ["4", "CD", "NUM", 3, "nummod"],
  ];
  expect(mended(rows, 2)).toContain("Acme iobj 1");
});

test.each([
  ["dollars", "Acme iobj 0"],
  ["shares", "Acme compound 3"],
])("and so before a number of dollars, but not of shares: %s", (noun, arc) => {
  const rows: Row[] = [
    ["lent", "VBD", "VERB", -1, "root"],
    ["Acme", "NNP", "PROPN", 3, "compound"],
    ["40", "CD", "NUM", 3, "nummod"],
    [noun, "NNS", "NOUN", 0, "obj"],
  ];
  expect(mended(rows, 1)).toContain(arc);
});

test("no subject gets what it costs", () => {
  const rows: Row[] = [
    ["Acme", "NNP", "PROPN", 1, "compound"],
    ["$", "$", "SYM", 3, "nsubj"],
    ["4", "CD", "NUM", 1, "nummod"],
    ["fell", "VBD", "VERB", -1, "root"],
  ];
  expect(mended(rows, 0)).toContain("Acme compound 1");
});
