import type Database from "better-sqlite3";
import { recountStories } from "./articles.ts";
import { addToStories } from "./copies.ts";
import { COPIES } from "./copy-tables.ts";
import { DECISIONS } from "./decision-tables.ts";
import { keyNames } from "./entities.ts";
import { REGISTER } from "./register-tables.ts";
import { TABLES } from "./schema.ts";
import { VIEWS } from "./views.ts";

/** What makes a database of version n - 1 one of version n, in order. A step that was released is never edited. */
const STEPS: readonly Step[] = [
  { sql: TABLES },
  { sql: DECISIONS },
  { sql: COPIES, afterwards: findCopies },
  { sql: REGISTER, afterwards: keyNames },
];

interface Step {
  readonly sql: string;
  /** What has to be worked out of the rows that are there already. */
  readonly afterwards?: (db: Database.Database) => void;
}

function findCopies(db: Database.Database): void {
  const articles = db.prepare<[], string>("SELECT id FROM articles ORDER BY id").pluck().all() as string[];
  recountStories(
    db,
    articles.flatMap((article) => addToStories(db, article)),
  );
}

/** All tables and views as they are now, each column explained. */
export const SCHEMA = [...STEPS.map(({ sql }) => sql.trim()), VIEWS.trim()].join("\n\n");

/** The version of the tables that this code reads and writes, kept in `PRAGMA user_version`. */
export const VERSION = STEPS.length;

/** Marks the file as ours ("RELA"), so that somebody else's database is not written to. */
export const APPLICATION = 0x52454c41;

/** Brings a database up to date, views included, in one transaction; or to an older version, as tests do. */
export function migrate(db: Database.Database, version = VERSION): void {
  if (versionOf(db) >= version && viewsAreCurrent(db)) return;
  db.transaction(() => {
    // Another process may have done it meanwhile.
    const from = versionOf(db);
    for (const view of viewsOf(db)) db.exec(`DROP VIEW "${view.name}"`);
    for (const { sql, afterwards } of STEPS.slice(from, version)) {
      db.exec(sql);
      afterwards?.(db);
    }
    db.exec(VIEWS);
    db.pragma(`application_id = ${APPLICATION}`);
    db.pragma(`user_version = ${Math.max(from, version)}`);
  }).immediate();
}

export const versionOf = (db: Database.Database): number =>
  Number(db.pragma("user_version", { simple: true }));

interface View {
  readonly name: string;
  readonly sql: string;
}

const viewsOf = (db: Database.Database): View[] =>
  db.prepare<[], View>("SELECT name, sql FROM sqlite_master WHERE type = 'view'").all();

/** Views hold no data: those of another version are made anew, also where the tables are the same. */
const viewsAreCurrent = (db: Database.Database): boolean => {
  const views = viewsOf(db);
  return (
    views.length === VIEWS.split("CREATE VIEW").length - 1 && views.every(({ sql }) => VIEWS.includes(sql))
  );
};
