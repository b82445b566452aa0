#!/usr/bin/env node
import { realpathSync } from "node:fs";
import { CommanderError } from "commander";
import { DatabaseError } from "../store/connection.ts";
import { Mistake } from "./mistake.ts";
import { programOf } from "./program.ts";
import { say } from "./terminal.ts";

/** What commander says, as one line: "error: unknown command 'x'\n(Did you mean y?)". */
const oneLine = (message: string): string =>
  message
    .replace(/^error: /, "")
    .replace(/\n\(Did you mean (.*)\?\)/s, "; did you mean $1?")
    .replace(/\s*\n\s*/g, " ")
    .trim();

/** The user's mistakes, and what befell a database, are one line; ours say so, and show where with RELATA_DEBUG=1. */
function report(cause: unknown): 1 | 2 {
  if (cause instanceof Mistake || cause instanceof DatabaseError) {
    say(`relata: ${cause.message}`);
    return 2;
  }
  const error = cause instanceof Error ? cause : new Error(String(cause));
  say(`relata: ${error.message.split("\n", 1)[0]} (a fault of relata: with RELATA_DEBUG=1 it says where)`);
  if (process.env.RELATA_DEBUG) say(error.stack ?? "");
  return 1;
}

function ended(cause: unknown): number {
  if (!(cause instanceof CommanderError)) return report(cause);
  if (cause.exitCode === 0) return 0;
  if (cause.code !== "commander.help") say(`relata: ${oneLine(cause.message)}`);
  return 2;
}

/** Runs the command line. @returns the exit code: 0, 1 for our fault, 2 for the user's. */
export async function run(argv: readonly string[]): Promise<number> {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    throw error;
  });
  try {
    await programOf().parseAsync([...argv], { from: "user" });
    return 0;
  } catch (cause) {
    return ended(cause);
  }
}

if (
  process.argv[1] !== undefined &&
  realpathSync(process.argv[1]) === realpathSync(new URL(import.meta.url))
) {
  process.exitCode = await run(process.argv.slice(2));
}
