import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answer } from "../../src/store/answer.ts";
import { openStore } from "../../src/store/store.ts";
import { extractionOf } from "./extraction.ts";
import { TALKS } from "./talks.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "relata-answer-"));
  const store = openStore(join(folder, "news.db"));
  for (const tale of TALKS) store.addArticle(extractionOf(tale));
  store.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

const ask = (sql: string, ...parameters: readonly string[]) =>
  answer({ path: join(folder, "news.db"), sql, parameters });

test.each([
  ["whole numbers beyond 2^53", "SELECT 9007199254740993 AS n", ["n"], [["9007199254740993"]]],
  ["blobs", "SELECT x'00ff' AS b", ["b"], [["X'00FF'"]]],
  ["two columns of one name", "SELECT 1 AS a, 2 AS a", ["a", "a"], [[1, 2]]],
  ["the columns where there are no rows", "SELECT name FROM people WHERE 0", ["name"], []],
])("an answer keeps %s", (_, sql, columns, rows) => {
  expect(ask(sql)).toEqual({ columns, rows });
});

test("what is asked for is no syntax", () => {
  expect(ask("SELECT name FROM articles WHERE name = ?", "wire' OR 1").rows).toEqual([]);
});

test.each([
  ["that deletes", "DELETE FROM articles", "only a SELECT can be asked here"],
  ["that writes and returns", "DELETE FROM authors RETURNING *", "only a SELECT can be asked here"],
  ["of two statements", "SELECT 1; DROP TABLE articles", "one statement at a time"],
  ["of no statement", " ", "there is no statement in it"],
  ["with a mistake", "SELEC", 'near "SELEC": syntax error'],
  ["that attaches another file", "ATTACH 'other.db' AS other", "only a SELECT can be asked here"],
  ["that loads code", "SELECT load_extension('x')", "not authorized"],
])("a query %s is refused", (_, sql, message) => {
  expect(() => ask(sql)).toThrow(message);
  expect(ask("SELECT count(*) FROM articles").rows).toEqual([[3]]);
});
