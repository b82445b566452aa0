import type { Command } from "commander";
import { readEntity } from "../graph/entities.ts";
import type { QuoteReading } from "../graph/reading.ts";
import { sourceOf } from "./claim-lines.ts";
import { type DatabaseFlag, databaseOf, reading, withDatabaseFlag } from "./database.ts";
import { entityNamed } from "./entity-named.ts";
import { day } from "./metadata-flags.ts";
import { print, printJson, say } from "./terminal.ts";
import { visible } from "./visible.ts";

interface Flags extends DatabaseFlag {
  readonly outlet?: string;
  readonly since?: string;
  readonly until?: string;
  readonly json?: boolean;
}

const passes = ({ article }: QuoteReading, { outlet, since, until }: Flags): boolean =>
  (outlet === undefined || article.outlet?.toLowerCase() === outlet.toLowerCase()) &&
  (since === undefined || (article.published ?? "") >= since) &&
  (until === undefined || (article.published !== null && article.published <= until));

export const addQuotes = (program: Command): Command =>
  withDatabaseFlag(program.command("quotes <name>"))
    .description("what somebody said, directly and indirectly, earliest first")
    .option("--outlet <name>", "only what this outlet printed")
    .option("--since <day>", "only what was published on or after this day", day)
    .option("--until <day>", "only what was published on or before this day", day)
    .option("--json", "print as JSON")
    .addHelpText("after", '\nExample:\n  relata quotes "John Bolton" --db news.db')
    .action((name: string, flags: Flags) => {
      const quotes = reading(
        databaseOf(flags),
        (store) => readEntity(store, entityNamed(store, name).id)!.quotes,
      ).filter((quote) => passes(quote, flags));
      if (flags.json) return printJson(quotes);
      if (quotes.length === 0) say("no quotes");
      for (const quote of quotes) {
        const words = quote.direct ? `“${visible(quote.content)}”` : visible(quote.content);
        print(`${words}\n    ${visible(quote.speakerText)}, in ${sourceOf(quote.article)}\n`);
      }
    });
