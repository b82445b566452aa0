import { expect, test } from "vitest";
import type { EntityType } from "../../src/annotate/document.ts";
import type { Extraction } from "../../src/extract/extract.ts";
import { randomFrom } from "../../src/graph/random.ts";
import { loadLexicon } from "../../src/model/lexicon.ts";
import { settle } from "../../src/pipeline.ts";
import { openStore } from "../../src/store/store.ts";
import { contentOf } from "./content.ts";
import { extractionOf } from "./extraction.ts";

const lexicon = loadLexicon();

/** Names that are told apart, or not, by what other articles say: bare surnames, namesakes, types that are guesses. */
const NAMES: readonly (readonly [string, readonly EntityType[]])[] = [
  ["Sung Kim", ["Person"]],
  ["Kim", ["Person"]],
  ["Andrew Kim", ["Person"]],
  ["Ann Archer", ["Person"]],
  ["Archer", ["Person", "Organization"]],
  ["Archer Group", ["Organization"]],
  ["White House", ["Organization", "Place"]],
  ["Vienna", ["Place"]],
  ["United States", ["Place"]],
];

function articlesOf(random: () => number): Extraction[] {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
  return Array.from({ length: 9 }, (_, index) => {
    const pairs = Array.from({ length: 3 }, () => [pick(NAMES), pick(NAMES)] as const);
    const sentences = pairs.map(([[a], [b]], line) => `${a} saw ${b} at ${index}.${line}.`);
    return extractionOf({
      name: `article ${index}`,
      outlet: pick(["Sample Wire", "Sample Post", null]),
      published: pick(["2018-07-01", "2018-07-02", null]),
      sentences,
      cast: Object.fromEntries(pairs.flat().map(([name, types]) => [name, [pick(types)] as const])),
      claims: pairs.map(([[a], [b]], line) => [
        a,
        pick(["met", "praised"]),
        b,
        { evidence: [sentences[line]!] },
      ]),
    });
  });
}

test.each(Array.from({ length: 25 }, (_, seed) => seed))(
  "who is who after articles came and went is who it is in a build at once: sequence %i",
  (seed) => {
    const random = randomFrom(seed);
    const articles = articlesOf(random);
    const present = new Map<string, Extraction>();
    const store = openStore(":memory:");
    for (let step = 0; step < 20; step++) {
      const article = articles[Math.floor(random() * articles.length)]!;
      const { id } = article.document.article;
      if (random() < 0.6) {
        store.addArticle(article);
        present.set(id, article);
      } else if (store.removeArticle(id)) present.delete(id);
      if (random() < 0.5) settle(store, lexicon);
    }
    settle(store, lexicon);
    const scratch = openStore(":memory:");
    for (const article of [...present.values()].reverse()) scratch.addArticle(article);
    settle(scratch, lexicon);
    expect(contentOf(store)).toEqual(contentOf(scratch));
    store.close();
    scratch.close();
  },
);
