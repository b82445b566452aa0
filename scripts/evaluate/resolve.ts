import { join } from "node:path";
import type { Document } from "../../src/annotate/document.ts";
import { annotate, loadModels } from "../../src/pipeline.ts";
import { compose } from "../../src/read/compose.ts";
import { NO_METADATA } from "../../src/read/metadata.ts";
import { chainRecords } from "../../src/resolve/chain-records.ts";
import { resolve } from "../../src/resolve/resolve.ts";
import type { Span } from "../../src/text/span.ts";
import { readJsonLines, utf16Offsets } from "../train/coreference-data.ts";
import { bCubed, type MentionCluster, ratesOf } from "./clusters.ts";
import { percent } from "./counts.ts";
import type { Scores } from "./scores.ts";

const MEANTIME = "benchmarks/meantime/train.jsonl";

/** A document of MEANTIME; offsets are code points, `instance` is one thing in all documents. */
interface MeantimeText {
  readonly id: string;
  readonly text: string;
  readonly dct: string;
  readonly sentences: readonly (readonly [number, number])[];
  readonly annotatedSentences: number;
  readonly mentions: readonly {
    readonly start: number;
    readonly end: number;
    readonly syn: string | null;
    /** null where the identifier is all that is known. */
    readonly type: string | null;
    readonly instance: string | null;
  }[];
}

/** A name in the part that is annotated, with the key of what it names by the annotation and as it is resolved. */
interface NamedMention {
  readonly mention: string;
  readonly instance: string;
  readonly type: string | null;
  readonly entity: string | null;
}

/** Who is who across documents: MEANTIME's names of things that have an identifier, by the documents' raw text. */
export function evaluate(data: string): Scores {
  const texts = readJsonLines<MeantimeText>(join(data, MEANTIME));
  const all = resolvedMentions(texts);
  if (process.env.RELATA_EXPLAIN) explain(all);
  // The rest are products, stock indices, currencies and other things.
  const nodes = all.filter(({ type }) => /^(?:person|organization|place)$/.test(type ?? ""));
  return {
    "MEANTIME, names of people, organizations and places with an identifier": scoresOf(nodes, "nodes"),
    "MEANTIME, all names with an identifier": scoresOf(all, "all"),
  };
}

function scoresOf(mentions: readonly NamedMention[], what: string): Scores {
  const gold = clustersBy(mentions, ({ instance }) => instance);
  const found = clustersBy(mentions, ({ entity }) => entity);
  const { precision, recall, f1 } = ratesOf(bCubed(gold, found));
  console.log(
    `  MEANTIME ${what.padEnd(6)} B3 P ${percent(precision)}  R ${percent(recall)}  F1 ${percent(f1)}`,
  );
  return {
    documents: new Set(mentions.map(({ mention }) => mention.split(" ")[0])).size,
    mentions: mentions.length,
    found: mentions.filter(({ entity }) => entity !== null).length,
    b3: { precision: rounded(precision), recall: rounded(recall), f1: rounded(f1) },
  };
}

const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;

function clustersBy(
  mentions: readonly NamedMention[],
  keyOf: (mention: NamedMention) => string | null,
): MentionCluster[] {
  const clusters = new Map<string, string[]>();
  for (const mention of mentions) {
    const key = keyOf(mention);
    if (key !== null) clusters.set(key, [...(clusters.get(key) ?? []), mention.mention]);
  }
  return [...clusters.values()];
}

function resolvedMentions(texts: readonly MeantimeText[]): NamedMention[] {
  const models = loadModels();
  const documents = texts.map(({ id, text, dct }) =>
    annotate(compose(id, text, { ...NO_METADATA, published: dct }), models),
  );
  const { entities } = resolve(documents.flatMap(chainRecords), [], models.lexicon);
  const homes = new Map(
    entities.flatMap(({ id, members }) =>
      members.map(({ article, chain }) => [`${article} ${chain}`, id] as const),
    ),
  );
  return texts.flatMap((text, index) => {
    const document = documents[index]!;
    return goldMentions(text).map(({ start, end, ...gold }) => {
      const chain = chainOver(document, start, end);
      return {
        mention: `${text.id} ${start} ${end} ${document.article.text.slice(start, end)}`,
        ...gold,
        entity: chain === null ? null : (homes.get(`${document.article.id} ${chain}`) ?? null),
      };
    });
  });
}

/** Names, alone or before a noun, in the sentences that are annotated exhaustively. */
function goldMentions(
  text: MeantimeText,
): { start: number; end: number; instance: string; type: string | null }[] {
  const offset = utf16Offsets(text.text);
  const last = text.sentences[text.annotatedSentences - 1]?.[1] ?? text.text.length;
  return text.mentions.flatMap(({ start, end, syn, instance, type }) =>
    instance !== null && end <= last && (syn === "NAM" || syn === "PRE.NAM")
      ? [{ start: offset(start), end: offset(end), instance, type }]
      : [],
  );
}

/**
 * The chain of a span: of the name that overlaps with it by at least half of the two together, else of the last name in it
 * ("aircraft manufacturer Boeing"), but the first where that begins the span ("Boeing of Seattle").
 */
function chainOver({ mentions, referents }: Document, start: number, end: number): number | null {
  const touching = mentions
    .map((mention, index) => ({ ...mention, chain: referents[index]![0] }))
    .filter(
      (mention) =>
        (mention.form === "name" || mention.form === "demonym") && mention.start < end && mention.end > start,
    );
  const overlapping = touching
    .map((mention) => ({ ...mention, share: overlapOf(mention, { start, end }) }))
    .filter(({ share }) => share >= 0.5)
    .sort((a, b) => b.share - a.share);
  const inside = touching.filter((mention) => mention.start >= start && mention.end <= end);
  const first = inside.find((mention) => mention.start === start && mention.form === "name");
  return (overlapping[0] ?? first ?? inside.at(-1))?.chain ?? null;
}

function overlapOf(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

/** The gold things that fell apart and the entities that hold several, for those who look for the faults. */
function explain(mentions: readonly NamedMention[]): void {
  const shown = (
    keyOf: (mention: NamedMention) => string,
    otherOf: (mention: NamedMention) => string,
  ): void => {
    const groups = new Map<string, Map<string, string[]>>();
    for (const mention of mentions) {
      const parts = groups.get(keyOf(mention)) ?? new Map<string, string[]>();
      const part = parts.get(otherOf(mention)) ?? [];
      parts.set(otherOf(mention), [...part, mention.mention.replace(/^\S+ \d+ \d+ /, "")]);
      groups.set(keyOf(mention), parts);
    }
    for (const [key, parts] of groups) {
      if (parts.size < 2) continue;
      console.log(key);
      for (const [other, names] of parts)
        console.log(`    ${other}: ${names.length} ${[...new Set(names)].join(" / ")}`);
    }
  };
  shown(
    ({ instance }) => instance,
    ({ entity }) => entity ?? "not found",
  );
  console.log("---- held together");
  shown(
    ({ entity }) => entity ?? "not found",
    ({ instance }) => instance,
  );
}
