import type { Command } from "commander";
import { carryOut, type DecisionFlags, withDecisionFlags } from "./deciding.ts";
import { entityNamed } from "./entity-named.ts";

export const addDistinguish = (program: Command): Command =>
  withDecisionFlags(program.command("distinguish <name> <other>"))
    .description("the two are different and stay so, whatever a later build thinks")
    .addHelpText("after", '\nExample:\n  relata distinguish "Andrew Kim" "Sung Kim" --db news.db --dry-run')
    .action((name: string, other: string, flags: DecisionFlags) =>
      carryOut(flags, (store) => [
        { kind: "distinguish", left: entityNamed(store, name).id, right: entityNamed(store, other).id },
      ]),
    );
