import type Database from "better-sqlite3";
import { statement } from "./statement.ts";

/** A relation as the store needs it. */
export interface Relation {
  readonly id: string;
  /** As a reader says it; `{thing}` stands for what was delivered, bought ... */
  readonly label: string;
  readonly group: string;
  readonly symmetric: boolean;
}

const SYMMETRIC = new Set([
  "met",
  "spoke_with",
  "negotiated_with",
  "agreed_with",
  "family_of",
  "partners_with",
  "fights",
]);

/** A relation by its id; one that the schema does not know is read off its id. */
export const relationOf = (id: string): Relation => ({
  id,
  label: id.replaceAll("_", " "),
  group: "other",
  symmetric: SYMMETRIC.has(id),
});

/** The relations that claims of this store are made of. */
export const relationRows = (db: Database.Database): Relation[] =>
  statement<[], Omit<Relation, "symmetric"> & { readonly symmetric: 0 | 1 }>(
    db,
    'SELECT id, label, "group", symmetric FROM relations ORDER BY id',
  )
    .all()
    .map((row) => ({ ...row, symmetric: row.symmetric === 1 }));
