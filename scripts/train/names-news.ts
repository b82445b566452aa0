import type { KindSpan } from "../../src/annotate/names/name-labels.ts";
import { tokenize } from "../../src/annotate/words/tokenize.ts";
import type { Lexicon } from "../../src/model/lexicon.ts";
import type { Block } from "../../src/read/article.ts";
import { type NamedDocument, named, readLines } from "./named-document.ts";
import { kindFor, withDemonyms } from "./names-kinds.ts";

export interface NewsDocument {
  readonly id: string;
  readonly text: string;
  readonly mentions: readonly { readonly start: number; readonly end: number; readonly type: string }[];
}

export interface NewsSentence {
  readonly words: readonly string[];
  readonly marks: readonly { readonly from: number; readonly to: number; readonly type: string }[];
}

export const readNewsNames = (path: string, lexicon: Lexicon): NamedDocument[] =>
  (readLines(path) as NewsDocument[]).map((document) => ({
    set: "newsnames",
    sentences: newsSentences(document).map(({ words, marks }) => {
      const spans = marks.flatMap(({ from, to, type }): KindSpan[] => {
        const kind = kindFor(type, words.slice(from, to), lexicon);
        return kind === null ? [] : [{ kind, from, to }];
      });
      return named(words, withDemonyms(words, spans, lexicon));
    }),
  }));

/** The text cut by our own tokenizer; a mark that does not fall on its edges takes the tokens that it touches. */
export function newsSentences(document: NewsDocument): NewsSentence[] {
  const { tokens, sentences } = tokenize(document.text, paragraphsOf(document.text));
  const units = unitsByPoint(document.text);
  const marks = document.mentions.map(({ start, end, type }) => ({
    start: units(start),
    end: units(end),
    type,
  }));
  return sentences.map(({ from, to, start, end }) => {
    const own = tokens.slice(from, to);
    const inside = marks.filter((mark) => mark.start >= start && mark.end <= end);
    return {
      words: own.map(({ text }) => text),
      marks: inside.map((mark) => {
        const after = own.findIndex((token) => token.start >= mark.end);
        return {
          from: own.findIndex((token) => token.end > mark.start),
          to: after < 0 ? own.length : after,
          type: mark.type,
        };
      }),
    };
  });
}

/** Every paragraph as a block of the body. */
export function paragraphsOf(text: string): Block[] {
  return [...text.matchAll(/\S(?:[^\n]|\n(?!\s*\n))*/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].trimEnd().length,
    kind: "body",
  }));
}

/** Offsets in code points, as the data has them, to UTF-16 units. */
export function unitsByPoint(text: string): (point: number) => number {
  if (!/[\u{10000}-\u{10ffff}]/u.test(text)) return (point) => point;
  const units: number[] = [];
  let at = 0;
  for (const character of text) {
    units.push(at);
    at += character.length;
  }
  units.push(at);
  return (point) => units[point] ?? text.length;
}
