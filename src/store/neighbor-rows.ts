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
