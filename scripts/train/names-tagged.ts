import { basename } from "node:path";
import type { KindSpan } from "../../src/annotate/names/name-labels.ts";
import type { Lexicon } from "../../src/model/lexicon.ts";
import { type NamedDocument, type NamedSentence, named, readLines } from "./named-document.ts";
import { kindFor, withDemonyms } from "./names-kinds.ts";
import { reduced } from "./names-phrases.ts";

export interface TaggedLine {
  readonly id: string;
  readonly doc?: string;
  readonly source?: string;
  readonly tokens: readonly string[];
  readonly tags: readonly string[];
}

/** Sentences of BIO tags, joined to documents where the set names them. */
export function readTagged(set: string, path: string, lexicon: Lexicon): NamedDocument[] {
  const lines = (readLines(path) as TaggedLine[]).filter((line) => line.source !== "BBC_Online");
  const documents = new Map<string, NamedSentence[]>();
  for (const line of lines) {
    const key = line.doc ?? line.id;
    const sentences = documents.get(key) ?? [];
    documents.set(key, sentences);
    const spans = spansOfLine(line, lexicon, set === "re3d");
    sentences.push(named(line.tokens, withDemonyms(line.tokens, spans, lexicon)));
  }
  return [...documents.values()].map((sentences) => ({ set, sentences }));
}

export const readCrossner = (path: string, lexicon: Lexicon): NamedDocument[] =>
  readTagged(`crossner-${basename(path).split(".")[0]}`, path, lexicon);

/** The BIO tags as spans of kinds; `phrases`: the set marks whole phrases, which are cut down to the name. */
function spansOfLine({ tokens, tags }: TaggedLine, lexicon: Lexicon, phrases: boolean): KindSpan[] {
  const spans: KindSpan[] = [];
  for (let from = 0; from < tokens.length; from += 1) {
    const tag = tags[from]!;
    if (!tag.startsWith("B-")) continue;
    let to = from + 1;
    while (tags[to] === `I-${tag.slice(2)}`) to += 1;
    const range = phrases ? reduced(tokens, from, to, to - 1, lexicon) : { from, to };
    if (range === null) continue;
    const kind = kindFor(tag.slice(2), tokens.slice(range.from, range.to), lexicon);
    if (kind !== null) spans.push({ kind, ...range });
  }
  return spans;
}
