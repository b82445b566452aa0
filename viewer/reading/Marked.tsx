import type { JSX } from "preact";

interface Span {
  readonly start: number;
  readonly end: number;
}

/** A text with some of its words highlighted. Spans may touch or overlap; what lies outside of the text is left out. */
export function Marked({
  text,
  spans,
}: {
  readonly text: string;
  readonly spans: readonly Span[];
}): JSX.Element {
  const parts: (string | JSX.Element)[] = [];
  let at = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const from = Math.max(at, start);
    const to = Math.min(text.length, end);
    if (to <= from) continue;
    parts.push(text.slice(at, from), <mark key={from}>{text.slice(from, to)}</mark>);
    at = to;
  }
  parts.push(text.slice(at));
  return <>{parts}</>;
}
