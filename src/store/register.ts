import type Database from "better-sqlite3";
import type { EntityType } from "../annotate/document.ts";
import type { Member } from "../resolve/entity.ts";
import { packContext, packProfile, unpackContext, unpackProfile } from "../resolve/packing.ts";
import type { Context, OwnProfile } from "../resolve/profile.ts";
import { statement } from "./statement.ts";

/** A chain as it is kept. */
export interface Registered {
  readonly profile: OwnProfile;
  /** Key of its name. */
  readonly name: string;
  readonly stem: string | null;
}

type ProfileRow = readonly [type: EntityType, profile: string, name: string, stem: string | null];

/** How many articles have a thing of one name as what, and as what all are taken. */
export interface Namesakes {
  readonly named: EntityType;
  readonly type: EntityType;
  readonly count: number;
}

/** What has changed since who is who was last worked out. */
export interface Unsettled {
  /** Ids of articles. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Where chains of removed articles met others. */
  readonly blocks: readonly string[];
  /** Keys of what they and their entities were called. */
  readonly names: readonly string[];
}

/** What is kept of every chain, to be found by what it could share with others. To be used in a transaction. */
export class Register {
  readonly #db: Database.Database;

  constructor(db: Database.Database) {
    this.#db = db;
  }

  /** The rules by which who is who was last worked out. */
  rules(): string | undefined {
    return this.#strings("SELECT rules FROM settlements")[0];
  }

  unsettled(): Unsettled {
    const values = (kind: string): string[] =>
      this.#strings("SELECT value FROM unsettled WHERE kind = ? ORDER BY value", kind);
    return {
      added: values("added"),
      removed: values("removed"),
      blocks: values("block"),
      names: values("name"),
    };
  }

