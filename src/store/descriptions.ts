import type Database from "better-sqlite3";
import { DECISIONS, TABLES } from "./schema.ts";
import { statement } from "./statement.ts";
import { VIEWS } from "./views.ts";

/** A table or view of a database, with what the comments of the schema say of it and of its columns. */
export interface DescribedTable {
  readonly name: string;
  readonly kind: "table" | "view" | "index of words";
  readonly description: string;
  /** Columns of which there is something to say, in their order. */
  readonly columns: Readonly<Record<string, string>>;
}

/** Views have no place for comments on columns; what they show under these names is the same in all. */
const IN_VIEWS: Readonly<Record<string, string>> = {
  subject: "who does it",
  relation: "its id, as in the table relations",
  object: "to whom, or to what, it is done",
  person: "who takes part",
  other: "with whom",
  claims: "that say so",
  articles: "that say so",
  outlets: "that published those",
  thing: "what was delivered, bought, built, as in the text",
  title: "of a role, as written",
  first_day: "when it happened: a range of days, both inclusive, ISO 8601; empty where the text does not say",
  last_day: "when it happened, the last day",
  place: "where it happened, as in the text",
  polarity: "affirmed or denied; mixed where claims disagree",
  modality: "stated, reported, planned, possible, demanded or conditional",
  confidence: "how surely it was read, 0 to 1",
  rule: "what made the claim",
  confirmed: "1 where a person confirmed it",
  said_by: "to whom the text ascribes it, nearest first; empty where the article itself says it",
  outlet: "who published it",
  published: "day of publication, ISO 8601",
  article: "the article's short name",
  words: "that carry the claim, verbatim",
  sentence: "they stand in",
  speaker: "whose words they are",
  speaker_text: "the speaker as written",
  content: "the words said, without quotation marks",
  direct: "1 for words in quotation marks",
  medium: "where it was said",
  start_offset: "of the words in the article's text, in UTF-16 units",
  end_offset: "of the words, exclusive",
};

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
  const comments = commentsOf(`${TABLES}\n${DECISIONS}\n${VIEWS}`);
  const rows = statement<[], SchemaRow>(
    db,
    `SELECT name, type, sql FROM sqlite_schema
     WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite%' AND name NOT GLOB '*_search_*' ORDER BY name`,
  ).all();
  return rows.map(({ name, type, sql }) => {
    const { description, columns } = comments.get(name) ?? { description: "", columns: {} };
    const known = type === "view" ? IN_VIEWS : columns;
    const described = columnsOf(db, name).flatMap((column) =>
      known[column] === undefined ? [] : [[column, known[column]] as const],
    );
    const kind = /^CREATE VIRTUAL/.test(sql) ? "index of words" : type;
    return { name, kind, description, columns: Object.fromEntries(described) };
  });
}

const columnsOf = (db: Database.Database, table: string): string[] =>
  statement<[string], string>(db, "SELECT name FROM pragma_table_info(?)").pluck().all(table) as string[];
