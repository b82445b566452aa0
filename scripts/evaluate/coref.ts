import { join } from "node:path";
import type { Document, ParsedDocument } from "../../src/annotate/document.ts";
import { corefer } from "../../src/annotate/references/corefer.ts";
import { beginReading, enter } from "../../src/annotate/references/reading.ts";
import {
  type Referrer,
  referentAt,
  referentsOf,
  valuesAt,
} from "../../src/annotate/references/references.ts";
import { loadModels, type Models, parseArticle } from "../../src/pipeline.ts";
import { articleOf, type CoreferenceText, readJsonLines, utf16Offsets } from "../train/coreference-data.ts";
import { type GapText, gapDiscourse, gapDocument, pageTitle, titled, utf16 } from "../train/gap.ts";
import { discourseWithNames } from "../train/referrer.ts";
import { bCubed, ceafE, type MentionCluster, muc, ratesOf, type Share, sumShares } from "./clusters.ts";
import { f1, percent } from "./counts.ts";
import type { Scores } from "./scores.ts";

const ONTOGUM = "benchmarks/ontogum/dev.open.jsonl";
const GAP = "benchmarks/gap/validation.jsonl";

/** Who is who inside a text, from the raw text: OntoGUM by spans that must match exactly, GAP by pronouns and names. */
export function evaluate(data: string): Scores {
  const models = loadModels();
  return {
    "OntoGUM 11, open genres dev": ontogum(readJsonLines<CoreferenceText>(join(data, ONTOGUM)), models),
    "GAP validation": gap(readJsonLines<GapText>(join(data, GAP)), models),
  };
}

const METRICS = { muc, bCubed, ceafE } as const;

/** CoNLL F1: the mean of MUC, B3 and CEAFe, each over all documents (Pradhan et al. 2014). */
export function ontogum(texts: readonly CoreferenceText[], models: Models): Scores {
  const pairs = texts.map((text) => [goldClusters(text), predictedClusters(text, models)] as const);
  const rates = Object.entries(METRICS).map(([name, metric]) => {
    const shares: Share[] = pairs.map(([gold, predicted]) => metric(gold, predicted));
    return [name, ratesOf(sumShares(shares))] as const;
  });
  const conll = rates.reduce((sum, [, rate]) => sum + rate.f1, 0) / rates.length;
  for (const [name, { precision, recall, f1: both }] of rates)
    console.log(`  ${name.padEnd(8)} P ${percent(precision)}  R ${percent(recall)}  F1 ${percent(both)}`);
  console.log(`  CoNLL F1 ${percent(conll)}, ${texts.length} documents`);
  return {
    documents: texts.length,
    conllF1: rounded(conll),
    ...Object.fromEntries(
      rates.map(([name, { precision, recall, f1: both }]) => [
        name,
        { precision: rounded(precision), recall: rounded(recall), f1: rounded(both) },
      ]),
    ),
    mentions: f1(spanCounts(pairs)),
  };
}

const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;

function spanCounts(pairs: readonly (readonly [MentionCluster[], MentionCluster[]])[]) {
  const counts = { right: 0, found: 0, gold: 0 };
  for (const [gold, predicted] of pairs) {
    const wanted = new Set(gold.flat());
    counts.gold += wanted.size;
    counts.found += predicted.flat().length;
    counts.right += predicted.flat().filter((span) => wanted.has(span)).length;
  }
  return counts;
}

function goldClusters({ text, mentions }: CoreferenceText): MentionCluster[] {
  const offset = utf16Offsets(text);
  const clusters = new Map<number, string[]>();
  for (const { start, end, cluster } of mentions) {
    const spans = clusters.get(cluster) ?? [];
    clusters.set(cluster, [...spans, `${offset(start)} ${offset(end)}`]);
  }
  return [...clusters.values()];
}

function predictedClusters({ id, text }: CoreferenceText, models: Models): MentionCluster[] {
  const document = parseArticle(articleOf(id, text), models);
  return clustersOf(document, models, models.referrer);
}

