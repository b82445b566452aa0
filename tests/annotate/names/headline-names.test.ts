import { describe, expect, test } from "vitest";
import { headlineSpans } from "../../../src/annotate/names/headline-names.ts";
import { loadLexicon } from "../../../src/model/lexicon.ts";

const lexicon = loadLexicon();

/** The names of a headline above a text that names nobody. */
function namesIn(headline: string): string[] {
  const words = headline.split(" ");
  const [spans] = headlineSpans([words], [], [], lexicon);
  return spans!.map(({ kind, from, to }) => `${words.slice(from, to).join(" ")} ${kind}`);
}

test("a headline names a city where something is in it", () => {
  expect(namesIn("Readout of Talks in Geneva")).toEqual(["Geneva Place"]);
  expect(namesIn("Reading Wins Again")).toEqual([]);
});

test("a headline names a town that nobody knows by the region behind it", () => {
  expect(namesIn("Shooting in Elder Park , Illinois")).toEqual(["Elder Park Place", "Illinois Place"]);
  expect(namesIn("Interest in Elder Park , Not Money")).toEqual([]);
});

describe("a headline names people behind a title", () => {
  test.each([
    ["Statement by Press Secretary Karen Olvik on the Visit", ["Karen Olvik Person"]],
    ["Readout of the Call with President Moon Jae-in", ["Moon Jae-in Person"]],
    ["Minister Johnson Signs New Act", ["Johnson Person"]],
    ["Statement from President Voss on the Flood", ["Voss Person"]],
  ])("%s", (headline, names) => {
    expect(namesIn(headline)).toEqual(names);
  });

  test.each([
    ["nothing behind a title that is no name", "Minister Signs New Act"],
    ["nothing where all words have capitals", "Letter to President Asks For Aid"],
    ["nothing without a title", "Karen Olvik on the Visit"],
  ])("%s", (_, headline) => {
    expect(namesIn(headline)).toEqual([]);
  });
});
