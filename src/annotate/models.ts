import { type Clusters, unpackClusters } from "../model/clusters.ts";
import { unpackVocabulary } from "../model/vocabulary.ts";
import { loadWeights } from "../model/weights.ts";
import { type RecognizerModel, recognizerOf } from "./names/recognizer.ts";
import type { Parser } from "./syntax/parse.ts";
import { unpackSyntax } from "./syntax/syntax-network.ts";
import type { LemmaRules } from "./words/lemmatize.ts";

/** Word clusters, shared by parser and recognizer. */
export const loadClusters = (): Clusters => unpackClusters(loadWeights("clusters").parts.words!);

/** The parser of graph-data/models; load it once. @throws {Error} one line, as `loadWeights` does. */
export function loadParser(clusters: Clusters = loadClusters()): Parser {
  const { parts } = loadWeights("parser");
  return {
    network: unpackSyntax(parts),
    clusters,
    vocabulary: unpackVocabulary(parts.vocabulary!),
    lemmas: unpackLemmas(parts.lemmas!),
  };
}

/** The recognizer of graph-data/models; load it once. @throws {Error} one line, as `loadWeights` does. */
export const loadRecognizer = (clusters: Clusters = loadClusters()): RecognizerModel =>
  recognizerOf(loadWeights("recognizer"), clusters);

const unpackLemmas = (bytes: Uint8Array): LemmaRules =>
  new Map(Object.entries(JSON.parse(new TextDecoder().decode(bytes)) as Record<string, string>));
