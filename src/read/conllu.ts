import type { Span } from "../text/span.ts";

/** A syntactic word of a CoNLL-U file (https://universaldependencies.org/format.html). */
export interface TreebankWord {
  readonly form: string;
  readonly lemma: string;
  /** Universal part of speech. */
  readonly part: string;
  /** Penn Treebank tag. */
  readonly tag: string;
  /** Index of its head in the sentence, -1 for the root; -1 also where the file gives none. */
  readonly head: number;
  readonly relation: string;
}

export interface TreebankSentence {
  /** True where a document or a paragraph begins. */
  readonly opensParagraph: boolean;
  readonly text: string;
  readonly words: readonly TreebankWord[];
  /** Where each word lies in `text`. Words that share one written form ("gonna") lie beside one another in it. */
  readonly spans: readonly Span[];
}

interface Row {
  readonly id: string;
  readonly fields: readonly string[];
  readonly spaceAfter: boolean;
}

/** Reads CoNLL-U. Empty nodes (1.1) are passed over; the text is made from the forms and SpaceAfter. */
export function readConllu(source: string): TreebankSentence[] {
  const sentences: TreebankSentence[] = [];
  for (const [index, chunk] of source.split(/\r?\n\r?\n+/).entries()) {
    const lines = chunk.split(/\r?\n/).filter((line) => line !== "");
    const rows = lines.filter((line) => !line.startsWith("#")).map((line) => rowOf(line, index));
    if (rows.length === 0) continue;
    const opensParagraph = lines.some((line) => /^# new(doc|par)\b/.test(line));
    sentences.push(sentenceOf(rows, opensParagraph));
  }
  return sentences;
}

function rowOf(line: string, sentence: number): Row {
  const fields = line.split("\t");
  if (fields.length !== 10) {
    throw new Error(
      `CoNLL-U sentence ${sentence + 1}: a line of ${fields.length} fields instead of 10: ${line.slice(0, 60)}`,
    );
  }
  return { id: fields[0]!, fields, spaceAfter: !/(^|\|)SpaceAfter=No(\||$)/.test(fields[9]!) };
}

function sentenceOf(rows: readonly Row[], opensParagraph: boolean): TreebankSentence {
  const words: TreebankWord[] = [];
  const spans: Span[] = [];
  let text = "";
  let shared: Shared | null = null;
  for (const { id, fields, spaceAfter } of rows) {
    const [from, last] = id.split("-").map(Number);
    if (id.includes(".")) continue;
    if (last !== undefined) {
      shared = { last, end: text.length + fields[1]!.length, at: text.length };
      text += fields[1]! + (spaceAfter ? " " : "");
      continue;
    }
    words.push(wordOf(fields));
    if (shared !== null) {
      spans.push(takeShared(shared, fields[1]!, from === shared.last));
      if (from === shared.last) shared = null;
    } else {
      spans.push({ start: text.length, end: text.length + fields[1]!.length });
      text += fields[1]! + (spaceAfter ? " " : "");
    }
  }
  return { opensParagraph, text: text.trimEnd(), words, spans };
}

/** A written form that several words share, and how much of it is given out. */
interface Shared {
  readonly last: number;
  readonly end: number;
  at: number;
}

function takeShared(shared: Shared, form: string, isLast: boolean): Span {
  const start = shared.at;
  shared.at = isLast ? shared.end : Math.min(shared.end, start + form.length);
  return { start, end: shared.at };
}

const wordOf = (fields: readonly string[]): TreebankWord => ({
  form: fields[1]!,
  lemma: fields[2]!,
  part: fields[3]!,
  tag: fields[4]!,
  head: /^\d+$/.test(fields[6]!) ? Number(fields[6]) - 1 : -1,
  relation: fields[7]!,
});
