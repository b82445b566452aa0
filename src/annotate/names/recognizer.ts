import type { Clusters } from "../../model/clusters.ts";
import { addScores, type LinearModel } from "../../model/linear.ts";
import { unpackLinear } from "../../model/packing.ts";
import type { Weights } from "../../model/weights.ts";
import { bestPath } from "../words/viterbi.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { type Echoes, echoesOf, echoFeatures } from "./name-echoes.ts";
import { featureBuffer, featuresOf, NameReader, type NameSentence } from "./name-features.ts";

/** What has been learned of names. */
export interface RecognizerModel {
  readonly linear: LinearModel;
  /** `transitions[previous * labels + next]`, in the unit of the linear weights. */
  readonly transitions: Int32Array;
  readonly clusters: Clusters;
}

/** The model from its parts on disk: `recognizerOf(loadWeights("recognizer"), loadClusters())`. */
export function recognizerOf({ card, parts }: Weights, clusters: Clusters): RecognizerModel {
  return {
    linear: unpackLinear(parts.linear!, card.bits, card.labels),
    transitions: new Int32Array(Uint8Array.from(parts.transitions!).buffer),
    clusters,
  };
}

/** The labels of every sentence of a document: read alone first, then in the light of what the others are. */
export function labelsOf(
  document: readonly (readonly string[])[],
  model: RecognizerModel,
  gazetteer: Gazetteer,
): Uint8Array[] {
  const sentences = new NameReader(gazetteer, model.clusters).read(document);
  const emissions = sentences.map((sentence) => emissionsOf(sentence, model));
  const pathOf = (scores: Int32Array, { forms }: NameSentence) =>
    bestPath(scores, model.transitions, forms.length, model.linear.labels.length);
  const alone = sentences.map((sentence, index) => pathOf(emissions[index]!, sentence));
  const echoes = echoesOf(sentences, alone, model.linear.labels.length);
  return sentences.map((sentence, index) => {
    const changed = addEchoes(emissions[index]!, sentence, alone[index]!, echoes, model.linear);
    return changed ? pathOf(emissions[index]!, sentence) : alone[index]!;
  });
}

/** Against every label but outside, for tokens that no name is near. */
const NEVER = -1_000_000;

function emissionsOf(sentence: NameSentence, { linear }: RecognizerModel): Int32Array {
  const labels = linear.labels.length;
  const emissions = new Int32Array(sentence.forms.length * labels);
  const buffer = featureBuffer();
  for (let token = 0; token < sentence.forms.length; token += 1) {
    const scores = emissions.subarray(token * labels, (token + 1) * labels);
    if (sentence.quiet[token] === 1) {
      scores.fill(NEVER, 1);
      continue;
    }
    featuresOf(sentence, token, buffer);
    addScores(linear, buffer.features, buffer.count, scores);
  }
  return emissions;
}

/** Adds to the scores of a sentence what the rest of the document says; false where it says nothing. */
function addEchoes(
  emissions: Int32Array,
  sentence: NameSentence,
  own: Uint8Array,
  echoes: Echoes,
  linear: LinearModel,
): boolean {
  const labels = linear.labels.length;
  const buffer = featureBuffer();
  let changed = false;
  for (let token = 0; token < sentence.forms.length; token += 1) {
    echoFeatures(sentence, token, own, echoes, buffer);
    if (buffer.count === 0) continue;
    changed = true;
    addScores(
      linear,
      buffer.features,
      buffer.count,
      emissions.subarray(token * labels, (token + 1) * labels),
    );
  }
  return changed;
}
