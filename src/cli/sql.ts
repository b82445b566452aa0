import { type Command, InvalidArgumentError, Option } from "commander";
import type { Answer, Field } from "../store/answer.ts";
import { queryWithin } from "../store/limited-query.ts";
import { type DatabaseFlag, databaseOf, mustBeThere, withDatabaseFlag } from "./database.ts";
import { table } from "./table.ts";
import { print, printJson, say } from "./terminal.ts";

interface Flags extends DatabaseFlag {
  readonly format: "table" | "csv" | "json";
  readonly json?: boolean;
  readonly timeLimit: number;
}

function seconds(value: string): number {
  const number = Number(value);
  if (!(number > 0 && number <= 86_400)) throw new InvalidArgumentError("a number of seconds was expected");
  return number;
}

/** A field of CSV (RFC 4180): in quotation marks where it holds one, a comma or a line break. */
function csvField(value: Field): string {
  const text = value === null ? "" : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const csv = ({ columns, rows }: Answer): string =>
  [columns, ...rows].map((line) => `${line.map(csvField).join(",")}\r\n`).join("");

const json = ({ columns, rows }: Answer): Record<string, Field>[] =>
  rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index] ?? null])));

export const addSql = (program: Command): Command =>
  withDatabaseFlag(program.command("sql <query>"))
    .description("ask the database in SQL; it is opened so that nothing can change")
    .addOption(
      new Option("--format <format>", "how rows are printed")
        .choices(["table", "csv", "json"])
        .default("table"),
    )
    .option("--json", "the same as --format json")
    .option("--time-limit <seconds>", "how long the query may take", seconds, 30)
    .addHelpText(
      "after",
      `
Tables and views: relata schema

Example:
  relata sql "SELECT subject, relation, object, claims FROM edges ORDER BY claims DESC LIMIT 10" --db news.db`,
    )
    .action(async (sql: string, flags: Flags) => {
      const path = mustBeThere(databaseOf(flags));
      const answer = await queryWithin(flags.timeLimit, { path, sql, parameters: [] });
      const format = flags.json ? "json" : flags.format;
      if (format === "json") return printJson(json(answer));
      if (format === "csv") return print(csv(answer));
      print(table(answer.columns, answer.rows));
      if (answer.rows.length === 0) say("no rows");
    });
