import { expect, test } from "vitest";
import { nameMentions } from "../../../src/annotate/names/name-mentions.ts";
import { loadLexicon } from "../../../src/model/lexicon.ts";
import { handmade } from "../handmade.ts";

const lexicon = loadLexicon();

/** Type and text of the names that are found in a text of which a recognizer gave none. */
const passedOver = (text: string): string[] => {
  const document = handmade(text);
  return nameMentions(document, lexicon).map(
    ({ type, start, end }) => `${type} ${document.article.text.slice(start, end)}`,
  );
};

test.each([
  ["Peru left.", ["Place Peru"]],
  ["Lviv in western Ukraine was hit.", ["Place Lviv", "Place Ukraine"]],
  ["Bath in May is fine.", []],
  ["They saw the striker Harry Kane there.", ["Person Harry Kane"]],
  ["They saw the grounds of Victoria Park there.", ["Place Victoria Park"]],
  ["They saw Harry Kane Senior there.", []],
  ["They saw Roman Catholic priests there.", []],
])("in %j, read without a recognizer, the names are %j", (text, names) => {
  expect(passedOver(text)).toEqual(names);
});
