import type { Command } from "commander";
import { readStore } from "../store/store.ts";
import { type DatabaseFlag, databaseOf, mustBeThere } from "./database.ts";
import { orMistake } from "./mistake.ts";
import { type PortFlag, serveUntilStopped, withPortFlag } from "./serving.ts";

export const addView = (program: Command): Command =>
  withPortFlag(program.command("view [database]"))
    .description("look at the graph of a database in the browser, on a loopback address")
    .addHelpText("after", "\nExample:\n  relata view news.db --port 0")
    .action(async (path: string | undefined, flags: PortFlag & DatabaseFlag) => {
      const database = path ?? databaseOf(flags);
      const store = orMistake(() => readStore(mustBeThere(database)));
      try {
        await serveUntilStopped(store, flags);
      } finally {
        store.close();
      }
    });
