import { expect, test } from "vitest";
import { annotate, loadModels } from "../../../src/pipeline.ts";
import { compose } from "../../../src/read/compose.ts";
import { NO_METADATA } from "../../../src/read/metadata.ts";

const models = loadModels();

/** What else the text calls whom it names: "Volvo = the firm". */
function callingsIn(text: string): string[] {
  const document = annotate(compose("example", `Headline\n\n${text}`, NO_METADATA), models);
  return document.chains.flatMap(({ name, mentions }) =>
    mentions
      .map((mention) => document.mentions[mention]!)
      .filter(({ form }) => form === "description")
      .map(({ start, end }) => `${name} = ${document.article.text.slice(start, end)}`),
  );
}

test.each([
  ["Volvo lost money. Sales fell in Norway. The carmaker hired Karl Berg.", ["Volvo = carmaker"]],
  // two of them, and neither is meant for sure
  ["Toyota lost money. Volvo won against Toyota. Norway was glad. The carmaker fired Karl Berg.", []],
  ["The Foreign Ministry was closed. Sales fell in Norway. The carmaker hired Karl Berg.", []],
])("the company in %j", (text, callings) => {
  expect(callingsIn(text)).toEqual(callings);
});
