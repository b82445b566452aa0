import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { entitiesByName, madeUpArticles } from "../../scripts/bench/articles.ts";
import { neighborhood, neighbors, shortestPath } from "../../src/graph/explore.ts";
import { openStore, type Store } from "../../src/store/store.ts";
import { touched } from "../../src/store/touched.ts";

/**
 * The plans that SQLite makes for what is asked. It makes them without statistics, so they are the same for this small
 * store as for one of 100,000 entities and a million claims, where a scan is the difference of a thousand to one.
 */
let folder = "";
let path = "";
let explaining: Database.Database;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "relata-plans-"));
  path = join(folder, "news.db");
  const store = openStore(path);
  for (const article of madeUpArticles({ articles: 30, people: 8, claims: 12, names: 60 }))
    store.addArticle(article);
  store.replaceEntities(entitiesByName(store.chainRecords()));
  store.close();
  explaining = new Database(path);
  touched(explaining, () => undefined);
});
afterAll(() => {
  explaining.close();
  rmSync(folder, { recursive: true });
});
afterEach(() => vi.restoreAllMocks());

/** What may be read from end to end: the few rows that a query has found before, and tables that never grow. */
const SMALL: readonly RegExp[] = [
  /^SCAN (?:s|e|near|\(subquery-\d+\))$/,
  /^SCAN (?:relations|runs|r)$/,
  /^SCAN CONSTANT ROW$/,
];

/** The steps that read a table or an index from end to end. */
function scansOf(sql: string, ...besides: readonly RegExp[]): string[] {
  const plan = explaining.prepare<unknown[], { readonly detail: string }>(`EXPLAIN QUERY PLAN ${sql}`);
  const nothing = Array.from({ length: (sql.match(/\?/g) ?? []).length }, () => null);
  const small = /\btemp\.touched_\w+ t\b/.test(sql)
    ? [...SMALL, ...besides, /^SCAN t$/]
    : [...SMALL, ...besides];
  return plan
    .all(...nothing)
    .map(({ detail }) => detail)
    .filter((detail) => /^SCAN /.test(detail) && !/VIRTUAL TABLE INDEX/.test(detail))
    .filter((detail) => !small.some((pattern) => pattern.test(detail)));
}

/** All statements that are prepared while `work` runs. */
function statementsOf(work: () => void): string[] {
  const prepare = vi.spyOn(Database.prototype, "prepare");
  work();
  return [...new Set(prepare.mock.calls.map(([sql]) => sql))];
}

const [one, other] = ["given1-family1", "given2-family2"];

test.each<[string, (store: Store) => unknown]>([
  ["an article", (store) => store.article("x")],
  ["an article's text", (store) => store.text("x")],
  ["an article's sentences", (store) => store.sentencesOf("x")],
  ["an entity", (store) => store.entity(one)],
  ["its other names", (store) => store.aliasesOf(one)],
  ["its roles", (store) => store.rolesOf(one)],
  ["its articles", (store) => store.articlesOf(one)],
  ["its claims", (store) => store.claimsOfEntity(one)],
  ["its quotes", (store) => store.quotesOf(one)],
  ["sentences that name it", (store) => store.sentencesNaming(one, 3)],
  ["its chains", (store) => store.chainReferences(one)],
  ["an edge", (store) => store.claimsOfEdge(one, "met", other)],
  ["who says a claim", (store) => store.speakersOf("x")],
  ["a claim's evidence", (store) => store.evidenceOf("x")],
  ["a claim, to decide on", (store) => store.claimReference("x")],
  ["an article's claims, to decide on", (store) => store.claimReferences("x")],
  ["names that begin so", (store) => store.searchNames("giv", 5)],
  ["sentences with words", (store) => store.searchSentences("family1 met", 5)],
  ["neighbors", (store) => neighbors(store, one)],
  ["a neighborhood", (store) => neighborhood(store, one, 2)],
  ["a shortest path", (store) => shortestPath(store, one, other)],
  ["whether an article is there", (store) => store.has("x")],
  [
    "adding and removing an article",
    (store) => {
      const [article] = madeUpArticles({ articles: 1, people: 9, claims: 30, names: 60 });
      store.addArticle(article!);
      store.removeArticle(article!.document.article.id);
    },
  ],
])("%s is found by indices alone", (_, ask) => {
  const store = openStore(path);
  const statements = statementsOf(() => ask(store));
  store.close();
  const questions = statements.filter(
    (sql) => !/^\s*(PRAGMA|EXPLAIN)/i.test(sql) && !/sqlite_master/.test(sql),
  );
  expect(questions.length).toBeGreaterThan(0);
  expect(questions.map((sql) => [sql, scansOf(sql)]).filter(([, scans]) => scans!.length > 0)).toEqual([]);
});

test.each([
  ["edges", ["subject_id", "object_id", "subject", "object"]],
  ["evidence", ["subject_id", "object_id", "subject", "object", "claim", "article_id"]],
  ["people", ["id", "name"]],
  ["meetings", ["person_id", "other_id", "person", "other"]],
  ["contradictions", ["subject_id", "object_id", "subject", "object"]],
  ["stories", ["story", "article_id"]],
])("the view %s is asked by indices alone", (view, columns) => {
  const scans = columns.map((column) => [column, scansOf(`SELECT * FROM ${view} WHERE ${column} = ?`)]);
  expect(scans).toEqual(columns.map((column) => [column, []]));
});

test("the view statements is asked by indices alone", () => {
  // The half of those whom nobody names compares NULL with what is asked, which SQLite does before it reads a row.
  const never = [/^SCAN q USING INDEX quotes_by_speaker$/, /^SCAN statements$/];
  for (const column of ["speaker_id", "speaker", "quote"]) {
    expect(scansOf(`SELECT * FROM statements WHERE ${column} = ?`, ...never)).toEqual([]);
  }
});
