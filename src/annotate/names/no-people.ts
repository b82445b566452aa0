import { wordsBetween } from "../words/surfaces.ts";
import type { KindSpan } from "./name-labels.ts";

/**
 * Full names that a document writes with an article, "the Silver Moth is", are not those of people, though a recognizer may have
 * heard of Silvers and Moths: animals, ships, machines. Two words are needed: "the Lind" may be one of a family.
 */
export function withoutThings(
  document: readonly (readonly string[])[],
  spans: readonly (readonly KindSpan[])[],
): KindSpan[][] {
  const things = new Set<string>();
  for (const [index, own] of spans.entries()) {
    const words = document[index]!;
    for (const span of own) {
      if (isFullName(span) && isThing(words, span)) things.add(wordsBetween(words, span.from, span.to));
    }
  }
  return document.map((words, index) =>
    spans[index]!.map((span) =>
      isFullName(span) && things.has(wordsBetween(words, span.from, span.to))
        ? { ...span, kind: "Other" }
        : span,
    ),
  );
}

const isFullName = ({ kind, from, to }: KindSpan): boolean => kind === "Person" && to - from > 1;

/** Before a noun an article is the noun's: "the Anna Lind case". */
const isThing = (words: readonly string[], { from, to }: KindSpan): boolean =>
  /^(the|a|an)$/i.test(words[from - 1] ?? "") &&
  /^(is|was|are|were|has|had|have|can|could|will|would|may|might|does|did)$/.test(words[to] ?? "");
