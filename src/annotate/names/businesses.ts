import { isTradeWord } from "./company-forms.ts";
import { type Gazetteer, isEntry } from "./gazetteer.ts";
import type { KindSpan } from "./name-labels.ts";

/** "Air Malta", "El Paso Energy", "Anna Lind Motors": businesses, though a recognizer sees a place or a person in them. */
export const withBusinesses = (
  words: readonly string[],
  spans: readonly KindSpan[],
  gazetteer: Gazetteer,
): KindSpan[] =>
  spans.map((span) =>
    isAirline(words, span, gazetteer) || isTrading(words, span) ? { ...span, kind: "Organization" } : span,
  );

const isAirline = (words: readonly string[], { kind, from, to }: KindSpan, gazetteer: Gazetteer): boolean =>
  kind === "Place" &&
  words[from] === "Air" &&
  isEntry(words.slice(from + 1, to), ["place", "city"], gazetteer);

const isTrading = (words: readonly string[], { kind, from, to }: KindSpan): boolean =>
  (kind === "Place" || kind === "Person") && to - from > 1 && isTradeWord(words[to - 1]!);
