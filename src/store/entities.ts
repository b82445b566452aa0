import type Database from "better-sqlite3";
import type { Entity } from "../resolve/entity.ts";
import { countEdges, linkClaims } from "./links.ts";
import { statement } from "./statement.ts";

/** Writes who is who anew, and with it everything that follows: links and edges. To be called in a transaction. */
export function replaceEntities(db: Database.Database, entities: readonly Entity[]): void {
  db.exec("DELETE FROM edge_counts; DELETE FROM links; DELETE FROM members; DELETE FROM entities");
  for (const entity of entities) addEntity(db, entity);
  countMentions(db);
  linkClaims(db);
  countEdges(db);
}

function addEntity(db: Database.Database, { id, type, name, aliases, members }: Entity): void {
  statement(
    db,
    "INSERT INTO entities (id, type, name, mentions, articles, outlets) VALUES (?, ?, ?, 0, 0, 0)",
  ).run(id, type, name);
  const naming = statement(db, "INSERT INTO entity_names (entity, ordinal, name) VALUES (?, ?, ?)");
  for (const [ordinal, alias] of [...new Set([name, ...aliases])].entries()) naming.run(id, ordinal, alias);
  const member = statement(db, "INSERT INTO members (article, chain, entity) VALUES (?, ?, ?)");
  for (const { article, chain } of members)
    addMember(() => member.run(article, chain, id), id, article, chain);
}

function addMember(write: () => void, entity: string, article: string, chain: number): void {
  try {
    write();
  } catch (cause) {
    throw new Error(
      `entity ${entity}: chain ${chain} of article ${article} is not in the store, or already belongs to another entity`,
      { cause },
    );
  }
}

function countMentions(db: Database.Database): void {
  statement(
    db,
    `UPDATE entities SET
       (articles, outlets, first_seen, last_seen) = (
         SELECT count(DISTINCT a.id), count(DISTINCT a.outlet), min(a.published), max(a.published)
         FROM members m JOIN articles a ON a.id = m.article WHERE m.entity = entities.id),
       mentions = (
         SELECT count(*) FROM members m JOIN referents r ON r.article = m.article AND r.chain = m.chain
         WHERE m.entity = entities.id)`,
  ).run();
}
