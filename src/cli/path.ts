import type { Command } from "commander";
import { shortestPath, shortestPathAlong } from "../graph/explore.ts";
import { claimLine, evidenceLines } from "./claim-lines.ts";
import { type DatabaseFlag, databaseOf, reading, withDatabaseFlag } from "./database.ts";
import { entityNamed } from "./entity-named.ts";
import { type ClaimFilters, leavesOut, passes, withClaimFilters } from "./filters.ts";
import { Mistake } from "./mistake.ts";
import { print, printJson } from "./terminal.ts";

interface Flags extends DatabaseFlag, ClaimFilters {
  readonly json?: boolean;
}

export const addPath = (program: Command): Command =>
  withClaimFilters(withDatabaseFlag(program.command("path <from> <to>")))
    .description("how two are linked: the fewest hops, each with its sentence and day")
    .option("--json", "print as JSON")
    .addHelpText("after", '\nExample:\n  relata path "Sung Kim" "Donald Trump" --db news.db')
    .action((from: string, to: string, flags: Flags) => {
      const hops = reading(databaseOf(flags), (store) => {
        const [start, goal] = [entityNamed(store, from), entityNamed(store, to)];
        const found = leavesOut(flags)
          ? shortestPathAlong(store, start.id, goal.id, (claim) => passes(claim, flags))
          : shortestPath(store, start.id, goal.id);
        if (found === null) throw new Mistake(`no way leads from ${start.name} to ${goal.name}`);
        return found;
      });
      if (flags.json) printJson(hops);
      else for (const { claim } of hops) print(`${claimLine(claim)}\n    ${evidenceLines(claim)[0] ?? ""}\n`);
    });
