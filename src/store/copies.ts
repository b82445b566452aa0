import type Database from "better-sqlite3";
import { bandsOf, likeness, signatureOf } from "../text/likeness.ts";
import { statement } from "./statement.ts";

/**
 * Articles that are this alike are copies of one report. A copy that was cut by half has 0.48; the most alike of 69
 * reports on 12 events 0.07, and two states of one running report 0.18.
 */
const COPIES = 0.4;

/**
 * How many outlets say something, each on its own: those of `articles a` with `copies k`, where all that print one
 * report are one voice.
 */
export const INDEPENDENT_OUTLETS = `min(count(DISTINCT a.outlet),
  count(DISTINCT iif(a.outlet IS NULL, NULL, coalesce(k.story, a.outlet))))`;

/** Writes down what tells whether an article is a copy. @returns the articles whose story became another. */
export function addToStories(db: Database.Database, article: string): string[] {
  const signature = signatureOf(bodyOf(db, article));
  if (signature === null) return [];
  statement(db, "INSERT INTO signatures (article, minima) VALUES (?, ?)").run(article, bytesOf(signature));
  const band = statement(db, "INSERT INTO bands (band, article) VALUES (?, ?)");
  for (const key of bandsOf(signature)) band.run(key, article);
  const alike = copiesOf(db, article, signature);
  if (alike.length === 0) return [];
  const members = [...new Set([article, ...alike.flatMap((copy) => storyOf(db, copy))])].sort();
  return members.filter((member) => write(db, member, members[0]!));
}

/** Of the other copies of an article that is about to go. @returns the articles whose story became another. */
export function leaveStory(db: Database.Database, article: string): string[] {
  const others = storyOf(db, article).filter((copy) => copy !== article);
  statement(db, "DELETE FROM bands WHERE article = ?").run(article);
  statement(db, "DELETE FROM signatures WHERE article = ?").run(article);
  statement(db, "DELETE FROM copies WHERE article = ?").run(article);
  return others.length === 0 ? [] : retell(db, others);
}

/** The paragraphs of the story itself: headline and furniture are each paper's own. */
const bodyOf = (db: Database.Database, article: string): string => {
  const text = statement<[string], string>(db, "SELECT text FROM articles WHERE id = ?")
    .pluck()
    .get(article) as string;
  return statement<[string], { readonly start: number; readonly end: number }>(
    db,
    `SELECT start_offset AS start, end_offset AS end FROM blocks WHERE article = ? AND kind = 'body' ORDER BY ordinal`,
  )
    .all(article)
    .map(({ start, end }) => text.slice(start, end))
    .join("\n");
};

const bytesOf = ({ buffer, byteOffset, byteLength }: Uint32Array): Buffer =>
  Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength);

function signatureIn(db: Database.Database, article: string): Uint32Array {
  const bytes = statement<[string], Buffer>(db, "SELECT minima FROM signatures WHERE article = ?")
    .pluck()
    .get(article) as Buffer;
  return new Uint32Array(Uint8Array.from(bytes).buffer);
}

/** The articles that one is a copy of, or that are copies of it. */
function copiesOf(db: Database.Database, article: string, signature: Uint32Array): string[] {
  const candidates = statement<[string], string>(
    db,
    `SELECT DISTINCT b.article FROM bands a CROSS JOIN bands b ON b.band = a.band AND b.article <> a.article
     WHERE a.article = ? ORDER BY b.article`,
  )
    .pluck()
    .all(article) as string[];
  return candidates.filter((candidate) => likeness(signature, signatureIn(db, candidate)) >= COPIES);
}

/** All articles of the story that one belongs to, itself included. */
function storyOf(db: Database.Database, article: string): string[] {
  const copies = statement<[string], string>(
    db,
    "SELECT article FROM copies WHERE story = (SELECT story FROM copies WHERE article = ?)",
  )
    .pluck()
    .all(article) as string[];
  return copies.length === 0 ? [article] : copies;
}

/** Parts the articles of a story anew: what is linked by copies of copies is one. Its id is the least of theirs. */
function retell(db: Database.Database, articles: readonly string[]): string[] {
  const story = new Map(articles.map((article) => [article, article]));
  for (const article of [...articles].sort()) {
    for (const copy of copiesOf(db, article, signatureIn(db, article))) {
      const [a, b] = [story.get(article)!, story.get(copy) ?? copy];
      const [least, other] = a < b ? [a, b] : [b, a];
      for (const [member, of] of story) if (of === other) story.set(member, least);
    }
  }
  return [...story]
    .filter(([article, of]) => write(db, article, aloneIn(story, of) ? null : of))
    .map(([article]) => article);
}

const aloneIn = (story: ReadonlyMap<string, string>, id: string): boolean =>
  [...story.values()].filter((of) => of === id).length < 2;

/** @returns whether it was another story before. */
function write(db: Database.Database, article: string, story: string | null): boolean {
  const before =
    statement<[string], string>(db, "SELECT story FROM copies WHERE article = ?").pluck().get(article) ??
    null;
  if (before === story) return false;
  if (story === null) statement(db, "DELETE FROM copies WHERE article = ?").run(article);
  else statement(db, "INSERT OR REPLACE INTO copies (article, story) VALUES (?, ?)").run(article, story);
  return true;
}
