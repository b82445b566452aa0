import type { Document, Sentence } from "../../annotate/document.ts";
import type { Span } from "../../text/span.ts";

/** The dependency trees of a document, walkable downward. */
export interface Tree {
  readonly document: Document;
  /** Direct dependents of each token, in the order of the text. */
  readonly children: readonly (readonly number[])[];
  /** Index of each token's sentence. */
  readonly sentenceOf: readonly number[];
}

export function treeOf(document: Document): Tree {
  const children: number[][] = document.tokens.map(() => []);
  document.heads.forEach((head, token) => {
    if (head >= 0) children[head]!.push(token);
  });
  const sentenceOf: number[] = new Array(document.tokens.length).fill(0);
  document.sentences.forEach(({ from, to }, index) => {
    sentenceOf.fill(index, from, to);
  });
  return { document, children, sentenceOf };
}

export const sentenceAt = ({ document, sentenceOf }: Tree, token: number): Sentence =>
  document.sentences[sentenceOf[token]!]!;

/** Direct dependents by relation; "nsubj" takes its subtypes too, "nsubj:pass" only itself. */
export function dependents(tree: Tree, token: number, ...relations: readonly string[]): number[] {
  const { document } = tree;
  return tree.children[token]!.filter((child) => {
    const relation = document.relations[child]!;
    return relations.some((wanted) => relation === wanted || relation.startsWith(`${wanted}:`));
  });
}

/** All tokens below and including `token`, in the order of the text. */
export function subtree(tree: Tree, token: number): number[] {
  const found: number[] = [];
  const open = [token];
  while (open.length > 0) {
    const next = open.pop()!;
    found.push(next);
    open.push(...tree.children[next]!);
  }
  return found.sort((a, b) => a - b);
}

/** The stretch of text from the first to the last of some tokens. */
export function spanOf({ document }: Tree, tokens: readonly number[]): Span {
  return { start: document.tokens[tokens[0]!]!.start, end: document.tokens[tokens.at(-1)!]!.end };
}

/** A token with all that is coordinated with it: "Merkel, Macron and May". */
export function conjuncts(tree: Tree, token: number): number[] {
  const found: number[] = [];
  const open = [token];
  while (open.length > 0) {
    const next = open.shift()!;
    found.push(next);
    open.push(...dependents(tree, next, "conj").filter((other) => !isPredicate(tree, other)));
  }
  return found;
}

/**
 * The preposition that marks a token, with all its words: "with", "on behalf of"; "on to" is "to"; "" without one. Of two
 * apart, as in "with Secretary of State Meyer", it is the first.
 */
export function prepositionOf(tree: Tree, token: number): string {
  const { document } = tree;
  const marks = dependents(tree, token, "case").filter((mark) => mark < token);
  const words = marks
    .flatMap((mark) => [mark, ...dependents(tree, mark, "fixed")])
    .filter((word) => document.tags[word] !== "POS")
    .sort((a, b) => a - b);
  return words
    .filter((word, index) => word - words[0]! === index)
    .map((word) => document.lemmas[word]!.toLowerCase())
    .join(" ")
    .replace(/^(on|over|back|down|up|along) to$/, "to");
}

export const isVerb = ({ document }: Tree, token: number): boolean =>
  document.parts[token] === "VERB" || /^VB/.test(document.tags[token]!);

export const isNoun = ({ document }: Tree, token: number): boolean =>
  document.parts[token] === "NOUN" || document.parts[token] === "PROPN";

/** Whether a token carries a clause: a verb that is no modifier, or anything with a subject of its own. */
export const isPredicate = (tree: Tree, token: number): boolean =>
  (isVerb(tree, token) && !["amod", "compound", "case", "aux", "cop"].includes(bare(tree, token))) ||
  dependents(tree, token, "nsubj", "cop").length > 0;

/** A token's relation without its subtype. */
export const bare = ({ document }: Tree, token: number): string =>
  document.relations[token]!.replace(/:.*/, "");

export const lemmaOf = ({ document }: Tree, token: number): string => document.lemmas[token]!.toLowerCase();

/** Whether a clause is opened by one of some words: "if", "to", "while". */
export const marked = (tree: Tree, token: number, mark: RegExp): boolean =>
  dependents(tree, token, "mark").some((word) => mark.test(lemmaOf(tree, word)));

/** The tokens that lie within a stretch of text: `[from, to)`, empty where none does. */
export function tokensWithin(
  { document: { tokens } }: Tree,
  { start, end }: Span,
): { from: number; to: number } {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  let to = low;
  while (to < tokens.length && tokens[to]!.end <= end) to += 1;
  return { from: low, to };
}
