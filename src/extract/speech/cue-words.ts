import { bare, dependents, lemmaOf, sentenceAt, type Tree } from "../clauses/tree.ts";
import type { Complement } from "./reporting-words.ts";
import { leftNeighbor } from "./speakers.ts";

/** A verb with its auxiliaries, adverbs, particle and preposition: "has repeatedly called for". */
export function cueWords(
  tree: Tree,
  cue: number,
  reported?: { readonly head: number; readonly kind: Complement },
): number[] {
  const { from, to } = sentenceAt(tree, cue);
  const first = leftNeighbor(tree, cue, from) + 1;
  const words = Array.from({ length: cue + 1 - first }, (_, index) => first + index);
  const particles = dependents(tree, cue, "compound:prt");
  const oblique = reported?.kind === "thing" && bare(tree, reported.head) === "obl";
  const prepositions = oblique ? dependents(tree, reported.head, "case") : [];
  const following = cueTail(tree, cue + 1, to);
  return [...new Set([...words, ...particles, ...prepositions, ...following])].sort((a, b) => a - b);
}

const OCCASION =
  /^(statement|interview|email|e-mail|tweet|speech|memo|post|conference|release|letter|rally|briefing|note|call|blog|filing|debate|report)$/;

/** What belongs to the act of saying right behind its verb: "said Friday", "said in a statement", "said:". */
export function cueTail({ document: { tokens, tags, lemmas } }: Tree, start: number, to: number): number[] {
  if (start >= to) return [];
  if (tokens[start]!.text === ":") return [start];
  if (/day$/.test(lemmas[start]!) && tags[start] === "NNP") return [start];
  if (!/^(in|at|on|via|through|during)$/.test(lemmas[start]!)) return [];
  let end = start + 1;
  while (end < to && end - start < 6 && /^(DT|JJ|NN|NNP|PRP\$|POS|HYPH)$/.test(tags[end]!)) {
    end += 1;
    if (OCCASION.test(lemmas[end - 1]!) || (/day$/.test(lemmas[end - 1]!) && tags[end - 1] === "NNP"))
      return Array.from({ length: end - start }, (_, index) => start + index);
  }
  return [];
}

/** A verb of reporting with the preposition that belongs to it: "call for". */
export function verbPhrase(tree: Tree, cue: number, cueWords: readonly number[]): string {
  const after = cueWords.find((word) => word > cue && tree.document.parts[word] === "ADP");
  return after === undefined ? lemmaOf(tree, cue) : `${lemmaOf(tree, cue)} ${lemmaOf(tree, after)}`;
}
