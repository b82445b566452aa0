import type { KindSpan } from "../../src/annotate/names/name-labels.ts";
import type { Lexicon } from "../../src/model/lexicon.ts";
import { type NamedDocument, named, readLines } from "./named-document.ts";
import { kindFor, withDemonyms } from "./names-kinds.ts";

const CONNECTORS = /^(of|the|and|&|for|de|la|del|du|von|van|der|al|el|bin|ibn|-|–|'s|’s|on|in|\.)$/;
const capital = (word: string): boolean => /^[\p{Lu}\p{N}]/u.test(word);

/**
 * The name inside a phrase: the run of capitalized words around its head, without determiner and title.
 * null where there is none.
 */
export function reduced(
  tokens: readonly string[],
  start: number,
  end: number,
  head: number,
  lexicon: Lexicon,
): { from: number; to: number } | null {
  if (!capital(tokens[head]!)) return null;
  let from = head;
  let to = head + 1;
  while (from > start && belongs(tokens, from - 1, from - 2, start)) from -= 1;
  while (to < end && belongs(tokens, to, to + 1, end - 1)) to += 1;
  while (from < to && !capital(tokens[from]!)) from += 1;
  while (to > from && !capital(tokens[to - 1]!) && tokens[to - 1] !== ".") to -= 1;
  while (from < to - 1 && (tokens[from] === "The" || isTitle(tokens, from, head, lexicon))) from += 1;
  return from < to ? { from, to } : null;
}

/** A capitalized word belongs, and a connector that has one on its other side, inside the phrase. */
function belongs(tokens: readonly string[], at: number, beyond: number, last: number): boolean {
  if (capital(tokens[at]!)) return true;
  const inside = at < beyond ? beyond <= last : beyond >= last;
  return inside && CONNECTORS.test(tokens[at]!) && capital(tokens[beyond] ?? "");
}

const isTitle = (tokens: readonly string[], at: number, head: number, lexicon: Lexicon): boolean =>
  at < head && lexicon.titles.has(tokens[at]!);

interface PhraseDocument {
  readonly sentences: readonly (readonly [number, number])[];
  readonly annotatedSentences?: number;
  readonly tokens: readonly { readonly start: number; readonly end: number; readonly text: string }[];
  readonly mentions: readonly PhraseMention[];
}

interface PhraseMention {
  readonly start: number;
  readonly end: number;
  readonly type: string | null;
  readonly named: boolean | null;
  readonly head?: readonly [number, number];
  readonly syn?: string | null;
}

export const readGum = (path: string, lexicon: Lexicon): NamedDocument[] => readPhrases("gum", path, lexicon);

/** Only the first sentences are marked exhaustively. */
export const readMeantime = (path: string, lexicon: Lexicon): NamedDocument[] =>
  readPhrases("meantime", path, lexicon);

function readPhrases(set: string, path: string, lexicon: Lexicon): NamedDocument[] {
  return (readLines(path) as PhraseDocument[]).map((document) => {
    const { sentences, tokens, annotatedSentences = sentences.length } = document;
    return {
      set,
      sentences: sentences.slice(0, annotatedSentences).map(([start, end]) => {
        const own = tokens.filter((token) => token.start >= start && token.end <= end);
        const words = own.map(({ text }) => text);
        const mentions = document.mentions.filter((mention) => mention.start >= start && mention.end <= end);
        const spans = withoutOverlaps(mentions.flatMap((mention) => spanOf(mention, own, words, lexicon)));
        return named(words, withDemonyms(words, spans, lexicon));
      }),
    };
  });
}

type PhraseToken = PhraseDocument["tokens"][number];

function spanOf(
  mention: PhraseMention,
  tokens: readonly PhraseToken[],
  words: readonly string[],
  lexicon: Lexicon,
): KindSpan[] {
  if (mention.named !== true || mention.type === null || mention.type === "time") return [];
  const inside = tokens.flatMap((token, at) =>
    token.start >= mention.start && token.end <= mention.end ? [at] : [],
  );
  const [first, last] = [inside[0], inside.at(-1)];
  if (first === undefined || last === undefined) return [];
  const head = mention.head ? tokens.findIndex((token) => token.start === mention.head![0]) : last;
  const range = reduced(words, first, last + 1, head < 0 ? last : head, lexicon);
  if (range === null) return [];
  const label = mention.type === "event" || mention.type === "abstract" ? "MISC" : mention.type;
  const kind = kindFor(label, words.slice(range.from, range.to), lexicon);
  return kind === null ? [] : [{ kind, ...range }];
}

function withoutOverlaps(spans: readonly KindSpan[]): KindSpan[] {
  const kept: KindSpan[] = [];
  for (const span of [...spans].sort((a, b) => b.to - b.from - (a.to - a.from))) {
    if (kept.every((other) => other.to <= span.from || span.to <= other.from)) kept.push(span);
  }
  return kept;
}
