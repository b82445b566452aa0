import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { sameWords } from "./headline.ts";
import type { Metadata } from "./metadata.ts";
import { linkedDataOf, pageMetadata } from "./page-metadata.ts";
import { type PageElement, paragraphsOfPage } from "./page-text.ts";

/** A saved page: the article's text, headline first, a blank line between paragraphs; and what the page says of it. */
export interface Page {
  readonly text: string;
  readonly metadata: Metadata;
}

/** Less than this is a caption or a notice, no story. */
const SHORTEST_STORY = 200;

/** Whether a text is a page: it begins with a document type, a comment or an element that only pages have. */
export const isPage = (start: string): boolean =>
  /^\uFEFF?\s*(?:<!--[\s\S]*?-->\s*|<\?xml[^>]*>\s*)*<(?:!doctype html|html|head|body)\b/i.test(start);

/** Elements within elements: pages have a few dozen, and reading takes the square of it. */
const DEEPEST = 1_000;

/** How deep elements stand in one another that have to be closed. Others may be left open, and nest in nothing. */
function depthOf(html: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [, closing] of html.matchAll(
    /<(\/?)(?:div|span|section|article|ul|ol|table|blockquote|font|b|i|em|center)\b/gi,
  )) {
    depth = closing === "/" ? Math.max(0, depth - 1) : depth + 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/** The story of a saved page, without menus, advertisements and comments. @throws {Error} if there is none. */
export function pageOf(html: string): Page {
  if (depthOf(html) > DEEPEST) throw new Error("a page that is nested too deeply to be read");
  const page = documentOf(html);
  const metadata = pageMetadata(page);
  const linked = linkedDataOf(page);
  const story = storyOf(html);
  const told = story.join("\n\n").length >= SHORTEST_STORY ? story : longest(story, linkedStory(linked));
  if (told.length === 0) throw new Error("a page without an article in it; save the page of one article");
  const { title } = metadata;
  const body = title !== null && sameWords(told[0]!, title) ? told.slice(1) : told;
  return { text: [...(title === null ? [] : [title]), ...body].join("\n\n"), metadata };
}

const documentOf = (html: string): PageElement => parseHTML(html).document as unknown as PageElement;

/** What Mozilla's Readability (the reader view of Firefox) takes for the story. It works on a document of its own. */
function storyOf(html: string): string[] {
  const { document } = parseHTML(html);
  const reading = new Readability<PageElement>(document, {
    serializer: (node) => node as unknown as PageElement,
    charThreshold: SHORTEST_STORY,
  }).parse();
  return reading?.content ? paragraphsOfPage(reading.content) : [];
}

/** Some pages show the story by script only, and give it whole to search engines. */
function linkedStory(linked: readonly Readonly<Record<string, unknown>>[]): string[] {
  const body = linked.map(({ articleBody }) => articleBody).find((text) => typeof text === "string");
  return typeof body === "string"
    ? body
        .split(/\n+/)
        .map((line) => line.trim())
        .filter(Boolean)
    : [];
}

const longest = (a: readonly string[], b: readonly string[]): readonly string[] =>
  b.join("").length > a.join("").length ? b : a;
