import { addScores, type LinearModel } from "../../model/linear.ts";
import { unpackLinear } from "../../model/packing.ts";
import type { Weights } from "../../model/weights.ts";
import type { Discourse } from "./discourse.ts";
import { beginReading, choicesAt, enter, namedAt, type ReadingSoFar } from "./reading.ts";
import { newFeatures, pairFeatures } from "./reference-features.ts";
import { newReferent, type Referent } from "./referent.ts";

/** Weights that rank what a phrase may stand for; trained by scripts/train/referrer.ts. */
export type Referrer = LinearModel;

/** The model from its parts on disk: `referrerOf(loadWeights("referrer"))`. */
export const referrerOf = ({ card, parts }: Weights): Referrer =>
  unpackLinear(parts.linear!, card.bits, card.labels);

/** The most features that a pair or a new phrase has. */
export const MOST_FEATURES = 192;

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

/** The referent of the next phrase: a name's is its chain's, another's the best or a new one. */
export const referentAt = (reading: ReadingSoFar, at: number, referrer: Referrer): Referent =>
  namedAt(reading, at) ?? bestAt(reading, at, referrer) ?? newReferent();

/** The likeliest of what a phrase may stand for; null for something new. */
export function bestAt(reading: ReadingSoFar, at: number, referrer: Referrer): Referent | null {
  let [best, most]: [Referent | null, number] = [null, Number.NEGATIVE_INFINITY];
  for (const [referent, value] of valuesAt(reading, at, referrer))
    if (value > most) [best, most] = [referent, value];
  return best;
}

/** How likely each thing is that a phrase may stand for, by the best of its phrases; null is something new. */
export function valuesAt(
  reading: ReadingSoFar,
  at: number,
  referrer: Referrer,
): Map<Referent | null, number> {
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
    const value = scored(pairFeatures(reading, at, choice, features));
    if (value > (values.get(choice.referent) ?? Number.NEGATIVE_INFINITY)) values.set(choice.referent, value);
  }
  return values;
}
