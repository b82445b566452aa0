import type { Command } from "commander";
import { carryOut, claimsCalled, type DecisionFlags, withDecisionFlags } from "./deciding.ts";

export const addConfirm = (program: Command): Command =>
  withDecisionFlags(program.command("confirm <claim...>"))
    .description("a claim is right: it is marked, and shown before others of its edge")
    .addHelpText(
      "after",
      `
A claim is given by its id, as show prints it; "subject|relation|object" stands for all claims behind an edge.

Example:
  relata confirm "Sung Kim|met|Choe Son Hui" --db news.db --dry-run`,
    )
    .action((wanted: string[], flags: DecisionFlags) =>
      carryOut(flags, (store) =>
        wanted
          .flatMap((claim) => claimsCalled(store, claim))
          .map((claim) => ({ kind: "confirm", claim }) as const),
      ),
    );
