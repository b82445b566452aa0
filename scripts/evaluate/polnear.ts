import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Document } from "../../src/annotate/document.ts";
import { type Mentions, mentionsOf } from "../../src/extract/clauses/arguments.ts";
import { clausesOf } from "../../src/extract/clauses/clauses.ts";
import { isNoun, type Tree, treeOf } from "../../src/extract/clauses/tree.ts";
import { announcedStatements } from "../../src/extract/speech/announced.ts";
import { tokensOf } from "../../src/extract/speech/attributed-content.ts";
import { type Attribution, attributionsOf } from "../../src/extract/speech/attributions.ts";
import { cueWords } from "../../src/extract/speech/cue-words.ts";
import { groundOf } from "../../src/extract/speech/ground.ts";
import { directQuotes } from "../../src/extract/speech/quotes.ts";
import { sourceWords } from "../../src/extract/speech/source-words.ts";
import { annotate, loadModels } from "../../src/pipeline.ts";
import { compose } from "../../src/read/compose.ts";
import { overlaps, type Span } from "../../src/text/span.ts";
import { utf16Offsets } from "../train/coreference-data.ts";
import { readLines } from "../train/named-document.ts";
import { type Counts, f1, NO_COUNTS, percent } from "./counts.ts";
import type { Scores } from "./scores.ts";

const PARTS = ["cue", "source", "content"] as const;
type Part = (typeof PARTS)[number];
type Attributed = Readonly<Record<Part, readonly Span[]>>;

/** As published, offsets in code points. */
export interface PolnearDocument {
  readonly id: string;
  readonly publisher: string;
  readonly dct: string;
  readonly title: string;
  readonly text: string;
  readonly attributions: readonly Readonly<Record<Part, readonly (readonly [number, number])[]>>[];
}

/**
 * Attributions of PolNeAR (Newell et al. 2018, "An attribution relations corpus for political news"): the share of
 * tokens, punctuation too, that stand in any cue, any source, any content.
 */
export function evaluate(data: string): Scores {
  const path = join(data, "benchmarks/polnear/dev.jsonl");
  if (!existsSync(path)) {
    console.log(`PolNeAR: no ${path}, passed over`);
    return {};
  }
  const models = loadModels();
  const counts = (readLines(path) as PolnearDocument[]).map((document) =>
    countsOf(annotate(articleOf(document), models), document),
  );
  const scores = Object.fromEntries(
    PARTS.map((part) => [part, f1(counts.map((count) => count[part]).reduce(sum, NO_COUNTS))]),
  );
  for (const [part, { f1: f, precision, recall }] of Object.entries(scores))
    console.log(`${part.padEnd(8)} F1 ${percent(f)}  P ${percent(precision)}  R ${percent(recall)}`);
  return { documents: counts.length, ...scores };
}

const articleOf = ({ id, text, title, publisher, dct }: PolnearDocument) =>
  compose(id, text, { title, outlet: publisher, authors: [], published: dct, url: null });

const sum = (a: Counts, b: Counts): Counts => ({
  right: a.right + b.right,
  found: a.found + b.found,
  gold: a.gold + b.gold,
});

/** By part: how many tokens are rightly in it. */
export function countsOf(document: Document, source: PolnearDocument): Record<Part, Counts> {
  const gold = goldOf(source);
  const found = attributedWords(mentionsOf(treeOf(document)));
  const parts = PARTS.map((part) => [part, countsIn(document, gold, found, part)] as const);
  return Object.fromEntries(parts) as Record<Part, Counts>;
}

function countsIn(
  { tokens }: Document,
  gold: readonly Attributed[],
  found: readonly Readonly<Record<Part, readonly number[]>>[],
  part: Part,
): Counts {
  const wanted = gold.flatMap((attribution) => attribution[part]);
  const marked = new Set(found.flatMap((attribution) => attribution[part]));
  const counts = { right: 0, found: marked.size, gold: 0 };
  for (const [index, token] of tokens.entries()) {
    if (!wanted.some((span) => overlaps(span, token))) continue;
    counts.gold += 1;
    if (marked.has(index)) counts.right += 1;
  }
  return counts;
}

/** Offsets as UTF-16 has them. */
export function goldOf({ text, attributions }: PolnearDocument): Attributed[] {
  const unit = utf16Offsets(text);
  const spansOf = (pairs: readonly (readonly [number, number])[]): Span[] =>
    pairs.map(([start, end]) => ({ start: unit(start), end: unit(end) }));
  return attributions.map(({ cue, source, content }) => ({
    cue: spansOf(cue),
    source: spansOf(source),
    content: spansOf(content),
  }));
}

/** The tokens of each part of an attribution. */
interface AttributedWords {
  readonly source: readonly number[];
  readonly cue: readonly number[];
  readonly content: readonly number[];
}

/** Everything attributed in a document, direct or not. */
export function attributedWords(mentions: Mentions): AttributedWords[] {
  const { tree } = mentions;
  const ground = groundOf(mentions, clausesOf(tree));
  const attributions = attributionsOf(ground);
  const quoted = [...directQuotes(ground, attributions), ...announcedStatements(ground)];
  const direct = quoted.map(({ sourceToken, cueToken, whole }) => ({
    source: sourceToken < 0 ? [] : sourceWords(tree, sourceToken, cueToken, ground.inside),
    cue: sourceToken < 0 ? [] : cueWords(tree, cueToken),
    content: tree.document.tokens.flatMap(({ start, end }, index) =>
      whole.start <= start && end <= whole.end ? [index] : [],
    ),
  }));
  const indirect = outermost(tree, attributions).map((attribution) => ({
    source: attribution.sourceWords,
    cue: attribution.cueWords,
    content: tokensOf(attribution.content),
  }));
  return [...direct, ...indirect];
}

/**
 * Without what is attributed within the words of somebody else, which PolNeAR leaves to them; so it does with the plans
 * and claims, by a noun, that somebody takes a stand on: "praised her plan to stay".
 */
function outermost(tree: Tree, attributions: readonly Attribution[]): Attribution[] {
  const said = attributions.filter(({ kind }) => kind === "clause" || kind === "words");
  return attributions.filter((inner) => {
    const named = isNoun(tree, inner.cue) && inner.kind !== "thing";
    return !(named ? attributions : said).some(
      (outer) => outer !== inner && outer.content.some(({ from, to }) => from <= inner.cue && inner.cue < to),
    );
  });
}
