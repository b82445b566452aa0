import type { Argument } from "../claim.ts";
import { argumentsOf, type Mentions } from "../clauses/arguments.ts";
import { bare, dependents, isNoun, lemmaOf, prepositionOf, type Tree } from "../clauses/tree.ts";
import { reports } from "./reporting-words.ts";

/** Writings that speak for those who wrote them: "the release said". */
const WRITING =
  /^(release|statement|report|website|site|filing|poll|survey|study|summary|tweet|comment|letter|complaint|ruling|post|memo|document|announcement|spokesperson|account|page|press|paper|editorial|article|story|communique|communiqué|bulletin|order|decree|directive|judgment|judgement|verdict|decision|opinion|blog|email|message|speech|lawsuit|affidavit|declaration|resolution|review|analysis)$/;

/** Whether a word stands for something written, which speaks for who wrote it. */
export const isWriting = (tree: Tree, token: number): boolean => WRITING.test(lemmaOf(tree, token));

/** Of "part of the statement" the statement. */
export function partOf(tree: Tree, token: number): number {
  if (!/^(part|portion|section|line|paragraph|passage|most|rest)$/.test(lemmaOf(tree, token))) return token;
  return dependents(tree, token, "nmod").find((child) => prepositionOf(tree, child) === "of") ?? token;
}

/** Of "the ministry's statement" the ministry; of "the statement" whose statement was named last. */
export function authorOf(mentions: Mentions, source: number): Argument | null {
  const { tree } = mentions;
  const lemma = lemmaOf(tree, source);
  const isNew = dependents(tree, source, "det").some((word) => /^an?$/.test(lemmaOf(tree, word)));
  for (let token = source; token >= (isNew ? source : 0); token -= 1) {
    if (lemmaOf(tree, token) !== lemma || !isNoun(tree, token)) continue;
    const [issuer] = issuersOf(tree, token).flatMap((subject) => argumentsOf(mentions, subject));
    const [author] = issuer ? [issuer] : argumentsOf(mentions, token, true);
    if (author && !partedByMarks(mentions, author, token)) return author;
  }
  return null;
}

/** Whether a quotation begins or ends between a mention and a token. */
function partedByMarks({ tree: { document } }: Mentions, { mention }: Argument, token: number): boolean {
  const { head } = document.mentions[mention]!;
  const between = document.tokens.slice(Math.min(head, token), Math.max(head, token));
  return between.some(({ text }) => /^(["“”]|''|``)$/.test(text));
}

/** Who issued a writing: "the ministry released a statement", "said in a filing", "a poll published by the paper", "a post by Ann Lee". */
export function issuersOf(tree: Tree, writing: number): number[] {
  const verb = tree.document.heads[writing]!;
  const told =
    verb >= 0 &&
    (bare(tree, writing) === "obj" ||
      (bare(tree, writing) === "obl" && reports(lemmaOf(tree, verb), "words")));
  const issued = told ? dependents(tree, verb, "nsubj") : [];
  const published = dependents(tree, writing, "acl").flatMap((made) => dependents(tree, made, "obl"));
  return [...issued, ...signersOf(tree, writing), ...published];
}

/** Those by or from whom a writing is. */
export const signersOf = (tree: Tree, writing: number): number[] =>
  dependents(tree, writing, "nmod").filter((child) => /^(by|from)$/.test(prepositionOf(tree, child)));
