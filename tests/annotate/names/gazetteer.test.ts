import { describe, expect, test } from "vitest";
import {
  demonymLength,
  gazetteerOf,
  isDemonym,
  LISTS,
  marksOf,
} from "../../../src/annotate/names/gazetteer.ts";
import { loadLexicon } from "../../../src/model/lexicon.ts";

const lexicon = loadLexicon();
const gazetteer = gazetteerOf(lexicon);

const listsAt = (words: readonly string[], at: number): string[] => {
  const marks = marksOf(words, gazetteer);
  return LISTS.filter((_, list) => ((marks[at]! >>> (2 * list)) & 3) !== 0);
};

describe("lists of names", () => {
  test.each([
    [["North", "Korea", "agreed"], 0, "place"],
    [["North", "Korea", "agreed"], 1, "place"],
    [["in", "Pyongyang", "."], 1, "city"],
    [["Secretary", "of", "State", "Pompeo"], 1, "title"],
    [["Mike", "Pompeo"], 0, "given"],
    [["the", "CIA", "said"], 1, "organization"],
    [["Imjin", "River"], 1, "place word"],
  ] as const)("%j has at %i a %s", (words, at, list) => {
    expect(listsAt(words, at)).toContain(list);
  });

  test("a word of no list has no mark", () => {
    expect(marksOf(["negotiated"], gazetteer)[0]).toBe(0);
  });

  test.each([
    ["Iraqi", true],
    ["South Koreans", true],
    ["Republican", true],
    ["US", false], // a name as well: read by the words around it
    ["Iraq", false],
  ])("%s is a demonym: %s", (text, expected) => {
    expect(isDemonym(text, lexicon)).toBe(expected);
  });

  test("the longer demonym wins", () => {
    expect(demonymLength(["North", "Korean", "side"], 0, lexicon)).toBe(2);
    expect(demonymLength(["the", "Korean", "War"], 1, lexicon)).toBe(1);
  });
});
