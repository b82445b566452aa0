import type Database from "better-sqlite3";
import type { EntityType } from "../annotate/document.ts";
import type {
  ChainReference,
  ClaimReference,
  Decision,
  DecisionState,
  EntityReference,
  Judgement,
} from "../resolve/decision.ts";
import { statement } from "./statement.ts";

type Side = "left" | "right";

type DecisionRow = {
  readonly number: number;
  readonly kind: Judgement["kind"];
  readonly value: string | null;
  readonly user: string;
  readonly made_at: string;
  readonly reason: string;
} & Readonly<Record<`${Side}_id` | `${Side}_name`, string>> &
  Readonly<Record<`${Side}_type`, EntityType>> &
  Readonly<Record<`${Side}_article` | `${Side}_chain`, string | null>>;

/** All decisions, undone ones too, in the order in which they were made. */
export const decisions = (db: Database.Database): Decision[] =>
  statement<[], DecisionRow>(db, "SELECT * FROM decisions ORDER BY number")
    .all()
    .map((row) => ({
      number: row.number,
      user: row.user,
      madeAt: row.made_at,
      reason: row.reason,
      judgement: judgementOf(db, row),
    }));

function judgementOf(db: Database.Database, row: DecisionRow): Judgement {
  const { kind, number, value } = row;
  switch (kind) {
    case "merge":
    case "distinguish":
      return { kind, left: referenceOf(row, "left"), right: referenceOf(row, "right") };
    case "split":
      return { kind, entity: referenceOf(row, "left"), chains: chainsOf(db, number) };
    case "rename":
      return { kind, entity: referenceOf(row, "left"), name: value ?? "" };
    case "retype":
      return { kind, entity: referenceOf(row, "left"), type: value as EntityType };
    case "undo":
      return { kind, decision: Number(value) };
    default:
      return { kind, claim: claimOf(db, number) };
  }
}

function referenceOf(row: DecisionRow, side: Side): EntityReference {
  const [article, name] = [row[`${side}_article`], row[`${side}_chain`]];
  return {
    id: row[`${side}_id`],
    type: row[`${side}_type`],
    name: row[`${side}_name`],
    chain: article === null || name === null ? null : { article, name },
  };
}

const chainsOf = (db: Database.Database, decision: number): ChainReference[] =>
  statement<[number], ChainReference>(
    db,
    "SELECT article, name FROM decision_chains WHERE decision = ? ORDER BY ordinal",
  ).all(decision);

const claimOf = (db: Database.Database, decision: number): ClaimReference =>
  statement<[number], ClaimReference>(
    db,
    "SELECT claim AS id, article, relation, subject, object, words FROM decision_claims WHERE decision = ?",
  ).get(decision)!;

/** Adds a decision to the log. To be called in a transaction. @returns it with its number. */
export function addDecision(db: Database.Database, decision: Omit<Decision, "number">): Decision {
  const { user, madeAt, reason, judgement } = decision;
  const { lastInsertRowid } = statement(
    db,
    `INSERT INTO decisions (kind, left_id, left_type, left_name, left_article, left_chain,
       right_id, right_type, right_name, right_article, right_chain, value, user, made_at, reason)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(judgement.kind, ...sidesOf(judgement), addedValue(judgement), user, madeAt, reason);
  const number = Number(lastInsertRowid);
  if (judgement.kind === "split") addChains(db, number, judgement.chains);
  if ("claim" in judgement) addClaim(db, number, judgement.claim);
  return { number, ...decision };
}

function sidesOf(judgement: Judgement): (string | null)[] {
  const left = "left" in judgement ? judgement.left : "entity" in judgement ? judgement.entity : null;
  const right = "right" in judgement ? judgement.right : null;
  return [left, right].flatMap((side) => [
    side?.id ?? null,
    side?.type ?? null,
    side?.name ?? null,
    side?.chain?.article ?? null,
    side?.chain?.name ?? null,
  ]);
}

function addedValue(judgement: Judgement): string | null {
  if (judgement.kind === "rename") return judgement.name;
  if (judgement.kind === "retype") return judgement.type;
  return judgement.kind === "undo" ? String(judgement.decision) : null;
}

function addChains(db: Database.Database, decision: number, chains: readonly ChainReference[]): void {
  const add = statement(
    db,
    "INSERT INTO decision_chains (decision, ordinal, article, name) VALUES (?, ?, ?, ?)",
  );
  for (const [ordinal, { article, name }] of chains.entries()) add.run(decision, ordinal, article, name);
}

function addClaim(db: Database.Database, decision: number, claim: ClaimReference): void {
  const { id, article, relation, subject, object, words } = claim;
  statement(
    db,
    `INSERT INTO decision_claims (decision, claim, article, relation, subject, object, words)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  ).run(decision, id, article, relation, subject, object, words);
}

export type DecisionStates = ReadonlyMap<number, DecisionState>;

/** What became of each decision when who is who was last worked out. */
export const decisionStates = (db: Database.Database): DecisionStates =>
  new Map(
    statement<[], { readonly decision: number; readonly state: DecisionState }>(
      db,
      "SELECT decision, state FROM decision_states",
    )
      .all()
      .map(({ decision, state }) => [decision, state]),
  );

export function replaceStates(db: Database.Database, states: DecisionStates): void {
  statement(db, "DELETE FROM decision_states").run();
  const add = statement(db, "INSERT INTO decision_states (decision, state) VALUES (?, ?)");
  for (const [decision, state] of states) add.run(decision, state);
}

/** The id of the entity that took in another, as a person decided; undefined where none did. */
export const takenInBy = (db: Database.Database, id: string): string | undefined =>
  statement<[string], string>(
    db,
    `SELECT d.left_id FROM decisions d JOIN decision_states s ON s.decision = d.number
     WHERE d.kind = 'merge' AND d.right_id = ? AND s.state = 'holds' ORDER BY d.number DESC LIMIT 1`,
  )
    .pluck()
    .get(id) as string | undefined;

const CLAIMS = `
  SELECT c.id, c.article, c.relation, s.name AS subject, o.name AS object, v.words
  FROM claims c
    JOIN chains s ON s.article = c.article AND s.ordinal = c.subject_chain
    JOIN chains o ON o.article = c.article AND o.ordinal = c.object_chain
    JOIN claim_evidence v ON v.claim = c.id AND v.ordinal = 0`;

/** The claims of an article, as decisions remember them. */
export const claimReferences = (db: Database.Database, article: string): ClaimReference[] =>
  statement<[string], ClaimReference>(db, `${CLAIMS} WHERE c.article = ? ORDER BY c.id`).all(article);

/** A claim, as decisions remember it; also one that is rejected. */
export const claimReference = (db: Database.Database, claim: string): ClaimReference | undefined =>
  statement<[string], ClaimReference>(db, `${CLAIMS} WHERE c.id = ?`).get(claim);

/** The chains that are an entity, those that are called as it is before others. */
export const chainReferences = (db: Database.Database, entity: string): ChainReference[] =>
  statement<[string], ChainReference>(
    db,
    `SELECT m.article, c.name
     FROM members m
       JOIN entities e ON e.id = m.entity
       JOIN chains c ON c.article = m.article AND c.ordinal = m.chain
     WHERE m.entity = ? ORDER BY c.name <> e.name, m.article, m.chain`,
  ).all(entity);
