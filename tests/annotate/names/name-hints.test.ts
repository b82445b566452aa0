import { describe, expect, test } from "vitest";
import { gazetteerOf } from "../../../src/annotate/names/gazetteer.ts";
import { NameReader } from "../../../src/annotate/names/name-features.ts";
import { NO_CLUSTERS } from "../../../src/model/clusters.ts";
import { loadLexicon } from "../../../src/model/lexicon.ts";

const reader = new NameReader(gazetteerOf(loadLexicon()), NO_CLUSTERS);

/** What the first sentence is told of its word `at` by the others. */
const hintAt = (at: number, ...sentences: string[]): number =>
  reader.read(sentences.map((sentence) => sentence.split(" ")))[0]!.hints[at]!;

describe("what a document tells of a word elsewhere in it", () => {
  test.each([
    ["seen in small letters", "Rose spoke .", "A rose fell .", 1],
    ["capitalized inside a sentence", "Rose spoke .", "They met Rose .", 2],
    ["after a title", "Rose spoke .", "Today they met with President Rose .", 2 + 4],
    ["after a given name", "Lind spoke .", "Today they met with Anna Lind .", 2 + 8],
    ["before a word of organizations", "Rose spoke .", "They met Rose Ministry staff .", 2 + 16],
    ["after in", "Rose spoke .", "They met in Rose .", 2 + 64],
    ["before a verb of speech", "Rose spoke .", "So Rose said .", 2 + 128],
    ["the initials of a name", "WFC spoke .", "The World Fish Council met at the new WFC house .", 2 + 256],
  ])("%s", (_, sentence, other, hints) => {
    expect(hintAt(0, sentence, other)).toBe(hints);
  });

  test("initials pass over small words", () => {
    expect(
      hintAt(4, "Today they met with WCF .", "The World Council of Fish is still quite new .") & 256,
    ).toBe(256);
  });
});

test("a word far from any capital is not looked at", () => {
  const [sentence] = reader.read(["They saw the old cat near the house of Anna Lind".split(" ")]);
  expect([...sentence!.quiet]).toEqual([0, 0, 0, 1, 1, 1, 1, 0, 0, 0, 0]);
});
