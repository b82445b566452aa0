import type { Command } from "commander";
import { readClaimsOf } from "../graph/claims.ts";
import type { ClaimReading } from "../graph/reading.ts";
import type { EntityRow } from "../store/entity-rows.ts";
import { type DatabaseFlag, databaseOf, reading, withDatabaseFlag } from "./database.ts";
import { entityNamed } from "./entity-named.ts";
import { type ClaimFilters, passes, typeOption, withClaimFilters } from "./filters.ts";
import { table } from "./table.ts";
import { print, printJson, say } from "./terminal.ts";

interface Flags extends DatabaseFlag, ClaimFilters {
  readonly type?: string;
  readonly json?: boolean;
}

interface Neighbor {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly relations: readonly string[];
  readonly claims: number;
  readonly articles: number;
}

function neighborOf(entity: EntityRow, claims: readonly ClaimReading[], center: string): Neighbor {
  const label = ({ subject, label }: ClaimReading): string =>
    subject.id === center ? `${label} →` : `← ${label}`;
  return {
    id: entity.id,
    name: entity.name,
    type: entity.type,
    relations: [...new Set(claims.map(label))].sort(),
    claims: claims.length,
    articles: new Set(claims.map(({ article }) => article.id)).size,
  };
}

export const addNeighbors = (program: Command): Command =>
  withClaimFilters(withDatabaseFlag(program.command("neighbors <name>")))
    .description("those who are linked to a person, organization or place, and how")
    .addOption(typeOption())
    .option("--json", "print as JSON")
    .addHelpText("after", '\nExample:\n  relata neighbors "Mike Pompeo" --type Person --db news.db')
    .action((name: string, flags: Flags) => {
      const neighbors = reading(databaseOf(flags), (store) => {
        const { id } = entityNamed(store, name);
        const groups = new Map<string, ClaimReading[]>();
        for (const claim of readClaimsOf(store, id).filter((claim) => passes(claim, flags))) {
          const other = claim.subject.id === id ? claim.object.id : claim.subject.id;
          groups.set(other, [...(groups.get(other) ?? []), claim]);
        }
        return [...groups].map(([other, claims]) => neighborOf(store.entity(other)!, claims, id));
      })
        .filter(({ type }) => flags.type === undefined || type === flags.type)
        .sort((a, b) => b.claims - a.claims || (a.name < b.name ? -1 : 1));
      if (flags.json) return printJson(neighbors);
      if (neighbors.length === 0) say("no neighbors");
      print(
        table(
          ["name", "type", "claims", "articles", "how"],
          neighbors.map((row) => [row.name, row.type, row.claims, row.articles, row.relations.join(", ")]),
        ),
      );
    });
