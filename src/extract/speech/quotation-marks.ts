import type { Article, Block } from "../../read/article.ts";
import type { Span } from "../../text/span.ts";

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
 * last is closed; it gives one quotation a paragraph. Single marks count only outside of double ones.
 */
export const quotationsOf = (article: Article): Quotation[] =>
  article.blocks.flatMap((block, index) =>
    block.kind === "body" ? quotationsIn(article.text, block, index) : [],
  );

/** A way to mark quotations: patterns that match at the opening and the closing mark, looking at what stands beside. */
interface Marks {
  readonly opening: RegExp;
  readonly closing: RegExp;
}

const KINDS: readonly Marks[] = [
  { opening: /[“„«]/y, closing: /[”»"]/y },
  // A straight mark opens after a space or a bracket; after a figure it means inches.
  { opening: /(?<=^|[\s([—–-])"/y, closing: /["”]/y },
  { opening: /(?<=^|[\s([—–-])(?:''|``)(?=\S)/y, closing: /''|"/y },
  // A slip of the pen at the start of a paragraph: 'We agree," said Lee.
  { opening: /^'(?=\p{Lu})/uy, closing: /(?<=[.,!?])["”]/y },
  // An apostrophe stands before or within a word; the mark that closes stands behind one.
  { opening: /(?<=^|[\s([—–-])‘(?=[\p{L}\p{N}[])/uy, closing: /(?<=[.,!?…\p{L}\p{N}\]])’(?![\p{L}\p{N}])/uy },
];

/** What any of them begins with: most characters need no closer look. */
const BEGINS = /["“„«'`‘]/;

const ENDS = /["”»'’]/;

/** Shorter than this, a mark that nothing closes is a slip and no paragraph of a longer quotation. */
const LEAST_OPEN = 20;

function quotationsIn(text: string, { start, end }: Block, block: number): Quotation[] {
  const words = text.slice(start, end);
  const found: Quotation[] = [];
  let at = 0;
  while (at < words.length) {
    const marks = !BEGINS.test(words[at]!)
      ? undefined
      : KINDS.find(({ opening }) => widthAt(opening, words, at) > 0);
    if (!marks) {
      at += 1;
      continue;
    }
    const opened = widthAt(marks.opening, words, at);
    const close = closeOf(marks, words, at + opened);
    const closed = close < words.length && !reopens(words, close);
    if (closed || (words.length - at > LEAST_OPEN && words[at] !== "‘"))
      found.push(
        quotation(
          text,
          start + at,
          opened,
          start + close,
          block,
          closed ? widthAt(marks.closing, words, close) : 0,
        ),
      );
    at = closed ? close + widthAt(marks.closing, words, close) : words[at] === "‘" ? at + 1 : close;
  }
  return found.filter(({ content }) => content.end > content.start);
}

/** How long the mark at a place is; 0 without one. */
function widthAt(mark: RegExp, words: string, at: number): number {
  mark.lastIndex = at;
  return mark.exec(words)?.[0].length ?? 0;
}

function closeOf({ closing }: Marks, words: string, from: number): number {
  let at = from;
  while (
    at < words.length &&
    !reopens(words, at) &&
    !(ENDS.test(words[at]!) && widthAt(closing, words, at) > 0)
  )
    at += 1;
  return at;
}

/** "It is late. “We must go.”": a mark that opens a sentence within words not yet closed begins another paragraph of theirs. */
const reopens = (words: string, at: number): boolean =>
  words[at] === "“" &&
  /[.!?]\s+$/.test(words.slice(Math.max(0, at - 4), at)) &&
  /^\p{Lu}/u.test(words.slice(at + 1));

/** @param close where the closing mark stands, `closed` characters wide; 0 where there is none. */
function quotation(
  text: string,
  start: number,
  opened: number,
  close: number,
  block: number,
  closed: number,
): Quotation {
  let first = start + opened;
  let last = close;
  while (first < last && /\s/.test(text[first]!)) first += 1;
  while (last > first && /[\s,]/.test(text[last - 1]!)) last -= 1;
  return {
    content: { start: first, end: last },
    whole: { start, end: close + closed },
    block,
    open: closed === 0,
  };
}
