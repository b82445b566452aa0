import { loadClusters } from "../../src/annotate/models.ts";
import { lemmaOf } from "../../src/annotate/words/lemmatize.ts";
import {
  casingOf,
  TAG_FEATURES,
  type Tagger,
  type TaggerForms,
  tag,
  tagFeatures,
  taggerForms,
} from "../../src/annotate/words/tag.ts";
import { type WordForms, wordForms } from "../../src/annotate/words/word-forms.ts";
import type { Clusters } from "../../src/model/clusters.ts";
import { hashText } from "../../src/model/hash.ts";
import { packLinear } from "../../src/model/packing.ts";
import { packVocabulary } from "../../src/model/vocabulary.ts";
import { sourceOf, writeModel } from "./card.ts";
import { learnLemmas } from "./lemmas.ts";
import { Perceptron, type Thrift } from "./perceptron.ts";
import { randomFrom, shuffle } from "./random.ts";
import { joinTreebanks, readTreebank, TREEBANKS, type Treebank } from "./treebank.ts";
import { learnVocabulary, withWordsOf } from "./vocabulary.ts";

const SEED = 20180612;
const BITS = 26;
const EPOCHS = 7;
/** How often words are hidden that the treebanks have once, and more often. */
const HIDDEN: readonly number[] = [0, 0.5, 0.02];
/** Labels seen less often than this are taken for mistakes; their words learn the tag's commonest part. */
const RARE = 5;
/** Half the size for 0.0005 of the tags. */
const LEAST: Thrift = { least: 1, updates: 3 };

export function train(data: string): void {
  const bank = joinTreebanks(TREEBANKS.map(({ train: file }) => readTreebank(data, file)));
  const clusters = loadClusters();
  const vocabulary = withWordsOf(bank, learnVocabulary(data));
  const perceptron = trainTagger(bank, { clusters, vocabulary }, EPOCHS, console.log);
  const linear = packLinear(perceptron.rows(LEAST));
  const lemmas = learnLemmas(bank);
  const tagger: Tagger = { linear: perceptron.model(LEAST), clusters, vocabulary, lemmas };
  const scores: Record<string, number> = {};
  for (const { name, dev } of TREEBANKS) {
    for (const [key, value] of Object.entries(scoreTags(tagger, readTreebank(data, dev)))) {
      scores[`${name} dev: ${key}`] = value;
    }
  }
  console.log(scores);
  writeModel(
    {
      name: "tagger",
      version: "1",
      description:
        "Penn Treebank tags, universal parts of speech and lemmas: averaged perceptron, left to right",
      labels: tagger.linear.labels,
      bits: BITS,
      sources: TREEBANKS.map(({ name, train: file, licence }) => sourceOf(data, name, file, licence)),
      command: "npm run train -- tagger",
      seed: SEED,
      scores,
    },
    {
      linear,
      vocabulary: packVocabulary(vocabulary),
      lemmas: new TextEncoder().encode(JSON.stringify(Object.fromEntries(lemmas))),
    },
  );
}

/** The gold labels of a treebank as the tagger has them: "VBD AUX". */
export function tagLabelsOf(bank: Treebank): { labels: string[]; gold: Int32Array } {
  const names = bank.tags.map((name, index) => `${name} ${bank.parts[index]}`);
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const labels = [...counts].filter(([, count]) => count >= RARE).map(([name]) => name);
  labels.sort((a, b) => counts.get(b)! - counts.get(a)! || (a < b ? -1 : 1));
  const places = new Map(labels.map((label, place) => [label, place]));
  const usual = (name: string): number =>
    Math.max(
      0,
      labels.findIndex((label) => label.startsWith(`${name.split(" ")[0]} `)),
    );
  return { labels, gold: Int32Array.from(names, (name) => places.get(name) ?? usual(name)) };
}

