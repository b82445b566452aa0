import { createHash } from "node:crypto";
import type Database from "better-sqlite3";
import { type Entity, type Member, memberKey } from "../resolve/entity.ts";
import type { Verdicts } from "../resolve/verdicts.ts";
import { nameKey } from "../text/name.ts";
import { INDEPENDENT_OUTLETS } from "./copies.ts";
import { touchedEdgeStates } from "./edge-rows.ts";
import { type Effects, effectBetween, type Picture } from "./effect.ts";
import { entityRow } from "./entity-rows.ts";
import { recountEdges, relinkArticles } from "./links.ts";
import { statement } from "./statement.ts";
import { touch, touched } from "./touched.ts";
import { replaceVerdicts } from "./verdicts.ts";

/** Writes who is who of all, as `changeEntities` does. */
export const replaceEntities = (
  db: Database.Database,
  entities: readonly Entity[],
  verdicts: Verdicts = new Map(),
): Effects => changeEntities(db, allIds(db), entities, verdicts);

const allIds = (db: Database.Database): string[] =>
  statement<[], string>(db, "SELECT id FROM entities").pluck().all() as string[];

/**
 * Writes what has become of some entities and what people said of claims, and all that follows from it: links, edges,
 * counts. Only what differs from before is written, and the result is the same as if all were written anew. To be called
 * in a transaction.
 *
 * @param before ids of all that have a chain which `entities` have, and of those that are no more.
 * @returns what tells what is another than it was.
 */
export function changeEntities(
  db: Database.Database,
  before: Iterable<string>,
  entities: readonly Entity[],
  verdicts: Verdicts,
): Effects {
  const known = fingerprints(db, before);
  const marks = new Map(entities.map((entity) => [entity, fingerprintOf(entity)]));
  const changed = entities.filter((entity) => known.get(entity.id) !== marks.get(entity));
  const kept = new Set(entities.map(({ id }) => id));
  const gone = [...known.keys()].filter((id) => !kept.has(id));
  const ids = [...changed.map(({ id }) => id), ...gone];
  return touched(db, () => {
    const entitiesBefore = entityStates(db, ids);
    replaceVerdicts(db, verdicts);
    for (const entity of changed) writeEntity(db, entity, marks.get(entity)!, known.has(entity.id));
    for (const entity of changed) leaveMembers(db, entity.id, keysOf(entity.members));
    for (const entity of gone) leaveMembers(db, entity, new Set());
    for (const entity of changed) enterMembers(db, entity);
    relinkArticles(db);
    const edgesBefore = touchedEdgeStates(db);
    recountEdges(db);
    recountEntities(db);
    const remove = statement(db, "DELETE FROM entities WHERE id = ?");
    for (const id of gone) remove.run(id);
    return () =>
      effectBetween(
        { entities: entitiesBefore, edges: edgesBefore },
        { entities: entityStates(db, ids), edges: touchedEdgeStates(db) },
      );
  });
}

const entityStates = (db: Database.Database, ids: readonly string[]): Picture["entities"] =>
  new Map(ids.flatMap((id) => entityRow(db, id) ?? []).map((entity) => [entity.id, entity]));

function fingerprints(db: Database.Database, ids: Iterable<string>): Map<string, string> {
  const fingerprint = statement<[string], string>(
    db,
    "SELECT fingerprint FROM entities WHERE id = ?",
  ).pluck();
  return new Map([...ids].map((id) => [id, fingerprint.get(id) as string]));
}

/** Changes with anything that an entity is. */
function fingerprintOf({ type, name, aliases, members }: Entity): string {
  const hash = createHash("sha256").update(JSON.stringify([type, name, aliases]));
  for (const key of [...keysOf(members)].sort()) hash.update(`${key}\n`);
  return hash.digest("hex").slice(0, 16);
}

const keysOf = (members: readonly Member[]): Set<string> => new Set(members.map(memberKey));

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
    statement(db, "DELETE FROM name_keys WHERE entity = ?").run(id);
  } else {
    statement(
      db,
      `INSERT INTO entities (id, type, name, mentions, articles, outlets, fingerprint) VALUES (?, ?, ?, 0, 0, 0, ?)`,
    ).run(id, type, name, fingerprint);
  }
  const naming = statement(db, "INSERT INTO entity_names (entity, ordinal, name) VALUES (?, ?, ?)");
  const names = new Set([name, ...aliases]);
  for (const [ordinal, alias] of [...names].entries()) naming.run(id, ordinal, alias);
  for (const alias of names) keyName(db, id, alias);
}

const keyName = (db: Database.Database, entity: string, name: string): void =>
  void statement(db, "INSERT OR IGNORE INTO name_keys (key, entity) VALUES (?, ?)").run(
    nameKey(name),
    entity,
  );

/** Writes the keys of all names that entities have. */
export function keyNames(db: Database.Database): void {
  const names = statement<[], { readonly entity: string; readonly name: string }>(
    db,
    "SELECT entity, name FROM entity_names",
  ).all();
  for (const { entity, name } of names) keyName(db, entity, name);
}

/** Takes out the chains that are not, or no longer, of this entity. */
function leaveMembers(db: Database.Database, entity: string, staying: ReadonlySet<string>): void {
  const members = statement<[string], Member>(db, "SELECT article, chain FROM members WHERE entity = ?");
  const leave = statement(db, "DELETE FROM members WHERE article = ? AND chain = ?");
  for (const member of members.all(entity)) {
    if (staying.has(memberKey(member))) continue;
    leave.run(member.article, member.chain);
    touch(db, member.article, entity);
  }
}

function enterMembers(db: Database.Database, { id, members }: Entity): void {
  const own = statement<[string], Member>(db, "SELECT article, chain FROM members WHERE entity = ?");
  const known = keysOf(own.all(id));
  const enter = statement(db, "INSERT INTO members (article, chain, entity) VALUES (?, ?, ?)");
  for (const member of members) {
    if (known.has(memberKey(member))) continue;
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
