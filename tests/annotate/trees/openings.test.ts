import { expect, test } from "vitest";
import {
  askedAreAsides,
  openingParticiplesHang,
  openingPhrasesTell,
} from "../../../src/annotate/trees/openings.ts";
import { documentOf, type Row } from "../rows.ts";

test("what opens a sentence as a participle hangs on the verb behind the comma", () => {
  const rows: Row[] = [
    ["Having", "VBG", "AUX", 1, "aux"],
    ["visited", "VBN", "VERB", -1, "root"],
    ["Lima", "NNP", "PROPN", 1, "obj"],
    [",", ",", "PUNCT", 1, "punct"],
    ["Berg", "NNP", "PROPN", 5, "nsubj"],
    ["left", "VBD", "VERB", 1, "parataxis"],
  ];
  const document = documentOf(rows);
  const arcs = { heads: [...document.heads], relations: [...document.relations] };
  openingParticiplesHang(document, arcs);
  expect([arcs.heads[5], arcs.relations[5]]).toEqual([-1, "root"]);
  expect([arcs.heads[1], arcs.relations[1]]).toEqual([5, "advcl"]);
});

test("what opens a sentence with an article and is no subject tells who the person behind the comma is", () => {
  const rows: Row[] = [
    ["A", "DT", "DET", 1, "det"],
    ["native", "NN", "NOUN", 6, "nsubj"],
    ["of", "IN", "ADP", 3, "case"],
    ["Ohio", "NNP", "PROPN", 1, "nmod"],
    [",", ",", "PUNCT", 6, "punct"],
    ["Berg", "NNP", "PROPN", 6, "dislocated"],
    ["won", "VBD", "VERB", -1, "root"],
  ];
  const document = documentOf(rows);
  const arcs = { heads: [...document.heads], relations: [...document.relations] };
  const berg = { form: "name", type: "Person", from: 5, to: 6, head: 5 } as const;
  openingPhrasesTell(document, [{ ...berg, start: 0, end: 0, title: null }], arcs);
  expect([arcs.heads[5], arcs.relations[5]]).toEqual([6, "nsubj"]);
  expect([arcs.heads[1], arcs.relations[1]]).toEqual([5, "appos"]);
});

test("who is asked tells, and the question is an aside", () => {
  const rows: Row[] = [
    ["Berg", "NNP", "PROPN", 3, "nsubj"],
    [",", ",", "PUNCT", 0, "punct"],
    ["when", "WRB", "ADV", 3, "advmod"],
    ["asked", "VBD", "VERB", -1, "root"],
    [",", ",", "PUNCT", 5, "punct"],
    ["declined", "VBD", "VERB", 3, "conj"],
  ];
  const document = documentOf(rows);
  const arcs = { heads: [...document.heads], relations: [...document.relations] };
  askedAreAsides(document, arcs);
  expect([arcs.heads[5], arcs.relations[5]]).toEqual([-1, "root"]);
  expect([arcs.heads[3], arcs.relations[3]]).toEqual([5, "advcl"]);
  expect([arcs.heads[0], arcs.relations[0]]).toEqual([5, "nsubj"]);
});
