import { describe, expect, test } from "vitest";
import { gazetteerOf } from "../../../src/annotate/names/gazetteer.ts";
import { echoesOf, echoFeatures } from "../../../src/annotate/names/name-echoes.ts";
import { featureBuffer, NameReader } from "../../../src/annotate/names/name-features.ts";
import { beginOf, NAME_LABELS } from "../../../src/annotate/names/name-labels.ts";
import { NO_CLUSTERS } from "../../../src/model/clusters.ts";
import { loadLexicon } from "../../../src/model/lexicon.ts";

const reader = new NameReader(gazetteerOf(loadLexicon()), NO_CLUSTERS);
const PERSON = beginOf("Person");
const PLACE = beginOf("Place");

/** The features that word `at` of the last sentence gets from a first reading of all. */
function featuresAt(at: number, sentences: readonly string[], readings: readonly number[][]): number[] {
  const document = reader.read(sentences.map((sentence) => sentence.split(" ")));
  const echoes = echoesOf(document, readings, NAME_LABELS.length);
  const buffer = featureBuffer();
  echoFeatures(document.at(-1)!, at, readings.at(-1)!, echoes, buffer);
  return [...buffer.features.subarray(0, buffer.count)];
}

describe("what a first reading tells the second", () => {
  const [first, last] = ["We saw Lind .", "So Lind went ."];

  test("the label that a word has elsewhere", () => {
    const asPerson = featuresAt(
      1,
      [first, last],
      [
        [0, 0, PERSON, 0],
        [0, 0, 0, 0],
      ],
    );
    const asPlace = featuresAt(
      1,
      [first, last],
      [
        [0, 0, PLACE, 0],
        [0, 0, 0, 0],
      ],
    );
    expect(asPerson.length).toBeGreaterThan(0);
    expect(asPerson).not.toEqual(asPlace);
  });

  test("a word's own label does not count", () => {
    expect(featuresAt(1, [last], [[0, PERSON, 0, 0]])).toEqual([]);
  });

  test("words in small letters are told nothing", () => {
    expect(
      featuresAt(
        0,
        ["We met .", "we met ."],
        [
          [0, 0, 0],
          [0, 0, 0],
        ],
      ),
    ).toEqual([]);
  });

  test("two words together tell more than each", () => {
    const inside = PERSON + 1;
    const apart = featuresAt(
      1,
      ["Anna saw Lind .", "So Anna Lind ."],
      [
        [PERSON, 0, PERSON, 0],
        [0, 0, 0, 0],
      ],
    );
    const together = featuresAt(
      1,
      ["We saw Anna Lind .", "So Anna Lind ."],
      [
        [0, 0, PERSON, inside, 0],
        [0, 0, 0, 0],
      ],
    );
    expect(together.length).toBeGreaterThan(apart.length);
  });
});
