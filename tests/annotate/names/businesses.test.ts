import { expect, test } from "vitest";
import { withBusinesses } from "../../../src/annotate/names/businesses.ts";
import { gazetteerOf } from "../../../src/annotate/names/gazetteer.ts";
import { loadLexicon } from "../../../src/model/lexicon.ts";

const gazetteer = gazetteerOf(loadLexicon());

test.each([
  ["Air Malta", "Organization"],
  ["Air New Zealand", "Organization"],
  ["Air Base", "Place"],
  ["El Paso Energy", "Organization"],
  ["El Paso", "Place"],
  ["Malta", "Place"],
])("%s, taken for a place, is of kind %s", (name, kind) => {
  const words = name.split(" ");
  expect(withBusinesses(words, [{ kind: "Place", from: 0, to: words.length }], gazetteer)[0]!.kind).toBe(
    kind,
  );
});
