import { type Echoes, echoesOf, echoFeatures, MOST_ECHOES } from "../../src/annotate/names/name-echoes.ts";
import {
  featureBuffer,
  featuresOf,
  type NameReader,
  type NameSentence,
} from "../../src/annotate/names/name-features.ts";
import { isInside, NAME_LABELS } from "../../src/annotate/names/name-labels.ts";
import { placeOf } from "../../src/model/linear.ts";
import type { Corpus } from "./crf.ts";
import type { NamedDocument } from "./named-document.ts";

/** A document as the recognizer looks at it, with the gold labels of its sentences. */
interface ReadDocument {
  readonly sentences: readonly NameSentence[];
  readonly labels: readonly Uint8Array[];
}

/** All documents as features, and the numbering of those: `places[id]` is a feature's place in `2 ** bits`. */
export interface NamesCorpus {
  readonly documents: readonly ReadDocument[];
  readonly corpus: Corpus;
  readonly places: Int32Array;
}

export const readDocuments = (documents: readonly NamedDocument[], reader: NameReader): ReadDocument[] =>
  documents.map((document) => {
    const own = document.sentences.filter(({ labels }) => labels.length > 0 && labels.length < 400);
    const sentences = reader.read(own.map(({ tokens }) => tokens));
    return { sentences, labels: own.map(({ labels }, index) => audible(labels, sentences[index]!)) };
  });

/** Labels without the names that stand among quiet tokens, which the recognizer never finds. */
function audible(labels: Uint8Array, { quiet }: NameSentence): Uint8Array {
  const kept = labels.slice();
  for (let at = 0; at < kept.length; at += 1) {
    if (quiet[at] === 1) kept[at] = 0;
    const label = kept[at]!;
    const before = at > 0 ? kept[at - 1]! : 0;
    if (isInside(label) && before !== label && before !== label - 1) kept[at] = label - 1;
  }
  return kept;
}

/** Every feature that is seen `least` times, of every token, without echoes. */
export function corpusOf(documents: readonly ReadDocument[], bits: number, least: number): NamesCorpus {
  const counts = new Uint16Array(2 ** bits);
  let size = 0;
  const buffer = featureBuffer();
  const sentences = documents.flatMap((document) => document.sentences);
  for (const sentence of sentences) {
    for (let at = 0; at < sentence.forms.length; at += 1) {
      featuresOf(sentence, at, buffer);
      size += buffer.count;
      for (let index = 0; index < buffer.count; index += 1) {
        const place = placeOf(buffer.features[index]!, bits);
        if (counts[place]! < 65535) counts[place]! += 1;
      }
    }
  }
  const { numbers, places } = numbered(counts, least);
  const corpus = emptyCorpus(
    sentences.map(({ forms }) => forms.length),
    size,
  );
  let filled = 0;
  for (const labels of documents.flatMap((document) => document.labels)) {
    corpus.labels.set(labels, filled);
    filled += labels.length;
  }
  let token = 0;
  let end = 0;
  for (const sentence of sentences) {
    for (let at = 0; at < sentence.forms.length; at += 1, token += 1) {
      featuresOf(sentence, at, buffer);
      for (let index = 0; index < buffer.count; index += 1) {
        if (index === buffer.lexical) corpus.lexicalEnds[token] = end;
        const id = numbers[placeOf(buffer.features[index]!, bits)]!;
        if (id < 0) continue;
        corpus.ids[end] = id;
        end += 1;
      }
      if (buffer.count === 0) corpus.lexicalEnds[token] = end;
      corpus.echoStarts[token] = end;
      corpus.starts[token + 1] = end;
    }
  }
  return { documents, corpus: { ...corpus, ids: corpus.ids.slice(0, end) }, places };
}

function numbered(counts: Uint16Array, least: number): { numbers: Int32Array; places: Int32Array } {
  const numbers = new Int32Array(counts.length).fill(-1);
  const places: number[] = [];
  for (let place = 0; place < counts.length; place += 1) {
    if (counts[place]! < least) continue;
    numbers[place] = places.length;
    places.push(place);
  }
  return { numbers, places: Int32Array.from(places) };
}

function emptyCorpus(lengths: readonly number[], size: number): Corpus {
  const sentences = new Int32Array(lengths.length + 1);
  for (const [index, length] of lengths.entries()) sentences[index + 1] = sentences[index]! + length;
  const tokens = sentences[lengths.length]!;
  return {
    ids: new Int32Array(size),
    starts: new Int32Array(tokens + 1),
    lexicalEnds: new Int32Array(tokens),
    echoStarts: new Int32Array(tokens),
    labels: new Uint8Array(tokens),
    sentences,
  };
}

/**
 * The same corpus with what a first reading of each document tells of its words.
 *
 * @param readings the labels of every sentence as a model gives them that has not learned from it.
 */
export function withEchoes(names: NamesCorpus, readings: readonly Uint8Array[], bits: number): NamesCorpus {
  const { documents, corpus, places } = names;
  const numbers = new Map<number, number>();
  for (const [id, place] of places.entries()) numbers.set(place, id);
  const grown = [...places];
  const numberOf = (place: number): number => {
    const known = numbers.get(place);
    if (known !== undefined) return known;
    numbers.set(place, grown.length);
    grown.push(place);
    return grown.length - 1;
  };
  const buffer = featureBuffer();
  const starts = new Int32Array(corpus.starts.length);
  const lexicalEnds = new Int32Array(corpus.labels.length);
  const echoStarts = new Int32Array(corpus.labels.length);
  const all = new Int32Array(corpus.ids.length + corpus.labels.length * MOST_ECHOES);
  let token = 0;
  let end = 0;
  let sentenceNumber = 0;
  for (const { sentences } of documents) {
    const own = readings.slice(sentenceNumber, sentenceNumber + sentences.length);
    const echoes: Echoes = echoesOf(sentences, own, NAME_LABELS.length);
    for (const [index, sentence] of sentences.entries()) {
      for (let at = 0; at < sentence.forms.length; at += 1, token += 1) {
        starts[token] = end;
        const [from, to] = [corpus.starts[token]!, corpus.starts[token + 1]!];
        all.set(corpus.ids.subarray(from, to), end);
        lexicalEnds[token] = end + corpus.lexicalEnds[token]! - from;
        end += to - from;
        echoStarts[token] = end;
        echoFeatures(sentence, at, own[index]!, echoes, buffer);
        for (let feature = 0; feature < buffer.count; feature += 1, end += 1) {
          all[end] = numberOf(placeOf(buffer.features[feature]!, bits));
        }
      }
    }
    sentenceNumber += sentences.length;
  }
  starts[token] = end;
  return {
    documents,
    corpus: { ...corpus, ids: all.subarray(0, end), starts, lexicalEnds, echoStarts },
    places: Int32Array.from(grown),
  };
}
