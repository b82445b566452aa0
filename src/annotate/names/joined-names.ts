import { wordsBetween } from "../words/surfaces.ts";
import type { KindSpan } from "./name-labels.ts";

/**
 * Parts what a recognizer took for one name into the two that it joins: people are never one with an "and", and bodies are two
 * where the document has the first by itself elsewhere ("Acme and Boreas raised prices. Acme said").
 */
export function unjoined(
  document: readonly (readonly string[])[],
  spans: readonly (readonly KindSpan[])[],
): KindSpan[][] {
  const alone = new Set<string>();
  for (const [index, own] of spans.entries()) {
    for (const { from, to } of own) alone.add(wordsBetween(document[index]!, from, to));
  }
  return document.map((words, index) => spans[index]!.flatMap((span) => sides(words, span, alone)));
}

/** Bodies of more words than this on a side are bodies for two things. */
const LONGEST_SIDE = 2;

function sides(words: readonly string[], span: KindSpan, alone: ReadonlySet<string>): KindSpan[] {
  const and = words.indexOf("and", span.from + 1);
  if (and < 0 || and >= span.to - 1) return [span];
  const apart =
    span.kind === "Person" ||
    (span.kind === "Organization" &&
      Math.max(and - span.from, span.to - and - 1) <= LONGEST_SIDE &&
      alone.has(wordsBetween(words, span.from, and)));
  if (!apart) return [span];
  return [
    { ...span, to: and },
    { ...span, from: and + 1 },
  ];
}
