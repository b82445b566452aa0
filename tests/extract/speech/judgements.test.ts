import { expect, test } from "vitest";
import { extractFrom, loadModels } from "../../../src/pipeline.ts";
import { compose } from "../../../src/read/compose.ts";
import { NO_METADATA } from "../../../src/read/metadata.ts";

const models = loadModels();

function stances(text: string): string[] {
  const article = compose("example", `Headline\n\n${text}`, NO_METADATA);
  const { claims, document } = extractFrom(article, models);
  return claims
    .filter(({ relation }) => /^(criticized|praised)$/.test(relation))
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
  ['"Ireland is a friend," Joe Biden said. "Ireland showed courage."', "Joe Biden praised Ireland"],
])("%s: %s", (text, stance) => {
  expect(stances(text)).toContain(stance);
});

test.each([
  '"Turkey has not betrayed its friends," Angela Merkel said.',
  '"Turkey would fail without its friends," Angela Merkel said.',
  '"Turkey has many friends," Angela Merkel said.',
])("nobody is judged: %s", (text) => {
  expect(stances(text)).toEqual([]);
});
