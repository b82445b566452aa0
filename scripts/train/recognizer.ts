import { loadClusters } from "../../src/annotate/models.ts";
import { gazetteerOf } from "../../src/annotate/names/gazetteer.ts";
import { NameReader } from "../../src/annotate/names/name-features.ts";
import { isInside, NAME_LABELS } from "../../src/annotate/names/name-labels.ts";
import { loadLexicon } from "../../src/model/lexicon.ts";
import { packLinear, unpackLinear } from "../../src/model/packing.ts";
import { scoreSets } from "../evaluate/ner.ts";
import { sourceOf, writeModel } from "./card.ts";
import { type Corpus, Crf } from "./crf.ts";
import type { NamedDocument } from "./named-document.ts";
import { corpusOf, type NamesCorpus, readDocuments, withEchoes } from "./names-corpus.ts";
import { NAME_SOURCES, readNames } from "./names-data.ts";
import { randomFrom, shuffle } from "./random.ts";

const SEED = 1;
/** So many models are learned, each in another order, and their weights averaged. */
const MODELS = 4;
const BITS = 22;
const EPOCHS = 3;
/** A feature that was seen less often is not learned; with 5, newsnames dev falls by half a point. */
const LEAST_COUNT = 3;
/** Weights of fewer units of a byte are left out of the file; up to 9 no score falls. */
const LEAST_WEIGHT = 6;
/** How often the features that name a word are hidden, so that its looks and its neighbors are learned. */
const HIDDEN = 0.15;
/** Every so many sentences are read once more in capitals, or in small letters. */
const SHOUTED = 20;
const LOWERED = 20;
/** Every so many words with capitals are read once more without their sentence. */
const FRAGMENTED = 20;
/** Documents are read first by models learned from the other folds. */
const FOLDS = 3;
const FOLD_EPOCHS = 1;
/** How often a sentence is read without its document, as in a first reading. */
const ALONE = 0.3;
/** What we read is news: the set of press texts counts for more. */
const NEWS = { set: "newsnames", times: 2 };
const RATE = 0.1;
const DECAY = 0.02;

export async function train(data: string): Promise<void> {
  const lexicon = loadLexicon();
  const gazetteer = gazetteerOf(lexicon);
  const clusters = loadClusters();
  const documents = withOtherCases(readNames(data, lexicon));
  console.log(summary(documents));
  const base = corpusOf(readDocuments(documents, new NameReader(gazetteer, clusters)), BITS, LEAST_COUNT);
  console.log(`${base.corpus.labels.length} tokens, ${base.places.length} features`);
  const { corpus, places } = withEchoes(base, readFirst(base), BITS);
  const numbers = sentenceNumbers(documents, base);
  const crf = Crf.mean(
    Array.from({ length: MODELS }, (_, model) =>
      learn(corpus, places.length, numbers, { epochs: EPOCHS, seed: SEED + model }, console.log),
    ),
  );
  const { rows, transitions } = crf.rounded(places, LEAST_WEIGHT);
  const linear = packLinear(rows);
  const model = { linear: unpackLinear(linear, BITS, NAME_LABELS), transitions, clusters };
  const scores = scoreSets(data, model, lexicon);
  writeModel(
    {
      name: "recognizer",
      version: "1",
      description:
        "Names of people, organizations, places, events, works and products: a conditional random field",
      labels: NAME_LABELS,
      bits: BITS,
      sources: NAME_SOURCES.flatMap(({ name, files, licence }) =>
        files.map((file) => sourceOf(data, name, file, licence)),
      ),
      command: "npm run train -- recognizer",
      seed: SEED,
      scores: Object.fromEntries(
        Object.entries(scores).map(([set, { f1 }]) => [`${set} dev F1`, f1 as number]),
      ),
    },
    { linear, transitions: new Uint8Array(transitions.buffer) },
  );
}

/** Some sentences once more as wires and headlines print them, in capitals, and some as people type them, in small letters. */
function withOtherCases(documents: readonly NamedDocument[]): NamedDocument[] {
  const sentences = documents.flatMap((document) => document.sentences);
  const others = [
    { set: "in capitals", every: SHOUTED, write: (word: string) => word.toUpperCase() },
    { set: "in small letters", every: LOWERED, write: (word: string) => word.toLowerCase() },
  ];
  return [
    ...documents,
    ...others.flatMap(({ set, every, write }, turn) =>
      sentences
        .filter((_, index) => index % every === turn)
        .map(({ tokens, labels }) => ({ set, sentences: [{ tokens: tokens.map(write), labels }] })),
    ),
    ...fragments(documents),
  ];
}

