import type { EntityType, Name, ParsedDocument, Sentence, Token } from "../../src/annotate/document.ts";
import { type Article, articleId } from "../../src/read/article.ts";

const TYPES: Readonly<Record<string, EntityType>> = {
  P: "Person",
  O: "Organization",
  L: "Place",
  E: "Event",
  W: "Work",
  X: "Product",
};

/** Tags of words that do not follow from capitals. */
const TAGS: ReadonlyMap<string, string> = new Map(
  [
    "RB then yesterday",
    "VBZ is",
    "VBD said",
    "IN of to for in on at with from by",
    "DT the a an",
    "CC and",
    "PRP he she they it i we",
    "PRP$ his her their its",
  ].flatMap((line) => {
    const [tag = "", ...words] = line.split(" ");
    return words.map((word) => [word, tag] as const);
  }),
);

const TOKEN =
  /[A-Z](?:\.[A-Z])+\.|(?:Mr|Mrs|Dr|Jr|Gen|Lt)\.|[\p{L}\p{N}]+(?:[-'’](?!s\b)[\p{L}\p{N}]+)*|[’']s|\S/gu;

/**
 * A document made by hand: names stand in square brackets with a letter for their type, `[P Mike Pompeo]`, demonyms with
 * a small d behind it, `[Ld Iraqi]`; one sentence a line, a blank line between paragraphs. Tags are by a small list
 * and by capitals; every word is a root of its own.
 */
export function handmade(marked: string): ParsedDocument {
  let text = "";
  const spans: { start: number; end: number; code: string }[] = [];
  let rest = marked;
  for (let found = /\[([A-Z]d?) ([^\]]+)\]/.exec(rest); found; found = /\[([A-Z]d?) ([^\]]+)\]/.exec(rest)) {
    text += rest.slice(0, found.index);
    spans.push({ start: text.length, end: text.length + found[2]!.length, code: found[1]! });
    text += found[2]!;
    rest = rest.slice(found.index + found[0].length);
  }
  text += rest;
  return parsed(text, spans);
}

function parsed(
  text: string,
  spans: readonly { start: number; end: number; code: string }[],
): ParsedDocument {
  const blocks = [...text.matchAll(/[^\n]+(?:\n[^\n]+)*/g)].map(({ index, 0: block }) => ({
    start: index,
    end: index + block.length,
    kind: "body" as const,
  }));
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  for (const { index, 0: line } of text.matchAll(/[^\n]+/g)) {
    const from = tokens.length;
    for (const found of line.matchAll(TOKEN)) {
      const start = index + found.index;
      tokens.push({ text: found[0], start, end: start + found[0].length });
    }
    const block = blocks.findIndex(({ start, end }) => start <= index && index < end);
    sentences.push({ start: index, end: index + line.length, from, to: tokens.length, block });
  }
  const names: Name[] = spans.map(({ start, end, code }) => ({
    type: TYPES[code[0]!]!,
    form: code.endsWith("d") ? "demonym" : "name",
    from: tokens.findIndex((token) => token.start === start),
    to: tokens.findIndex((token) => token.end === end) + 1,
  }));
  const tags = tokens.map(
    ({ text: word }) =>
      TAGS.get(word.toLowerCase()) ??
      (/^\p{Lu}/u.test(word) ? "NNP" : /^\p{L}/u.test(word) ? "NN" : /^['’]s$/.test(word) ? "POS" : "."),
  );
  return {
    article: article(text, blocks),
    tokens,
    sentences,
    tags,
    parts: tags.map((tag) =>
      tag === "NNP" ? "PROPN" : tag === "NN" ? "NOUN" : tag.startsWith("PRP") ? "PRON" : "X",
    ),
    lemmas: tokens.map(({ text: word }) => word.toLowerCase()),
    heads: tokens.map(() => -1),
    relations: tokens.map(() => "dep"),
    names,
  };
}

const article = (text: string, blocks: Article["blocks"]): Article => ({
  id: articleId(text, null, null),
  name: "handmade",
  url: null,
  outlet: null,
  authors: [],
  title: "",
  published: null,
  text,
  blocks,
});
