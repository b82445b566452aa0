import { expect, test } from "vitest";
import { withLegalForms } from "../../../src/annotate/names/legal-forms.ts";
import { bracketed, written } from "./bracketed.ts";

test.each([
  ["chairman of [Pers Acme LLC Anna Lind]", ["Organization Acme LLC", "Person Anna Lind"]],
  ["the head of [Pers Boreas Air SA Karl Berg] left", ["Organization Boreas Air SA", "Person Karl Berg"]],
  ["batsman [Pers AB Lind Berg] won", ["Person AB Lind Berg"]], // initials
  ["[Pers Karl AG]", ["Person Karl AG"]],
  ["[Org Acme Inc. Youth Fund]", ["Organization Acme Inc. Youth Fund"]],
])("companies and people in %j", (text, names) => {
  const { words, spans } = bracketed(text);
  expect(written(words, withLegalForms(words, spans))).toEqual(names);
});
