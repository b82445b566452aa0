import { gazetteerOf } from "../../src/annotate/gazetteer.ts";
import { featureBuffer, featuresOf, MOST_FEATURES, NameReader } from "../../src/annotate/name-features.ts";
import { NAME_LABELS } from "../../src/annotate/name-labels.ts";
import { unpackClusters } from "../../src/model/clusters.ts";
import { loadLexicon } from "../../src/model/lexicon.ts";
import { packLinear, unpackLinear } from "../../src/model/packing.ts";
import { loadWeights } from "../../src/model/weights.ts";
import { scoreSets } from "../evaluate/ner.ts";
import { sourceOf, writeModel } from "./card.ts";
import { type Corpus, Crf } from "./crf.ts";
import type { NamedDocument } from "./named-document.ts";
import { NAME_SOURCES, readNames } from "./names-data.ts";
import { randomFrom, shuffle } from "./random.ts";

const SEED = 1;
const BITS = 22;
const EPOCHS = Number(process.env.EPOCHS ?? 8);
/** A feature that was seen less often is not learned. */
const LEAST_COUNT = 2;
/** Weights of fewer units of a byte are left out of the file. */
const LEAST_WEIGHT = Number(process.env.LEAST ?? 3);
/** How often the features that name a word are hidden, so that its looks and its neighbors are learned. */
const HIDDEN = Number(process.env.HIDDEN ?? 0.15);
/** Every so many sentences are read once more in capitals, as some wires and headlines print them. */
const SHOUTED = 20;
const RATE = 0.1;
const DECAY = Number(process.env.DECAY ?? 0.02);

export async function train(data: string): Promise<void> {
  const lexicon = loadLexicon();
  const gazetteer = gazetteerOf(lexicon);
  const clusterBytes = loadWeights("clusters").parts["words"]!;
  const clusters = unpackClusters(clusterBytes);
  const documents = withShouting(readNames(data, lexicon), SHOUTED);
  console.log(summary(documents));
  const { corpus, places } = corpusOf(documents, new NameReader(gazetteer, clusters));
  const random = randomFrom(SEED);
  const crf = new Crf(places.length, NAME_LABELS.length);
  for (let epoch = 1; epoch <= EPOCHS; epoch += 1) {
    const started = performance.now();
    const likelihood = epochOf(crf, corpus, epoch, random);
    const seconds = ((performance.now() - started) / 1000).toFixed(0);
    console.log(`epoch ${epoch}/${EPOCHS}: log-likelihood ${likelihood.toFixed(0)}, ${seconds} s`);
  }
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
    { linear, transitions: new Uint8Array(transitions.buffer), clusters: clusterBytes },
  );
}

function withShouting(documents: readonly NamedDocument[], every: number): NamedDocument[] {
  const shouted = documents
    .flatMap(({ sentences }) => sentences)
    .filter((_, index) => index % every === 0)
    .map(({ tokens, labels }) => ({
      set: "in capitals",
      sentences: [{ tokens: tokens.map((token) => token.toUpperCase()), labels }],
    }));
  return [...documents, ...shouted];
}

function epochOf(crf: Crf, corpus: Corpus, epoch: number, random: () => number): number {
  const order = Array.from({ length: corpus.sentences.length - 1 }, (_, index) => index);
  shuffle(order, random);
  let likelihood = 0;
  for (let index = 0; index < order.length; index += 1) {
    const done = (epoch - 1 + index / order.length) / EPOCHS;
    const rate = RATE * (1 - 0.95 * done);
    likelihood += crf.step(corpus, order[index]!, rate, DECAY, () => random() < HIDDEN);
  }
  return likelihood;
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

/** All features of all tokens as ids, in two passes: which of them are frequent enough, then their numbers. */
function corpusOf(
  documents: readonly NamedDocument[],
  reader: NameReader,
): { corpus: Corpus; places: Int32Array } {
  const buffer = featureBuffer();
  const sentences = documents.flatMap((document) => {
    const read = reader.read(document.sentences.map(({ tokens }) => tokens));
    return document.sentences
      .map(({ labels }, index) => ({ sentence: read[index]!, labels }))
      .filter(({ labels }) => labels.length > 0 && labels.length < 400);
  });
  const tokens = sentences.reduce((sum, { labels }) => sum + labels.length, 0);
  const counts = new Uint16Array(2 ** BITS);
  for (const { sentence, labels } of sentences) {
    for (let at = 0; at < labels.length; at += 1) {
      featuresOf(sentence, at, buffer);
      for (let index = 0; index < buffer.count; index += 1) {
        const place = buffer.features[index]! >>> (32 - BITS);
        if (counts[place]! < 65535) counts[place]! += 1;
      }
    }
  }
  const numbers = new Int32Array(2 ** BITS).fill(-1);
  const places: number[] = [];
  for (let place = 0; place < counts.length; place += 1) {
    if (counts[place]! < LEAST_COUNT) continue;
    numbers[place] = places.length;
    places.push(place);
  }
  const ids = new Int32Array(tokens * MOST_FEATURES);
  const starts = new Int32Array(tokens + 1);
  const lexicalEnds = new Int32Array(tokens);
  const labels = new Uint8Array(tokens);
  const bounds = new Int32Array(sentences.length + 1);
  let token = 0;
  let end = 0;
  for (const [number, { sentence, labels: gold }] of sentences.entries()) {
    for (let at = 0; at < gold.length; at += 1, token += 1) {
      featuresOf(sentence, at, buffer);
      starts[token] = end;
      for (let index = 0; index < buffer.count; index += 1) {
        if (index === buffer.lexical) lexicalEnds[token] = end;
        const id = numbers[buffer.features[index]! >>> (32 - BITS)]!;
        if (id < 0) continue;
        ids[end] = id;
        end += 1;
      }
      labels[token] = gold[at]!;
    }
    bounds[number + 1] = token;
  }
  starts[tokens] = end;
  console.log(`${tokens} tokens, ${places.length} features, ${(end / tokens).toFixed(1)} a token`);
  return {
    corpus: { ids: ids.subarray(0, end), starts, lexicalEnds, labels, sentences: bounds },
    places: Int32Array.from(places),
  };
}