export function trainTagger(
  bank: Treebank,
  { clusters, vocabulary }: Pick<Tagger, "clusters" | "vocabulary">,
  epochs: number,
  report: (line: string) => void,
): Perceptron {
  const { labels, gold } = tagLabelsOf(bank);
  const random = randomFrom(SEED);
  const forms = wordForms(bank.tokens, clusters);
  const recased = recasedForms(bank, clusters);
  // Words are hidden the more often the rarer they are, so that shapes, endings and context are learned too.
  const hide = (frequency: number): boolean => random() < HIDDEN[frequency]!;
  const perceptron = new Perceptron(labels, BITS);
  const order = bank.sentences.map((_, index) => index);
  const chosen = new Int32Array(bank.tokens.length);
  for (let epoch = 1; epoch <= epochs; epoch += 1) {
    let wrong = 0;
    const seenForms = [forms, recased.title, recased.upper].map((f) => taggerForms(f, vocabulary, hide));
    for (const index of shuffle(order, random)) {
      const sentence = bank.sentences[index]!;
      const style = random();
      const seen = seenForms[style < 0.06 ? 1 : style < 0.09 ? 2 : 0]!;
      wrong += learnSentence(perceptron, seen, sentence, gold, chosen);
    }
    report(`epoch ${epoch}: ${((100 * wrong) / bank.tokens.length).toFixed(2)} % wrong while learning`);
  }
  return perceptron;
}

/** The same words as headlines and capitals have them: a tagger must read those too. */
function recasedForms(bank: Treebank, clusters: Clusters): { title: WordForms; upper: WordForms } {
  const small = /^(?:IN|DT|CC|TO)$/;
  const title = bank.tokens.map((token, index) => {
    const keep = small.test(bank.tags[index]!) && token.text.length < 5;
    return { ...token, text: keep ? token.text : token.text.charAt(0).toUpperCase() + token.text.slice(1) };
  });
  const upper = bank.tokens.map((token) => ({ ...token, text: token.text.toUpperCase() }));
  return { title: wordForms(title, clusters), upper: wordForms(upper, clusters) };
}

function learnSentence(
  perceptron: Perceptron,
  forms: TaggerForms,
  sentence: { from: number; to: number },
  gold: Int32Array,
  chosen: Int32Array,
): number {
  const features = new Int32Array(TAG_FEATURES);
  const scores = new Int32Array(perceptron.labels.length);
  const casing = casingOf(forms, sentence);
  let wrong = 0;
  for (let index = sentence.from; index < sentence.to; index += 1) {
    const count = tagFeatures(forms, sentence, casing, index, chosen, features);
    scores.fill(0);
    perceptron.addScores(features, count, scores);
    let best = 0;
    for (let label = 1; label < scores.length; label += 1) if (scores[label]! > scores[best]!) best = label;
    perceptron.tick();
    if (best !== gold[index]!) {
      wrong += 1;
      perceptron.update(features, count, gold[index]!, 1);
      perceptron.update(features, count, best, -1);
    }
    chosen[index] = best;
  }
  return wrong;
}

/** Shares of right tags, parts and lemmas on gold tokens. */
export function scoreTags(tagger: Tagger, bank: Treebank): Record<string, number> {
  const { tags, parts, lemmas } = tag(bank.tokens, bank.sentences, tagger);
  const share = (right: (index: number) => boolean): number =>
    round(bank.tokens.filter((_, index) => right(index)).length / bank.tokens.length);
  const isWord = (word: string): boolean => tagger.vocabulary.has(hashText(word));
  return {
    words: bank.tokens.length,
    xpos: share((index) => tags[index] === bank.tags[index]),
    upos: share((index) => parts[index] === bank.parts[index]),
    lemmas: share((index) => lemmas[index] === bank.lemmas[index]),
    "lemmas, gold tags": share(
      (index) =>
        lemmaOf(bank.tokens[index]!.text, bank.tags[index]!, tagger.lemmas, isWord) === bank.lemmas[index],
    ),
  };
}

const round = (share: number): number => Math.round(share * 10000) / 10000;
