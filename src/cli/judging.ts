import type { Command } from "commander";
import { carryOut, claimsCalled, type DecisionFlags, withDecisionFlags } from "./deciding.ts";

/** A verb that judges claims, each called by its id or by the edge that it is behind. */
const addJudging =
  (kind: "confirm" | "reject", description: string) =>
  (program: Command): Command =>
    withDecisionFlags(program.command(`${kind} <claim...>`))
      .description(description)
      .addHelpText(
        "after",
        `
A claim is given by its id, as show prints it; "subject|relation|object" stands for all claims behind an edge.

Example:
  relata ${kind} "Sung Kim|met|Choe Son Hui" --db news.db --dry-run`,
      )
      .action((wanted: string[], flags: DecisionFlags) =>
        carryOut(flags, (store) =>
          wanted.flatMap((claim) => claimsCalled(store, claim)).map((claim) => ({ kind, claim })),
        ),
      );

export const addConfirm = addJudging(
  "confirm",
  "a claim is right: it is marked, and shown before others of its edge",
);
export const addReject = addJudging(
  "reject",
  "a claim is wrong: it leaves the graph, but stays in the database, marked",
);
