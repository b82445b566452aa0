import type { Sentence } from "../../src/annotate/document.ts";
import { bestAction, type Parser, parse, parserTags } from "../../src/annotate/trees/parse.ts";
import { PARSE_FEATURES, parseFeatures, parserWords } from "../../src/annotate/trees/parse-features.ts";
import { initialState, makeStates, type States } from "../../src/annotate/trees/parser-state.ts";
import { type Actions, actionsOf, take, transitionsOf } from "../../src/annotate/trees/transitions.ts";
import type { Tagged } from "../../src/annotate/words/tag.ts";
import { type WordForms, wordForms } from "../../src/annotate/words/word-forms.ts";
import type { Clusters } from "../../src/model/clusters.ts";
import { bestGoldAction, type GoldTree, goldTree } from "./oracle.ts";
import { Perceptron } from "./perceptron.ts";
import { randomFrom, shuffle } from "./random.ts";
import type { Treebank } from "./treebank.ts";

export const SEED = 20180701;
/** Relations that one direction has seen less often are left out of it. */
const RARE = 3;
/** From the second epoch on, how often the parser goes on from its own state, right or wrong. */
const EXPLORE = 0.9;

/** What a training run learns from, made ready once. */
interface Lesson {
  readonly forms: WordForms;
  readonly tags: Int32Array;
  readonly actions: Actions;
  readonly perceptron: Perceptron;
  readonly states: States;
}

export function actionNames({ sentences, heads, relations }: Treebank): string[] {
  const counts = new Map<string, number>();
  for (const { from, to } of sentences) {
    for (let word = from; word < to; word += 1) {
      if (heads[word]! < 0) continue;
      const name = `${heads[word]! > word ? "LEFT" : "RIGHT"} ${relations[word]}`;
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  const known = [...counts].filter(([, count]) => count >= RARE).map(([name]) => name);
  return ["SHIFT", ...known.sort()];
}

/** Greedy training with a dynamic oracle and exploration (Goldberg & Nivre 2013). */
export function trainParser(
  bank: Treebank,
  tagged: { tags: string[]; parts: string[] },
  clusters: Clusters,
  { epochs, bits }: { epochs: number; bits: number },
  report: (line: string, perceptron: Perceptron) => void,
): Perceptron {
  const names = actionNames(bank);
  const longest = bank.sentences.reduce((most, { from, to }) => Math.max(most, to - from), 0);
  const lesson: Lesson = {
    forms: wordForms(bank.tokens, clusters),
    tags: parserTags(tagged),
    actions: actionsOf(names),
    perceptron: new Perceptron(names, bits),
    states: makeStates(longest, 1),
  };
  const golds = bank.sentences.map((sentence) => goldOf(bank, sentence, names));
  const random = randomFrom(SEED);
  const order = bank.sentences.map((_, index) => index);
  for (let epoch = 1; epoch <= epochs; epoch += 1) {
    let wrong = 0;
    for (const index of shuffle(order, random)) {
      const explore = (): boolean => epoch > 1 && random() < EXPLORE;
      wrong += learnSentence(lesson, bank.sentences[index]!, golds[index]!, explore);
    }
    const share = ((100 * wrong) / (2 * bank.tokens.length)).toFixed(2);
    report(`epoch ${epoch}: ${share} % of transitions wrong while learning`, lesson.perceptron);
  }
  return lesson.perceptron;
}

function goldOf(bank: Treebank, { from, to }: Sentence, names: readonly string[]): GoldTree {
  const heads = bank.heads.slice(from, to).map((head) => (head < 0 ? -1 : head - from));
  return goldTree(heads, bank.relations.slice(from, to), names);
}

function learnSentence(lesson: Lesson, sentence: Sentence, gold: GoldTree, explore: () => boolean): number {
  const { states, actions, perceptron } = lesson;
  const words = parserWords(lesson.forms, lesson.tags, sentence);
  const features = new Int32Array(PARSE_FEATURES);
  const scores = new Int32Array(actions.size);
  let state = initialState(states, words.size + 1);
  let wrong = 0;
  for (let step = transitionsOf(words.size); step > 0; step -= 1) {
    scores.fill(0);
    const count = parseFeatures(words, states, state, features);
    perceptron.addScores(features, count, scores);
    const chosen = bestAction(states, state, words.size, actions, scores);
    const right = bestGoldAction(states, state, gold, actions, scores);
    perceptron.tick();
    // The chosen action is as good as any where it costs nothing: then it is the best gold one itself.
    if (chosen !== right) {
      wrong += 1;
      perceptron.update(features, count, right, 1);
      perceptron.update(features, count, chosen, -1);
    }
    state = take(states, state, chosen === right || explore() ? chosen : right, actions);
  }
  return wrong;
}

/** Attachment scores on gold tokens with the tagger's tags; labels without subtypes, as CoNLL 2018 counts them. */
export function scoreTrees(parser: Parser, tagged: Tagged, bank: Treebank): Record<string, number> {
  const { heads, relations } = parse(bank.tokens, tagged, bank.sentences, parser);
  const universal = (relation: string): string => relation.split(":")[0]!;
  let arcs = 0;
  let labels = 0;
  let exact = 0;
  for (const [word, head] of bank.heads.entries()) {
    if (heads[word] !== head) continue;
    arcs += 1;
    if (universal(relations[word]!) === universal(bank.relations[word]!)) labels += 1;
    if (relations[word] === bank.relations[word]) exact += 1;
  }
  const share = (count: number): number => Math.round((10000 * count) / bank.tokens.length) / 10000;
  return {
    words: bank.tokens.length,
    uas: share(arcs),
    las: share(labels),
    "las with subtypes": share(exact),
  };
}
