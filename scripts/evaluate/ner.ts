import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { loadRecognizer } from "../../src/annotate/models.ts";
import { type Gazetteer, gazetteerOf } from "../../src/annotate/names/gazetteer.ts";
import type { KindSpan, NameKind } from "../../src/annotate/names/name-labels.ts";
import { namesOf } from "../../src/annotate/names/recognize.ts";
import type { RecognizerModel } from "../../src/annotate/names/recognizer.ts";
import { type Lexicon, loadLexicon } from "../../src/model/lexicon.ts";
import { readLines } from "../train/named-document.ts";
import { type NewsDocument, newsSentences } from "../train/names-news.ts";
import type { TaggedLine } from "../train/names-tagged.ts";
import { type Counts, f1, NO_COUNTS, percent } from "./counts.ts";
import type { Scores } from "./scores.ts";

/** Development sets; the first three and CrossNER are files of tags, newsnames of raw text. */
const SETS: Readonly<Record<string, string>> = {
  "uner-ewt": "benchmarks/uner-ewt/dev.jsonl",
  conll2003: "benchmarks/conll2003/dev.jsonl",
  wikineural: "benchmarks/wikineural-en/dev.jsonl",
  "crossner-politics": "benchmarks/crossner/politics.dev.jsonl",
  newsnames: "newsnames/dev.jsonl",
};

const COARSE: Readonly<Partial<Record<NameKind, string>>> = {
  Person: "PER",
  Organization: "ORG",
  Place: "LOC",
};

interface Judged {
  readonly tokens: readonly string[];
  readonly gold: readonly { readonly from: number; readonly to: number; readonly type: string }[];
  /** Spans whose label is left out of scoring. */
  readonly ignored: readonly { readonly from: number; readonly to: number }[];
}

/** Exact spans of PER, ORG and LOC, as each set's labels.json maps its labels to them. */
export function evaluate(data: string): Scores {
  return scoreSets(data, loadRecognizer(), loadLexicon());
}

export function scoreSets(data: string, model: RecognizerModel, lexicon: Lexicon): Record<string, Scores> {
  const gazetteer = gazetteerOf(lexicon);
  const figures: Record<string, Scores> = {};
  for (const [set, file] of Object.entries(SETS)) {
    const path = join(data, file);
    const documents = set === "newsnames" ? readNews(path) : readTags(path);
    figures[set] = scoreSet(documents, model, gazetteer);
    const { f1, precision, recall, gold, wordsPerSecond } = figures[set];
    console.log(
      `${set.padEnd(18)} F1 ${percent(f1)}  P ${percent(precision)}  R ${percent(recall)}  (${gold} names, ${wordsPerSecond} words/s)`,
    );
  }
  return figures;
}

function scoreSet(
  documents: readonly (readonly Judged[])[],
  model: RecognizerModel,
  gazetteer: Gazetteer,
): Scores {
  const counts = new Map<string, Counts>();
  let words = 0;
  let milliseconds = 0;
  for (const document of documents) {
    const sentences = document.map(({ tokens }) => tokens);
    const started = performance.now();
    const found = namesOf(sentences, model, gazetteer);
    milliseconds += performance.now() - started;
    for (const [index, judged] of document.entries()) {
      words += judged.tokens.length;
      compare(judged, found[index]!, counts);
    }
  }
  const total = [...counts.values()].reduce(sum, NO_COUNTS);
  const types = Object.fromEntries([...counts].sort().map(([type, own]) => [type, f1(own).f1]));
  return { ...f1(total), ...total, ...types, wordsPerSecond: Math.round((1000 * words) / milliseconds) };
}

const sum = (a: Counts, b: Counts): Counts => ({
  right: a.right + b.right,
  found: a.found + b.found,
  gold: a.gold + b.gold,
});

function compare({ gold, ignored }: Judged, spans: readonly KindSpan[], counts: Map<string, Counts>): void {
  const left = new Set(gold.map(({ from, to, type }) => `${from} ${to} ${type}`));
  const add = (type: string, right: number, found: number, wanted: number) =>
    counts.set(type, sum(counts.get(type) ?? NO_COUNTS, { right, found, gold: wanted }));
  for (const { type } of gold) add(type, 0, 0, 1);
  for (const { kind, from, to } of spans) {
    const type = COARSE[kind];
    if (type === undefined || ignored.some((other) => other.from < to && from < other.to)) continue;
    add(type, left.has(`${from} ${to} ${type}`) ? 1 : 0, 1, 0);
  }
}

/** A file of BIO tags, with the labels.json that lies beside it. */
function readTags(path: string): Judged[][] {
  const labels = (
    JSON.parse(readFileSync(join(dirname(path), "labels.json"), "utf8")) as {
      labels: Record<string, string | null>;
    }
  ).labels;
  const documents = new Map<string, Judged[]>();
  for (const line of readLines(path) as TaggedLine[]) {
    const key = line.doc ?? line.id;
    documents.set(key, [...(documents.get(key) ?? []), judge(line, labels)]);
  }
  return [...documents.values()];
}

function judge({ tokens, tags }: TaggedLine, labels: Readonly<Record<string, string | null>>): Judged {
  const gold: { from: number; to: number; type: string }[] = [];
  const ignored: { from: number; to: number }[] = [];
  for (let from = 0; from < tags.length; from += 1) {
    const tag = tags[from]!;
    if (!tag.startsWith("B-")) continue;
    let to = from + 1;
    while (tags[to] === `I-${tag.slice(2)}`) to += 1;
    const type = labels[tag.slice(2)];
    if (type === null) ignored.push({ from, to });
    else if (type === "PER" || type === "ORG" || type === "LOC") gold.push({ from, to, type });
  }
  return { tokens, gold, ignored };
}

/** Raw text, cut by our own tokenizer: a name whose edges it misses is lost. */
function readNews(path: string): Judged[][] {
  return (readLines(path) as NewsDocument[]).map((document) =>
    newsSentences(document).map(({ words, marks }) => ({
      tokens: words,
      gold: marks.filter(({ type }) => type !== "MISC"),
      ignored: [],
    })),
  );
}
