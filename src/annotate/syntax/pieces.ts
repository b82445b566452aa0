import type { Sentence, Token } from "../document.ts";

/** The network weighs each word of a sentence against each other one: longer ones (tables, lists) are read in pieces. */
const LONGEST = 160;

/** A sentence, or a piece of a long one: tokens `[from, to)`. */
export interface Piece {
  readonly from: number;
  readonly to: number;
}

export const piecesOf = (sentences: readonly Sentence[], tokens: readonly Token[]): Piece[] =>
  sentences.flatMap((sentence) => partsOf(sentence, tokens));

/** Breaks behind the last punctuation mark that still fits, or where nothing more fits. */
function partsOf({ from, to }: Sentence, tokens: readonly Token[]): Piece[] {
  const pieces: Piece[] = [];
  let at = from;
  while (to - at > LONGEST) {
    let end = at + LONGEST;
    while (end > at + LONGEST / 2 && !/^[,;:.|•·]$/.test(tokens[end - 1]!.text)) end -= 1;
    if (end === at + LONGEST / 2) end = at + LONGEST;
    pieces.push({ from: at, to: end });
    at = end;
  }
  if (to > at) pieces.push({ from: at, to });
  return pieces;
}
