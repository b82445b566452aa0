import type Database from "better-sqlite3";
import { statement } from "./statement.ts";

/** How much there is. */
export interface Counts {
  readonly articles: number;
  readonly entities: number;
  readonly edges: number;
  /** Articles that print a report that another prints too. */
  readonly copies: number;
}

export const counts = (db: Database.Database): Counts =>
  statement<[], Counts>(
    db,
    `SELECT (SELECT count(*) FROM articles) AS articles, (SELECT count(*) FROM entities) AS entities,
       (SELECT count(*) FROM edge_counts) AS edges, (SELECT count(*) FROM copies) AS copies`,
  ).get()!;
