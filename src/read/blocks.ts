import { type Span, textOf } from "../text/span.ts";
import type { Block, BlockKind } from "./article.ts";
import { datelineOf, type Heading, isByline, isMarkedByline } from "./byline.ts";
import { creditStart, isCaption } from "./caption.ts";
import { asidesIn, isFurniture } from "./furniture.ts";
import { isSubheading, readsAsHeadline, sameWords } from "./headline.ts";
import { paragraphsOf } from "./paragraphs.ts";

/** What stands before a paragraph, as far as it tells what the paragraph is. */
interface Place {
  readonly first: boolean;
  /** No paragraph of the story has come yet. */
  readonly early: boolean;
  /** Nothing but this paragraph is in the text. */
  readonly alone: boolean;
}

function isHeadline(line: string, heading: Heading, place: Place): boolean {
  if (heading.title !== null) return sameWords(line, heading.title);
  return place.first && !place.alone && readsAsHeadline(line);
}

/** The order matters: a dateline is looked for before a credit, a credit before a caption that ends with one. */
function kindOf(line: string, heading: Heading, place: Place): BlockKind {
  if (isFurniture(line)) return "furniture";
  if (!isMarkedByline(line) && isHeadline(line, heading, place)) return "headline";
  if (isByline(line, heading, place.early)) return "byline";
  if (isCaption(line)) return "caption";
  if ((!place.first || heading.title !== null) && isSubheading(line)) return "headline";
  return "body";
}

function trimmedBlock(text: string, kind: BlockKind, span: Span): Block[] {
  const words = textOf(text, span);
  const start = span.start + words.length - words.trimStart().length;
  const end = start + words.trim().length;
  return end > start ? [{ start, end, kind }] : [];
}

/** A paragraph of the story, with the place line before it and bracketed pointers in it made blocks of their own. */
function storyBlocks(text: string, paragraph: Span, early: boolean): Block[] {
  const dateline = early ? datelineOf(text, paragraph) : null;
  const blocks: Block[] = dateline ? [{ ...dateline, kind: "byline" }] : [];
  let start = dateline?.end ?? paragraph.start;
  for (const aside of asidesIn(text, { start, end: paragraph.end })) {
    blocks.push(...trimmedBlock(text, "body", { start, end: aside.start }), { ...aside, kind: "furniture" });
    start = aside.end;
  }
  return [...blocks, ...trimmedBlock(text, "body", { start, end: paragraph.end })];
}

/** A caption, and who took its picture: those are not in the news. */
function captionBlocks(text: string, caption: Span): Block[] {
  const start = caption.start + creditStart(textOf(text, caption));
  if (start < caption.start) return [{ ...caption, kind: "caption" }];
  return [
    ...trimmedBlock(text, "caption", { start: caption.start, end: start }),
    { start, end: caption.end, kind: "furniture" },
  ];
}

/**
 * A text taken apart into blocks, each told for what it is.
 *
 * @returns blocks in order, trimmed, none empty, none overlapping; only white space lies between them.
 *
 * Rules are about how news pages look in general; in doubt a paragraph is body, since a fact must not be lost.
 */
export function blocksOf(text: string, heading: Heading): Block[] {
  const paragraphs = paragraphsOf(text);
  const blocks: Block[] = [];
  let { title } = heading;
  let early = true;
  let first = true;
  for (const paragraph of paragraphs) {
    const kind = kindOf(
      textOf(text, paragraph),
      { ...heading, title },
      { first, early, alone: paragraphs.length === 1 },
    );
    if (kind === "body") blocks.push(...storyBlocks(text, paragraph, early));
    else blocks.push(...(kind === "caption" ? captionBlocks(text, paragraph) : [{ ...paragraph, kind }]));
    if (kind === "headline") title ??= textOf(text, paragraph);
    if (kind === "body") early = false;
    if (kind !== "furniture") first = false;
  }
  return blocks;
}
