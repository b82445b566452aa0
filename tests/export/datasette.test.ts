import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { joined } from "../../src/export/chunks.ts";
import { type Published, writeDatasetteConfig, writeDatasetteMetadata } from "../../src/export/datasette.ts";
import { readAccount } from "../../src/graph/account.ts";
import { QUESTIONS } from "../../src/store/questions.ts";
import { openStore } from "../../src/store/store.ts";
import { entitiesByName, extractionOf } from "../store/extraction.ts";
import { TALKS } from "../store/talks.ts";
import { hostileAccount } from "./accounts.ts";
import { HOSTILE } from "./graphs.ts";

interface Metadata {
  readonly title: string;
  readonly source: string;
  readonly license: string;
  readonly databases: Record<
    string,
    {
      readonly tables: Record<
        string,
        { readonly description?: string; readonly columns?: Record<string, string> }
      >;
    }
  >;
}

interface Config {
  readonly databases: Record<
    string,
    {
      readonly tables: Record<
        string,
        {
          readonly facets?: string[];
          readonly sort_desc?: string;
          readonly label_column?: string;
          readonly fts_table?: string;
        }
      >;
      readonly queries: Record<string, { readonly sql: string; readonly title: string }>;
    }
  >;
}

let folder = "";
let db: Database.Database;
let published: Published;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "relata-datasette-"));
  const path = join(folder, "news.db");
  const store = openStore(path);
  for (const tale of TALKS) store.addArticle(extractionOf(tale));
  store.replaceEntities(entitiesByName(store.chainRecords()));
  const { title, articles } = readAccount(store);
  published = {
    database: "news",
    tables: store.tables(),
    questions: QUESTIONS,
    account: { title, articles },
  };
  store.close();
  db = new Database(path, { readonly: true });
});
afterAll(() => {
  db.close();
  rmSync(folder, { recursive: true });
});

const metadataOf = (): Metadata => JSON.parse(joined(writeDatasetteMetadata(published))) as Metadata;
const configOf = (): Config => parse(joined(writeDatasetteConfig(published))) as Config;
const columnsOf = (table: string): string[] =>
  db
    .prepare<[string], { readonly name: string }>("SELECT name FROM pragma_table_info(?)")
    .all(table)
    .map(({ name }) => name);

describe("Datasette's metadata", () => {
  test("says what the database is, where it comes from and whose the texts are", () => {
    const { title, source, license } = metadataOf();
    expect(title).toBe("3 articles");
    expect(source).toBe("Sample Daily, Sample Post, Sample Wire");
    expect(license).toMatch(/belong to those who published them/);
  });

  test("describes tables and columns that are there, in the words of the schema", () => {
    const { tables } = metadataOf().databases.news!;
    for (const [table, { columns = {} }] of Object.entries(tables))
      expect(columnsOf(table)).toEqual(expect.arrayContaining(Object.keys(columns)));
    expect(tables.edges?.description).toBe("One row per subject, relation and object.");
    expect(tables.claims?.columns?.rule).toBe("what made the claim");
    expect(tables.evidence?.columns?.said_by).toMatch(/to whom the text ascribes it/);
    const views = ["edges", "evidence", "people", "meetings", "statements", "contradictions"];
    expect(Object.keys(tables)).toEqual(
      expect.arrayContaining(["articles", "entities", "sentences", ...views]),
    );
    for (const view of views) expect(tables[view]?.description).not.toBe("");
  });

  test.each(HOSTILE)("keeps %s", (_, text) => {
    const written = joined(writeDatasetteMetadata({ ...published, account: hostileAccount(text) }));
    expect((JSON.parse(written) as Metadata).title).toBe(text);
  });
});

describe("Datasette's configuration", () => {
  test("sorts and narrows down by columns that are there", () => {
    for (const [
      table,
      { facets = [], sort_desc: sort, label_column: label, fts_table: index },
    ] of Object.entries(configOf().databases.news!.tables)) {
      const named = [...facets, ...(sort ? [sort] : []), ...(label ? [label] : [])];
      expect(columnsOf(table), table).toEqual(expect.arrayContaining(named));
      if (index) expect(columnsOf(index).length).toBeGreaterThan(0);
    }
  });

  test("hides the indices of words", () => {
    const { tables } = configOf().databases.news!;
    expect([tables.sentence_search, tables.name_search]).toEqual([{ hidden: true }, { hidden: true }]);
  });

  test.each([
    ["strongest_edges", {}, ["Choe Son Hui"]],
    ["claims_about", { name: "andrew kim" }, ["Andrew Kim", "Kim Yong Chol"]],
    ["claims_between", { name: "Sung Kim", other: "Choe" }, ["Sung Kim", "Choe Son Hui"]],
    ["timeline", { name: "Choe" }, ["2018-07-01"]],
    ["quotes_of", { speaker: "Sung Kim" }, ["We have a program"]],
    ["denials", {}, ["Sung Kim did not meet Choe Son Hui."]],
    ["find_sentences", { words: '"talks" OR "letter"' }, []],
    ["find_sentences", { words: "talks went well" }, ["Kim told CBS that the talks went well."]],
  ])("has a question %s that answers %j", (name, parameters, among) => {
    const question = configOf().databases.news!.queries[name];
    const rows = db.prepare(question?.sql ?? "").all(parameters);
    const cells = rows.flatMap((row) => Object.values(row as object));
    expect(cells).toEqual(expect.arrayContaining(among));
    expect(rows.length > 0).toBe(among.length > 0);
  });

  test("has no question that goes by the name of a table", () => {
    const tables = published.tables.map(({ name }) => name);
    expect(Object.keys(QUESTIONS).filter((name) => tables.includes(name))).toEqual([]);
  });

  test("tries every question that it has", () => {
    expect(Object.keys(configOf().databases.news!.queries)).toEqual(Object.keys(QUESTIONS));
  });

  test.each(["my news", "a: b # c", "[x]", "'q\"", "no", "12"])(
    "is YAML also for a database called %s",
    (database) => {
      const config = parse(joined(writeDatasetteConfig({ ...published, database }))) as Config;
      expect(Object.keys(config.databases)).toEqual([database]);
    },
  );
});
