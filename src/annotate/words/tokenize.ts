import type { Block } from "../../read/article.ts";
import type { Sentence, Token } from "../document.ts";
import { sentencesIn } from "./sentences.ts";
import { wordsIn } from "./words.ts";

/** The words and sentences of a text: parallel to nothing, other columns are parallel to `tokens`. */
export interface Tokenized {
  readonly tokens: Token[];
  readonly sentences: Sentence[];
}

/**
 * The words of all blocks that are not furniture, parted as Universal Dependencies has them, and their sentences.
 * Every token's text is `text.slice(start, end)`; no sentence crosses the edge of a block.
 */
export function tokenize(text: string, blocks: readonly Block[]): Tokenized {
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.kind === "furniture") continue;
    const from = tokens.length;
    for (const token of wordsIn(text, block.start, block.end)) tokens.push(token);
    for (const sentence of sentencesIn(tokens, from, tokens.length, index)) sentences.push(sentence);
  }
  return { tokens, sentences };
}
