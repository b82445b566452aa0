import type { Command } from "commander";
import { settle } from "../pipeline.ts";
import type { Store } from "../store/store.ts";
import { type DatabaseFlag, databaseOf, reading, withDatabaseFlag, writing } from "./database.ts";
import { Mistake } from "./mistake.ts";
import { nearest } from "./nearest.ts";
import { say } from "./terminal.ts";
import { visible } from "./visible.ts";

interface Flags extends DatabaseFlag {
  readonly dryRun?: boolean;
}

/** The articles of a name or an id. */
function articlesCalled(store: Store, wanted: string) {
  const articles = store.articles();
  const found = articles.filter(({ id, name }) => id === wanted || name === wanted);
  if (found.length > 0) return found;
  const [near] = nearest(wanted, articles, ({ name }) => name);
  throw new Mistake(
    `no article ${JSON.stringify(wanted)} is here${near ? `; did you mean ${visible(near.name)}?` : ""}`,
  );
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
        });
      }
      for (const { name, id } of found)
        say(`${flags.dryRun ? "would remove" : "removed"} ${visible(name)} (${id})`);
    });
