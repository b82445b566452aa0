import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { matchOf } from "../../src/store/search.ts";
import { openStore, type Store } from "../../src/store/store.ts";
import { entitiesByName, extractionOf } from "./extraction.ts";
import { TALKS } from "./talks.ts";

let store: Store;
beforeAll(() => {
  store = openStore(":memory:");
  for (const tale of TALKS) store.addArticle(extractionOf(tale));
  store.replaceEntities(entitiesByName(store.chainRecords()));
});
afterAll(() => store.close());

describe("a reader's words are never syntax", () => {
  test.each([
    ["kim", '"kim"*'],
    ["Sung Kim", '"Sung" "Kim"*'],
    ['"; DROP TABLE articles; --', '"DROP" "TABLE" "articles"*'],
    ["kim OR trump NEAR(x)", '"kim" "OR" "trump" "NEAR" "x"*'],
    ["U.S.", '"U" "S"*'],
    ["  ", null],
    ["*()^:-", null],
  ])("%s is asked as %s", (query, match) => {
    expect(matchOf(query)).toBe(match);
    expect(() => store.searchSentences(query, 3)).not.toThrow();
    expect(() => store.searchNames(query, 3)).not.toThrow();
  });
});

test("names are found by the beginning of a word, most mentioned first", () => {
  expect(store.searchNames("ki", 3).map(({ name }) => name)).toEqual([
    "Sung Kim",
    "Andrew Kim",
    "Kim Yong Chol",
  ]);
  expect(store.searchNames("kim yo", 3).map(({ name }) => name)).toEqual(["Kim Yong Chol"]);
});

test("sentences are found with their article and place in it", () => {
  const [hit] = store.searchSentences("reportedly deliv", 3);
  expect(hit?.sentence).toBe("Andrew Kim reportedly delivered a letter to Kim Yong Chol.");
  expect(store.text(hit!.article).text.slice(hit!.start, hit!.end)).toBe(hit!.sentence);
});

test("words that thousands match are answered with the most mentioned all the same", () => {
  const many = openStore(":memory:");
  const names = Array.from({ length: 2_100 }, (_, index) => `Kim Number${index}`);
  const told = (sentences: readonly string[], cast: readonly string[]) =>
    extractionOf({ sentences, cast: Object.fromEntries(cast.map((name) => [name, ["Person"] as const])) });
  many.addArticle(
    told(
      names.map((name) => `${name} spoke.`),
      names,
    ),
  );
  many.addArticle(told(["Kim Number77 spoke again."], ["Kim Number77"]));
  many.replaceEntities(entitiesByName(many.chainRecords()));
  expect(many.searchNames("kim", 1).map(({ name }) => name)).toEqual(["Kim Number77"]);
  expect(many.searchNames("ki", 3)).toHaveLength(3);
  expect(many.searchSentences("spoke", 1).map(({ sentence }) => sentence)).toEqual([
    "Kim Number77 spoke again.",
  ]);
  many.close();
});
