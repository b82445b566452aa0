import type { Article } from "../read/article.ts";
import { read } from "../read/files.ts";
import type { Metadata } from "../read/metadata.ts";
import { inLines } from "../read/problem.ts";
import { Mistake } from "./mistake.ts";
import { say } from "./terminal.ts";

/** The articles of one path; what is odd about it goes to standard error. @throws {Mistake} if there are none. */
export function articlesAt(path: string, flags: Partial<Metadata>): Article[] {
  const readings = [...read([path], flags)];
  const articles = readings.flatMap((reading) => reading.articles);
  const lines = inLines(readings.flatMap((reading) => reading.problems));
  if (articles.length === 0) throw new Mistake(lines.join("\nrelata: "));
  for (const line of lines) say(`relata: ${line}`);
  return articles;
}
