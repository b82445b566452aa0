import type { Command } from "commander";
import { readEntity } from "../graph/entities.ts";
import { type DatabaseFlag, databaseOf, reading, withDatabaseFlag } from "./database.ts";
import { entityNamed } from "./entity-named.ts";
import { entityPage } from "./entity-page.ts";
import { type ClaimFilters, passes, withClaimFilters } from "./filters.ts";
import { count } from "./search.ts";
import { print, printJson } from "./terminal.ts";

interface Flags extends DatabaseFlag, ClaimFilters {
  readonly limit: number;
  readonly json?: boolean;
}

export const addShow = (program: Command): Command =>
  withClaimFilters(withDatabaseFlag(program.command("show <name>")))
    .description(
      "all there is to read of a person, organization or place: names, roles, claims with evidence, quotes",
    )
    .option("--limit <number>", "lines of each kind at most", count, 20)
    .option("--json", "print as JSON")
    .addHelpText("after", '\nExample:\n  relata show "Kim Yong Chol" --db news.db')
    .action((name: string, flags: Flags) => {
      const { entity, symmetric } = reading(databaseOf(flags), (store) => {
        const found = readEntity(store, entityNamed(store, name).id)!;
        return {
          entity: { ...found, claims: found.claims.filter((claim) => passes(claim, flags)) },
          symmetric: new Set(store.relations().flatMap(({ id, symmetric }) => (symmetric ? [id] : []))),
        };
      });
      if (flags.json) printJson(entity);
      else print(entityPage(entity, symmetric, flags.limit));
    });
