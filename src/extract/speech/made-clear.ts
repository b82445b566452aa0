import { lemmaOf, sentenceAt, type Tree } from "../clauses/tree.ts";
import type { Ground } from "./ground.ts";
import type { ReportingAdjective } from "./reporting-adjectives.ts";
import { leftNeighbor, sourceOf } from "./sources.ts";

const MADE = /^(clear|plain|explicit|known)$/;

/** Reads an adjective as what somebody made of what follows: "Lee made it clear that she would stay". */
export function madeClear(ground: Ground, adjective: number): ReportingAdjective | null {
  const { tree } = ground.mentions;
  if (!MADE.test(lemmaOf(tree, adjective))) return null;
  const { from, to } = sentenceAt(tree, adjective);
  const verb = adjective - (/^(it|this|that)$/.test(lemmaOf(tree, adjective - 1)) ? 2 : 1);
  const start = adjective + 1;
  if (verb < from || lemmaOf(tree, verb) !== "make" || !opensClause(tree, start, to)) return null;
  const first = leftNeighbor(tree, verb, from) + 1;
  return {
    source: sourceOf(ground, verb),
    words: Array.from({ length: start - first }, (_, index) => first + index),
    reported: { kind: "clause", head: start, start, around: false },
  };
}

/** Whether a clause begins at a word: with "that", a question, or its subject before a verb. */
const opensClause = ({ document: { tags, tokens } }: Tree, start: number, to: number): boolean =>
  /^(that|whether|if)$/.test(tokens[start]?.text ?? "") ||
  /^W/.test(tags[start] ?? "") ||
  (/^(DT|NNP?S?|PRP\$?|JJ)$/.test(tags[start] ?? "") &&
    tags.slice(start, to).some((tag) => /^(VB[DZP]|MD)$/.test(tag)));
