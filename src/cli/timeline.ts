import type { Command } from "commander";
import { readClaimsOf } from "../graph/claims.ts";
import type { ClaimReading } from "../graph/reading.ts";
import { claimLine, daysOf, sourceOf } from "./claim-lines.ts";
import { type DatabaseFlag, databaseOf, reading, withDatabaseFlag } from "./database.ts";
import { entityNamed } from "./entity-named.ts";
import { type ClaimFilters, passes, withClaimFilters } from "./filters.ts";
import { print, printJson, say } from "./terminal.ts";

interface Flags extends DatabaseFlag, ClaimFilters {
  readonly json?: boolean;
}

type DatedClaim = ClaimReading & { readonly when: NonNullable<ClaimReading["when"]> };

const isDated = (claim: ClaimReading): claim is DatedClaim => claim.when !== null;

const byDay = (a: DatedClaim, b: DatedClaim): number =>
  a.when.first === b.when.first ? (a.id < b.id ? -1 : 1) : a.when.first < b.when.first ? -1 : 1;

export const addTimeline = (program: Command): Command =>
  withClaimFilters(withDatabaseFlag(program.command("timeline <name> [other]")))
    .description("what happened to somebody, or between two, day by day")
    .option("--json", "print as JSON")
    .addHelpText("after", '\nExample:\n  relata timeline "Kim Jong Un" --relation met --db news.db')
    .action((name: string, other: string | undefined, flags: Flags) => {
      const claims = reading(databaseOf(flags), (store) => {
        const found = readClaimsOf(store, entityNamed(store, name).id).filter((claim) =>
          passes(claim, flags),
        );
        if (other === undefined) return found;
        const { id } = entityNamed(store, other);
        return found.filter(({ subject, object }) => subject.id === id || object.id === id);
      });
      const dated = claims.filter(isDated).sort(byDay);
      if (flags.json) return printJson(dated);
      for (const claim of dated) {
        print(
          `${daysOf(claim.when).padEnd(23)}  ${claimLine({ ...claim, when: null })}  [${sourceOf(claim.article)}]\n`,
        );
      }
      if (claims.length === 0) say("nothing that these filters let through");
      const undated = claims.length - dated.length;
      if (undated > 0) say(`${undated} more without a day`);
    });
