import { createHash } from "node:crypto";
import type Database from "better-sqlite3";
import type { Entity } from "../resolve/entity.ts";
import type { Verdicts } from "../resolve/verdicts.ts";
import { INDEPENDENT_OUTLETS } from "./copies.ts";
import { recountEdges, relinkArticles } from "./links.ts";
import { statement } from "./statement.ts";
import { touch, touched } from "./touched.ts";
import { replaceVerdicts } from "./verdicts.ts";

/**
 * Writes who is who and what people said of claims, and all that follows from it: links, edges, counts. Only what differs from before is written, and
 * the result is the same as if all were written anew. To be called in a transaction.
 */
export function replaceEntities(
  db: Database.Database,
  entities: readonly Entity[],
  verdicts: Verdicts = new Map(),
): void {
  const known = fingerprints(db);
  const marks = new Map(entities.map((entity) => [entity, fingerprintOf(entity)]));
  const changed = entities.filter((entity) => known.get(entity.id) !== marks.get(entity));
  const kept = new Set(entities.map(({ id }) => id));
  const gone = [...known.keys()].filter((id) => !kept.has(id));
  touched(db, () => {
    replaceVerdicts(db, verdicts);
    for (const entity of changed) writeEntity(db, entity, marks.get(entity)!, known.has(entity.id));
    for (const entity of changed) leaveMembers(db, entity.id, keysOf(entity.members));
    for (const entity of gone) leaveMembers(db, entity, new Set());
    for (const entity of changed) enterMembers(db, entity);
    relinkArticles(db);
    recountEdges(db);
    recountEntities(db);
    const remove = statement(db, "DELETE FROM entities WHERE id = ?");
    for (const id of gone) remove.run(id);
  });
}

const fingerprints = (db: Database.Database): Map<string, string> =>
  new Map(
    statement<[], [string, string]>(db, "SELECT id, fingerprint FROM entities")
      .raw()
      .all()
      .map((row) => row as unknown as [string, string]),
  );

/** Changes with anything that an entity is. */
function fingerprintOf({ type, name, aliases, members }: Entity): string {
  const hash = createHash("sha256").update(JSON.stringify([type, name, aliases]));
  for (const key of [...keysOf(members)].sort()) hash.update(key);
  return hash.digest("hex").slice(0, 16);
}

type Member = Entity["members"][number];

const keyOf = ({ article, chain }: Member): string => `${article} ${chain}\n`;

const keysOf = (members: readonly Member[]): Set<string> => new Set(members.map(keyOf));

function writeEntity(
  db: Database.Database,
  { id, type, name, aliases }: Entity,
  fingerprint: string,
  known: boolean,
): void {
  if (known) {
    statement(db, "UPDATE entities SET type = ?, name = ?, fingerprint = ? WHERE id = ?").run(
      type,
      name,
      fingerprint,
      id,
    );
    statement(db, "DELETE FROM entity_names WHERE entity = ?").run(id);
  } else {
    statement(
      db,
      `INSERT INTO entities (id, type, name, mentions, articles, outlets, fingerprint) VALUES (?, ?, ?, 0, 0, 0, ?)`,
    ).run(id, type, name, fingerprint);
  }
  const naming = statement(db, "INSERT INTO entity_names (entity, ordinal, name) VALUES (?, ?, ?)");
  for (const [ordinal, alias] of [...new Set([name, ...aliases])].entries()) naming.run(id, ordinal, alias);
}

/** Takes out the chains that are not, or no longer, of this entity. */
function leaveMembers(db: Database.Database, entity: string, staying: ReadonlySet<string>): void {
  const members = statement<[string], Member>(db, "SELECT article, chain FROM members WHERE entity = ?");
  const leave = statement(db, "DELETE FROM members WHERE article = ? AND chain = ?");
  for (const member of members.all(entity)) {
    if (staying.has(keyOf(member))) continue;
    leave.run(member.article, member.chain);
    touch(db, member.article, entity);
  }
}

function enterMembers(db: Database.Database, { id, members }: Entity): void {
  const own = statement<[string], Member>(db, "SELECT article, chain FROM members WHERE entity = ?");
  const known = keysOf(own.all(id));
  const enter = statement(db, "INSERT INTO members (article, chain, entity) VALUES (?, ?, ?)");
  for (const member of members) {
    if (known.has(keyOf(member))) continue;
    explainMember(() => enter.run(member.article, member.chain, id), id, member);
    touch(db, member.article, id);
  }
}

function explainMember(write: () => void, entity: string, { article, chain }: Member): void {
  try {
    write();
  } catch (cause) {
    throw new Error(
      `entity ${entity}: chain ${chain} of article ${article} is not in the store, or already belongs to another entity`,
      { cause },
    );
  }
}

/** Counts the mentions, articles and outlets of the entities that were touched. */
export function recountEntities(db: Database.Database): void {
  statement(
    db,
    `UPDATE entities SET
       (articles, outlets, first_seen, last_seen) = (
         SELECT count(DISTINCT a.id), ${INDEPENDENT_OUTLETS}, min(a.published), max(a.published)
         FROM members m CROSS JOIN articles a ON a.id = m.article
           LEFT JOIN copies k ON k.article = a.id
         WHERE m.entity = entities.id),
       mentions = (
         SELECT count(*) FROM members m CROSS JOIN referents r ON r.article = m.article AND r.chain = m.chain
         WHERE m.entity = entities.id)
     WHERE id IN (SELECT id FROM temp.touched_entities)`,
  ).run();
}
