import type { Document } from "../../src/annotate/document.ts";
import { tokenize } from "../../src/annotate/words/tokenize.ts";
import type { Article } from "../../src/read/article.ts";

const LEMMAS: Readonly<Record<string, string>> = {
  planned: "plan",
  scheduled: "schedule",
  expected: "expect",
  looked: "look",
};

/**
 * A document of one sentence a line, without trees. A tag that matters stands behind its word: "She will/MD leave/VB
 * on Sunday."; all other words are nouns.
 */
export function dated(marked: string, published: string | null): Document {
  const text = marked.replace(/\/[A-Z$]+\b/g, "");
  const blocks = [...text.matchAll(/[^\n]+/g)].map(({ index, 0: line }) => ({
    kind: "body" as const,
    start: index,
    end: index + line.length,
  }));
  const { tokens, sentences } = tokenize(text, blocks);
  const given = new Map([...marked.matchAll(/(\S+?)\/([A-Z$]+)\b/g)].map(([, word, tag]) => [word!, tag!]));
  const article: Article = {
    id: "0",
    name: "dated",
    url: null,
    outlet: null,
    authors: [],
    title: "",
    published,
    text,
    blocks,
  };
  return {
    article,
    tokens,
    sentences,
    tags: tokens.map(({ text: word }) => given.get(word) ?? (/^['’]s$/.test(word) ? "POS" : "NN")),
    parts: tokens.map(() => "NOUN"),
    lemmas: tokens.map(({ text: word }) => LEMMAS[word] ?? word.toLowerCase()),
    heads: tokens.map(() => -1),
    relations: tokens.map(() => "dep"),
    mentions: [],
    referents: [],
    chains: [],
  };
}
