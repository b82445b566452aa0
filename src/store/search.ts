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

/**
 * Words that more than this match ("a" of a search as you type) are not sorted out: SQLite would first find all of them,
 * which takes a second where a hundred thousand match.
 */
const BROAD = 2_000;

const isBroad = (db: Database.Database, index: "name_search" | "sentence_search", match: string): boolean =>
  statement<[string, number], number>(
    db,
    `SELECT count(*) FROM (SELECT 1 FROM ${index} WHERE ${index} MATCH ? LIMIT ?)`,
  )
    .pluck()
    .get(match, BROAD + 1) ===
  BROAD + 1;

const NAMES = `
  SELECT e.id, e.name, e.type, e.mentions
  FROM entities e
  WHERE e.id IN (
    SELECT n.entity FROM name_search f CROSS JOIN entity_names n ON n.id = f.rowid WHERE name_search MATCH ?)
  ORDER BY e.mentions DESC, e.id LIMIT ?`;

/** From the most mentioned down: of many that match, some are soon met. */
const BROAD_NAMES = `
  SELECT e.id, e.name, e.type, e.mentions
  FROM entities e
  WHERE EXISTS (
    SELECT 1 FROM entity_names n CROSS JOIN name_search f ON f.rowid = n.id
    WHERE n.entity = e.id AND f.name_search MATCH ?)
  ORDER BY e.mentions DESC, e.id LIMIT ?`;

/** Entities one of whose names has all these words, most mentioned first. */
export const searchNames = (db: Database.Database, match: string, limit: number): NameHit[] =>
  statement<[string, number], NameHit>(db, isBroad(db, "name_search", match) ? BROAD_NAMES : NAMES).all(
    match,
    limit,
  );

export interface SentenceHit extends Span {
  readonly article: string;
  readonly sentence: string;
}

const SENTENCE = "SELECT t.article, t.text AS sentence, t.start_offset AS start, t.end_offset AS end";

const SENTENCES = `${SENTENCE}
  FROM sentence_search f CROSS JOIN sentences t ON t.id = f.rowid
  WHERE sentence_search MATCH ? ORDER BY f.rank, t.article, t.ordinal LIMIT ?`;

const BROAD_SENTENCES = `${SENTENCE}
  FROM sentence_search f CROSS JOIN sentences t ON t.id = f.rowid
  WHERE sentence_search MATCH ? ORDER BY f.rowid DESC LIMIT ?`;

/** Sentences with all these words, best first; of words that are nearly everywhere, those read last. */
export const searchSentences = (db: Database.Database, match: string, limit: number): SentenceHit[] =>
  statement<[string, number], SentenceHit>(
    db,
    isBroad(db, "sentence_search", match) ? BROAD_SENTENCES : SENTENCES,
  ).all(match, limit);
