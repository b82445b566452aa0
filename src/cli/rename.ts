import type { Command } from "commander";
import { carryOut, type DecisionFlags, withDecisionFlags } from "./deciding.ts";
import { entityNamed } from "./entity-named.ts";

export const addRename = (program: Command): Command =>
  withDecisionFlags(program.command("rename <name> <new>"))
    .description("the name by which it is shown; it is still found by the others")
    .addHelpText("after", '\nExample:\n  relata rename "Sung Kim" "Sung Y. Kim" --db news.db --dry-run')
    .action((wanted: string, name: string, flags: DecisionFlags) =>
      carryOut(flags, (store) => [{ kind: "rename", entity: entityNamed(store, wanted).id, name }]),
    );
