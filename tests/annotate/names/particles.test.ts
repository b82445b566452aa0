import { expect, test } from "vitest";
import { withParticles } from "../../../src/annotate/names/particles.ts";
import { bracketed, written } from "./bracketed.ts";

test.each([
  ["Mayor de [Pers Berg] left", ["Person de Berg"]],
  ["yesterday de [Pers Berg] left", ["Person de Berg"]],
  ["President von der [Pers Berg] left", ["Person von der Berg"]],
  ["with [Pers Anna van Berg] today", ["Person Anna van Berg"]],
  ["Senator van [Pers Berg] left", ["Person van Berg"]],
  // a word of English as well
  ["in the van [Pers Berg] left", ["Person Berg"]],
  ["the port de [Place Berg]", ["Place Berg"]],
])("the small words of a family name in %j", (text, names) => {
  const { words, spans } = bracketed(text);
  expect(written(words, withParticles(words, spans))).toEqual(names);
});