  /** From now on all is to be worked out anew. */
  forget(): void {
    for (const table of ["profiles", "meeting_blocks", "contexts", "unsettled", "settlements"])
      statement(this.#db, `DELETE FROM ${table}`).run();
    statement(this.#db, "INSERT INTO unsettled (kind, value) SELECT 'added', id FROM articles").run();
  }

  /** Nothing is left to be worked out. */
  settle(rules: string): void {
    statement(this.#db, "DELETE FROM unsettled").run();
    statement(this.#db, "INSERT OR IGNORE INTO settlements (rules) VALUES (?)").run(rules);
  }

  /** Those of a name, by what their articles have them as. */
  namesakes(key: string): Namesakes[] {
    return statement<[string], Namesakes>(
      this.#db,
      "SELECT named_type AS named, type, count(*) AS count FROM profiles WHERE name_key = ? GROUP BY named_type, type",
    ).all(key);
  }

  /** The chains of a name; of those that are taken as `type` while their articles have them as `named`. */
  namedAs(key: string, named: EntityType, type: EntityType): Member[] {
    return this.#members(
      "SELECT article, chain FROM profiles WHERE name_key = ? AND named_type = ? AND type = ?",
      key,
      named,
      type,
    );
  }

  /** Enters a chain, or what is now known of it. */
  enter(key: string, named: EntityType, profile: OwnProfile): void {
    const { article, chain } = profile.record;
    const { changes } = statement(
      this.#db,
      "UPDATE profiles SET type = ?, profile = ? WHERE article = ? AND chain = ?",
    ).run(profile.type, packProfile(profile), article, chain);
    if (changes > 0)
      statement(this.#db, "DELETE FROM meeting_blocks WHERE article = ? AND chain = ?").run(article, chain);
    else
      statement(
        this.#db,
        "INSERT INTO profiles (article, chain, name_key, named_type, type, profile) VALUES (?, ?, ?, ?, ?, ?)",
      ).run(article, chain, key, named, profile.type, packProfile(profile));
    const meet = statement(
      this.#db,
      "INSERT INTO meeting_blocks (block, own, article, chain) VALUES (?, ?, ?, ?)",
    );
    for (const block of profile.blocks) meet.run(block.key, Number(block.own), article, chain);
  }

  chain(member: Member): Registered {
    const row = statement<[string, number], ProfileRow>(
      this.#db,
      "SELECT type, profile, name_key, stem FROM profiles WHERE article = ? AND chain = ?",
    )
      .raw()
      .get(member.article, member.chain) as ProfileRow;
    const [type, profile, name, stem] = row;
    return { profile: unpackProfile(member, type, profile), name, stem };
  }

  /** The entity that a chain is of at present. */
  entityOf({ article, chain }: Member): string | undefined {
    return statement<[string, number], string>(
      this.#db,
      "SELECT entity FROM members WHERE article = ? AND chain = ?",
    )
      .pluck()
      .get(article, chain) as string | undefined;
  }

  chainsOfArticle(article: string): OwnProfile[] {
    return statement<
      [string],
      { readonly chain: number; readonly type: EntityType; readonly profile: string }
    >(this.#db, "SELECT chain, type, profile FROM profiles WHERE article = ? ORDER BY chain")
      .all(article)
      .map(({ chain, type, profile }) => unpackProfile({ article, chain }, type, profile));
  }

  context(article: string): Context | undefined {
    return this.#strings("SELECT context FROM contexts WHERE article = ?", article).map(unpackContext)[0];
  }

  /** @returns whether it was another before. */
  setContext(article: string, context: Context): boolean {
    const packed = packContext(context);
    if (this.#strings("SELECT context FROM contexts WHERE article = ?", article)[0] === packed) return false;
    statement(this.#db, "INSERT OR REPLACE INTO contexts (article, context) VALUES (?, ?)").run(
      article,
      packed,
    );
    return true;
  }

  setStem({ article, chain }: Member, stem: string | null): void {
    statement(this.#db, "UPDATE profiles SET stem = ? WHERE article = ? AND chain = ?").run(
      stem,
      article,
      chain,
    );
  }

  /** The chains that meet in a block; none where none is called so itself, for then nobody looks there. */
  meeting(block: string): Member[] {
    const own = statement<[string], 1>(
      this.#db,
      "SELECT 1 FROM meeting_blocks WHERE block = ? AND own = 1",
    ).get(block);
    return own === undefined ? [] : this.around(block);
  }

  /** All chains that have a block. */
  around(block: string): Member[] {
    return this.#members("SELECT article, chain FROM meeting_blocks WHERE block = ?", block);
  }

  /** The chains that began entities whose ids are made from a stem. */
  ofStem(stem: string): Member[] {
    return this.#members("SELECT article, chain FROM profiles WHERE stem = ?", stem);
  }

  /** The chains of a name, and those of all entities that are called so. */
  called(key: string): Member[] {
    return [
      ...this.#members("SELECT article, chain FROM profiles WHERE name_key = ?", key),
      ...this.#members(
        "SELECT m.article, m.chain FROM name_keys k CROSS JOIN members m ON m.entity = k.entity WHERE k.key = ?",
        key,
      ),
    ];
  }

  membersOf(entity: string): Member[] {
    return this.#members("SELECT article, chain FROM members WHERE entity = ?", entity);
  }

  namesOf(entity: string): string[] {
    return this.#strings("SELECT key FROM name_keys WHERE entity = ?", entity);
  }

  /** Entities that lost a chain with its article. */
  diminished(): string[] {
    return this.#strings("SELECT id FROM entities WHERE fingerprint = '' ORDER BY id");
  }

  #members(sql: string, ...parameters: string[]): Member[] {
    return statement<string[], Member>(this.#db, sql).all(...parameters);
  }

  #strings(sql: string, ...parameters: string[]): string[] {
    return statement<string[], string>(this.#db, sql)
      .pluck()
      .all(...parameters) as string[];
  }
}

/** Notes that an article is new. */
export const noteAdded = (db: Database.Database, article: string): void =>
  void statement(db, "INSERT OR IGNORE INTO unsettled (kind, value) VALUES ('added', ?)").run(article);

/** Notes what goes with an article that is about to go: where its chains met others, what they and their entities were called. */
export function noteRemoved(db: Database.Database, article: string): void {
  statement(db, "DELETE FROM unsettled WHERE kind = 'added' AND value = ?").run(article);
  for (const [kind, values] of [
    ["removed", "SELECT id FROM articles WHERE id = ?"],
    ["block", "SELECT block FROM meeting_blocks WHERE article = ?"],
    ["name", "SELECT name_key FROM profiles WHERE article = ?"],
    ["name", "SELECT k.key FROM members m CROSS JOIN name_keys k ON k.entity = m.entity WHERE m.article = ?"],
  ] as const)
    statement(db, `INSERT OR IGNORE INTO unsettled (kind, value) SELECT ?, * FROM (${values})`).run(
      kind,
      article,
    );
}
