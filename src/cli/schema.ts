import type { Command } from "commander";
import type { DescribedTable } from "../store/descriptions.ts";
import { SCHEMA } from "../store/migrations.ts";
import { openStore } from "../store/store.ts";
import { print, printJson } from "./terminal.ts";

interface Flags {
  readonly sql?: boolean;
  readonly json?: boolean;
}

/** All tables and views, as a new database has them; views first, since they are what one asks. */
function tables(): DescribedTable[] {
  const store = openStore(":memory:");
  try {
    const rank = ({ kind }: DescribedTable): number => ["view", "table"].indexOf(kind) >>> 0;
    return store.tables().sort((a, b) => rank(a) - rank(b));
  } finally {
    store.close();
  }
}

function described({ name, kind, description, columns }: DescribedTable): string {
  const width = Math.max(...Object.keys(columns).map((column) => column.length));
  const lines = Object.entries(columns).map(([column, what]) => `  ${column.padEnd(width)}  ${what}\n`);
  return `${name} (${kind})${description === "" ? "" : `: ${description}`}\n${lines.join("")}`;
}

export const addSchema = (program: Command): Command =>
  program
    .command("schema")
    .description("the tables and views of a database, each column explained")
    .option("--sql", "print the SQL that makes them")
    .option("--json", "print as JSON")
    .addHelpText("after", "\nExample:\n  relata schema")
    .action((flags: Flags) => {
      if (flags.sql) print(`${SCHEMA}\n`);
      else if (flags.json) printJson(tables());
      else print(tables().map(described).join("\n"));
    });
