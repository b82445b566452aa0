import type Database from "better-sqlite3";
import type { EntityType } from "../annotate/document.ts";
import type { Entity } from "../resolve/entity.ts";
import { statement } from "./statement.ts";

export interface EntityRow {
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  readonly mentions: number;
  readonly articles: number;
  readonly outlets: number;
  readonly firstSeen: string | null;
  readonly lastSeen: string | null;
}

const COLUMNS = "id, type, name, mentions, articles, outlets, first_seen AS firstSeen, last_seen AS lastSeen";

export const entityRows = (db: Database.Database): EntityRow[] =>
  statement<[], EntityRow>(db, `SELECT ${COLUMNS} FROM entities ORDER BY id`).all();

export const entityRow = (db: Database.Database, id: string): EntityRow | undefined =>
  statement<[string], EntityRow>(db, `SELECT ${COLUMNS} FROM entities WHERE id = ?`).get(id);

export const aliasesOf = (db: Database.Database, id: string): string[] =>
  statement<[string], string>(
    db,
    "SELECT name FROM entity_names WHERE entity = ? AND ordinal > 0 ORDER BY ordinal",
  )
    .pluck()
    .all(id) as string[];

/** The other names of all entities that have any. */
export function allAliases(db: Database.Database): Map<string, string[]> {
  const aliases = new Map<string, string[]>();
  const rows = statement<[], { readonly entity: string; readonly name: string }>(
    db,
    "SELECT entity, name FROM entity_names WHERE ordinal > 0 ORDER BY entity, ordinal",
  );
  for (const { entity, name } of rows.iterate()) {
    const known = aliases.get(entity);
    if (known === undefined) aliases.set(entity, [name]);
    else known.push(name);
  }
  return aliases;
}

/** Titles and roles as printed, most frequent first. */
export const rolesOf = (db: Database.Database, id: string): string[] =>
  statement<[string, string], string>(
    db,
    `SELECT title FROM (
       SELECT m.title FROM members e
         JOIN referents r ON r.article = e.article AND r.chain = e.chain
         JOIN mentions m ON m.article = r.article AND m.ordinal = r.mention
       WHERE e.entity = ?
       UNION ALL
       SELECT c.title FROM members e JOIN claims c ON c.article = e.article AND c.subject_chain = e.chain
       WHERE e.entity = ? AND c.polarity = 'affirmed'
     ) WHERE title IS NOT NULL GROUP BY title ORDER BY count(*) DESC, title`,
  )
    .pluck()
    .all(id, id) as string[];

/** Who is who as it was last worked out. */
export function whoIsWho(db: Database.Database): Entity[] {
  const aliases = allAliases(db);
  const members = new Map<string, Entity["members"][number][]>();
  const rows = statement<[], { readonly entity: string; readonly article: string; readonly chain: number }>(
    db,
    "SELECT entity, article, chain FROM members ORDER BY article, chain",
  );
  for (const { entity, article, chain } of rows.iterate()) {
    const known = members.get(entity);
    if (known === undefined) members.set(entity, [{ article, chain }]);
    else known.push({ article, chain });
  }
  return entityRows(db).map(({ id, type, name }) => ({
    id,
    type,
    name,
    aliases: aliases.get(id) ?? [],
    members: members.get(id) ?? [],
  }));
}

/** A sentence that names an entity, and where it was printed. */
export interface NamingSentence {
  readonly sentence: string;
  readonly article: string;
  readonly outlet: string | null;
  readonly published: string | null;
}

/** Sentences that name an entity, earliest article first, one an article. */
export const sentencesNaming = (db: Database.Database, entity: string, limit: number): NamingSentence[] =>
  statement<[string, number], NamingSentence>(
    db,
    `SELECT t.text AS sentence, a.name AS article, a.outlet, a.published
     FROM (
       SELECT m.article, min(n.sentence) AS ordinal
       FROM members m
         JOIN referents r ON r.article = m.article AND r.chain = m.chain
         JOIN mentions n ON n.article = r.article AND n.ordinal = r.mention AND n.form <> 'pronoun'
       WHERE m.entity = ? GROUP BY m.article
     ) s
       JOIN sentences t ON t.article = s.article AND t.ordinal = s.ordinal
       JOIN articles a ON a.id = s.article
     ORDER BY a.published, a.id LIMIT ?`,
  ).all(entity, limit);
