import { type Command, InvalidArgumentError } from "commander";
import type { SearchHit } from "../graph/reading.ts";
import { search } from "../graph/search.ts";
import { type DatabaseFlag, databaseOf, reading, withDatabaseFlag } from "./database.ts";
import { typeOption } from "./filters.ts";
import { print, printJson, say } from "./terminal.ts";
import { visible } from "./visible.ts";

interface Flags extends DatabaseFlag {
  readonly limit: number;
  readonly type?: string;
  readonly json?: boolean;
}

/** A number of rows, checked where it is typed. */
export function count(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError("a number from 1 was expected");
  return number;
}

function line(hit: SearchHit): string {
  if (hit.kind === "entity")
    return `${visible(hit.name)}  (${hit.type}, ${hit.mentions} mentions, ${hit.id})`;
  const { outlet, published, name } = hit.article;
  return `> ${visible(hit.sentence)}  [${visible([outlet ?? name, published].filter(Boolean).join(", "))}]`;
}

export const addSearch = (program: Command): Command =>
  withDatabaseFlag(program.command("search <words...>"))
    .description("find entities by name and sentences by their words")
    .addOption(typeOption())
    .option("--limit <number>", "hits at most", count, 20)
    .option("--json", "print as JSON")
    .addHelpText("after", '\nExample:\n  relata search "letter" --db news.db')
    .action((words: string[], flags: Flags) => {
      const hits = reading(databaseOf(flags), (store) => search(store, words.join(" "), flags.limit)).filter(
        (hit) => flags.type === undefined || (hit.kind === "entity" && hit.type === flags.type),
      );
      if (flags.json) return printJson(hits);
      if (hits.length === 0) say(`nothing found for ${JSON.stringify(words.join(" "))}`);
      for (const hit of hits) print(`${line(hit)}\n`);
    });
