import { expect, test } from "vitest";
import { ofWhatBelongsToVerbs } from "../../../src/annotate/trees/accusations.ts";
import { documentOf, type Row } from "../rows.ts";

function placeOf(at: number, rows: readonly Row[]): string {
  const document = documentOf(rows);
  const arcs = { heads: [...document.heads], relations: [...document.relations] };
  ofWhatBelongsToVerbs(document, arcs);
  return `${arcs.relations[at]} ${arcs.heads[at]}`;
}

test("of what a named one is warned is the verb's", () => {
  const rows: Row[] = [
    ["warn", "VBP", "VERB", -1, "root"],
    ["Narvia", "NNP", "PROPN", 0, "iobj"],
    ["of", "IN", "ADP", 3, "case"],
    ["tariffs", "NNS", "NOUN", 1, "nmod"],
  ];
  expect(placeOf(3, rows)).toBe("obl 0");
});

test("of doing what anybody is accused is the verb's", () => {
  const rows: Row[] = [
    ["accuse", "VBP", "VERB", -1, "root"],
    ["rebels", "NNS", "NOUN", 0, "obj"],
    ["of", "IN", "SCONJ", 3, "mark"],
    ["lying", "VBG", "VERB", 1, "acl"],
  ];
  expect(placeOf(3, rows)).toBe("advcl 0");
});

test("of where a mayor is stays the mayor's", () => {
  const rows: Row[] = [
    ["warn", "VBP", "VERB", -1, "root"],
    ["mayors", "NNS", "NOUN", 0, "obj"],
    ["of", "IN", "ADP", 3, "case"],
    ["towns", "NNS", "NOUN", 1, "nmod"],
  ];
  expect(placeOf(3, rows)).toBe("nmod 1");
});
