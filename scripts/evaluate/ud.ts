import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { loadParser } from "../../src/annotate/models.ts";
import { type Parser, parse } from "../../src/annotate/syntax/parse.ts";
import { tokenize } from "../../src/annotate/words/tokenize.ts";
import type { Block } from "../../src/read/article.ts";
import { readConllu } from "../../src/read/conllu.ts";
import type { Span } from "../../src/text/span.ts";
import { scoreSyntax } from "../train/syntax-scores.ts";
import { columnsOf, type Treebank } from "../train/treebank.ts";
import type { Scores } from "./scores.ts";

const SETS: Readonly<Record<string, string>> = {
  "EWT dev": "benchmarks/ud-ewt/en_ewt-ud-dev.conllu",
  "GUM open dev": "benchmarks/ud-gum/gum-dev.open.conllu",
  "GUM nc dev": "benchmarks/ud-gum/gum-dev.nc.conllu",
};

/**
 * Words and sentences from raw text (paragraphs given, as a reader gives them); tags, lemmas and trees on gold
 * tokens with the parser's own tags. LAS as at CoNLL 2018: universal relations, without subtypes.
 */
export function evaluate(data: string): Scores {
  const parser = loadParser();
  const scores: Record<string, Scores> = {};
  for (const [name, file] of Object.entries(SETS)) {
    const path = join(data, file);
    if (!existsSync(path)) {
      console.log(`${name}: no ${path}, passed over`);
      continue;
    }
    scores[name] = scoresOf(path, parser);
    console.log(name, scores[name]);
  }
  return scores;
}

function scoresOf(path: string, parser: Parser): Scores {
  const source = readConllu(readFileSync(path, "utf8"));
  const bank = columnsOf(source);
  const { text, blocks } = rawText(
    bank,
    source.map(({ opensParagraph }) => opensParagraph),
  );
  const found = tokenize(text, blocks);
  return {
    "words F1": spanScore(bank.tokens, found.tokens),
    "sentences F1": spanScore(bank.sentences, found.sentences),
    sentences: bank.sentences.length,
    ...scoreSyntax(parser, bank),
    "words/s": speed(text, blocks, parser),
  };
}

/** The treebank's text with an empty line between paragraphs, and those as blocks. Offsets are the bank's. */
function rawText(bank: Treebank, opens: readonly boolean[]): { text: string; blocks: Block[] } {
  const characters: string[] = [];
  for (const { start, text, end } of bank.tokens) {
    while (characters.length < start) characters.push(" ");
    for (let at = start; at < end; at += 1) characters[at] = text[at - start] ?? "";
  }
  const blocks: { kind: "body"; start: number; end: number }[] = [];
  for (const [index, { start, end }] of bank.sentences.entries()) {
    if (opens[index] || blocks.length === 0) blocks.push({ kind: "body", start, end });
    else blocks.at(-1)!.end = end;
  }
  return { text: characters.join(""), blocks };
}

/** F1 of spans; two words that share one written form count by how the form is parted. */
function spanScore(gold: readonly Span[], found: readonly Span[]): number {
  const key = ({ start, end }: Span): string => `${start}-${end}`;
  const right = new Set(gold.map(key));
  const hits = found.filter((span) => right.has(key(span))).length;
  return Math.round((10000 * 2 * hits) / (gold.length + found.length)) / 10000;
}

/** Words a second from raw text to trees, the better of two runs. */
function speed(text: string, blocks: readonly Block[], parser: Parser): number {
  const times = [1, 2].map(() => {
    const begun = performance.now();
    const { tokens, sentences } = tokenize(text, blocks);
    parse(tokens, sentences, parser);
    return tokens.length / ((performance.now() - begun) / 1000);
  });
  return Math.round(Math.max(...times));
}
