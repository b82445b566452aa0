import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { wordKey } from "../../src/annotate/words/word-forms.ts";
import { wordsIn } from "../../src/annotate/words/words.ts";
import { readTreebank, TREEBANKS } from "./treebank.ts";

/** News without any annotation. */
export const CORPUS = "corpora/public-news-2004-2026.jsonl.gz";

/** Every paragraph of the corpus and every sentence of the treebanks as lower-case words, digits alike. */
export function rawSentences(data: string): string[][] {
  const lines = gunzipSync(readFileSync(join(data, CORPUS)))
    .toString("utf8")
    .split("\n");
  const paragraphs = lines
    .filter((line) => line !== "")
    .flatMap((line) => {
      const { title, text } = JSON.parse(line) as { title: string; text: string };
      return [title, ...text.split("\n")];
    });
  const sentences = paragraphs.map((paragraph) =>
    wordsIn(paragraph, 0, paragraph.length).map((token) => wordKey(token.text)),
  );
  for (const { train: file } of TREEBANKS) {
    const { tokens, sentences: spans } = readTreebank(data, file);
    for (const { from, to } of spans) {
      sentences.push(tokens.slice(from, to).map((token) => wordKey(token.text)));
    }
  }
  return sentences;
}
