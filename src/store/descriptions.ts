import type Database from "better-sqlite3";
import { IN_TABLES, IN_VIEW, IN_VIEWS } from "./columns.ts";
import { SCHEMA } from "./migrations.ts";
import { statement } from "./statement.ts";

/** A table or view of a database, with what the comments of the schema say of it and of its columns. */
export interface DescribedTable {
  readonly name: string;
  readonly kind: "table" | "view" | "index of words";
  readonly description: string;
  /** What each column holds, in their order. */
  readonly columns: Readonly<Record<string, string>>;
}

interface Comments {
  readonly description: string;
  readonly columns: Readonly<Record<string, string>>;
}

/** The comment above each table and view, and those beside its columns. */
function commentsOf(schema: string): ReadonlyMap<string, Comments> {
  const found = new Map<string, { description: string; columns: Record<string, string> }>();
  let above: string[] = [];
  let columns: Record<string, string> = {};
  for (const line of schema.split("\n")) {
    const [, comment] = /^-- (.*)$/.exec(line) ?? [];
    const [, name] = /^CREATE (?:TABLE|VIEW) (\w+)/.exec(line) ?? [];
    const [, column, beside] = /^ {2}"?([a-z_]+)"? [A-Z].*?-- (.*)$/.exec(line) ?? [];
    if (comment !== undefined) above.push(comment);
    else if (name !== undefined) {
      columns = {};
      found.set(name, { description: above.join(" "), columns });
      above = [];
    } else if (column !== undefined && beside !== undefined) columns[column] = beside;
    else above = [];
  }
  return found;
}

interface SchemaRow {
  readonly name: string;
  readonly type: "table" | "view";
  readonly sql: string;
}

/** All tables and views of a database, in the order of their names; what SQLite keeps for itself is not among them. */
export function describedTables(db: Database.Database): DescribedTable[] {
  const comments = commentsOf(SCHEMA);
  const rows = statement<[], SchemaRow>(
    db,
    `SELECT name, type, sql FROM sqlite_schema
     WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite%' AND name NOT GLOB '*_search_*' ORDER BY name`,
  ).all();
  return rows.map(({ name, type, sql }) => {
    const { description, columns } = comments.get(name) ?? { description: "", columns: {} };
    const known = type === "view" ? { ...IN_VIEWS, ...IN_VIEW[name] } : { ...IN_TABLES, ...columns };
    const described = columnsOf(db, name).flatMap((column) =>
      known[column] === undefined ? [] : [[column, known[column]] as const],
    );
    const kind = /^CREATE VIRTUAL/.test(sql) ? "index of words" : type;
    return { name, kind, description, columns: Object.fromEntries(described) };
  });
}

const columnsOf = (db: Database.Database, table: string): string[] =>
  statement<[string], string>(db, "SELECT name FROM pragma_table_info(?)").pluck().all(table) as string[];
