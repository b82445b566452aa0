import { expect, test } from "vitest";
import { loadModels, parseArticle } from "../../../src/pipeline.ts";
import { compose } from "../../../src/read/compose.ts";
import { NO_METADATA } from "../../../src/read/metadata.ts";

const models = loadModels();

/** The names of a sentence. */
function namesIn(sentence: string): string[] {
  const { names, tokens } = parseArticle(compose("example", `Headline\n\n${sentence}`, NO_METADATA), models);
  return names.map(({ from, to }) =>
    tokens
      .slice(from, to)
      .map(({ text }) => text)
      .join(" "),
  );
}

test.each([
  ["Anna Lind wrote a letter in the Spanish language.", ["Anna Lind"]],
  ["Anna Lind wrote for a German-language paper.", ["Anna Lind"]],
  ["Anna Lind wrote for a Spanish paper.", ["Anna Lind", "Spanish"]],
  ["The chairman of Halden Ltd Anna Lind left.", ["Halden Ltd", "Anna Lind"]],
])("names in %j", (sentence, names) => {
  expect(namesIn(sentence)).toEqual(names);
});
