import { expect, test } from "vitest";
import { packVocabulary, unpackVocabulary } from "../../src/model/vocabulary.ts";

test("a vocabulary comes back from its bytes, negative hashes too", () => {
  const vocabulary = new Map([
    [-5, 1],
    [0, 2],
    [2 ** 31 - 1, 300],
    [-(2 ** 31), 0],
  ]);
  expect(new Map(unpackVocabulary(packVocabulary(vocabulary)))).toEqual(vocabulary);
});
