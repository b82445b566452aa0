import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Sentence, Token } from "../../src/annotate/document.ts";
import { readConllu, type TreebankSentence } from "../../src/read/conllu.ts";

/** A treebank as columns over all its words, like a Document. */
export interface Treebank {
  readonly tokens: Token[];
  readonly sentences: Sentence[];
  readonly tags: string[];
  readonly parts: string[];
  readonly lemmas: string[];
  /** Indices into `tokens`, -1 for roots. */
  readonly heads: number[];
  readonly relations: string[];
}

export interface TreebankSource {
  readonly name: string;
  readonly licence: string;
  readonly train: string;
  readonly dev: string;
}

/** What the shipped parser learns from: the treebanks whose licences allow it. */
export const TREEBANKS: readonly TreebankSource[] = [
  {
    name: "UD English EWT 2.16",
    licence: "CC BY-SA 4.0",
    train: "benchmarks/ud-ewt/en_ewt-ud-train.conllu",
    dev: "benchmarks/ud-ewt/en_ewt-ud-dev.conllu",
  },
  {
    name: "GUM 11, open genres",
    licence: "CC BY 4.0 (annotation); texts CC BY, CC BY-SA and public domain",
    train: "benchmarks/ud-gum/gum-train.open.conllu",
    dev: "benchmarks/ud-gum/gum-dev.open.conllu",
  },
];

export const readTreebank = (data: string, file: string): Treebank =>
  columnsOf(readConllu(readFileSync(join(data, file), "utf8")));

export function columnsOf(source: readonly TreebankSentence[]): Treebank {
  const bank: Treebank = {
    tokens: [],
    sentences: [],
    tags: [],
    parts: [],
    lemmas: [],
    heads: [],
    relations: [],
  };
  let start = 0;
  for (const sentence of source) {
    addSentence(bank, sentence, start);
    start += sentence.text.length + 1;
  }
  return bank;
}

function addSentence(bank: Treebank, { text, words, spans }: TreebankSentence, start: number): void {
  const from = bank.tokens.length;
  for (const [index, word] of words.entries()) {
    const span = spans[index]!;
    bank.tokens.push({ start: start + span.start, end: start + span.end, text: word.form });
    bank.tags.push(word.tag);
    bank.parts.push(word.part);
    bank.lemmas.push(word.lemma);
    bank.heads.push(word.head < 0 ? -1 : from + word.head);
    bank.relations.push(word.relation);
  }
  const to = bank.tokens.length;
  bank.sentences.push({ start, end: start + text.length, from, to, block: 0 });
}

/** Several treebanks as one. */
export function joinTreebanks(banks: readonly Treebank[]): Treebank {
  const all = columnsOf([]);
  for (const bank of banks) {
    const base = all.tokens.length;
    const shift = (all.sentences.at(-1)?.end ?? -1) + 1;
    for (const token of bank.tokens) {
      all.tokens.push({ ...token, start: token.start + shift, end: token.end + shift });
    }
    for (const sentence of bank.sentences) all.sentences.push(shifted(sentence, base, shift));
    for (const head of bank.heads) all.heads.push(head < 0 ? -1 : head + base);
    for (const column of ["tags", "parts", "lemmas", "relations"] as const) {
      for (const value of bank[column]) all[column].push(value);
    }
  }
  return all;
}

const shifted = (sentence: Sentence, base: number, shift: number): Sentence => ({
  start: sentence.start + shift,
  end: sentence.end + shift,
  from: sentence.from + base,
  to: sentence.to + base,
  block: 0,
});
