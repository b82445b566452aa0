import { addScores, type LinearModel } from "../../model/linear.ts";
import { unpackLinear } from "../../model/packing.ts";
import type { Weights } from "../../model/weights.ts";
import type { Phrase } from "./phrases.ts";
import {
  type Choice,
  type Discourse,
  newFeatures,
  pairFeatures,
  type Referent,
  type SeenBefore,
} from "./reference-features.ts";

/** Weights that rank what a phrase may stand for; trained by scripts/train/referrer.ts. */
export type Referrer = LinearModel;

/** The model from its parts on disk: `referrerOf(loadWeights("referrer"))`. */
export const referrerOf = ({ card, parts }: Weights): Referrer =>
  unpackLinear(parts.linear!, card.bits, card.labels);

/** The most features that a pair or a new phrase has. */
export const MOST_FEATURES = 128;

/** How far back a pronoun and a noun look, in phrases. */
const PRONOUN_REACH = 70;
const NOUN_REACH = 50;
/** How many earlier phrases with the same head are looked at beyond that. */
const SAME_WORD = 12;

/**
 * What each phrase stands for, left to right: the referent of the antecedent that scores best, or a new one. A name
 * stands with the other names of its chain, which are told by rule, not by score.
 *
 * After the mention ranking of Durrett & Klein 2013, "Easy victories and uphill battles in coreference resolution".
 *
 * @param chainOf by mention: the chain of a name.
 * @returns by phrase: its referent.
 */
export function referentsOf(
  discourse: Discourse,
  chainOf: readonly number[],
  referrer: Referrer,
): Referent[] {
  const reading = beginReading(discourse, chainOf);
  for (const at of discourse.phrases.keys()) enter(reading, at, referentAt(reading, at, referrer));
  return reading.found;
}

/** A document as far as it has been read. */
export interface ReadingSoFar {
  readonly discourse: Discourse;
  readonly chainOf: readonly number[];
  /** By phrase. */
  readonly found: Referent[];
  /** By chain of names. */
  readonly named: Map<number, Referent>;
  readonly memory: Memory;
}

export const beginReading = (discourse: Discourse, chainOf: readonly number[]): ReadingSoFar => ({
  discourse,
  chainOf,
  found: [],
  named: new Map(),
  memory: new Memory(discourse.phrases),
});

const chainAt = ({ discourse, chainOf }: ReadingSoFar, at: number): number | undefined => {
  const { mention } = discourse.phrases[at]!;
  return mention >= 0 ? chainOf[mention] : undefined;
};

/** The referent of the next phrase: a name's is its chain's, another's the best or a new one. */
export function referentAt(reading: ReadingSoFar, at: number, referrer: Referrer): Referent {
  const chain = chainAt(reading, at);
  if (chain !== undefined) return reading.named.get(chain) ?? newReferent();
  return rankedAt(reading, at, referrer)[0] ?? newReferent();
}

/** Reads on: the phrase stands for this referent. */
export function enter(reading: ReadingSoFar, at: number, referent: Referent): void {
  const chain = chainAt(reading, at);
  if (chain !== undefined) reading.named.set(chain, referent);
  widen(referent, at, reading.discourse.phrases[at]!);
  reading.found.push(referent);
  reading.memory.add(at);
}

/** All that a phrase may stand for, the nearest first; "In her speech, Merkel ..." looks ahead as well. */
export function choicesAt(
  reading: ReadingSoFar,
  at: number,
  referentOf: (later: number) => Referent = (later) => laterReferent(reading, later),
): Choice[] {
  const { discourse, found, memory } = reading;
  const before = memory.candidates(at).map((other) => ({ other, referent: found[other]! }));
  const behind = namesBehind(discourse, at).map((other) => ({ other, referent: referentOf(other) }));
  const { gender } = discourse.phrases[at]!;
  const sheOrHe = gender === "female" || gender === "male";
  const seen = new Set<Referent>();
  return [...before, ...behind].flatMap(({ other, referent }) => {
    if (!mayRefer(discourse.phrases, at, other, referent)) return [];
    const between = seen.has(referent) ? seen.size - 1 : seen.size;
    if (!sheOrHe || referent.person === true) seen.add(referent);
    return [{ other, referent, between }];
  });
}

