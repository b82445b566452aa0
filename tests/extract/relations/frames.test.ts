import { expect, test } from "vitest";
import { extractFrom, loadModels } from "../../../src/pipeline.ts";
import { compose } from "../../../src/read/compose.ts";
import { NO_METADATA } from "../../../src/read/metadata.ts";

const models = loadModels();

const relationsIn = (sentence: string): string[] =>
  extractFrom(compose("example", `Headline\n\n${sentence}`, NO_METADATA), models).claims.map(
    ({ relation }) => relation,
  );

test.each([
  ["who is called is spoken with", "Tom Watson called Theresa May on Sunday.", true],
  ["but not whose deal is called something", `Tom Watson called Theresa May's proposed deal "lousy".`, false],
])("%s", (_, sentence, spoken) => {
  expect(relationsIn(sentence).includes("spoke_with")).toBe(spoken);
});
