import { type Span, textOf } from "../text/span.ts";

/** A line with something on it, trimmed, and whether a blank line (or the start of the text) comes before it. */
interface Line extends Span {
  readonly afterBlank: boolean;
}

// U+2028 and U+2029 are line breaks as much as LF is: pages copied out of a browser have them.
const LINE_BREAK = /\r\n|[\n\r\v\f\u2028\u2029]/g;

/** Wrapped mail and terminal text is this wide; longer lines are paragraphs, shorter ones lists and headings. */
const NARROWEST_WRAP = 50;
const WIDEST_WRAP = 110;

function trimmed(text: string, start: number, end: number): Span {
  const line = text.slice(start, end);
  const from = start + line.length - line.trimStart().length;
  return { start: from, end: Math.max(from, start + line.trimEnd().length) };
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  let afterBlank = true;
  const take = (end: number): void => {
    const span = trimmed(text, start, end);
    if (span.end > span.start) lines.push({ ...span, afterBlank });
    afterBlank = span.end === span.start;
  };
  for (const found of text.matchAll(LINE_BREAK)) {
    take(found.index);
    start = found.index + found[0].length;
  }
  take(text.length);
  return lines;
}

const width = (line: Span): number => line.end - line.start;

const firstWordWidth = (text: string, line: Span): number =>
  (textOf(text, line).split(/\s/, 1)[0] ?? "").length;

/**
 * The column at which the lines of a text are wrapped, or null where a line is a paragraph.
 *
 * A wrapped line ends where the next word would not have fitted; that is rare by chance.
 */
function wrapColumn(text: string, lines: readonly Line[]): number | null {
  const pairs = lines.flatMap((line, i) => {
    const next = lines[i + 1];
    return next && !next.afterBlank ? [[line, next] as const] : [];
  });
  const column = pairs.reduce((widest, [line, next]) => Math.max(widest, width(line), width(next)), 0);
  const full = pairs.filter(([line, next]) => width(line) + 1 + firstWordWidth(text, next) > column);
  return pairs.length >= 3 &&
    column >= NARROWEST_WRAP &&
    column <= WIDEST_WRAP &&
    full.length >= pairs.length * 0.6
    ? column
    : null;
}

/** A line broken in mid-sentence (by a link, say) goes on in lower case. */
const goesOn = (text: string, line: Span, next: Span): boolean =>
  /^\p{Ll}/u.test(textOf(text, next)) && /[\p{L}\p{N},'’-]$/u.test(textOf(text, line));

/**
 * The paragraphs of a text: lines, joined where a blank line parts paragraphs and the lines between were only wrapped.
 *
 * @returns spans in order, trimmed, none empty; only white space lies between them.
 */
export function paragraphsOf(text: string): Span[] {
  const lines = linesOf(text);
  const column = wrapColumn(text, lines);
  const paragraphs: Span[] = [];
  lines.forEach((line, i) => {
    const last = lines[i - 1];
    const open = paragraphs.at(-1);
    const wrapped = column !== null && last !== undefined && width(last) > column / 2;
    if (last && open && !line.afterBlank && (wrapped || goesOn(text, last, line))) {
      paragraphs[paragraphs.length - 1] = { start: open.start, end: line.end };
    } else paragraphs.push({ start: line.start, end: line.end });
  });
  return paragraphs;
}
