import type { Command } from "commander";
import { carryOut, claimsCalled, type DecisionFlags, withDecisionFlags } from "./deciding.ts";

export const addReject = (program: Command): Command =>
  withDecisionFlags(program.command("reject <claim...>"))
    .description("a claim is wrong: it leaves the graph, but stays in the database, marked")
    .addHelpText(
      "after",
      `
A claim is given by its id, as show prints it; "subject|relation|object" stands for all claims behind an edge.

Example:
  relata reject "Sung Kim|met|Choe Son Hui" --db news.db --dry-run`,
    )
    .action((wanted: string[], flags: DecisionFlags) =>
      carryOut(flags, (store) =>
        wanted
          .flatMap((claim) => claimsCalled(store, claim))
          .map((claim) => ({ kind: "reject", claim }) as const),
      ),
    );
