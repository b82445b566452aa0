import { hashText } from "../../src/model/hash.ts";
import { putNumber } from "../../src/model/packing.ts";
import { putVocabulary } from "../../src/model/vocabulary.ts";
import { sourceOf, writeModel } from "./card.ts";
import { type Bigrams, exchange } from "./exchange.ts";
import { CORPUS, rawSentences } from "./raw-text.ts";
import { TREEBANKS } from "./treebank.ts";

/** Rarer words have too few neighbors to tell. */
const LEAST = 6;
const FINE = 400;
const COARSE = 60;
const ROUNDS = 10;
const EDGE = "\n";

/** Word clusters from raw text: 400 classes of words, and 60 classes of those. */
export function train(data: string): void {
  const texts = rawSentences(data);
  const { words, bigrams } = countBigrams(texts);
  console.log(`${words.length} words`);
  const fine = exchange(bigrams, FINE, ROUNDS, console.log);
  const coarse = exchange(classBigrams(bigrams, fine), COARSE, 20, () => {});
  writeModel(
    {
      name: "clusters",
      version: "1",
      description: "Word classes by the exchange algorithm: 400, and 60 classes of those",
      labels: [],
      bits: 0,
      sources: [
        sourceOf(data, "Scale corpus of public news", CORPUS, "public domain; Wikinews CC BY 2.5"),
        ...TREEBANKS.map(({ name, train: file, licence }) => sourceOf(data, name, file, licence)),
      ],
      command: "npm run train -- clusters",
      seed: 0,
      scores: { words: words.length },
    },
    { words: pack(words, fine, coarse) },
  );
}

function countBigrams(sentences: readonly (readonly string[])[]): { words: string[]; bigrams: Bigrams } {
  const frequencies = new Map<string, number>([[EDGE, sentences.length]]);
  for (const sentence of sentences) {
    for (const word of sentence) frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
  }
  const kept = [...frequencies].filter(([, count]) => count >= LEAST);
  kept.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const numbers = new Map(kept.map(([word], index) => [word, index]));
  const after = kept.map(() => new Map<number, number>());
  const edge = numbers.get(EDGE)!;
  for (const sentence of sentences) {
    let last: number | undefined = edge;
    for (const word of [...sentence, EDGE]) {
      const number = numbers.get(word);
      if (last !== undefined && number !== undefined) {
        after[last]!.set(number, (after[last]!.get(number) ?? 0) + 1);
      }
      last = number;
    }
  }
  return {
    words: kept.map(([word]) => word),
    bigrams: bigramsOf(
      after,
      kept.map(([, count]) => count),
    ),
  };
}

function bigramsOf(after: readonly ReadonlyMap<number, number>[], counts: readonly number[]): Bigrams {
  const before = after.map(() => [] as number[]);
  for (const [word, followers] of after.entries()) {
    for (const [follower, times] of followers) before[follower]!.push(word, times);
  }
  return {
    counts: Int32Array.from(counts),
    after: after.map((followers) => Int32Array.from([...followers].flat())),
    before: before.map((pairs) => Int32Array.from(pairs)),
  };
}

/** Classes as if they were words. */
function classBigrams({ counts, after }: Bigrams, classes: Int32Array): Bigrams {
  const totals = new Array<number>(FINE).fill(0);
  const followers = Array.from({ length: FINE }, () => new Map<number, number>());
  for (const [word, pairs] of after.entries()) {
    const own = classes[word]!;
    totals[own]! += counts[word]!;
    for (let pair = 0; pair < pairs.length; pair += 2) {
      const other = classes[pairs[pair]!]!;
      followers[own]!.set(other, (followers[own]!.get(other) ?? 0) + pairs[pair + 1]!);
    }
  }
  return bigramsOf(followers, totals);
}

/** What src/model/clusters.ts unpacks. Clusters are numbered from 1 there. */
function pack(words: readonly string[], fine: Int32Array, coarse: Int32Array): Uint8Array {
  const bytes: number[] = [];
  putNumber(bytes, FINE);
  for (const cluster of coarse) putNumber(bytes, cluster + 1);
  putVocabulary(bytes, new Map(words.map((word, index) => [hashText(word), fine[index]! + 1])));
  return Uint8Array.from(bytes);
}
