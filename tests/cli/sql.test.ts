import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openStore } from "../../src/store/store.ts";
import { relata } from "./command.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "relata-sql-"));
  openStore(join(folder, "news.db")).close();
});
afterAll(() => rmSync(folder, { recursive: true }));

const sql = (query: string, ...flags: readonly string[]) =>
  relata(["sql", query, "--db", "news.db", ...flags], { cwd: folder });

test.each([
  ["a table", [], 'name    n\n"a", b  1\nc       2\n'],
  ["CSV", ["--format", "csv"], 'name,n\r\n"""a"", b",1\r\nc,2\r\n'],
  [
    "JSON",
    ["--json"],
    JSON.stringify(
      [
        { name: '"a", b', n: 1 },
        { name: "c", n: 2 },
      ],
      null,
      2,
    ).concat("\n"),
  ],
])("rows are printed as %s", async (_, flags, printed) => {
  const { code, out } = await sql(`SELECT '"a", b' AS name, 1 AS n UNION ALL SELECT 'c', 2`, ...flags);
  expect([code, out]).toEqual([0, printed]);
});

test("a query that writes is refused in one line", async () => {
  const { code, out, err } = await sql("DELETE FROM articles");
  expect([code, out, err]).toEqual([2, "", "relata: only a SELECT can be asked here\n"]);
});

test("a query without end is stopped", async () => {
  const endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n";
  const { code, err } = await sql(endless, "--time-limit", "1");
  expect([code, err]).toEqual([2, "relata: stopped after 1 s; ask for less, or allow more time\n"]);
});
