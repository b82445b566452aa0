import { textOf } from "../text/span.ts";
import { type Article, articleId, type Block } from "./article.ts";
import { blocksOf } from "./blocks.ts";
import { publicationDay } from "./byline.ts";
import type { Metadata } from "./metadata.ts";

/** The lines above the story, which may say when it was published. */
function linesAbove(text: string, blocks: readonly Block[]): string[] {
  const story = blocks.findIndex((block) => block.kind === "body");
  return blocks
    .slice(0, story < 0 ? undefined : story)
    .filter((block) => block.kind === "byline")
    .map((block) => textOf(text, block));
}

function titleOf(text: string, blocks: readonly Block[]): string | null {
  const headline = blocks.find((block) => block.kind === "headline");
  return headline ? textOf(text, headline).replace(/\s+/g, " ") : null;
}

/** An article out of its text and what is said about it: its blocks told apart, its day and title found where metadata lack them. */
export function compose(name: string, text: string, metadata: Metadata): Article {
  const { title, outlet, authors, url } = metadata;
  const blocks = blocksOf(text, { title, outlet, authors });
  const published = metadata.published ?? publicationDay(linesAbove(text, blocks));
  return {
    id: articleId(text, outlet, published),
    name,
    url,
    outlet,
    authors,
    title: title ?? titleOf(text, blocks) ?? name,
    published,
    ...(published === null && metadata.month ? { month: metadata.month } : {}),
    text,
    blocks,
  };
}
