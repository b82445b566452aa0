import { readFileSync } from "node:fs";
import type { Command } from "commander";
import { decisionsOf, takeIn } from "../decide.ts";
import { readDecisions, writeDecisions } from "../resolve/decision-lines.ts";
import { type DatabaseFlag, databaseOf, reading, withDatabaseFlag, writing } from "./database.ts";
import { sayDecided } from "./deciding.ts";
import { orMistake } from "./mistake.ts";
import { table } from "./table.ts";
import { print, printJson, say } from "./terminal.ts";

interface Flags extends DatabaseFlag {
  readonly export?: boolean;
  readonly import?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

const STANDARD_INPUT = 0;

function takeInFrom(source: string, flags: Flags): void {
  const text = orMistake(() => readFileSync(source === "-" ? STANDARD_INPUT : source, "utf8"));
  const others = orMistake(() => readDecisions(source === "-" ? "standard input" : source, text));
  const path = databaseOf(flags);
  reading(path, () => undefined);
  const decided = writing(path, (store) =>
    flags.dryRun ? store.rehearse(() => takeIn(store, others)) : takeIn(store, others),
  );
  sayDecided(decided, flags.dryRun === true);
  const there = others.length - decided.decisions.length;
  say(
    `${decided.decisions.length} ${flags.dryRun ? "would be taken in" : "taken in"}, ${there} there already`,
  );
  if (flags.json) printJson(decided);
}

export const addDecisions = (program: Command): Command =>
  withDatabaseFlag(program.command("decisions"))
    .description("what people decided, with what became of it; hands the log on and takes it in")
    .option("--export", "print the log as JSON lines")
    .option("--import <file>", "add what a log of JSON lines (- for standard input) has and this one lacks")
    .option("--dry-run", "with --import: only say what would change")
    .option("--json", "print as JSON")
    .addHelpText(
      "after",
      `
States: holds; undone; vanished, if what it speaks of is not in the database (it waits until it is);
overruled, if it joins what another decision tells apart.

Example:
  relata decisions --db news.db`,
    )
    .action((flags: Flags) => {
      if (flags.import !== undefined) return takeInFrom(flags.import, flags);
      const path = databaseOf(flags);
      if (flags.export) return print(reading(path, (store) => writeDecisions(store.decisions())));
      const decisions = reading(path, decisionsOf);
      if (flags.json) return printJson(decisions);
      if (decisions.length === 0) say("nobody has decided anything yet");
      print(
        table(
          ["number", "decision", "state", "by", "at", "reason"],
          decisions.map(({ number, words, state, user, madeAt, reason }) => [
            number,
            words,
            state,
            user,
            madeAt.slice(0, 16).replace("T", " "),
            reason,
          ]),
        ),
      );
    });
