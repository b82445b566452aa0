import { expect, test } from "vitest";
import { withArticles } from "../../../src/annotate/names/arabic-names.ts";
import { gazetteerOf } from "../../../src/annotate/names/gazetteer.ts";
import { loadLexicon } from "../../../src/model/lexicon.ts";
import { bracketed, written } from "./bracketed.ts";

const gazetteer = gazetteerOf(loadLexicon());

test.each([
  ["with [Pers Karim] al - Halabi", ["Person Karim al - Halabi"]],
  ["a talk with Karim al - Halabi", ["Person Karim al - Halabi"]],
  ["yesterday al - [Pers Halabi] spoke", ["Person al - Halabi"]],
  ["with [Pers Karim al - Halabi] today", ["Person Karim al - Halabi"]],
  ["they live in al - Karim", ["Place al - Karim"]],
  ["a fighter of al - Qaida died", ["Organization al - Qaida"]],
  ["a talk with [Pers Karim] Al - Jazeera had", ["Person Karim", "Organization Al - Jazeera"]],
  ["the al - fresco lunch", []],
])("names with an Arabic article in %j", (text, names) => {
  const { words, spans } = bracketed(text);
  expect(written(words, withArticles(words, spans, gazetteer))).toEqual(names);
});
