import type Database from "better-sqlite3";
import { DECISIONS, TABLES } from "./schema.ts";
import { VIEWS } from "./views.ts";

/** What makes a database of version n - 1 one of version n, in order. A step that was released is never edited. */
const STEPS: readonly string[] = [TABLES, DECISIONS];

/** The version of the tables that this code reads and writes, kept in `PRAGMA user_version`. */
export const VERSION = STEPS.length;

/** Marks the file as ours ("RELA"), so that somebody else's database is not written to. */
export const APPLICATION = 0x52454c41;

/** Brings a database up to date, views included, in one transaction. */
export function migrate(db: Database.Database, from: number): void {
  if (from === VERSION) return;
  db.transaction(() => {
    for (const view of viewsOf(db)) db.exec(`DROP VIEW "${view}"`);
    for (const step of STEPS.slice(from)) db.exec(step);
    db.exec(VIEWS);
    db.pragma(`application_id = ${APPLICATION}`);
    db.pragma(`user_version = ${VERSION}`);
  }).immediate();
}

/** Views hold no data, so each version makes all of them anew. */
const viewsOf = (db: Database.Database): string[] =>
  db.prepare<[], string>("SELECT name FROM sqlite_master WHERE type = 'view'").pluck().all() as string[];
