import {
  ACTIVATION_BITS,
  apply,
  applyInto,
  NO_LEAST,
  type Rows,
  recur,
  SUM_BITS,
  stepsOf,
  WEIGHT_BITS,
} from "../../model/network.ts";
import type { Sentence, Token } from "../document.ts";
import type { WordForms } from "../words/word-forms.ts";
import { type Batch, batchesOf } from "./batches.ts";
import { likelihoods } from "./likelihoods.ts";
import { type Piece, piecesOf } from "./pieces.ts";
import { readTrees, type Trees } from "./read-trees.ts";
import type { SyntaxNetwork } from "./syntax-network.ts";

/** What the network says of the tokens, as numbers of its labels. */
export interface Analysis extends Trees {
  /** By token and tag label: the scores, `tags.length` a token. */
  readonly tagScores: Int32Array;
}

export function analyze(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  forms: WordForms,
  numbers: readonly Int32Array[],
  network: SyntaxNetwork,
): Analysis {
  const analysis: Analysis = {
    tagScores: new Int32Array(tokens.length * network.shape.tags.length),
    heads: new Int32Array(tokens.length).fill(-1),
    relations: tokens.map(() => "root"),
  };
  const mark = network.kernels.mark();
  for (const pieces of batchesOf(piecesOf(sentences, tokens))) {
    analyzeBatch(pieces, forms, numbers, network, analysis);
    network.kernels.release(mark);
  }
  joinPieces(sentences, analysis);
  return analysis;
}

function analyzeBatch(
  unsorted: readonly Piece[],
  forms: WordForms,
  numbers: readonly Int32Array[],
  network: SyntaxNetwork,
  analysis: Analysis,
): void {
  const { kernels, layers } = network;
  const pieces = unsorted.toSorted((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
  const steps = stepsOf(pieces.map(({ from, to }) => to - from));
  const batch = { pieces, steps, words: steps.starts[steps.count]! };
  let gates = firstGates(batch, forms, numbers, network);
  for (const [index, layer] of layers.entries()) {
    const states = recur(kernels, gates, layer, steps, index === 0 ? network.shape.hint : 0);
    if (index === 0) {
      const scores = apply(kernels, states, network.tags);
      readTags(batch, scores, network, analysis);
      addHints(states, scores, network);
    }
    if (index + 1 < layers.length) gates = apply(kernels, states, layers[index + 1]!.input);
    else readTrees(batch, states, network, analysis);
  }
}

/** What each word says to the first layer. */
function firstGates(
  { pieces, steps, words }: Batch,
  forms: WordForms,
  numbers: readonly Int32Array[],
  network: SyntaxNetwork,
): Rows {
  const { kernels, known } = network;
  learnForms(pieces, forms, numbers, network);
  const gates = { at: kernels.take(words * known.step), step: known.step, count: words };
  const all = kernels.int32();
  for (const [index, { from, to }] of pieces.entries()) {
    for (let token = from; token < to; token += 1) {
      const source = (known.at + known.rows.get(forms.texts[token]!)! * known.step) / 4;
      const row = steps.starts[token - from]! + index;
      all.copyWithin((gates.at + row * gates.step) / 4, source, source + gates.step / 4);
    }
  }
  return gates;
}

/** Computes what forms that have not been met yet say, and keeps it: half of the words of any text are a few hundred. */
function learnForms(
  pieces: readonly Piece[],
  { texts }: WordForms,
  numbers: readonly Int32Array[],
  { kernels, tables, width, layers, known }: SyntaxNetwork,
): void {
  const fresh = new Map<string, number>();
  for (const { from, to } of pieces) {
    for (let token = from; token < to; token += 1) {
      if (!known.rows.has(texts[token]!)) fresh.set(texts[token]!, token);
    }
  }
  if (known.rows.size + fresh.size > known.most) {
    known.rows.clear();
    for (const { from, to } of pieces)
      for (let token = from; token < to; token += 1) fresh.set(texts[token]!, token);
  }
  const input = { at: kernels.take(2 * width * fresh.size), step: 2 * width, count: fresh.size };
  const memory = kernels.int16();
  let at = input.at / 2;
  for (const token of fresh.values()) {
    for (const [feature, { rows, values, width: size }] of tables.entries()) {
      const row = rows.get(numbers[feature]![token]!) ?? 0;
      memory.set(values.subarray(row * size, (row + 1) * size), at);
      at += size;
    }
  }
  const first = known.rows.size;
  applyInto(kernels, input, layers[0]!.input, {
    ...known,
    at: known.at + first * known.step,
    count: fresh.size,
  });
  for (const text of fresh.keys()) known.rows.set(text, known.rows.size);
}

function readTags(
  { pieces, steps }: Batch,
  scores: Rows,
  { kernels, shape }: SyntaxNetwork,
  { tagScores }: Analysis,
): void {
  const all = kernels.int32();
  const count = shape.tags.length;
  for (const [index, { from, to }] of pieces.entries()) {
    for (let token = from; token < to; token += 1) {
      const at = (scores.at + (steps.starts[token - from]! + index) * scores.step) / 4;
      for (let tag = 0; tag < count; tag += 1) tagScores[token * count + tag] = all[at + tag]!;
    }
  }
}

/** A tag whose score is so far below the best one is not thought of. */
export const FAR = 4;

/** Writes behind the states what the tags that a word may have say to the second layer. */
function addHints(states: Rows, scores: Rows, { kernels, shape, hints }: SyntaxNetwork): void {
  const count = shape.tags.length;
  const step = 2 * hints.inner;
  const likely = { at: kernels.take(scores.count * step), step, count: scores.count };
  const all = kernels.int32();
  const out = kernels.int16();
  for (let row = 0; row < scores.count; row += 1) {
    const shares = likelihoods(all, (scores.at + row * scores.step) / 4, count, FAR * 2 ** SUM_BITS);
    const at = (likely.at + row * step) / 2;
    for (let tag = 0; tag < count; tag += 1) {
      if (shares[tag]! > 0) out[at + tag] = Math.round(shares[tag]! * 2 ** ACTIVATION_BITS);
    }
  }
  const told = apply(kernels, likely, hints);
  const behind = states.at + states.step - 2 * shape.hint;
  kernels.narrow(told.at, told.step, behind, states.step, told.count, shape.hint, WEIGHT_BITS, NO_LEAST);
}

/** The roots of a long sentence's later pieces hang from the root of the first. */
function joinPieces(sentences: readonly Sentence[], { heads, relations }: Analysis): void {
  for (const { from, to } of sentences) {
    let root = -1;
    for (let token = from; token < to; token += 1) {
      if (heads[token]! >= 0) continue;
      if (root < 0) root = token;
      else {
        heads[token] = root;
        relations[token] = "parataxis";
      }
    }
  }
}
