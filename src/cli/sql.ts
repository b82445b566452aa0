import { type Command, Option } from "commander";
import { type DatabaseFlag, databaseOf, reading, withDatabaseFlag } from "./database.ts";
import { orMistake } from "./mistake.ts";
import { table } from "./table.ts";
import { print, printJson } from "./terminal.ts";

interface Flags extends DatabaseFlag {
  readonly format: "table" | "csv" | "json";
  readonly json?: boolean;
}

type Row = Record<string, unknown>;

const cell = (value: unknown): string | number | null =>
  typeof value === "number" || typeof value === "string" || value === null ? value : String(value);

/** A field of CSV (RFC 4180): in quotation marks where it holds one, a comma or a line break. */
function csvField(value: unknown): string {
  const text = value === null ? "" : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function csv(rows: readonly Row[]): string {
  const [first] = rows;
  if (!first) return "";
  const lines = [Object.keys(first), ...rows.map((row) => Object.values(row))];
  return `${lines.map((line) => line.map(csvField).join(",")).join("\r\n")}\r\n`;
}

function tableOf(rows: readonly Row[]): string {
  const headings = Object.keys(rows[0] ?? {});
  return table(
    headings,
    rows.map((row) => headings.map((heading) => cell(row[heading]))),
  );
}

export const addSql = (program: Command): Command =>
  withDatabaseFlag(program.command("sql <query>"))
    .description("ask the database in SQL; it is opened so that nothing can change")
    .addOption(
      new Option("--format <format>", "how rows are printed")
        .choices(["table", "csv", "json"])
        .default("table"),
    )
    .option("--json", "the same as --format json")
    .addHelpText(
      "after",
      `
Tables and views: relata schema

Example:
  relata sql "SELECT subject, relation, object, claims FROM edges ORDER BY claims DESC LIMIT 10" --db news.db`,
    )
    .action((query: string, flags: Flags) => {
      const rows = reading(databaseOf(flags), (store) => orMistake(() => store.query(query)));
      const format = flags.json ? "json" : flags.format;
      if (format === "json") printJson(rows);
      else print(format === "csv" ? csv(rows) : tableOf(rows));
    });
