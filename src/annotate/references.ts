import { addScores, type LinearModel } from "../model/linear.ts";
import { unpackLinear } from "../model/packing.ts";
import type { Weights } from "../model/weights.ts";
import type { Phrase } from "./phrases.ts";
import {
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
const PRONOUN_REACH = 50;
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
  const { phrases } = discourse;
  const found: Referent[] = [];
  const named = new Map<number, Referent>();
  const memory = new Memory(phrases);
  const features = new Int32Array(MOST_FEATURES);
  for (const [at, phrase] of phrases.entries()) {
    const chain = phrase.mention >= 0 ? chainOf[phrase.mention] : undefined;
    const referent =
      chain !== undefined
        ? (named.get(chain) ?? newReferent())
        : (bestReferent(discourse, at, found, memory, referrer, features) ?? newReferent());
    if (chain !== undefined) named.set(chain, referent);
    widen(referent, at, phrase);
    found.push(referent);
    memory.add(at);
  }
  return found;
}

function bestReferent(
  discourse: Discourse,
  at: number,
  found: readonly Referent[],
  memory: Memory,
  referrer: Referrer,
  features: Int32Array,
): Referent | null {
  const scores = new Int32Array(1);
  const scored = (count: number): number => {
    scores[0] = 0;
    addScores(referrer, features, count, scores);
    return scores[0];
  };
  let best: Referent | null = null;
  let most = scored(newFeatures(discourse, at, memory.seen(at, discourse), features));
  for (const earlier of memory.candidates(at)) {
    const referent = found[earlier]!;
    if (!mayRefer(discourse.phrases, at, earlier, referent)) continue;
    const value = scored(pairFeatures(discourse, at, earlier, referent, features));
    if (value > most) {
      most = value;
      best = referent;
    }
  }
  return best;
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
  if (other.to > phrase.from && !(phrase.kind === "pronoun" && phrase.from >= other.to)) return false;
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
