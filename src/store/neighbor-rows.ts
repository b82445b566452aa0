import type Database from "better-sqlite3";
import type { EntityType } from "../annotate/document.ts";
import { statement } from "./statement.ts";

/** An edge, seen from one of its ends. */
export interface NeighborRow {
  readonly other: string;
  readonly name: string;
  readonly type: EntityType;
  readonly outgoing: 0 | 1;
  readonly relation: string;
  readonly label: string;
  readonly claims: number;
}

const NEIGHBORS = `
  WITH near (other, outgoing, relation, claims) AS MATERIALIZED (
    SELECT object, 1, relation, claims FROM edge_counts WHERE subject = ?
    UNION ALL
    SELECT subject, 0, relation, claims FROM edge_counts WHERE object = ?
  )
  SELECT near.other, e.name, e.type, near.outgoing, near.relation, r.label, near.claims
  FROM near CROSS JOIN entities e ON e.id = near.other CROSS JOIN relations r ON r.id = near.relation
  ORDER BY near.claims DESC, near.other, near.relation, near.outgoing DESC`;

/** The edges at an entity, strongest first. */
export const neighborRows = (db: Database.Database, entity: string): NeighborRow[] =>
  statement<[string, string], NeighborRow>(db, NEIGHBORS).all(entity, entity);

const ADJACENT = `
  SELECT object FROM edge_counts WHERE subject = ?
  UNION
  SELECT subject FROM edge_counts WHERE object = ?
  ORDER BY 1`;

/** The ids of all that an entity has an edge with, in either direction, sorted. */
export const adjacentTo = (db: Database.Database, entity: string): string[] =>
  statement<[string, string], string>(db, ADJACENT).pluck().all(entity, entity) as string[];

/** By their ends and each relation that there is: a few dozen seeks, where the edges of a hub are tens of thousands. */
const BETWEEN = `
  SELECT e.object AS other, o.name, o.type, 1 AS outgoing, e.relation, r.label, e.claims
  FROM relations r
    CROSS JOIN edge_counts e ON e.subject = ? AND e.relation = r.id AND e.object = ?
    CROSS JOIN entities o ON o.id = e.object
  UNION ALL
  SELECT e.subject, o.name, o.type, 0, e.relation, r.label, e.claims
  FROM relations r
    CROSS JOIN edge_counts e ON e.subject = ? AND e.relation = r.id AND e.object = ?
    CROSS JOIN entities o ON o.id = e.subject
  ORDER BY 7 DESC, 5, 4 DESC`;

/** The edges from one entity to another, in either direction, strongest first. */
export const edgesBetween = (db: Database.Database, from: string, to: string): NeighborRow[] =>
  statement<[string, string, string, string], NeighborRow>(db, BETWEEN).all(from, to, to, from);
