import { type Gazetteer, isEntry, isMarked, marksOf } from "./gazetteer.ts";
import type { KindSpan } from "./name-labels.ts";

/**
 * Lists of guests and signatures tell people, posts and employers between commas: "Anna Lind , Artistic Director , Narvik
 * Playhouse , Narvik", or a person and an employer alone a line. What stands behind the post is a body, unless it is a
 * place that the post is held in.
 */
export function withEmployers(
  words: readonly string[],
  spans: readonly KindSpan[],
  gazetteer: Gazetteer,
): readonly KindSpan[] {
  if (!spans.some(({ kind, to }) => kind === "Person" && words[to] === ",")) return spans;
  const marks = marksOf(words, gazetteer);
  const found: KindSpan[] = [];
  for (const { kind, from, to } of spans) {
    if (kind !== "Person" || words[to] !== ",") continue;
    const alone = from === 0 || (from === 1 && /^[-–—•*·]$/.test(words[0]!));
    const body = employerAfter(words, to + 1, marks) ?? (alone ? restOfLine(words, to + 1, marks) : null);
    if (body !== null && !isEntry(words.slice(body.from, body.to), PLACES, gazetteer)) found.push(body);
  }
  const free = spans.filter(
    (span) => !found.some(({ from, to }) => from < span.to && span.from < to && span.kind !== "Demonym"),
  );
  const kept = found.filter((body) => !free.some(({ from, to }) => from < body.to && body.from < to));
  return [...free, ...kept].sort((a, b) => a.from - b.from);
}

const PLACES = ["place", "city", "town"] as const;
const LONGEST_POST = 5;
const LONGEST_BODY = 6;
const POST =
  /^(Director|Founder|Co-Founder|CEO|CFO|COO|Chief|Officer|President|Chair|Chairman|Chairwoman|Manager|Producer|Owner|Editor|Fellow|Professor|Partner|Analyst|Counsel|Curator|Dean|Executive)$/i;

function employerAfter(words: readonly string[], start: number, marks: Int32Array): KindSpan | null {
  const comma = words.indexOf(",", start);
  if (comma < 0 || comma === start || comma - start > LONGEST_POST) return null;
  if (!POST.test(words[comma - 1]!)) return null;
  let to = comma + 1;
  while (to < words.length && NAMED.test(words[to]!)) to += 1;
  const from = comma + (words[comma + 1] === "The" && to > comma + 3 ? 2 : 1);
  const closed = to === words.length || /^[,.;)–-]$/.test(words[to]!);
  if (!closed || to === from || to - from > LONGEST_BODY || !/^\p{Lu}/u.test(words[to - 1]!)) return null;
  const person = isMarked(marks[from]!, "given") || isMarked(marks[from]!, "title");
  return person || !/^\p{Lu}/u.test(words[from]!) ? null : { kind: "Organization", from, to };
}

/** "- Anna Lind, Harbor Trust Narvik": all that is left of a line, in capitals, and no post. */
function restOfLine(words: readonly string[], start: number, marks: Int32Array): KindSpan | null {
  const from = start + (words[start] === "The" ? 1 : 0);
  const rest = words.slice(from);
  const fits = rest.length > 1 && rest.length <= LONGEST_LINE && rest.every((word) => IN_LINE.test(word));
  const named = /^\p{Lu}/u.test(rest[0] ?? "") && /^\p{Lu}/u.test(rest.at(-1) ?? "");
  if (!fits || !named || rest.some((word) => POST.test(word)) || isMarked(marks[from]!, "title")) return null;
  return { kind: "Organization", from, to: words.length };
}

const LONGEST_LINE = 10;
const IN_LINE = /^(\p{Lu}[\p{L}.'’&@-]*|&|@|-|of|and|for|to|in|the|['’]s)$/u;

const NAMED = /^(\p{Lu}[\p{L}.'’&-]*|&|of|and|for|the|['’]s)$/u;
