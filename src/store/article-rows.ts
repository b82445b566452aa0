import type Database from "better-sqlite3";
import type { MentionForm } from "../annotate/document.ts";
import type { BlockKind } from "../read/article.ts";
import type { Span } from "../text/span.ts";
import { statement } from "./statement.ts";

export interface ArticleRow {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly url: string | null;
}

const COLUMNS = "a.id, a.name, a.title, a.outlet, a.published, a.url";

/** All articles, earliest first. */
export const articles = (db: Database.Database): ArticleRow[] =>
  statement<[], ArticleRow>(db, `SELECT ${COLUMNS} FROM articles a ORDER BY a.published, a.id`).all();

export const articleRow = (db: Database.Database, id: string): ArticleRow | undefined =>
  statement<[string], ArticleRow>(db, `SELECT ${COLUMNS} FROM articles a WHERE a.id = ?`).get(id);

/** The articles that mention an entity, earliest first. */
export const articlesOf = (db: Database.Database, entity: string): ArticleRow[] =>
  statement<[string], ArticleRow>(
    db,
    `SELECT ${COLUMNS} FROM articles a
     WHERE a.id IN (SELECT article FROM members WHERE entity = ?) ORDER BY a.published, a.id`,
  ).all(entity);

export const textOfArticle = (db: Database.Database, id: string): string =>
  statement<[string], string>(db, "SELECT text FROM articles WHERE id = ?").pluck().get(id) ?? "";

export const authorsOf = (db: Database.Database, id: string): string[] =>
  statement<[string], string>(db, "SELECT name FROM authors WHERE article = ? ORDER BY ordinal")
    .pluck()
    .all(id) as string[];

export const blocksOf = (db: Database.Database, id: string): (Span & { readonly kind: BlockKind })[] =>
  statement<[string], Span & { readonly kind: BlockKind }>(
    db,
    "SELECT start_offset AS start, end_offset AS end, kind FROM blocks WHERE article = ? ORDER BY ordinal",
  ).all(id);

/** The sentences of an article, in the order of the text. */
export const sentencesOf = (db: Database.Database, id: string): Span[] =>
  statement<[string], Span>(
    db,
    "SELECT start_offset AS start, end_offset AS end FROM sentences WHERE article = ? ORDER BY ordinal",
  ).all(id);

export type MentionRow = Span & { readonly form: MentionForm; readonly entity: string };

/** The mentions of entities in an article, in the order of the text. */
export const mentionsOf = (db: Database.Database, id: string): MentionRow[] =>
  statement<[string], MentionRow>(
    db,
    `SELECT m.start_offset AS start, m.end_offset AS end, m.form, e.entity
     FROM mentions m
       JOIN referents r ON r.article = m.article AND r.mention = m.ordinal
       JOIN members e ON e.article = r.article AND e.chain = r.chain
     WHERE m.article = ? ORDER BY m.start_offset, m.end_offset, e.entity`,
  ).all(id);
