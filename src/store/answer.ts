import type Database from "better-sqlite3";
import { connectReadOnly, explain } from "./connection.ts";

/** A field of an answer. Whole numbers beyond 2^53 come as text; blobs as SQLite writes them (`X'00FF'`). */
export type Field = string | number | null;

/** What a query gave: columns may share a name, so rows are lists. */
export interface Answer {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Field[])[];
}

/** A query, and the database to ask. */
export interface Question {
  readonly path: string;
  readonly sql: string;
  readonly parameters: readonly Field[];
}

/**
 * Asks a database that is opened for reading only, and closed again.
 *
 * @throws {Error} one line: what is wrong with the query or the database.
 */
export function answer({ path, sql, parameters }: Question): Answer {
  const db = connectReadOnly(path);
  try {
    return explain(path, () => rowsOf(db, sql, parameters));
  } catch (cause) {
    throw new Error(inOwnWords((cause as Error).message), { cause });
  } finally {
    db.close();
  }
}

function rowsOf(db: Database.Database, sql: string, parameters: readonly Field[]): Answer {
  const statement = db.prepare<Field[], unknown[]>(sql);
  if (!statement.readonly || !statement.reader) throw new Error("only a SELECT can be asked here");
  const columns = statement.columns().map(({ name }) => name);
  const rows = statement
    .raw()
    .safeIntegers()
    .all(...parameters);
  return { columns, rows: rows.map((row) => row.map(fieldOf)) };
}

function fieldOf(value: unknown): Field {
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : `${value}`;
  if (Buffer.isBuffer(value)) return `X'${value.toString("hex").toUpperCase()}'`;
  return value as Field;
}

const inOwnWords = (message: string): string =>
  message
    .replace(/^The supplied SQL string contains more than one statement$/, "one statement at a time")
    .replace(
      /^The supplied SQL string contains no statements$/,
      "there is no statement in it; give a SELECT",
    );
