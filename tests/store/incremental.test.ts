import { describe, expect, test } from "vitest";
import type { Extraction } from "../../src/extract/extract.ts";
import { randomFrom } from "../../src/graph/random.ts";
import type { ChainRecord, Entity } from "../../src/resolve/entity.ts";
import { openStore, type Store } from "../../src/store/store.ts";
import { contentOf } from "./content.ts";
import { entitiesByName, extractionOf } from "./extraction.ts";

const NAMES = ["Ann", "Bob", "Cid", "Dan", "Eve", "Fay", "Gus", "Hal"];
const RELATIONS = ["met", "told", "praised"];

/** Ten articles about eight people, with everything that is counted: outlets, days, denials, quotes. */
function articlesOf(random: () => number): Extraction[] {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
  return Array.from({ length: 10 }, (_, index) => {
    const pairs = Array.from(
      { length: 1 + Math.floor(random() * 4) },
      () => [pick(NAMES), pick(NAMES)] as const,
    );
    const sentences = pairs.map(([a, b], line) => `${a} saw ${b} at ${index}.${line}`);
    return extractionOf({
      name: `article ${index}`,
      outlet: pick(["Sample Wire", "Sample Post", null]),
      published: pick(["2018-07-01", "2018-07-02", null]),
      sentences,
      cast: Object.fromEntries([...new Set(pairs.flat())].map((name) => [name, ["Person"] as const])),
      claims: pairs.map(([a, b], line) => [
        a,
        pick(RELATIONS),
        b,
        {
          evidence: [sentences[line]!],
          polarity: pick(["affirmed", "denied"]),
          modality: pick(["stated", "reported", "planned"]),
          confidence: pick([0.5, 0.7, 0.9]),
          when: pick([null, { first: "2018-06-12", last: "2018-06-12", granularity: "day" }]),
        },
      ]),
      quotes: pairs.slice(0, 1).map(([a]) => [a, "saw"]),
    });
  });
}

/** Some people are held for one another; which ones changes as if more were learned of them. */
function resolve(records: readonly ChainRecord[], merged: number): Entity[] {
  const same = new Map(NAMES.map((name, index) => [name, NAMES[index < merged ? 0 : index]!]));
  return entitiesByName(records.map((record) => ({ ...record, name: same.get(record.name) ?? record.name })));
}

function fromScratch(articles: readonly Extraction[], merged: number): Store {
  const store = openStore(":memory:");
  for (const article of articles) store.addArticle(article);
  store.replaceEntities(resolve(store.chainRecords(), merged));
  return store;
}

describe("a store that was changed step by step is the same as one built at once", () => {
  test.each(Array.from({ length: 40 }, (_, index) => index))("in random sequence %i", (seed) => {
    const random = randomFrom(seed);
    const articles = articlesOf(random);
    const present = new Map<string, Extraction>();
    const store = openStore(":memory:");
    let merged = 0;
    for (let step = 0; step < 25; step++) {
      const article = articles[Math.floor(random() * articles.length)]!;
      const { id } = article.document.article;
      if (random() < 0.6) {
        store.addArticle(article);
        present.set(id, article);
      } else {
        expect(store.removeArticle(id)).toBe(present.delete(id));
      }
      if (random() < 0.4) {
        merged = Math.floor(random() * 4);
        store.replaceEntities(resolve(store.chainRecords(), merged));
      }
    }
    store.replaceEntities(resolve(store.chainRecords(), merged));
    const scratch = fromScratch([...present.values()].reverse(), merged);
    expect(contentOf(store)).toEqual(contentOf(scratch));
    expect(store.query("PRAGMA foreign_key_check")).toEqual([]);
    for (const name of NAMES) {
      expect(store.searchNames(name, 9)).toEqual(scratch.searchNames(name, 9));
    }
    store.close();
    scratch.close();
  });

  test("counts are right at once after an article is removed, before anybody is resolved again", () => {
    const articles = articlesOf(randomFrom(99));
    const store = fromScratch(articles, 0);
    store.removeArticle(articles[0]!.document.article.id);
    const scratch = fromScratch(articles.slice(1), 0);
    const counts = "SELECT * FROM edges ORDER BY subject_id, relation, object_id";
    expect(store.query(counts)).toEqual(scratch.query(counts));
    expect(store.entities()).toEqual(scratch.entities());
    store.close();
    scratch.close();
  });
});
