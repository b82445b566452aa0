import type Database from "better-sqlite3";
import type { Document } from "../annotate/document.ts";
import type { Argument, Quote } from "../extract/claim.ts";
import { textOf } from "../text/span.ts";
import { statement } from "./statement.ts";

export function addQuotes(db: Database.Database, document: Document, quotes: readonly Quote[]): void {
  for (const quote of quotes) {
    addQuote(db, document, quote);
    addArguments(db, quote.id, "medium", quote.medium);
    addArguments(db, quote.id, "about", quote.about);
  }
}

function addQuote(db: Database.Database, { article }: Document, quote: Quote): void {
  statement(
    db,
    `INSERT INTO quotes (id, article, speaker_chain, speaker_mention, speaker_text, cue_start, cue_end, cue,
       start_offset, end_offset, content, direct)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    quote.id,
    article.id,
    quote.speaker?.chain ?? null,
    quote.speaker?.mention ?? null,
    quote.speakerText,
    quote.cue?.start ?? null,
    quote.cue?.end ?? null,
    quote.cue === null ? null : textOf(article.text, quote.cue),
    quote.content.start,
    quote.content.end,
    textOf(article.text, quote.content),
    Number(quote.direct),
  );
}

function addArguments(
  db: Database.Database,
  quote: string,
  role: "medium" | "about",
  args: readonly Argument[],
): void {
  const row = statement(
    db,
    "INSERT INTO quote_arguments (quote, role, ordinal, chain, mention) VALUES (?, ?, ?, ?, ?)",
  );
  for (const [ordinal, { chain, mention }] of args.entries()) row.run(quote, role, ordinal, chain, mention);
}
