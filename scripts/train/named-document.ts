import { readFileSync } from "node:fs";
import { beginOf, type KindSpan } from "../../src/annotate/names/name-labels.ts";

/** One text (or the sentences that a set gives together) with its names as label ids, sentence by sentence. */
export interface NamedDocument {
  readonly set: string;
  readonly sentences: readonly NamedSentence[];
}

export interface NamedSentence {
  readonly tokens: readonly string[];
  readonly labels: Uint8Array;
}

export function named(tokens: readonly string[], spans: readonly KindSpan[]): NamedSentence {
  const labels = new Uint8Array(tokens.length);
  for (const { kind, from, to } of spans) {
    labels[from] = beginOf(kind);
    labels.fill(beginOf(kind) + 1, from + 1, to);
  }
  return { tokens, labels };
}

export const readLines = (path: string): unknown[] =>
  readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as unknown);
