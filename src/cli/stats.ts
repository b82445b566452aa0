import type { Command } from "commander";
import type { Store } from "../store/store.ts";
import { counted } from "./counted.ts";
import { type DatabaseFlag, databaseOf, reading, withDatabaseFlag } from "./database.ts";
import { table } from "./table.ts";
import { print, printJson } from "./terminal.ts";

interface Flags extends DatabaseFlag {
  readonly json?: boolean;
}

/** How many of each there are, most first. */
function tally(values: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)));
}

function statsOf(store: Store) {
  const articles = store.articles();
  const entities = store.entities();
  const edges = store.edges();
  const days = articles.flatMap(({ published }) => published ?? []).sort();
  return {
    articles: articles.length,
    copies: store.counts().copies,
    published: { first: days[0] ?? null, last: days.at(-1) ?? null, unknown: articles.length - days.length },
    outlets: tally(articles.map(({ outlet }) => outlet ?? "unknown")),
    entities: tally(entities.map(({ type }) => type)),
    edges: tally(edges.map(({ relation }) => relation)),
    claims: edges.reduce((sum, { claims }) => sum + claims, 0),
  };
}

export const addStats = (program: Command): Command =>
  withDatabaseFlag(program.command("stats"))
    .description("how much of what a database holds")
    .option("--json", "print as JSON")
    .addHelpText("after", "\nExample:\n  relata stats --db news.db")
    .action((flags: Flags) => {
      const stats = reading(databaseOf(flags), statsOf);
      if (flags.json) return printJson(stats);
      const { first, last, unknown } = stats.published;
      const days = first === null ? "" : `, published ${first} to ${last}`;
      const copies = stats.copies > 0 ? `, ${stats.copies} of them copies of a report` : "";
      print(
        `${counted(stats.articles, "article")}${days}${unknown > 0 ? `, ${unknown} without a day` : ""}${copies}; ${counted(stats.claims, "claim")}\n`,
      );
      for (const what of ["outlets", "entities", "edges"] as const) {
        print(`\n${table([what, "number"], Object.entries(stats[what]))}`);
      }
    });
