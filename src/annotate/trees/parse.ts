import type { Clusters } from "../../model/clusters.ts";
import { hashText } from "../../model/hash.ts";
import { addScores, type LinearModel } from "../../model/linear.ts";
import type { Sentence, Token } from "../document.ts";
import type { Tagged } from "../words/tag.ts";
import { wordForms } from "../words/word-forms.ts";
import { PARSE_FEATURES, type ParserWords, parseFeatures, parserWords } from "./parse-features.ts";
import { initialState, makeStates, SHIFT, type States } from "./parser-state.ts";
import { type Actions, actionsOf, allows, LEFT, RIGHT, take, transitionsOf } from "./transitions.ts";

/** What parsing needs: `loadParser()` in src/annotate/models.ts brings it. */
export interface Parser {
  /** Labels are the actions "SHIFT", "LEFT nsubj", "RIGHT obj" ... */
  readonly linear: LinearModel;
  readonly clusters: Clusters;
}

export interface Parsed {
  /** Index of each token's head in the document, -1 for the root of its sentence. */
  readonly heads: number[];
  /** Universal Dependencies relations with subtypes. */
  readonly relations: string[];
}

/** The numbers by which the parser knows tags: the Penn tag, and the universal part where it says more. */
export const parserTags = ({ tags, parts }: Pick<Tagged, "tags" | "parts">): Int32Array =>
  Int32Array.from(tags, (name, index) => hashText(`${name} ${parts[index]}`));

/** One tree a sentence, with exactly one root. */
export function parse(
  tokens: readonly Token[],
  tagged: Tagged,
  sentences: readonly Sentence[],
  parser: Parser,
): Parsed {
  const forms = wordForms(tokens, parser.clusters);
  const tags = parserTags(tagged);
  const actions = actionsOf(parser.linear.labels);
  const parsed: Parsed = { heads: tokens.map(() => -1), relations: tokens.map(() => "root") };
  const longest = sentences.reduce((most, { from, to }) => Math.max(most, to - from), 0);
  const states = makeStates(longest, 1);
  for (const sentence of sentences) {
    const words = parserWords(forms, tags, sentence);
    const last = decode(words, parser.linear, actions, states);
    readTree(states, last, actions, sentence.from, parsed);
  }
  return parsed;
}

/** The last of the states that the model goes through. */
function decode(words: ParserWords, model: LinearModel, actions: Actions, states: States): number {
  const features = new Int32Array(PARSE_FEATURES);
  const scores = new Int32Array(actions.size);
  let state = initialState(states, words.size + 1);
  for (let step = transitionsOf(words.size); step > 0; step -= 1) {
    if (states.stack[state] === 0) {
      // An empty stack leaves no choice.
      state = take(states, state, SHIFT, actions);
      continue;
    }
    scores.fill(0);
    addScores(model, features, parseFeatures(words, states, state, features), scores);
    state = take(states, state, bestAction(states, state, words.size, actions, scores), actions);
  }
  return state;
}

/** The action of the highest score among those that the state allows; the first one where several are equal. */
export function bestAction(
  states: States,
  state: number,
  size: number,
  actions: Actions,
  scores: Int32Array,
): number {
  const shift = allows(states, state, SHIFT, size);
  const left = allows(states, state, LEFT, size);
  const right = allows(states, state, RIGHT, size);
  let best = -1;
  for (let action = 0; action < actions.size; action += 1) {
    const kind = actions.kinds[action]!;
    if (!(kind === LEFT ? left : kind === RIGHT ? right : shift)) continue;
    if (best < 0 || scores[action]! > scores[best]!) best = action;
  }
  return best;
}

/** Walks back from the last state and notes every arc. The word left on the stack stays the root. */
function readTree(states: States, last: number, actions: Actions, from: number, parsed: Parsed): void {
  for (let state = last; states.previous[state]! >= 0; state = states.previous[state]!) {
    const before = states.previous[state]!;
    const action = states.action[state]!;
    const kind = actions.kinds[action]!;
    if (kind !== LEFT && kind !== RIGHT) continue;
    const stack = states.stack[before]!;
    const child = states.word[states.top[stack]!]!;
    const head = kind === LEFT ? states.next[before]! : states.word[states.top[states.below[stack]!]!]!;
    parsed.heads[from + child] = from + head;
    parsed.relations[from + child] = actions.relations[actions.labels[action]! - 1]!;
  }
}