/**
 * Some words once more by themselves or between two others, as captions, lists and tables have them: names, and other
 * words with capitals.
 */
function fragments(documents: readonly NamedDocument[]): NamedDocument[] {
  const found: NamedDocument[] = [];
  let turn = 0;
  for (const { tokens, labels } of documents.flatMap((document) => document.sentences)) {
    for (let from = 0; from < tokens.length; from += 1) {
      if (!/^\p{Lu}/u.test(tokens[from]!) || isInside(labels[from]!)) continue;
      turn += 1;
      if (turn % FRAGMENTED !== 0) continue;
      let to = from + 1;
      while (isInside(labels[to] ?? 0)) to += 1;
      const margin = (turn / FRAGMENTED) % 2;
      const [start, end] = [Math.max(0, from - margin), to + margin];
      const sentence = { tokens: tokens.slice(start, end), labels: labels.slice(start, end) };
      if (!isInside(sentence.labels[0]!)) found.push({ set: "fragments", sentences: [sentence] });
    }
  }
  return found;
}

/**
 * The labels of every sentence as a model gives them that has not seen its document: what a second reading will meet, so what
 * it must learn from.
 */
function readFirst({ documents, corpus, places }: NamesCorpus): Uint8Array[] {
  const readings: Uint8Array[] = [];
  const foldOf = documents.flatMap(({ sentences }, document) => sentences.map(() => document % FOLDS));
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const others = foldOf.flatMap((own, sentence) => (own === fold ? [] : [sentence]));
    const crf = learn(corpus, places.length, others, { epochs: FOLD_EPOCHS, seed: SEED }, () => {});
    for (const [sentence, own] of foldOf.entries()) {
      if (own === fold) readings[sentence] = crf.read(corpus, sentence);
    }
    console.log(`first reading of fold ${fold + 1} of ${FOLDS}`);
  }
  return readings;
}

/** The sentences to learn from, those of the news more than once. */
function sentenceNumbers(named: readonly NamedDocument[], { documents }: NamesCorpus): number[] {
  let next = 0;
  return documents.flatMap(({ sentences }, document) => {
    const own = sentences.map(() => next++);
    return named[document]!.set === NEWS.set ? Array.from({ length: NEWS.times }, () => own).flat() : own;
  });
}

function learn(
  corpus: Corpus,
  features: number,
  sentences: readonly number[],
  { epochs, seed }: { epochs: number; seed: number },
  report: (line: string) => void,
): Crf {
  const random = randomFrom(seed);
  const crf = new Crf(features, NAME_LABELS.length);
  const order = [...sentences];
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    const started = performance.now();
    shuffle(order, random);
    let likelihood = 0;
    for (const [index, sentence] of order.entries()) {
      const done = (epoch + index / order.length) / epochs;
      likelihood += crf.step(corpus, sentence, {
        rate: RATE * (1 - 0.95 * done),
        decay: DECAY,
        unseen: () => random() < HIDDEN,
        alone: random() < ALONE,
      });
    }
    const seconds = ((performance.now() - started) / 1000).toFixed(0);
    report(`epoch ${epoch + 1}/${epochs}: log-likelihood ${likelihood.toFixed(0)}, ${seconds} s`);
  }
  return crf;
}

function summary(documents: readonly NamedDocument[]): string {
  const counts = new Map<string, [documents: number, tokens: number, names: number]>();
  for (const { set, sentences } of documents) {
    const row = counts.get(set) ?? [0, 0, 0];
    counts.set(set, row);
    row[0] += 1;
    for (const { labels } of sentences) {
      row[1] += labels.length;
      row[2] += labels.reduce((sum, label) => sum + (label & 1), 0);
    }
  }
  return [...counts]
    .map(([set, [texts, tokens, names]]) => `${set}: ${texts} texts, ${tokens} tokens, ${names} names`)
    .join("\n");
}
