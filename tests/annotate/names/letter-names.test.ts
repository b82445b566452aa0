import { expect, test } from "vitest";
import { gazetteerOf } from "../../../src/annotate/names/gazetteer.ts";
import { inLetters } from "../../../src/annotate/names/letter-names.ts";
import { loadLexicon } from "../../../src/model/lexicon.ts";
import { bracketed, written } from "./bracketed.ts";

const gazetteer = gazetteerOf(loadLexicon());

test.each([
  ["Anna ,", ["Person Anna"]],
  ["Thanks ,", []],
  ['" Lind , [Place Anna] "', ["Person Lind , Anna"]],
  ['" Lind , Anna B. " wrote', ["Person Lind , Anna B."]],
  ["Lind , Anna < anna@example.org >", ["Person Lind , Anna"]],
  ["Lind , Anna and Bo came", []],
  ['" [Place Paris] , [Place Virginia] "', ["Place Paris", "Place Virginia"]],
])("names in the line %j", (text, names) => {
  const { words, spans } = bracketed(text);
  expect(written(words, inLetters(words, spans, gazetteer))).toEqual(names);
});
