import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Document } from "../../src/annotate/document.ts";
import { loadParser } from "../../src/annotate/models.ts";
import { type Parser, parse } from "../../src/annotate/syntax/parse.ts";
import { tokenize } from "../../src/annotate/words/tokenize.ts";
import { type TimeExpression, timesOf } from "../../src/extract/times/times.ts";
import type { Article, Block } from "../../src/read/article.ts";
import { utf16Offsets } from "../train/coreference-data.ts";
import { type Counts, f1, NO_COUNTS, percent } from "./counts.ts";
import type { Scores } from "./scores.ts";
import { timexType, timexValue } from "./timex-values.ts";

/** An annotated document; offsets count code points. */
interface Annotated {
  readonly id: string;
  readonly text: string;
  readonly dct: string | null;
  readonly timexes: readonly GoldTimex[];
}

interface GoldTimex {
  readonly start: number;
  readonly end: number;
  readonly type?: string;
  readonly value?: string;
}

/** A time expression as TimeML has it. */
interface Timex {
  readonly start: number;
  readonly end: number;
  readonly type: string | null;
  readonly value: string | null;
  readonly text: string;
}

const TEMPEVAL = ["benchmarks/tempeval3/timebank.jsonl", "benchmarks/tempeval3/aquaint.jsonl"];
const GUM = ["benchmarks/gum-dates/train.jsonl", "benchmarks/gum-dates/dev.jsonl"];

/**
 * TIMEX3 on the training sets of TempEval-3 (UzZaman et al. 2013), scored as there: strict and relaxed spans, and value
 * F1 = relaxed F1 times the rate of right values on matched spans. In gum-dates only dates that can be placed are
 * annotated, and not all: recall, and right values where it has one.
 *
 * `RELATA_MISSES=1` prints what is missed, extra or has another value.
 */
export function evaluate(data: string): Scores {
  const parser = loadParser();
  return {
    "tempeval3 training": scoreSet(data, TEMPEVAL, parser, true),
    "gum-dates": scoreSet(data, GUM, parser, false),
  };
}

function scoreSet(data: string, files: readonly string[], parser: Parser, exhaustive: boolean): Scores {
  const paths = files.map((file) => join(data, file)).filter((path) => existsSync(path));
  const documents = paths.flatMap((path) =>
    readFileSync(path, "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Annotated),
  );
  let strict = NO_COUNTS;
  let relaxed = NO_COUNTS;
  let valued = 0;
  let types = 0;
  let values = 0;
  for (const document of documents) {
    const gold = goldTimexes(document);
    const found = foundTimexes(document, parser);
    const pairs = matched(gold, found);
    strict = plus(strict, {
      right: pairs.filter(([g, f]) => g.start === f.start && g.end === f.end).length,
      found: found.length,
      gold: gold.length,
    });
    relaxed = plus(relaxed, { right: pairs.length, found: found.length, gold: gold.length });
    types += pairs.filter(([g, f]) => g.type === f.type).length;
    values += pairs.filter(([g, f]) => g.value !== null && g.value === f.value).length;
    valued += pairs.filter(([g]) => g.value !== null).length;
    if (process.env.RELATA_MISSES) printMisses(document, gold, found, pairs);
  }
  const valueRate = values / Math.max(1, valued);
  const spans = f1(relaxed);
  const scores: Scores = exhaustive
    ? {
        documents: documents.length,
        strict: f1(strict),
        relaxed: spans,
        "value F1": rounded(spans.f1 * valueRate),
        "type rate": rounded(types / relaxed.right),
        "value rate": rounded(valueRate),
      }
    : { documents: documents.length, recall: spans.recall, "value rate": rounded(valueRate) };
  console.log(
    files[0],
    exhaustive
      ? `relaxed F1 ${percent(spans.f1)} (P ${percent(spans.precision)} R ${percent(spans.recall)}) strict ${percent(f1(strict).f1)} value F1 ${percent(spans.f1 * valueRate)}`
      : `recall ${percent(spans.recall)} values ${percent(valueRate)}`,
  );
  return scores;
}

const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;

const plus = (a: Counts, b: Counts): Counts => ({
  right: a.right + b.right,
  found: a.found + b.found,
  gold: a.gold + b.gold,
});

function goldTimexes({ text, timexes }: Annotated): Timex[] {
  const unit = utf16Offsets(text);
  return timexes.map(({ start, end, type, value }) => ({
    start: unit(start),
    end: unit(end),
    type: type ?? null,
    value: value ?? null,
    text: text.slice(unit(start), unit(end)),
  }));
}

function foundTimexes({ id, text, dct }: Annotated, parser: Parser): Timex[] {
  const published = dct && /^\d{4}-\d{2}-\d{2}/.test(dct) ? dct.slice(0, 10) : null;
  const blocks = paragraphsOf(text);
  const { tokens, sentences } = tokenize(text, blocks);
  const tagged = parse(tokens, sentences, parser);
  const trees = { heads: tokens.map(() => -1), relations: tokens.map(() => "root") };
  const article: Article = {
    id,
    name: id,
    url: null,
    outlet: null,
    authors: [],
    title: "",
    published,
    text,
    blocks,
  };
  const document: Document = {
    article,
    tokens,
    sentences,
    ...tagged,
    ...trees,
    mentions: [],
    referents: [],
    chains: [],
  };
  return timesOf(document).map((time) => timexOf(time, document));
}

function timexOf(time: TimeExpression, { tokens, article }: Document): Timex {
  const start = tokens[time.from]!.start;
  const { end } = tokens[time.to - 1]!;
  return { start, end, type: timexType(time), value: timexValue(time), text: article.text.slice(start, end) };
}

function paragraphsOf(text: string): Block[] {
  return [...text.matchAll(/\S(?:[^\n]|\n(?!\s*\n))*/g)].map(({ 0: paragraph, index }) => ({
    kind: "body" as const,
    start: index,
    end: index + paragraph.trimEnd().length,
  }));
}

/** Each gold expression with the first found one that shares a character with it, both only once. */
function matched(gold: readonly Timex[], found: readonly Timex[]): [Timex, Timex][] {
  const used = new Set<Timex>();
  return gold.flatMap((one): [Timex, Timex][] => {
    const other = found.find((two) => !used.has(two) && two.start < one.end && one.start < two.end);
    if (other) used.add(other);
    return other ? [[one, other]] : [];
  });
}

function printMisses(
  { id, text, dct }: Annotated,
  gold: readonly Timex[],
  found: readonly Timex[],
  pairs: readonly [Timex, Timex][],
): void {
  const around = ({ start, end }: Timex): string =>
    text.slice(Math.max(0, start - 40), end + 30).replace(/\s+/g, " ");
  for (const one of gold)
    if (!pairs.some(([g]) => g === one))
      console.log(`missed [${one.text}] ${one.type} ${one.value} (${dct}) … ${around(one)}`);
  for (const one of found)
    if (!pairs.some(([, f]) => f === one))
      console.log(`extra [${one.text}] ${one.type} ${one.value} (${dct}) … ${around(one)}`);
  for (const [g, f] of pairs)
    if (g.value !== f.value)
      console.log(
        `value [${g.text}|${f.text}] ${g.type} ${g.value} not ${f.value} (${id} ${dct}) … ${around(g)}`,
      );
}
