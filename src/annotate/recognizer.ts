import { type Clusters, NO_CLUSTERS } from "../model/clusters.ts";
import { addScores, type LinearModel } from "../model/linear.ts";
import { unpackLinear } from "../model/packing.ts";
import type { Weights } from "../model/weights.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { featureBuffer, featuresOf, NameReader, type NameSentence } from "./name-features.ts";
import { bestPath } from "./viterbi.ts";

/** What has been learned of names. */
export interface RecognizerModel {
  readonly linear: LinearModel;
  /** `transitions[previous * labels + next]`, in the unit of the linear weights. */
  readonly transitions: Int32Array;
  readonly clusters: Clusters;
}

/** The model from its parts on disk: `recognizerOf(loadWeights("recognizer"))`. */
export function recognizerOf({ card, parts }: Weights): RecognizerModel {
  return {
    linear: unpackLinear(parts["linear"]!, card.bits, card.labels),
    transitions: new Int32Array(Uint8Array.from(parts["transitions"]!).buffer),
    clusters: NO_CLUSTERS,
  };
}

/** The labels of every sentence of a document, as the model alone sees them. */
export function labelsOf(
  document: readonly (readonly string[])[],
  model: RecognizerModel,
  gazetteer: Gazetteer,
): Uint8Array[] {
  const reader = new NameReader(gazetteer, model.clusters);
  return reader.read(document).map((sentence) => decode(sentence, model));
}

function decode(sentence: NameSentence, { linear, transitions }: RecognizerModel): Uint8Array {
  const labels = linear.labels.length;
  const length = sentence.forms.length;
  const emissions = new Int32Array(length * labels);
  const buffer = featureBuffer();
  for (let token = 0; token < length; token += 1) {
    featuresOf(sentence, token, buffer);
    const scores = emissions.subarray(token * labels, (token + 1) * labels);
    addScores(linear, buffer.features, buffer.count, scores);
  }
  return bestPath(emissions, transitions, length, labels);
}
