import type { Command } from "commander";
import { readEntity } from "../graph/entities.ts";
import type { ClaimReading, EntityReading, QuoteReading } from "../graph/reading.ts";
import { claimLine, evidenceLines, sourceOf } from "./claim-lines.ts";
import { type DatabaseFlag, databaseOf, reading, withDatabaseFlag } from "./database.ts";
import { entityNamed } from "./entity-named.ts";
import { type ClaimFilters, passes, withClaimFilters } from "./filters.ts";
import { count } from "./search.ts";
import { print, printJson } from "./terminal.ts";
import { visible } from "./visible.ts";

interface Flags extends DatabaseFlag, ClaimFilters {
  readonly limit: number;
  readonly json?: boolean;
}

const quoteLine = (quote: QuoteReading): string =>
  `  “${visible(quote.content)}”  [${sourceOf(quote.article)}]`;

const claimEntry = (claim: ClaimReading): string =>
  [
    `  ${claimLine(claim)}`,
    ...evidenceLines(claim)
      .slice(0, 1)
      .map((line) => `      ${line}`),
    `      ${claim.id}`,
  ].join("\n");

function section(title: string, lines: readonly string[], limit: number): string[] {
  if (lines.length === 0) return [];
  const more = lines.length > limit ? [`  and ${lines.length - limit} more (--limit ${lines.length})`] : [];
  return ["", title, ...lines.slice(0, limit), ...more];
}

/** All there is to read of an entity, as a page. */
function page(entity: EntityReading, limit: number): string {
  const others = entity.aliases.filter((alias) => alias !== entity.name);
  const seen = [entity.firstSeen, entity.lastSeen].filter(Boolean).join(" to ");
  const head = [
    `${visible(entity.name)}  (${entity.type}, ${entity.id})`,
    ...(others.length > 0 ? [`  also: ${visible(others.join(", "))}`] : []),
    ...(entity.roles.length > 0 ? [`  as: ${visible(entity.roles.join("; "))}`] : []),
    `  ${entity.mentions} mentions in ${entity.articles.length} articles${seen === "" ? "" : `, ${seen}`}`,
  ];
  return [
    ...head,
    ...section("What is said of it", entity.claims.map(claimEntry), limit),
    ...section("In its own words", entity.quotes.map(quoteLine), limit),
    ...section(
      "Articles",
      entity.articles.map((article) => `  ${sourceOf(article)}: ${visible(article.title)}`),
      limit,
    ),
    "",
  ].join("\n");
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
      const entity = reading(databaseOf(flags), (store) => {
        const found = readEntity(store, entityNamed(store, name).id)!;
        return { ...found, claims: found.claims.filter((claim) => passes(claim, flags)) };
      });
      if (flags.json) printJson(entity);
      else print(page(entity, flags.limit));
    });
