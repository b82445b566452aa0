import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, beforeAll, expect, test } from "vitest";
import { settle } from "../../src/settle/settle.ts";
import { migrate, VERSION } from "../../src/store/migrations.ts";
import { openStore, readStore } from "../../src/store/store.ts";
import { contentOf } from "./content.ts";
import { entitiesByName, extractionOf, type Tale } from "./extraction.ts";
import { TALKS } from "./talks.ts";

let folder = "";
let current = "";

/** A report long enough to be known for a copy. */
const wire = (outlet: string): Tale => ({
  name: outlet,
  outlet,
  sentences: [
    "Sung Kim met Choe Son Hui.",
    ...Array.from({ length: 30 }, (_, line) => `Sentence ${line} of the report that the papers share.`),
    `${outlet} printed it.`,
  ],
  cast: { "Sung Kim": ["Person"], "Choe Son Hui": ["Person"] },
  claims: [["Sung Kim", "met", "Choe Son Hui"]],
});

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "relata-migrations-"));
  current = join(folder, "current.db");
  const store = openStore(current);
  for (const tale of [...TALKS, wire("Sample Sun"), wire("Sample Star")])
    store.addArticle(extractionOf(tale));
  store.replaceEntities(entitiesByName(store.chainRecords()));
  store.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A database of an older version, whose counts of outlets are not what they should be, with as much of the current one's content as it has tables for. */
function ofVersion(version: number): string {
  const path = join(mkdtempSync(join(folder, "case-")), `${version}.db`);
  const db = new Database(path);
  migrate(db, version);
  db.prepare("ATTACH ? AS current").run(current);
  const tables = db
    .prepare<[], string>(
      `SELECT name FROM main.sqlite_master WHERE type = 'table' AND name NOT LIKE '%search%' AND name NOT LIKE 'sqlite%'
       ORDER BY rowid`,
    )
    .pluck()
    .all();
  for (const table of tables) db.exec(`INSERT INTO main."${table}" SELECT * FROM current."${table}"`);
  db.exec("UPDATE entities SET outlets = outlets + 1; UPDATE edge_counts SET outlets = outlets + 1");
  db.close();
  return path;
}

const contentAt = (path: string) => {
  const store = openStore(path);
  try {
    return contentOf(store);
  } finally {
    store.close();
  }
};

const older = Array.from({ length: VERSION - 1 }, (_, index) => index + 1);

test.each(older)("a database of version %i is brought up to date, with nothing lost", (version) => {
  const path = ofVersion(version);
  expect(() => readStore(path)).toThrow(/made by an older version of relata; run "relata build" once/);
  const { entities: _, edge_counts: __, ...migrated } = contentAt(path);
  const { entities, edge_counts, ...wanted } = contentAt(current);
  expect(entities!.length * edge_counts!.length).toBeGreaterThan(0);
  expect(migrated).toEqual(wanted);
  readStore(path).close();
});

test.each(older)("who is who is worked out of a database of version %i as of a new one", (version) => {
  const settled = [ofVersion(version), ofVersion(VERSION)].map((path) => {
    const store = openStore(path);
    settle(store);
    const content = contentOf(store);
    store.close();
    return content;
  });
  expect(settled[0]).toEqual(settled[1]);
  expect(settled[0]!.profiles!.length).toBeGreaterThan(0);
});

test("who is who is worked out anew where other rules did it last", () => {
  const path = ofVersion(VERSION);
  const contents = [
    "",
    "UPDATE settlements SET rules = 'older'; UPDATE profiles SET profile = '{}', stem = NULL",
  ].map((spoiling) => {
    const db = new Database(path);
    db.exec(spoiling);
    db.close();
    const store = openStore(path);
    settle(store);
    const content = contentOf(store);
    store.close();
    return content;
  });
  expect(contents[1]).toEqual(contents[0]);
});

test("what later versions find in rows that are there already is found and counted", () => {
  const store = openStore(ofVersion(2));
  expect(store.query("SELECT outlet FROM stories ORDER BY outlet")).toEqual([
    { outlet: "Sample Star" },
    { outlet: "Sample Sun" },
  ]);
  const counted = "SELECT outlets FROM edges WHERE relation = 'met'";
  const fresh = openStore(current);
  expect(store.query(counted)).toEqual(fresh.query(counted));
  expect(store.entity("sung-kim")).toEqual(fresh.entity("sung-kim"));
  fresh.close();
  store.close();
});

test("views of another state of the same version are made anew", () => {
  const path = join(folder, "views.db");
  openStore(path).close();
  const db = new Database(path);
  db.exec("DROP VIEW edges; CREATE VIEW edges AS SELECT 1 AS old; CREATE VIEW gone AS SELECT 1 AS old");
  db.close();
  const store = openStore(path);
  expect(store.query("SELECT claims FROM edges")).toEqual([]);
  expect(() => store.query("SELECT * FROM gone")).toThrow(/no such table: gone/);
  store.close();
});

test("every table and view is described, and every column of it", () => {
  const store = openStore(current);
  const bare = store.tables().flatMap(({ name, kind, description, columns }) => {
    const all = store.query("SELECT name FROM pragma_table_info(?)", name).map((row) => String(row.name));
    const missing = all.filter((column) => !columns[column]).map((column) => `${name}.${column}`);
    return description === "" && kind !== "index of words" ? [name, ...missing] : missing;
  });
  expect(bare).toEqual([]);
  expect(store.tables().length).toBeGreaterThan(30);
  store.close();
});