/** Everything that refers, also what no name begins; what stands alone is no cluster here. */
function clustersOf(document: ParsedDocument, { lexicon }: Models, referrer: Referrer): MentionCluster[] {
  const { discourse, chainOf } = discourseWithNames(document, lexicon);
  const referents = new Set(referentsOf(discourse, chainOf, referrer));
  return [...referents]
    .map(({ phrases }) =>
      phrases.map((at) => {
        const { from, to } = discourse.phrases[at]!;
        return `${document.tokens[from]!.start} ${document.tokens[to - 1]!.end}`;
      }),
    )
    .filter((spans) => new Set(spans).size > 1)
    .map((spans) => [...new Set(spans)]);
}

interface Counted {
  right: number;
  found: number;
  gold: number;
}

/**
 * F1 over the two questions of each text, all and by the gender of the pronoun (Webster et al. 2018): once with the names
 * that are found, once with the two names given and one of them, or neither, to be chosen; both also with the title of
 * the page known, as articles have one.
 */
function gap(texts: readonly GapText[], models: Models): Scores {
  const counts = new Map<string, Counted>();
  for (const text of texts) {
    const feminine = /^(she|her|hers)$/i.test(text.text.slice(...utf16(text, text.pronoun)));
    const parsed = parseArticle(articleOf(text.id, text.text), models);
    const given = gapDocument(text, models);
    for (const [title, setting] of [
      ["", ""],
      [pageTitle(text), ", title known"],
    ] as const) {
      const document = corefer(titled(parsed, title), models.lexicon, models.referrer);
      const chosen = between(text, titled(given, title), models);
      for (const [index, [name, gold]] of [
        [text.A, text.A_coref] as const,
        [text.B, text.B_coref] as const,
      ].entries()) {
        const found = together(document, utf16(text, text.pronoun), utf16(text, name));
        for (const group of setting === "" ? ["all", feminine ? "feminine" : "masculine"] : ["all"]) {
          count(counts, `names found, ${group}${setting}`, found, gold);
          count(counts, `names given, ${group}${setting}`, chosen === index, gold);
        }
      }
    }
  }
  const scores = Object.fromEntries([...counts].sort().map(([group, own]) => [group, f1(own)]));
  for (const [group, { precision, recall, f1: both }] of Object.entries(scores))
    console.log(
      `  GAP ${group.padEnd(29)} P ${percent(precision)}  R ${percent(recall)}  F1 ${percent(both)}`,
    );
  return { texts: texts.length, ...scores };
}

function count(counts: Map<string, Counted>, group: string, found: boolean, gold: boolean): void {
  const own = counts.get(group) ?? { right: 0, found: 0, gold: 0 };
  own.found += Number(found);
  own.gold += Number(gold);
  own.right += Number(found && gold);
  counts.set(group, own);
}

/**
 * In the units of the weights: how much likelier something else in the text must be for neither of the two names to be
 * taken, some five to eight times. Chosen in cross-validation on GAP development; where always one of the two is taken, F1
 * on validation is about a point lower.
 */
const FAR_LIKELIER = 340;

/**
 * Which of the two names, 0 or 1, the pronoun stands for by the ranker; -1 where it is a phrase with neither, or where
 * something else is likelier by far.
 */
function between(text: GapText, document: ParsedDocument, { lexicon, referrer }: Models): number {
  const { discourse, chainOf, pronoun, chains } = gapDiscourse(text, document, lexicon);
  if (pronoun < 0) return -1;
  const reading = beginReading(discourse, chainOf);
  for (let at = 0; at < pronoun; at += 1) enter(reading, at, referentAt(reading, at, referrer));
  const values = valuesAt(reading, pronoun, referrer);
  const own = chains.map((chain) => {
    const referent = chain === undefined ? undefined : reading.named.get(chain);
    return (referent && values.get(referent)) ?? Number.NEGATIVE_INFINITY;
  });
  const best = own[1]! > own[0]! ? 1 : 0;
  return own[best]! > Math.max(...values.values()) - FAR_LIKELIER ? best : -1;
}

type Offsets = readonly [start: number, end: number];

/** Whether a pronoun's chain has a name that overlaps with a span. */
function together({ mentions, referents, chains }: Document, pronoun: Offsets, name: Offsets): boolean {
  const at = mentions.findIndex(({ start, end }) => start === pronoun[0] && end === pronoun[1]);
  const own = at < 0 ? [] : referents[at]!;
  return own.some((chain) =>
    chains[chain]!.mentions.some((index) => {
      const { form, start, end } = mentions[index]!;
      return form === "name" && start < name[1] && end > name[0];
    }),
  );
}
