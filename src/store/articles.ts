import type Database from "better-sqlite3";
import type { Document, Mention } from "../annotate/document.ts";
import type { Extraction } from "../extract/extract.ts";
import { textOf } from "../text/span.ts";
import { addClaims } from "./claims.ts";
import { addToStories, leaveStory } from "./copies.ts";
import { recountEntities } from "./entities.ts";
import { recountEdges } from "./links.ts";
import { addQuotes } from "./quotes.ts";
import { noteAdded, noteRemoved } from "./register.ts";
import { statement } from "./statement.ts";
import { touchEdges, touched, touchWhole } from "./touched.ts";
import { sentenceOf, verify } from "./verify.ts";

export type Outcome = "added" | "unchanged";

/** Writes all that was read out of one article; an older reading of it, by another run, goes. To be called in a transaction. */
export function addArticle(db: Database.Database, extraction: Extraction, run: string | null): Outcome {
  const { document, claims, quotes } = extraction;
  const { id } = document.article;
  if (hasArticle(db, id, run)) return "unchanged";
  verify(extraction);
  removeArticle(db, id);
  addText(db, document, run);
  addMentions(db, document);
  addClaims(db, document, claims);
  addQuotes(db, document, quotes);
  recountStories(db, addToStories(db, id));
  noteAdded(db, id);
  return "added";
}

/** Counts anew what is in articles that became copies of others, or are none any more. */
export function recountStories(db: Database.Database, articles: readonly string[]): void {
  if (articles.length === 0) return;
  touched(db, () => {
    for (const article of articles) touchWhole(db, article);
    touchEdges(db);
    recountEdges(db);
    recountEntities(db);
  });
}

/** Whether the article is there as `run` reads it. */
export const hasArticle = (db: Database.Database, id: string, run: string | null): boolean =>
  statement<[string, string | null], number>(db, "SELECT 1 FROM articles WHERE id = ? AND run IS ?").get(
    id,
    run,
  ) !== undefined;

/** Takes an article out, and out of everything that was counted with it. @returns false if there is no such article. */
export function removeArticle(db: Database.Database, id: string): boolean {
  if (statement<[string], 1>(db, "SELECT 1 FROM articles WHERE id = ?").get(id) === undefined) return false;
  touched(db, () => {
    noteRemoved(db, id);
    for (const article of [id, ...leaveStory(db, id)]) touchWhole(db, article);
    touchEdges(db);
    statement(db, "DELETE FROM articles WHERE id = ?").run(id);
    recountEdges(db);
    recountEntities(db);
    forgetEmpty(db);
  });
  return true;
}

/** Entities of which nothing is left go; of those that lost something, who is who has to be found anew. */
function forgetEmpty(db: Database.Database): void {
  statement(
    db,
    `DELETE FROM entities WHERE id IN (SELECT id FROM temp.touched_entities)
       AND NOT EXISTS (SELECT 1 FROM members WHERE entity = entities.id)`,
  ).run();
  statement(
    db,
    "UPDATE entities SET fingerprint = '' WHERE id IN (SELECT id FROM temp.touched_entities)",
  ).run();
}

function addText(db: Database.Database, { article, sentences }: Document, run: string | null): void {
  const { id, name, title, outlet, published, url, text } = article;
  statement(
    db,
    "INSERT INTO articles (id, name, title, outlet, published, url, text, run) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
  ).run(id, name, title, outlet, published, url, text, run);
  const author = statement(db, "INSERT INTO authors (article, ordinal, name) VALUES (?, ?, ?)");
  for (const [ordinal, name] of article.authors.entries()) author.run(id, ordinal, name);
  const block = statement(
    db,
    "INSERT INTO blocks (article, ordinal, kind, start_offset, end_offset) VALUES (?, ?, ?, ?, ?)",
  );
  for (const [ordinal, { kind, start, end }] of article.blocks.entries()) {
    block.run(id, ordinal, kind, start, end);
  }
  const sentence = statement(
    db,
    "INSERT INTO sentences (article, ordinal, block, start_offset, end_offset, text) VALUES (?, ?, ?, ?, ?, ?)",
  );
  sentences.forEach((span, ordinal) => {
    sentence.run(id, ordinal, span.block, span.start, span.end, textOf(text, span));
  });
}

function addMentions(db: Database.Database, document: Document): void {
  const { id } = document.article;
  const chain = statement(db, "INSERT INTO chains (article, ordinal, type, name) VALUES (?, ?, ?, ?)");
  for (const [ordinal, { type, name }] of document.chains.entries()) chain.run(id, ordinal, type, name);
  const mention = statement(
    db,
    `INSERT INTO mentions (article, ordinal, sentence, form, start_offset, end_offset, text, title, surface)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const referent = statement(db, "INSERT INTO referents (article, chain, mention) VALUES (?, ?, ?)");
  document.mentions.forEach((span, ordinal) => {
    const { text, title, surface } = wordsOf(document, span);
    const sentence = sentenceOf(document, span);
    mention.run(id, ordinal, sentence, span.form, span.start, span.end, text, title, surface);
    for (const chain of new Set(document.referents[ordinal])) referent.run(id, chain, ordinal);
  });
}

/** A mention without its title, the title alone, and both as printed. */
function wordsOf({ article, tokens }: Document, mention: Mention) {
  const words = textOf(article.text, mention);
  const first = mention.title === null ? undefined : tokens[mention.title[0]];
  const last = mention.title === null ? undefined : tokens[mention.title[1] - 1];
  if (first === undefined || last === undefined) return { text: words, title: null, surface: words };
  return {
    text: words,
    title: article.text.slice(first.start, last.end),
    surface: article.text.slice(Math.min(first.start, mention.start), Math.max(last.end, mention.end)),
  };
}
