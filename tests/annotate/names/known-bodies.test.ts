import { expect, test } from "vitest";
import { gazetteerOf } from "../../../src/annotate/names/gazetteer.ts";
import { withKnownBodies } from "../../../src/annotate/names/known-bodies.ts";
import type { KindSpan, NameKind } from "../../../src/annotate/names/name-labels.ts";
import { loadLexicon } from "../../../src/model/lexicon.ts";

const gazetteer = gazetteerOf(loadLexicon());

/** The names of a sentence, each with its kind; what a recognizer has read is given with the words. */
function names(text: string, read: Readonly<Record<string, NameKind>>): string[] {
  const words = text.split(" ");
  const spans = Object.entries(read).map(([word, kind]): KindSpan => {
    const from = words.indexOf(word);
    return { kind, from, to: from + 1 };
  });
  return withKnownBodies(words, spans, gazetteer).map(
    ({ kind, from, to }) => `${kind} ${words.slice(from, to).join(" ")}`,
  );
}

test.each([
  ["Then BP shut a plant", {}, ["Organization BP"]],
  ["a story from the AP came", {}, ["Organization AP"]],
  ["THEN BP SHUT A PLANT", {}, []],
  ["then WHO came", {}, []],
  ["then one MP came", {}, []],
  ["a BP Club opened", {}, []],
  [
    "they sued Google and Amazon",
    { Google: "Organization", Amazon: "Place" },
    ["Organization Google", "Organization Amazon"],
  ],
  ["they saw Peru and Amazon", { Peru: "Place", Amazon: "Place" }, ["Place Peru", "Place Amazon"]],
] as const)("in %j, read as %j, the names are %j", (text, read, found) => {
  expect(names(text, read)).toEqual(found);
});
