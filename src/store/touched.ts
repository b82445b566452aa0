import type Database from "better-sqlite3";
import { statement } from "./statement.ts";

/** What a change reaches, and so has to be counted again. Temporary: no other connection sees these tables. */
const TABLES = `
  CREATE TEMP TABLE IF NOT EXISTS touched_articles (id TEXT PRIMARY KEY) WITHOUT ROWID;
  CREATE TEMP TABLE IF NOT EXISTS touched_entities (id TEXT PRIMARY KEY) WITHOUT ROWID;
  CREATE TEMP TABLE IF NOT EXISTS touched_edges (
    subject TEXT, relation TEXT, object TEXT, PRIMARY KEY (subject, relation, object)
  ) WITHOUT ROWID;`;

/** Runs `work` with nothing touched yet. */
export function touched<Result>(db: Database.Database, work: () => Result): Result {
  db.exec(TABLES);
  db.exec(
    "DELETE FROM temp.touched_articles; DELETE FROM temp.touched_entities; DELETE FROM temp.touched_edges",
  );
  return work();
}

/** Marks an article of which nobody became another: only its claims are linked anew. */
export const touchArticle = (db: Database.Database, article: string): void =>
  void statement(db, "INSERT OR IGNORE INTO temp.touched_articles (id) VALUES (?)").run(article);

export function touch(db: Database.Database, article: string, entity: string): void {
  touchArticle(db, article);
  statement(db, "INSERT OR IGNORE INTO temp.touched_entities (id) VALUES (?)").run(entity);
}

/** Marks an article and everybody in it. */
export function touchWhole(db: Database.Database, article: string): void {
  touchArticle(db, article);
  statement(
    db,
    "INSERT OR IGNORE INTO temp.touched_entities SELECT DISTINCT entity FROM members WHERE article = ?",
  ).run(article);
}

/** Marks the edges that claims of touched articles stand in at this moment. */
export function touchEdges(db: Database.Database): void {
  statement(
    db,
    `INSERT OR IGNORE INTO temp.touched_edges
     SELECT l.subject, l.relation, l.object
     FROM temp.touched_articles t CROSS JOIN claims c ON c.article = t.id CROSS JOIN links l ON l.claim = c.id`,
  ).run();
}
