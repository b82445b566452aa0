import { expect, test } from "vitest";
import { gazetteerOf } from "../../../src/annotate/names/gazetteer.ts";
import { edged } from "../../../src/annotate/names/name-edges.ts";
import type { NameKind } from "../../../src/annotate/names/name-labels.ts";
import { loadLexicon } from "../../../src/model/lexicon.ts";

const gazetteer = gazetteerOf(loadLexicon());

/** The names that are left of what was taken for one; it stands in brackets. */
function left(text: string, kind: NameKind): string[] {
  const words = text.replace(/[[\]]/g, "").split(" ");
  const before = text.slice(0, text.indexOf("[")).split(" ").length - 1;
  const length = text.slice(text.indexOf("["), text.indexOf("]")).split(" ").length;
  const spans = edged(words, [{ kind, from: before, to: before + length }], gazetteer);
  return spans.map(({ from, to }) => words.slice(from, to).join(" "));
}

test.each([
  ["the [Utrecht-based Halden Group] said so", "Organization", ["Halden Group"]],
  ["the [Oslo-born Ann Berg] said so", "Person", ["Ann Berg"]],
  ["the [Oslo-Bergen Line] is shut", "Organization", ["Oslo-Bergen Line"]],
  ["[Halden 2 Molde 1]", "Organization", ["Halden", "Molde"]],
  ["[Halden United 74] 59 .556", "Organization", ["Halden United"]],
  // a number may belong to a name where no table is
  ["the shop on [Pier 39] was shut for good", "Place", ["Pier 39"]],
  ["[Soyuz 7] 3 14 22", "Product", ["Soyuz 7"]],
  ["the [Halden Group ( HG] ) said so", "Organization", ["Halden Group"]],
  ["a man of [Denver Colorado] came", "Place", ["Denver", "Colorado"]],
  ["a man of [fargo north dakota] came", "Place", ["fargo", "north dakota"]],
  ["a man of [Denver Co] came", "Place", ["Denver", "Co"]],
  ["a man of [Kansas City] came", "Place", ["Kansas City"]],
  ["the seat of [Cardiff South] is hers", "Place", ["Cardiff South"]],
  ["the house of [Paris Berg] is hers", "Person", ["Paris Berg"]],
  ["with [Senator Ann Berg] came", "Person", ["Ann Berg"]],
  ["at the [Japanese Toyota] works", "Organization", ["Japanese", "Toyota"]],
  ["at the [British Army] works", "Organization", ["British Army"]],
  ["at the [American Express] works", "Organization", ["American Express"]],
  ["with [Senator] came", "Person", ["Senator"]],
  ["[P.S. Ann] , call me", "Person", ["Ann"]],
  ["votes of the [U.S. Senate] came", "Organization", ["U.S. Senate"]],
  ["into the [Gaza] strip today", "Place", ["Gaza strip"]],
  ["into the [Gaza] market today", "Place", ["Gaza"]],
  ["at 12 [Bay Road Denver] , Colorado", "Place", ["Bay Road", "Denver"]],
  ["at 12 [Bay Road] today", "Place", ["Bay Road"]],
] as const)("in %s what is left of the %s is %j", (text, kind, names) => {
  expect(left(text, kind)).toEqual(names);
});

test.each([
  ["Ann Berg , MD , said so", []],
  ["Ann Berg , NY , said so", ["NY"]],
])("of the person and the place in %j the places %j stay", (text, places) => {
  const words = text.split(" ");
  const spans = [
    { kind: "Person", from: 0, to: 2 },
    { kind: "Place", from: 3, to: 4 },
  ] as const;
  const kept = edged(words, spans, gazetteer).filter(({ kind }) => kind === "Place");
  expect(kept.map(({ from }) => words[from])).toEqual(places);
});
