import { expect, test } from "vitest";
import { askedAreObjects, hearersOfWords } from "../../../src/annotate/trees/hearers.ts";
import { documentOf, mendedBy, nameOf, type Row } from "../rows.ts";

function hearerAfter(rows: readonly Row[]): string {
  const document = documentOf(rows);
  const arcs = { heads: [...document.heads], relations: [...document.relations] };
  hearersOfWords(document, [nameOf(null, 1, 2, 1)], arcs);
  return `${arcs.relations[1]} ${arcs.heads[1]}`;
}

test("the name right before the subject of what is told is the hearer", () => {
  const rows: Row[] = [
    ["told", "VBD", "VERB", -1, "root"],
    ["Berg", "NNP", "PROPN", 2, "compound"],
    ["sales", "NNS", "NOUN", 3, "nsubj"],
    ["fell", "VBD", "VERB", 0, "ccomp"],
  ];
  expect(hearerAfter(rows)).toBe("iobj 0");
});

test("and not where somebody else hears it", () => {
  const rows: Row[] = [
    ["told", "VBD", "VERB", -1, "root"],
    ["Berg", "NNP", "PROPN", 2, "compound"],
    ["workers", "NNS", "NOUN", 0, "obj"],
    ["to", "TO", "PART", 4, "mark"],
    ["leave", "VB", "VERB", 0, "xcomp"],
  ];
  expect(hearerAfter(rows)).toBe("compound 2");
});

test.each([
  ["xcomp", "Berg obj 0"],
  ["ccomp", "Berg iobj 0"], // "told Berg they are to leave"
])("who is asked to leave is no hearer, but who is told something is: %s", (relation, arc) => {
  const rows: Row[] = [
    ["asked", "VBD", "VERB", -1, "root"],
    ["Berg", "NNP", "PROPN", 0, "iobj"],
    ["to", "TO", "PART", 3, "mark"],
    ["leave", "VB", "VERB", 0, relation],
  ];
  expect(mendedBy(rows, askedAreObjects)).toContain(arc);
});
