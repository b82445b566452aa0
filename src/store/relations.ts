import type Database from "better-sqlite3";
import { loadRelations, type Relations } from "../model/relations.ts";
import { statement } from "./statement.ts";

/** A relation as the store needs it. */
export interface Relation {
  readonly id: string;
  /** As a reader says it; `{thing}` stands for what was delivered, bought ... */
  readonly label: string;
  readonly group: string;
  readonly symmetric: boolean;
}

let known: Relations | undefined;

/** A relation by its id; one that the schema does not know is read off its id. */
export function relationOf(id: string): Relation {
  known ??= loadRelations();
  const { label, group, symmetric } = known.get(id) ?? {
    label: id.replaceAll("_", " "),
    group: "other",
    symmetric: false,
  };
  return { id, label, group, symmetric };
}

/** All relations of the schema, and those of `others` that it does not have. */
export function relationsWith(others: readonly string[]): Relation[] {
  known ??= loadRelations();
  return [...new Set([...known.keys(), ...others])].map(relationOf);
}

/** The relations that claims of this store are made of. */
export const relationRows = (db: Database.Database): Relation[] =>
  statement<[], Omit<Relation, "symmetric"> & { readonly symmetric: 0 | 1 }>(
    db,
    'SELECT id, label, "group", symmetric FROM relations ORDER BY id',
  )
    .all()
    .map((row) => ({ ...row, symmetric: row.symmetric === 1 }));
