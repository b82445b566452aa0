import type { Article, Block } from "../read/article.ts";
import type { Span } from "../text/span.ts";

/** Words between quotation marks. */
export interface Quotation {
  /** The words, without marks, outer spaces and a trailing comma. */
  readonly content: Span;
  /** With the marks. */
  readonly whole: Span;
  /** Index of the block in which it stands. */
  readonly block: number;
  /** True where no mark closes it: it goes on in the next paragraph. */
  readonly open: boolean;
}

/**
 * All quotations of the body, in its order. One of several paragraphs has a mark at the start of each, and only the
 * last is closed; it gives one quotation a paragraph. Single marks count only inside nothing else, and never as an
 * apostrophe.
 */
export const quotationsOf = (article: Article): Quotation[] =>
  article.blocks.flatMap((block, index) =>
    block.kind === "body" ? quotationsIn(article.text, block, index) : [],
  );

const OPENING = /[“«„]/;
const CLOSING = /[”»]/;

function quotationsIn(text: string, { start, end }: Block, block: number): Quotation[] {
  const found: Quotation[] = [];
  let from = -1;
  for (let at = start; at < end; at += 1) {
    const mark = text[at]!;
    const straight = mark === '"';
    if (from < 0 && (OPENING.test(mark) || (straight && opens(text, at, start)))) from = at;
    else if (from >= 0 && (CLOSING.test(mark) || straight)) {
      found.push(quotation(text, from, at + 1, block, false));
      from = -1;
    }
  }
  if (from >= 0 && end - from > 20) found.push(quotation(text, from, end, block, true));
  return found.filter(({ content }) => content.end > content.start);
}

/** A straight mark opens after a space or a bracket; after a figure it means inches. */
const opens = (text: string, at: number, start: number): boolean =>
  at === start || /[\s([—–-]/.test(text[at - 1]!);

function quotation(text: string, start: number, end: number, block: number, open: boolean): Quotation {
  let first = start + 1;
  let last = open ? end : end - 1;
  while (first < last && /\s/.test(text[first]!)) first += 1;
  while (last > first && /[\s,]/.test(text[last - 1]!)) last -= 1;
  return { content: { start: first, end: last }, whole: { start, end }, block, open };
}
