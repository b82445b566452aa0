import { type Gazetteer, isEntry, isMarked, marksOf } from "./gazetteer.ts";
import type { KindSpan } from "./name-labels.ts";

/**
 * Lists of guests and signatures tell people, posts and employers between commas: "Anna Lind , Artistic Director , Narvik
 * Playhouse , Narvik". What stands behind the post is a body, unless it is a place that the post is held in.
 */
export function withEmployers(
  words: readonly string[],
  spans: readonly KindSpan[],
  gazetteer: Gazetteer,
): readonly KindSpan[] {
  if (!spans.some(({ kind, to }) => kind === "Person" && words[to] === ",")) return spans;
  const marks = marksOf(words, gazetteer);
  const found: KindSpan[] = [];
  for (const { kind, to } of spans) {
    const body = kind === "Person" && words[to] === "," ? employerAfter(words, to + 1, marks) : null;
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

const NAMED = /^(\p{Lu}[\p{L}.'’&-]*|&|of|and|for|the|['’]s)$/u;
