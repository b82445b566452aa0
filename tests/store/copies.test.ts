import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Extraction } from "../../src/extract/extract.ts";
import { randomFrom } from "../../src/graph/random.ts";
import { openStore, type Store } from "../../src/store/store.ts";
import { contentOf } from "./content.ts";
import { entitiesByName, extractionOf } from "./extraction.ts";

/** Sentences that nobody else writes. */
const padding = (seed: number): string[] => {
  const random = randomFrom(seed);
  return Array.from(
    { length: 30 },
    () => `${Array.from({ length: 9 }, () => `word${Math.floor(random() * 9000)}`).join(" ")}.`,
  );
};

const MEETING = "Sung Kim met Choe Son Hui.";

/** What an outlet printed of a report, under its own first line. */
const printed = (outlet: string | null, report: number, sentences = 30): Extraction =>
  extractionOf({
    name: `${outlet} ${report}`,
    outlet,
    sentences: [MEETING, `${outlet} says so.`, ...padding(report).slice(0, sentences)],
    cast: { "Sung Kim": ["Person"], "Choe Son Hui": ["Person"] },
    claims: [["Sung Kim", "met", "Choe Son Hui"]],
  });

const idOf = ({ document }: Extraction): string => document.article.id;

let store: Store;
beforeEach(() => {
  store = openStore(":memory:");
});
afterEach(() => store.close());

function fill(...articles: readonly Extraction[]): void {
  for (const article of articles) store.addArticle(article);
  store.replaceEntities(entitiesByName(store.chainRecords()));
}

const outlets = () => store.query("SELECT outlets FROM edges").map((row) => row.outlets);

describe("outlets that print one report are one voice", () => {
  test.each<[string, Extraction[], number]>([
    ["three copies of a report", [printed("A", 1), printed("B", 1), printed("C", 1)], 1],
    ["a copy that was cut", [printed("A", 1), printed("B", 1, 18)], 1],
    ["two reports by two outlets", [printed("A", 1), printed("B", 2)], 2],
    ["a wire report in two papers and a third's own", [printed("A", 1), printed("B", 1), printed("C", 2)], 2],
    [
      "two wire reports in the same two papers",
      [printed("A", 1), printed("B", 1), printed("A", 2), printed("B", 2)],
      2,
    ],
    ["two reports of one outlet", [printed("A", 1), printed("A", 2)], 1],
    ["two states of one outlet's report", [printed("A", 1), printed("A", 1, 25)], 1],
    ["a report of nobody", [printed(null, 1), printed("B", 1)], 1],
  ])("%s", (_, articles, count) => {
    fill(...articles);
    expect(outlets()).toEqual([count]);
    expect(store.entities().map(({ outlets }) => outlets)).toEqual([count, count]);
  });

  test("and are listed together", () => {
    const [a, b, c] = [printed("A", 1), printed("B", 1), printed("C", 2)];
    fill(a, b, c);
    const least = [a, b].map(idOf).sort()[0];
    expect(store.query("SELECT DISTINCT story FROM copies")).toEqual([{ story: least }]);
    expect(store.query("SELECT outlet, article FROM stories ORDER BY outlet")).toEqual([
      { outlet: "A", article: "A 1" },
      { outlet: "B", article: "B 1" },
    ]);
  });
});

test("counts are right when the copy in the middle goes, that linked two that are less alike", () => {
  const words = padding(1);
  const cut = (outlet: string, from: number, to: number): Extraction =>
    extractionOf({
      name: outlet,
      outlet,
      sentences: [MEETING, ...words.slice(from, to)],
      cast: { "Sung Kim": ["Person"], "Choe Son Hui": ["Person"] },
      claims: [["Sung Kim", "met", "Choe Son Hui"]],
    });
  const [start, whole, end] = [cut("A", 0, 18), cut("B", 0, 30), cut("C", 12, 30)];
  fill(start, whole, end);
  expect(outlets()).toEqual([1]);
  store.removeArticle(idOf(whole));
  expect(outlets()).toEqual([2]);
  store.addArticle(whole);
  store.replaceEntities(entitiesByName(store.chainRecords()));
  expect(outlets()).toEqual([1]);
});

test.each(Array.from({ length: 12 }, (_, seed) => seed))(
  "a store of copies that was changed step by step is the same as one built at once: sequence %i",
  (seed) => {
    const random = randomFrom(seed);
    const articles = ["A", "B", "C", null].flatMap((outlet) =>
      [1, 2].flatMap((report) => [printed(outlet, report), printed(outlet, report, 20)]),
    );
    const present = new Map<string, Extraction>();
    for (let step = 0; step < 25; step++) {
      const article = articles[Math.floor(random() * articles.length)]!;
      if (random() < 0.6) {
        store.addArticle(article);
        present.set(idOf(article), article);
      } else {
        store.removeArticle(idOf(article));
        present.delete(idOf(article));
      }
    }
    store.replaceEntities(entitiesByName(store.chainRecords()));
    const scratch = openStore(":memory:");
    for (const article of [...present.values()].reverse()) scratch.addArticle(article);
    scratch.replaceEntities(entitiesByName(scratch.chainRecords()));
    expect(contentOf(store)).toEqual(contentOf(scratch));
    scratch.close();
  },
);
