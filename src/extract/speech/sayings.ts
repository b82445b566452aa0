import type { Span } from "../../text/span.ts";
import type { Quote } from "../claim.ts";
import { type Tree, tokensWithin } from "../clauses/tree.ts";
import { type Quotation, quotationsOf } from "./quotation-marks.ts";

/** A quote before it is numbered, with the tokens that tell where it comes from. */
export interface Saying extends Omit<Quote, "id" | "medium" | "about"> {
  /** For those who ask on what medium it was. */
  readonly cueToken: number;
  /** The token that names the speaker, -1 where it is only known from what went before. */
  readonly sourceToken: number;
  /** The words said, with their marks. */
  readonly whole: Span;
}

/** A quotation with the tokens within it. */
export interface Quoted extends Quotation {
  readonly first: number;
  readonly last: number;
}

/** All quotations of a document in which words stand. */
export function quotedIn(tree: Tree): Quoted[] {
  return quotationsOf(tree.document.article).flatMap((quotation) => {
    const { from, to } = tokensWithin(tree, quotation.whole);
    return to > from ? [{ ...quotation, first: from, last: to - 1 }] : [];
  });
}

/** Fewer words may be a name, a nickname, a single word at arm's length. */
export const isLong = ({ first, last }: Quoted): boolean => last - first >= 5;

/** Whether a paragraph holds nothing else. */
export function fillsBlock({ whole, block }: Quoted, { document }: Tree): boolean {
  const { start, end } = document.article.blocks[block]!;
  return whole.start === start && whole.end >= end - 1;
}
