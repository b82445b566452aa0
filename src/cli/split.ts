import type { Command } from "commander";
import { articlesCalled } from "./articles-called.ts";
import { carryOut, type DecisionFlags, withDecisionFlags } from "./deciding.ts";
import { entityNamed } from "./entity-named.ts";

export const addSplit = (program: Command): Command =>
  withDecisionFlags(program.command("split <name> <article...>"))
    .description("what is called so in these articles, by name or id, is another")
    .addHelpText("after", '\nExample:\n  relata split "Sung Kim" allies-in-tokyo --db news.db --dry-run')
    .action((name: string, articles: string[], flags: DecisionFlags) =>
      carryOut(flags, (store) => [
        {
          kind: "split",
          entity: entityNamed(store, name).id,
          articles: articles.flatMap((article) => articlesCalled(store, article).map(({ id }) => id)),
        },
      ]),
    );
