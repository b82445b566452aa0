import { loadClusters } from "../../src/annotate/models.ts";
import type { Parser } from "../../src/annotate/syntax/parse.ts";
import { unpackSyntax } from "../../src/annotate/syntax/syntax-network.ts";
import { packVocabulary } from "../../src/model/vocabulary.ts";
import { sourceOf, writeModel } from "./card.ts";
import { learnLemmas } from "./lemmas.ts";
import type { Desk } from "./network/desk.ts";
import { type Course, teach } from "./network/learner.ts";
import type { Parameters, Sizes } from "./network/parameters.ts";
import { snapshot } from "./network/snapshot.ts";
import { CORPUS, rawSentences } from "./raw-text.ts";
import {
  type Frequencies,
  featureVocabularies,
  materialOf,
  rowsFor,
  syntaxLabels,
} from "./syntax-material.ts";
import { scoreSyntax } from "./syntax-scores.ts";
import { joinTreebanks, readTreebank, TREEBANKS } from "./treebank.ts";
import { learnVectors } from "./vectors.ts";
import { learnVocabulary, withWordsOf } from "./vocabulary.ts";

const SEED = 20180701;
/** Numbers for each feature of a word, in the order of SYNTAX_FEATURES. */
const WIDTHS = [96, 32, 16, 32, 32, 32, 32, 32, 16];
const NETWORK = { layers: [192, 192], hint: 32, arc: 96, label: 64 };
const COURSE: Course = {
  epochs: 28,
  lesson: 1500,
  rate: 2e-3,
  hiding: { word: 0.25, feature: 0.1, input: 0.2, state: 0.33 },
  seed: SEED,
};
const VECTORS = { epochs: 4, window: 3, others: 6, seed: SEED };
/** Words of the raw text that have a vector are met there this often. */
const LEAST = 5;
/** How far the numbers of word vectors are from nothing, as the network first sees them. */
const SPREAD = 0.3;
/** Development sets are measured after so many epochs, and at the end. */
const OFTEN = 5;

export async function train(data: string): Promise<void> {
  const bank = joinTreebanks(TREEBANKS.map(({ train: file }) => readTreebank(data, file)));
  const clusters = loadClusters();
  const vocabulary = withWordsOf(bank, learnVocabulary(data));
  const { vectors, frequencies } = await wordVectors(rawSentences(data), WIDTHS[0]!);
  const known = featureVocabularies(bank, clusters, vocabulary, frequencies);
  const labels = syntaxLabels(bank);
  const material = materialOf(bank, clusters, vocabulary, known, labels);
  const sizes: Sizes = {
    tables: known.map((values, feature) => ({ rows: rowsFor(values), width: WIDTHS[feature]! })),
    ...NETWORK,
    tags: labels.tags.length,
    relations: labels.relations.length,
  };
  const rest = { clusters, vocabulary, lemmas: learnLemmas(bank) };
  const dev = TREEBANKS.map(({ name, dev: file }) => ({ name, held: readTreebank(data, file) }));
  const scores: Record<string, number> = {};
  let parts: Record<string, Uint8Array> = {};
  const report = (epoch: number, loss: number, desk: Desk, weights: Parameters): void => {
    console.log(`epoch ${epoch}: loss ${loss.toFixed(3)}`);
    if (epoch % OFTEN > 0 && epoch < COURSE.epochs) return;
    parts = snapshot(desk, weights, sizes, known, labels);
    const parser: Parser = { network: unpackSyntax(parts), ...rest };
    for (const { name, held } of dev) {
      for (const [key, value] of Object.entries(scoreSyntax(parser, held)))
        scores[`${name} dev: ${key}`] = value;
    }
    console.log(scores);
  };
  const prepare = (desk: Desk, { tables }: Parameters): void =>
    desk.floats.set(vectors, tables[0]!.at / 4 + tables[0]!.columns);
  await teach(sizes, material, bank.sentences, COURSE, prepare, report);
  writeModel(
    {
      name: "parser",
      version: "2",
      description:
        "Penn Treebank tags, universal parts of speech, lemmas and Universal Dependencies trees: two recurrent layers in both directions, arcs by pairs of words",
      labels: [...labels.tags, ...labels.relations],
      bits: 0,
      sources: [
        sourceOf(data, "Scale corpus of public news", CORPUS, "public domain; Wikinews CC BY 2.5"),
        ...TREEBANKS.map(({ name, train: file, licence }) => sourceOf(data, name, file, licence)),
      ],
      command: "npm run train -- parser",
      seed: SEED,
      scores,
    },
    {
      ...parts,
      vocabulary: packVocabulary(vocabulary),
      lemmas: new TextEncoder().encode(JSON.stringify(Object.fromEntries(rest.lemmas))),
    },
  );
}

/** Vectors of the words of raw text, in the order of their frequencies. */
async function wordVectors(
  sentences: readonly (readonly string[])[],
  width: number,
): Promise<{ vectors: Float32Array; frequencies: Frequencies }> {
  const counts = new Map<string, number>();
  for (const sentence of sentences)
    for (const word of sentence) counts.set(word, (counts.get(word) ?? 0) + 1);
  const frequencies = [...counts].filter(([, count]) => count >= LEAST);
  frequencies.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const places = new Map(frequencies.map(([word], index) => [word, index]));
  const vectors = await learnVectors(
    sentences.map((words) => Int32Array.from(words, (word) => places.get(word) ?? -1)),
    frequencies.map(([, count]) => count),
    { ...VECTORS, width },
    console.log,
  );
  const square = vectors.reduce((sum, number) => sum + number * number, 0) / vectors.length;
  return { vectors: vectors.map((number) => (number * SPREAD) / Math.sqrt(square)), frequencies };
}
