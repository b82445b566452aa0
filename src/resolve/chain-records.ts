import type { Document } from "../annotate/document.ts";
import { surfaceOf } from "../annotate/names/name-mentions.ts";
import type { ChainRecord } from "./entity.ts";

/** What resolve needs of an article's chains. */
export function chainRecords(document: Document): ChainRecord[] {
  return document.chains.map(({ type, name }, chain) => {
    const mentions = document.mentions.filter((_, index) => document.referents[index]!.includes(chain));
    const named = mentions.filter(({ form }) => form === "name" || form === "demonym");
    const shown = named.length > 0 ? named : mentions.filter(({ form }) => form === "description");
    return {
      article: document.article.id,
      chain,
      type,
      name,
      surfaces: counted(shown.map((mention) => surfaceOf(document.article.text, mention))),
      titles: [...new Set(mentions.flatMap((mention) => titleText(document, mention.title)))].sort(),
    };
  });
}

function titleText({ article, tokens }: Document, title: readonly [number, number] | null): string[] {
  if (title === null) return [];
  return [surfaceOf(article.text, { start: tokens[title[0]]!.start, end: tokens[title[1] - 1]!.end })];
}

function counted(texts: readonly string[]): { text: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts]
    .map(([text, count]) => ({ text, count }))
    .sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1));
}
