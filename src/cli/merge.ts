import type { Command } from "commander";
import { carryOut, type DecisionFlags, withDecisionFlags } from "./deciding.ts";
import { entityNamed } from "./entity-named.ts";

export const addMerge = (program: Command): Command =>
  withDecisionFlags(program.command("merge <name> <other>"))
    .description("the two are one: the first takes in the second and keeps its name")
    .addHelpText(
      "after",
      '\nIt stays so whatever is built later, until it is undone.\n\nExample:\n  relata merge "Donald Trump" "Andrew Kim" --db news.db --dry-run',
    )
    .action((name: string, other: string, flags: DecisionFlags) =>
      carryOut(flags, (store) => [
        { kind: "merge", left: entityNamed(store, name).id, right: entityNamed(store, other).id },
      ]),
    );
