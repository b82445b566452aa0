import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { ParsedDocument, Sentence } from "../../src/annotate/document.ts";
import { recognize } from "../../src/annotate/names/recognize.ts";
import type { RecognizerModel } from "../../src/annotate/names/recognizer.ts";
import type { Lexicon } from "../../src/model/lexicon.ts";
import { type Article, articleId, type Block } from "../../src/read/article.ts";
import { readConllu } from "../../src/read/conllu.ts";
import { columnsOf } from "./treebank.ts";

/** A document of OntoGUM; offsets are code points of `text`. */
export interface CoreferenceText {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly sentences: readonly (readonly [number, number])[];
  readonly tokens: readonly { readonly start: number; readonly end: number; readonly text: string }[];
  readonly mentions: readonly {
    readonly start: number;
    readonly end: number;
    readonly head?: readonly [number, number];
    readonly cluster: number;
  }[];
}

/** The lines of a file of JSON lines, zipped or not. */
export function readJsonLines<Line>(path: string): Line[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  return text
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line);
}

/** Code-point offsets of a text as UTF-16 offsets. */
export function utf16Offsets(text: string): (codePoint: number) => number {
  if (!/[\ud800-\udbff]/.test(text)) return (offset) => offset;
  const offsets: number[] = [];
  let at = 0;
  for (const character of text) {
    offsets.push(at);
    at += character.length;
  }
  offsets.push(at);
  return (offset) => offsets[offset]!;
}

/** An article of one text, whose paragraphs are blocks of body. */
export function articleOf(id: string, text: string): Article {
  const blocks: Block[] = [...text.matchAll(/\S(?:[\s\S]*?\S)?(?=\s*\n\s*\n|\s*$)/g)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
    kind: "body",
  }));
  return {
    id: articleId(text, null, null),
    name: id,
    url: null,
    outlet: null,
    authors: [],
    title: "",
    published: null,
    text,
    blocks,
  };
}

/** The documents of a treebank file by id, as the gold annotation parses them, their names recognized. */
export function parsedTreebank(
  treebankPath: string,
  texts: readonly CoreferenceText[],
  recognizer: RecognizerModel,
  lexicon: Lexicon,
): Map<string, ParsedDocument> {
  const wanted = new Map(texts.map((text) => [text.id, text]));
  const parts = readFileSync(treebankPath, "utf8").split(/(?=^# newdoc id = )/m);
  const parsed = new Map<string, ParsedDocument>();
  for (const part of parts) {
    const id = /^# newdoc id = (\S+)/.exec(part)?.[1] ?? "";
    const text = wanted.get(id);
    const document = text && parsedText(text, columnsOf(readConllu(part)), recognizer, lexicon);
    if (document) parsed.set(id, document);
  }
  return parsed;
}

/** null where the treebank's words are not those of the text. */
function parsedText(
  source: CoreferenceText,
  bank: ReturnType<typeof columnsOf>,
  recognizer: RecognizerModel,
  lexicon: Lexicon,
): ParsedDocument | null {
  if (bank.tokens.length !== source.tokens.length) return null;
  const offset = utf16Offsets(source.text);
  const article = articleOf(source.id, source.text);
  const tokens = source.tokens.map(({ start, end, text }) => ({
    start: offset(start),
    end: offset(end),
    text,
  }));
  const sentences: Sentence[] = bank.sentences.map(({ from, to }) => {
    const [start, end] = [tokens[from]!.start, tokens[to - 1]!.end];
    return {
      from,
      to,
      start,
      end,
      block: Math.max(
        0,
        article.blocks.findIndex((block) => start < block.end),
      ),
    };
  });
  const { tags, parts, lemmas, heads, relations } = bank;
  const tagged = { article, tokens, sentences, tags, parts, lemmas };
  return { ...tagged, heads, relations, names: recognize(tagged, recognizer, lexicon) };
}
