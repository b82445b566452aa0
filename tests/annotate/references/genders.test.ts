import { describe, expect, test } from "vitest";
import { genderOfName, gendersOfChains, SURENESS } from "../../../src/annotate/references/genders.ts";
import type { Phrase } from "../../../src/annotate/references/phrases.ts";
import { loadLexicon } from "../../../src/model/lexicon.ts";

const lexicon = loadLexicon();

describe("what a name tells about gender", () => {
  test.each([
    ["Berg", "Mrs", "female", SURENESS.title],
    ["Anna Berg", "", "female", SURENESS.given],
    ["J. Paul Moore", "", "male", SURENESS.given], // an initial tells nothing, the name behind it does
    ["Anna", "", "female", SURENESS.word],
    ["Qzxu Berg", "", null, SURENESS.given],
  ])("%s with the title '%s': %s, as sure as %i", (name, title, gender, sureness) => {
    expect(genderOfName(name, title, lexicon)).toEqual({ gender, sureness });
  });

  const named = (mention: number, gender: string | null, sureness: number): Phrase =>
    ({ mention, gender, sureness }) as Phrase;

  test.each([
    [
      "the surest of its names",
      [named(0, "male", SURENESS.word), named(1, "female", SURENESS.title)],
      "female",
    ],
    [
      "nothing, where a full name with a strange given name stands beside a word that may be one",
      [named(0, "male", SURENESS.word), named(1, null, SURENESS.given)],
      undefined,
    ],
    [
      "what most of several as sure tell",
      [
        named(0, "male", SURENESS.given),
        named(1, "female", SURENESS.given),
        named(2, "female", SURENESS.given),
      ],
      "female",
    ],
  ])("a chain tells %s", (_, phrases, gender) => {
    expect(gendersOfChains(phrases, () => 0).get(0)?.gender).toBe(gender);
  });
});
