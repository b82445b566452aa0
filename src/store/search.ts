import type Database from "better-sqlite3";
import type { Span } from "../text/span.ts";
import type { EntityRow } from "./entity-rows.ts";
import { statement } from "./statement.ts";

/**
 * A reader's words as a full-text query: each word in quotation marks, so that nothing in it is syntax, the last one
 * also as the beginning of a longer word. null where there is no word in it.
 */
export function matchOf(query: string): string | null {
  const words = query.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return words.length === 0 ? null : `${words.map((word) => `"${word}"`).join(" ")}*`;
}

export type NameHit = Pick<EntityRow, "id" | "name" | "type" | "mentions">;

/** Entities one of whose names has all these words, most mentioned first. */
export const searchNames = (db: Database.Database, match: string, limit: number): NameHit[] =>
  statement<[string, number], NameHit>(
    db,
    `SELECT e.id, e.name, e.type, e.mentions
     FROM entities e
     WHERE e.id IN (
       SELECT n.entity FROM name_search f CROSS JOIN entity_names n ON n.id = f.rowid WHERE name_search MATCH ?)
     ORDER BY e.mentions DESC, e.id LIMIT ?`,
  ).all(match, limit);

export interface SentenceHit extends Span {
  readonly article: string;
  readonly sentence: string;
}

/** Sentences with all these words, best first. */
export const searchSentences = (db: Database.Database, match: string, limit: number): SentenceHit[] =>
  statement<[string, number], SentenceHit>(
    db,
    `SELECT t.article, t.text AS sentence, t.start_offset AS start, t.end_offset AS end
     FROM sentence_search f CROSS JOIN sentences t ON t.id = f.rowid
     WHERE sentence_search MATCH ? ORDER BY f.rank, t.article, t.ordinal LIMIT ?`,
  ).all(match, limit);
