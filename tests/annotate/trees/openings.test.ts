import { expect, test } from "vitest";
import { openingParticiplesHang } from "../../../src/annotate/trees/openings.ts";
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
