import { blend } from "../../model/hash.ts";
import type { FeatureBuffer, NameSentence } from "./name-features.ts";

/**
 * What a first reading made of the words of a document, for a second one to look at: what a word is called in one place it is
 * likely to be in another (Krishnan & Manning 2006).
 */
export interface Echoes {
  /** By word in small letters: how often it got each label. */
  readonly words: ReadonlyMap<number, Uint16Array>;
  /** By two words: how often they got each pair of labels, `first * labels + second`. */
  readonly pairs: ReadonlyMap<number, ReadonlyMap<number, number>>;
  readonly labels: number;
}

export const MOST_ECHOES = 8;

/** Templates of echoes are counted from here, behind all others. */
const FIRST_TEMPLATE = 300;

/** Names of people, places and bodies come again; what stands outside of names says nothing unless it is capitalized. */
const speaks = (sentence: NameSentence, at: number): boolean => sentence.forms[at]!.caps >= 2;

export function echoesOf(
  document: readonly NameSentence[],
  readings: readonly ArrayLike<number>[],
  labels: number,
): Echoes {
  const words = new Map<number, Uint16Array>();
  const pairs = new Map<number, Map<number, number>>();
  for (const [index, sentence] of document.entries()) {
    const reading = readings[index]!;
    for (let at = 0; at < sentence.forms.length; at += 1) {
      if (!speaks(sentence, at)) continue;
      const { lower } = sentence.forms[at]!;
      let counts = words.get(lower);
      if (counts === undefined) {
        counts = new Uint16Array(labels);
        words.set(lower, counts);
      }
      counts[reading[at]!]! += 1;
      if (at + 1 === sentence.forms.length || !speaks(sentence, at + 1)) continue;
      const key = blend(lower, sentence.forms[at + 1]!.lower);
      const pair = reading[at]! * labels + reading[at + 1]!;
      const known = pairs.get(key) ?? new Map<number, number>();
      pairs.set(key, known.set(pair, (known.get(pair) ?? 0) + 1));
    }
  }
  return { words, pairs, labels };
}

/** Writes what other places say of the token at `at`; `own` are the labels of its own sentence, which do not count. */
export function echoFeatures(
  sentence: NameSentence,
  at: number,
  own: ArrayLike<number>,
  echoes: Echoes,
  buffer: FeatureBuffer,
): void {
  buffer.count = 0;
  if (!speaks(sentence, at)) return;
  const put = (template: number, value: number): void => {
    buffer.features[buffer.count] = blend(FIRST_TEMPLATE + template, value);
    buffer.count += 1;
  };
  const { caps } = sentence.forms[at]!;
  const here = voteOf(sentence, at, own, echoes);
  const before = at > 0 ? voteOf(sentence, at - 1, own, echoes) : 0;
  const after = at + 1 < sentence.forms.length ? voteOf(sentence, at + 1, own, echoes) : 0;
  if (here !== 0) {
    put(0, here);
    put(1, blend(here, caps));
    put(2, blend(here >> 4, before >> 4));
    put(3, blend(here >> 4, after >> 4));
  }
  const left = pairVote(sentence, at - 1, own, echoes);
  const right = pairVote(sentence, at, own, echoes);
  if (left !== 0) put(4, left);
  if (right !== 0) put(5, right);
  if (left !== 0 || right !== 0) put(6, blend(left, right));
}

/** The label that most other places give a word, and in the low bits how sure that is; 0 where it stands nowhere else. */
function voteOf(sentence: NameSentence, at: number, own: ArrayLike<number>, echoes: Echoes): number {
  if (!speaks(sentence, at)) return 0;
  const counts = echoes.words.get(sentence.forms[at]!.lower);
  if (counts === undefined) return 0;
  let total = 0;
  let best = -1;
  let most = 0;
  for (let label = 0; label < counts.length; label += 1) {
    const count = counts[label]! - (label === own[at] ? 1 : 0);
    total += count;
    if (count > most) {
      most = count;
      best = label;
    }
  }
  if (total === 0) return 0;
  const agreement = most === total ? 0 : 3 * most > 2 * total ? 1 : 2;
  const often = total === 1 ? 0 : total < 4 ? 1 : 2;
  return ((best + 1) << 4) | (agreement << 2) | often;
}

/** The pair of labels that most other places give a word and the next; 0 where the two stand nowhere else. */
function pairVote(sentence: NameSentence, at: number, own: ArrayLike<number>, echoes: Echoes): number {
  if (at < 0 || at + 1 >= sentence.forms.length || !speaks(sentence, at) || !speaks(sentence, at + 1))
    return 0;
  const known = echoes.pairs.get(blend(sentence.forms[at]!.lower, sentence.forms[at + 1]!.lower));
  if (known === undefined) return 0;
  const mine = own[at]! * echoes.labels + own[at + 1]!;
  let best = 0;
  let most = 0;
  for (const [pair, count] of known) {
    const others = count - (pair === mine ? 1 : 0);
    if (others > most) {
      most = others;
      best = pair + 1;
    }
  }
  return best;
}
