import { expect, test } from "vitest";
import { extractFrom, loadModels } from "../../../src/pipeline.ts";
import { compose } from "../../../src/read/compose.ts";
import { NO_METADATA } from "../../../src/read/metadata.ts";

const models = loadModels();

function stances(text: string): string[] {
  const article = compose("example", `Headline\n\n${text}`, NO_METADATA);
  const { claims, document } = extractFrom(article, models);
  return claims
    .filter(({ relation }) => /^(criticized|praised|urged)$/.test(relation))
    .map(
      ({ subject, relation, object }) =>
        `${document.chains[subject.chain]!.name} ${relation} ${document.chains[object.chain]!.name}`,
    );
}

test.each([
  [
    '"I read the letter. Turkey has betrayed its friends," Angela Merkel said.',
    "Angela Merkel criticized Turkey",
  ],
  ['"The BBC made serious errors," Boris Johnson said.', "Boris Johnson criticized BBC"],
  ["Angela Merkel said the BBC must act.", "Angela Merkel urged BBC"],
  ['"Ireland is a friend," Joe Biden said. "Ireland showed courage."', "Joe Biden praised Ireland"],
])("%s: %s", (text, stance) => {
  expect(stances(text)).toContain(stance);
});

test.each([
  '"Turkey has not betrayed its friends," Angela Merkel said.',
  '"Turkey would fail without its friends," Angela Merkel said.',
  '"Turkey has many friends," Angela Merkel said.',
  // nobody asks the own country, alone or with others; what must have been, or could be said, is no demand
  'President Angela Merkel of Norway said: "Norway and Turkey must act."',
  "Angela Merkel said Turkey must have acted.",
  "Angela Merkel said a court could rule that Turkey must act.",
])("nobody is judged: %s", (text) => {
  expect(stances(text)).toEqual([]);
});

test("a statement that is somebody's by its title judges in its own words", () => {
  const article = compose(
    "example",
    "Statement from Chancellor Angela Merkel on the Death of Karl Berg\n\nKarl Berg was a pioneer.",
    NO_METADATA,
  );
  const { claims } = extractFrom(article, models);
  expect(claims.map(({ relation }) => relation)).toContain("praised");
});
