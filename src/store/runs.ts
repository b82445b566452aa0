import { createHash } from "node:crypto";
import type Database from "better-sqlite3";
import { statement } from "./statement.ts";

/** What reads articles: the version of the tool, and the hash of each file of weights and rules by its name. */
export interface Run {
  readonly tool: string;
  readonly models: Readonly<Record<string, string>>;
}

/** Writes down a run, once; its id follows from what it holds. Its inputs are the articles that name it. */
export function recordRun(db: Database.Database, { tool, models }: Run): string {
  const written = Object.entries(models)
    .map(([name, hash]) => `${name}:${hash}`)
    .sort()
    .join(" ");
  const id = createHash("sha256").update(`${tool}\n${written}`).digest("hex").slice(0, 16);
  statement(db, "INSERT OR IGNORE INTO runs (id, tool, models) VALUES (?, ?, ?)").run(id, tool, written);
  return id;
}

/** Forgets runs that no article is left of. */
export const forgetRuns = (db: Database.Database): void => {
  statement(db, "DELETE FROM runs WHERE id NOT IN (SELECT run FROM articles WHERE run IS NOT NULL)").run();
};
