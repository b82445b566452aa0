import type { Steps } from "../../model/network.ts";
import type { Piece } from "./pieces.ts";

/** So many words are read at once. */
const BATCH = 1024;

/** Sentences, or pieces of long ones, that are read together. */
export interface Batch {
  /** The longest first. */
  readonly pieces: readonly Piece[];
  readonly steps: Steps;
  readonly words: number;
}

export function batchesOf(pieces: readonly Piece[]): Piece[][] {
  const batches: Piece[][] = [];
  let words = BATCH;
  for (const piece of pieces) {
    if (words + piece.to - piece.from > BATCH) {
      batches.push([]);
      words = 0;
    }
    batches.at(-1)!.push(piece);
    words += piece.to - piece.from;
  }
  return batches;
}
