import { expect, test } from "vitest";
import { mayBeCalled, sortOfPlace } from "../../../src/annotate/references/place-sorts.ts";
import { loadLexicon } from "../../../src/model/lexicon.ts";

const lexicon = loadLexicon();

test.each([
  ["Kenya", "country", true],
  ["Ohio", "country", false],
  ["Qom Province", "country", false],
  ["Nairobi", "nation", false],
  ["Nairobi", "city", true],
  ["Kenya", "city", false],
  // both a country and a city
  ["Singapore", "country", true],
  ["Singapore", "city", true],
  ["Harborville", "country", true],
  ["Kenya", "place", true],
])("%s may be called the %s: %s", (name, noun, may) => {
  expect(mayBeCalled(noun, sortOfPlace(name, lexicon))).toBe(may);
});
