import { type Clusters, unpackClusters } from "../model/clusters.ts";
import { weightOf } from "../model/levels.ts";
import { unpackLinear } from "../model/packing.ts";
import { unpackVocabulary } from "../model/vocabulary.ts";
import { loadWeights } from "../model/weights.ts";
import { type RecognizerModel, recognizerOf } from "./names/recognizer.ts";
import type { Parser } from "./trees/parse.ts";
import type { LemmaRules } from "./words/lemmatize.ts";
import type { Tagger } from "./words/tag.ts";

/** Word clusters, shared by tagger, parser and recognizer. */
export const loadClusters = (): Clusters => unpackClusters(loadWeights("clusters").parts.words!);

/** The tagger of graph-data/models; load it once. @throws {Error} one line, as `loadWeights` does. */
export function loadTagger(clusters: Clusters = loadClusters()): Tagger {
  const { card, parts } = loadWeights("tagger");
  return {
    linear: unpackLinear(parts.linear!, card.bits, card.labels, weightOf),
    clusters,
    vocabulary: unpackVocabulary(parts.vocabulary!),
    lemmas: unpackLemmas(parts.lemmas!),
  };
}

/** The parser of graph-data/models; load it once. @throws {Error} one line, as `loadWeights` does. */
export function loadParser(clusters: Clusters = loadClusters()): Parser {
  const { card, parts } = loadWeights("parser");
  return { linear: unpackLinear(parts.linear!, card.bits, card.labels, weightOf), clusters };
}

/** The recognizer of graph-data/models; load it once. @throws {Error} one line, as `loadWeights` does. */
export const loadRecognizer = (clusters: Clusters = loadClusters()): RecognizerModel =>
  recognizerOf(loadWeights("recognizer"), clusters);

const unpackLemmas = (bytes: Uint8Array): LemmaRules =>
  new Map(Object.entries(JSON.parse(new TextDecoder().decode(bytes)) as Record<string, string>));
