import { type Command, InvalidArgumentError } from "commander";
import { decisionsOf } from "../decide.ts";
import type { Store } from "../store/store.ts";
import { carryOut, type DecisionFlags, withDecisionFlags } from "./deciding.ts";
import { Mistake } from "./mistake.ts";

function numberOf(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError("a number from 1 was expected");
  return number;
}

/** The last decision that is not undone. An undo is undone by its number only, so that undoing twice goes back two steps. */
function last(store: Store): number {
  const found = decisionsOf(store).findLast(
    ({ state, judgement }) => state !== "undone" && judgement.kind !== "undo",
  );
  if (!found) throw new Mistake("nothing is left to undo; relata decisions prints the log");
  return found.number;
}

export const addUndo = (program: Command): Command =>
  withDecisionFlags(program.command("undo").argument("[decision...]", "", collect))
    .description("take decisions back, by their numbers in the log; without a number, the last one")
    .addHelpText(
      "after",
      `
The log keeps both; what was undone stands again when its undo is undone.

Example:
  relata undo 1 --db news.db --dry-run`,
    )
    .action((numbers: number[], flags: DecisionFlags) =>
      carryOut(flags, (store) =>
        (numbers.length > 0 ? numbers : [last(store)]).map(
          (decision) => ({ kind: "undo", decision }) as const,
        ),
      ),
    );

function collect(value: string, before: number[] | undefined): number[] {
  return [...(before ?? []), numberOf(value)];
}
