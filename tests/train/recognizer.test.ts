import { describe, expect, test } from "vitest";
import { Crf } from "../../scripts/train/crf.ts";
import { named } from "../../scripts/train/named-document.ts";
import { corpusOf, readDocuments, withEchoes } from "../../scripts/train/names-corpus.ts";
import { type Gazetteer, gazetteerOf } from "../../src/annotate/names/gazetteer.ts";
import { NameReader } from "../../src/annotate/names/name-features.ts";
import { type KindSpan, NAME_LABELS, spansOf } from "../../src/annotate/names/name-labels.ts";
import { labelsOf, type RecognizerModel } from "../../src/annotate/names/recognizer.ts";
import { NO_CLUSTERS } from "../../src/model/clusters.ts";
import { loadLexicon } from "../../src/model/lexicon.ts";
import { packLinear, unpackLinear } from "../../src/model/packing.ts";

const BITS = 18;
const PEOPLE = ["Rosa Lind", "Jan Olsen", "Ann Berg", "Ivo Kral", "Mia Holm"];
const TOWNS = ["Oslo", "Bergen", "Narvik", "Molde", "Hamar"];

/** "So Rosa Lind of Oslo spoke ." with the person and the place marked. */
const sentence = (person: string, town: string) =>
  named(["So", ...person.split(" "), "of", town, "spoke", "."], [
    { kind: "Person", from: 1, to: 3 },
    { kind: "Place", from: 4, to: 5 },
  ] satisfies KindSpan[]);

/** A field that learned a few sentences, made as the real one is. */
function field(gazetteer: Gazetteer, turns: number): { crf: Crf; places: Int32Array } {
  const documents = PEOPLE.map((person, index) => ({
    set: "handmade",
    sentences: TOWNS.slice(0, index + 1).map((town) => sentence(person, town)),
  }));
  const read = readDocuments(documents, new NameReader(gazetteer, NO_CLUSTERS));
  const base = corpusOf(read, BITS, 1);
  const { corpus, places } = withEchoes(
    base,
    read.flatMap(({ labels }) => labels),
    BITS,
  );
  const crf = new Crf(places.length, NAME_LABELS.length);
  const step = { rate: 0.1, decay: 0, unseen: () => false, alone: false };
  for (let turn = 0; turn < turns; turn += 1) crf.step(corpus, turn % (corpus.sentences.length - 1), step);
  return { crf, places };
}

function learned(gazetteer: Gazetteer): RecognizerModel {
  const { crf, places } = field(gazetteer, 300);
  const { rows, transitions } = crf.rounded(places, 1);
  return {
    linear: unpackLinear(packLinear(rows), BITS, NAME_LABELS),
    transitions,
    clusters: NO_CLUSTERS,
  };
}

describe("a recognizer learned from a few sentences", () => {
  const gazetteer = gazetteerOf(loadLexicon());
  const model = learned(gazetteer);

  test("finds names that it has not seen in places that it has", () => {
    const [labels] = labelsOf(["So Ola Dahl of Tromsø spoke .".split(" ")], model, gazetteer);
    expect(spansOf(labels!)).toEqual([
      { kind: "Person", from: 1, to: 3 },
      { kind: "Place", from: 4, to: 5 },
    ]);
  });

  test("takes time in proportion to the length of a sentence", () => {
    const words = (length: number) => Array.from({ length }, (_, at) => (at % 3 === 0 ? "Oslo" : "spoke"));
    const timeFor = (length: number): number => {
      const started = performance.now();
      labelsOf([words(length)], model, gazetteer);
      return performance.now() - started;
    };
    timeFor(2_000);
    expect(timeFor(40_000) / 40).toBeLessThan(10 * Math.max(1, timeFor(1_000)));
  });

  test("reads nothing out of nothing", () => {
    expect(labelsOf([], model, gazetteer)).toEqual([]);
    expect(labelsOf([[]], model, gazetteer).map((labels) => labels.length)).toEqual([0]);
  });

  test("is the same when it is the mean of two that are the same, and between two that are not", () => {
    const [early, { crf: late, places }] = [field(gazetteer, 2), field(gazetteer, 300)];
    const weights = (crf: Crf): number[] => crf.rounded(places, 0).rows.flatMap((row) => row.weights);
    expect(weights(Crf.mean([late, late]))).toEqual(weights(late));
    expect(weights(Crf.mean([early.crf, late]))).not.toEqual(weights(late));
  });
});
