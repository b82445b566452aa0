/**
 * How long it takes to add one article to a store of many, resolution included:
 * `node --import tsx scripts/bench/adding.ts [ARTICLES]`, 10,000 unless said otherwise.
 */
import { loadLexicon } from "../../src/model/lexicon.ts";
import { settle } from "../../src/pipeline.ts";
import { openStore } from "../../src/store/store.ts";
import { madeUpArticles } from "./articles.ts";

const articles = Number(process.argv[2] ?? 10_000);

/** As real news has them: 15 people and bodies and 15 claims an article, half as many names as mentions of them. */
const size = { articles: articles + 1, people: 15, claims: 15, names: articles * 5 };

const timed = (name: string, task: () => void): void => {
  const start = performance.now();
  task();
  console.log(`${name}: ${(performance.now() - start).toFixed(0)} ms`);
};

const lexicon = loadLexicon();
const store = openStore(":memory:");
const [last, ...others] = [...madeUpArticles(size)];
timed(`adding ${articles} articles`, () => {
  for (const article of others) store.addArticle(article);
});
timed("who is who among them", () => settle(store, lexicon));
timed("adding one article more", () => store.addArticle(last!));
timed("who is who again", () => settle(store, lexicon));
store.close();