function laterReferent(reading: ReadingSoFar, later: number): Referent {
  const chain = chainAt(reading, later);
  const known = chain === undefined ? undefined : reading.named.get(chain);
  if (known) return known;
  const referent = newReferent();
  widen(referent, later, reading.discourse.phrases[later]!);
  referent.phrases.pop();
  if (chain !== undefined) reading.named.set(chain, referent);
  return referent;
}

/** How many names behind a pronoun are looked at. */
const AHEAD = 3;

function namesBehind({ phrases }: Discourse, at: number): number[] {
  const { kind, person, sentence } = phrases[at]!;
  if (kind !== "pronoun" || person !== 3) return [];
  const behind: number[] = [];
  for (let other = at + 1; phrases[other]?.sentence === sentence && behind.length < AHEAD; other += 1)
    if (phrases[other]!.kind === "name") behind.push(other);
  return behind;
}

/** What a phrase may stand for, the best first; null for something new, and what is worse than that behind it. */
export function rankedAt(reading: ReadingSoFar, at: number, referrer: Referrer): (Referent | null)[] {
  const { discourse, memory } = reading;
  const features = new Int32Array(MOST_FEATURES);
  const scores = new Int32Array(1);
  const scored = (count: number): number => {
    scores[0] = 0;
    addScores(referrer, features, count, scores);
    return scores[0];
  };
  const anew = scored(newFeatures(discourse, at, memory.seen(at, discourse), features));
  const values = new Map<Referent | null, number>([[null, anew]]);
  for (const choice of choicesAt(reading, at)) {
    const value = scored(pairFeatures(discourse, at, choice, features));
    if (value > (values.get(choice.referent) ?? Number.NEGATIVE_INFINITY)) values.set(choice.referent, value);
  }
  return [...values].sort((a, b) => b[1] - a[1]).map(([referent]) => referent);
}

export const newReferent = (): Referent => ({
  phrases: [],
  gender: null,
  plural: null,
  person: null,
  named: false,
  words: new Set(),
});

/** Adds a phrase, and what it tells, to a referent. */
export function widen(referent: Referent, at: number, phrase: Phrase): void {
  referent.phrases.push(at);
  referent.gender ??= phrase.gender;
  referent.plural ??= phrase.plural;
  if (phrase.type !== null) referent.person ??= phrase.type === "Person";
  if (phrase.kind !== "pronoun") referent.words.add(phrase.word);
  if (phrase.kind === "name") {
    referent.named = true;
    referent.gender = phrase.gender ?? referent.gender;
  }
}

/** What no weight may outvote: a phrase inside another, and "he" for a woman, a firm or several. */
export function mayRefer(
  phrases: readonly Phrase[],
  at: number,
  earlier: number,
  referent: Referent,
): boolean {
  const [phrase, other] = [phrases[at]!, phrases[earlier]!];
  if (other.to > phrase.from && other.from < phrase.to) return false;
  if (phrase.kind !== "pronoun") return true;
  if (phrase.gender !== null && referent.gender !== null && phrase.gender !== referent.gender) return false;
  return !(phrase.plural === false && referent.plural === true);
}

/** The earlier phrases that a phrase may stand with. */
export class Memory {
  readonly #phrases: readonly Phrase[];
  readonly #byWord = new Map<string, number[]>();
  readonly #texts = new Set<string>();

  constructor(phrases: readonly Phrase[]) {
    this.#phrases = phrases;
  }

  add(at: number): void {
    const { word, kind } = this.#phrases[at]!;
    if (kind === "pronoun") return;
    const same = this.#byWord.get(word);
    if (same) same.push(at);
    else this.#byWord.set(word, [at]);
  }

  /** Nearest first. */
  candidates(at: number): number[] {
    const { kind, word } = this.#phrases[at]!;
    const reach = kind === "pronoun" ? PRONOUN_REACH : NOUN_REACH;
    const near = Array.from({ length: Math.min(at, reach) }, (_, back) => at - 1 - back);
    const far = (kind === "pronoun" ? [] : (this.#byWord.get(word) ?? [])).filter(
      (earlier) => earlier < at - reach,
    );
    return [...near, ...far.slice(-SAME_WORD).reverse()];
  }

  seen(at: number, { texts }: Discourse): SeenBefore {
    const text = this.#texts.has(texts[at]!);
    this.#texts.add(texts[at]!);
    return { word: this.#byWord.has(this.#phrases[at]!.word), text };
  }
}
