import { expect, test } from "vitest";
import {
  doersBelongToDeeds,
  importsComeFromLands,
  sitesHavePlaces,
} from "../../../src/annotate/trees/noun-phrases.ts";
import { documentOf, nameOf, type Row } from "../rows.ts";

function placeOf(at: number, rows: readonly Row[]): string {
  const document = documentOf(rows);
  const arcs = { heads: [...document.heads], relations: [...document.relations] };
  const names = [nameOf(null, at, at + 1, at)];
  sitesHavePlaces(document, names, arcs);
  importsComeFromLands(document, names, arcs);
  doersBelongToDeeds(document, names, arcs);
  return `${arcs.relations[at]} ${arcs.heads[at]}`;
}

const condemned = (deed: Row): Row[] => [
  ["Berg", "NNP", "PROPN", 1, "nsubj"],
  ["condemned", "VBD", "VERB", -1, "root"],
  deed,
  ["by", "IN", "ADP", 4, "case"],
  ["Narvia", "NNP", "PROPN", 1, "obl"],
];

test("who is named behind by did what the object tells", () => {
  expect(placeOf(4, condemned(["raid", "NN", "NOUN", 1, "obj"]))).toBe("nmod 2");
});

test("but no name was done by somebody", () => {
  expect(placeOf(4, condemned(["Ek", "NNP", "PROPN", 1, "obj"]))).toBe("obl 1");
});

test.each([
  ["a site has its place", "flown", "to", "clinic", "in", "nmod 2"],
  ["those to whom somebody speaks have none", "spoke", "to", "reporters", "in", "obl 0"],
  ["what is taxed comes from somewhere", "levy", "on", "goods", "from", "nmod 2"],
  ["what somebody keeps of a thing comes from whom he takes it", "take", "on", "goods", "from", "obl 0"],
])("%s", (_, verb, first, noun, second, place) => {
  const rows: Row[] = [
    [verb, "VBD", "VERB", -1, "root"],
    [first, "IN", "ADP", 2, "case"],
    [noun, "NN", "NOUN", 0, "obl"],
    [second, "IN", "ADP", 4, "case"],
    ["Narvia", "NNP", "PROPN", 0, "obl"],
  ];
  expect(placeOf(4, rows)).toBe(place);
});
