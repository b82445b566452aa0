import type { Command } from "commander";
import { openStore, readStore } from "../store/store.ts";
import { type DatabaseFlag, databaseOf, mustBeThere } from "./database.ts";
import { deciderOf } from "./deciding.ts";
import { orMistake } from "./mistake.ts";
import { type PortFlag, serveUntilStopped, withPortFlag } from "./serving.ts";

interface Flags extends PortFlag, DatabaseFlag {
  readonly edit?: boolean;
  readonly user?: string;
}

export const addView = (program: Command): Command =>
  withPortFlag(program.command("view [database]"))
    .description("look at the graph of a database in the browser, on a loopback address")
    .option("--edit", "also set things right there: merge, split, rename, reject, confirm, undo")
    .option("--user <name>", "who decides (default: who is logged in)")
    .addHelpText(
      "after",
      `
With --edit the address that is printed holds a token; without it one only reads. Decisions go into the log that
"relata decisions" prints.

Example:
  relata view news.db --edit --port 0`,
    )
    .action(async (path: string | undefined, flags: Flags) => {
      const database = mustBeThere(path ?? databaseOf(flags));
      const store = orMistake(() => (flags.edit ? openStore(database) : readStore(database)));
      try {
        await serveUntilStopped(store, flags, flags.edit ? deciderOf(flags).user : null);
      } finally {
        store.close();
      }
    });
