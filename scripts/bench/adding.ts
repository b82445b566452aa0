/**
 * How long it takes to add one article to a store of many, resolution included:
 * `node --import tsx scripts/bench/adding.ts [ARTICLES]`, 10,000 unless said otherwise.
 */
import { decide } from "../../src/decide.ts";
import { loadLexicon } from "../../src/model/lexicon.ts";
import { settle } from "../../src/settle/settle.ts";
import { openStore } from "../../src/store/store.ts";
import { madeUpArticles } from "./articles.ts";

const articles = Number(process.argv[2] ?? 10_000);

/** How many are added one by one. */
const MORE = 20;

/** As real news has them: 15 people and bodies and 15 claims an article, half as many names as mentions of them. */
const size = { articles: articles + MORE, people: 15, claims: 15, names: articles * 5 };

function timed(task: () => void): number {
  const start = performance.now();
  task();
  return performance.now() - start;
}

const lexicon = loadLexicon();
const store = openStore(":memory:");
const all = [...madeUpArticles(size)];
const few = all.splice(articles);
const adding = timed(() => {
  for (const article of all) store.addArticle(article);
});
console.log(`adding ${articles} articles: ${adding.toFixed(0)} ms`);
console.log(`who is who among them: ${timed(() => settle(store, lexicon)).toFixed(0)} ms`);

function median(what: string, task: (article: (typeof few)[number]) => void): void {
  console.log(`${what}: ${shown(few.map((article) => timed(() => task(article))))}`);
}

function shown(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  return `median ${sorted[Math.floor(sorted.length / 2)]!.toFixed(0)} ms, at most ${sorted.at(-1)!.toFixed(0)} ms`;
}

median("adding one article more, and who is who again", (article) => {
  store.addArticle(article);
  settle(store, lexicon);
});
median("taking it out, and who is who again", ({ document }) => {
  store.removeArticle(document.article.id);
  settle(store, lexicon);
});
const known = store.entities().filter(({ articles }) => articles > 1);
const pairs = Array.from({ length: 2 * MORE }, (_, index) => known[(index * 7919) % known.length]!.id);
const times = pairs
  .slice(MORE)
  .map((right, index) =>
    timed(() => decide(store, [{ kind: "merge", left: pairs[index]!, right }], { user: "bench" })),
  );
console.log(`merging two: ${shown(times)}`);
store.close();
