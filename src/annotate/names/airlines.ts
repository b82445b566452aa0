import { type Gazetteer, isEntry } from "./gazetteer.ts";
import type { KindSpan } from "./name-labels.ts";

/** "Air Malta" is an airline, though a recognizer sees the place in it. */
export const withAirlines = (
  words: readonly string[],
  spans: readonly KindSpan[],
  gazetteer: Gazetteer,
): KindSpan[] =>
  spans.map((span) =>
    span.kind === "Place" &&
    words[span.from] === "Air" &&
    isEntry(words.slice(span.from + 1, span.to), ["place", "city"], gazetteer)
      ? { ...span, kind: "Organization" }
      : span,
  );
