import type { Clusters } from "../model/clusters.ts";
import { hashText } from "../model/hash.ts";
import { addScores, type LinearModel } from "../model/linear.ts";
import { advance, type Beam, makeBeam, startBeam } from "./beam.ts";
import type { Sentence, Token } from "./document.ts";
import { PARSE_FEATURES, type ParserWords, parseFeatures, parserWords } from "./parse-features.ts";
import { makeStates, type States } from "./parser-state.ts";
import type { Tagged } from "./tag.ts";
import { type Actions, actionsOf, LEFT, RIGHT, transitionsOf } from "./transitions.ts";
import { wordForms } from "./word-forms.ts";

/** What parsing needs: `loadParser()` in src/annotate/models.ts brings it. */
export interface Parser {
  /** Labels are the actions "SHIFT", "LEFT nsubj", "RIGHT obj" ... */
  readonly linear: LinearModel;
  readonly clusters: Clusters;
}

/** How many states the parser keeps at once. */
const WIDTH = 1;
/** How far behind the best one they may be. */
const SLACK = Infinity;

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
  const states = makeStates(longest, WIDTH);
  const beam = makeBeam(WIDTH, actions);
  for (const sentence of sentences) {
    const words = parserWords(forms, tags, sentence);
    const last = decode(words, parser.linear, actions, states, beam);
    readTree(states, last, actions, sentence.from, parsed);
  }
  return parsed;
}

/** The last of the states on the best way that the beam finds. */
function decode(
  words: ParserWords,
  model: LinearModel,
  actions: Actions,
  states: States,
  beam: Beam,
): number {
  const features = new Int32Array(PARSE_FEATURES);
  const score = (state: number, scores: Int32Array): void =>
    addScores(model, features, parseFeatures(words, states, state, features), scores);
  startBeam(beam, states, words.size + 1);
  for (let step = transitionsOf(words.size); step > 0; step -= 1) {
    advance(beam, states, words.size, actions, score, SLACK);
  }
  return beam.states[0]!;
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
