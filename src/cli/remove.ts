import type { Command } from "commander";
import { settle } from "../settle/settle.ts";
import { articlesCalled } from "./articles-called.ts";
import { type DatabaseFlag, databaseOf, reading, withDatabaseFlag, writing } from "./database.ts";
import { sayWaiting } from "./deciding.ts";
import { say } from "./terminal.ts";
import { visible } from "./visible.ts";

interface Flags extends DatabaseFlag {
  readonly dryRun?: boolean;
}

export const addRemove = (program: Command): Command =>
  withDatabaseFlag(program.command("remove <article>"))
    .description("take an article out, by its name or id, with all that only it said")
    .option("--dry-run", "only say what would go")
    .addHelpText("after", "\nExample:\n  relata remove allies-in-tokyo --db news.db --dry-run")
    .action((wanted: string, flags: Flags) => {
      const path = databaseOf(flags);
      const found = reading(path, (store) => articlesCalled(store, wanted));
      if (!flags.dryRun) {
        writing(path, (store) => {
          for (const { id } of found) store.removeArticle(id);
          settle(store);
          sayWaiting(store);
        });
      }
      for (const { name, id } of found)
        say(`${flags.dryRun ? "would remove" : "removed"} ${visible(name)} (${id})`);
    });
