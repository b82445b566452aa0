import { SYNTAX_FEATURES, wordNumbers } from "../../src/annotate/syntax/word-numbers.ts";
import { type WordForms, wordForms, wordKey } from "../../src/annotate/words/word-forms.ts";
import type { Clusters } from "../../src/model/clusters.ts";
import { hashText } from "../../src/model/hash.ts";
import type { Vocabulary } from "../../src/model/vocabulary.ts";
import type { Material } from "./network/material.ts";
import { recasedForms } from "./recased.ts";
import type { Treebank } from "./treebank.ts";

/** Tags, parts and relations that the treebanks have less often are taken for mistakes. */
const RARE = 5;
/** Words of the treebanks that are in no raw text, and all other values of features, are known if met this often. */
const LEAST_WORD = 2;
const LEAST_VALUE = 3;

/** Words of the raw text with their frequencies, the most frequent first. */
export type Frequencies = readonly (readonly [word: string, count: number])[];

/** The values of each feature that the network will know, with their rows from 1. */
export function featureVocabularies(
  bank: Treebank,
  clusters: Clusters,
  vocabulary: Vocabulary,
  frequencies: Frequencies,
): Vocabulary[] {
  const numbers = wordNumbers(wordForms(bank.tokens, clusters), vocabulary);
  const words = new Map(frequencies.map(([word], index) => [hashText(word), index + 1]));
  return SYNTAX_FEATURES.map((name, feature) => {
    const known = name === "lower" ? words : new Map<number, number>();
    let next = name === "lower" ? frequencies.length + 1 : 1;
    const counts = new Map<number, number>();
    for (const value of numbers[feature]!) counts.set(value, (counts.get(value) ?? 0) + 1);
    const least = name === "lower" ? LEAST_WORD : LEAST_VALUE;
    const values = [...counts].filter(([value, count]) => count >= least && !known.has(value));
    for (const [value] of values.sort((a, b) => b[1] - a[1] || a[0] - b[0])) known.set(value, next++);
    return known;
  });
}

/** How many rows a table needs for these values and all others. */
export const rowsFor = (known: Vocabulary): number =>
  1 + [...known.values()].reduce((most, row) => Math.max(most, row), 0);

/** The labels that tags and relations are told by. */
export function syntaxLabels(bank: Treebank): { tags: string[]; relations: string[] } {
  return {
    tags: frequent(bank.tags.map((tag, index) => `${tag} ${bank.parts[index]}`)),
    relations: frequent(bank.relations),
  };
}

function frequent(names: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const kept = [...counts].filter(([, count]) => count >= RARE);
  return kept.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([name]) => name);
}

export function materialOf(
  bank: Treebank,
  clusters: Clusters,
  vocabulary: Vocabulary,
  known: readonly Vocabulary[],
  labels: { readonly tags: readonly string[]; readonly relations: readonly string[] },
): Material {
  const { title, upper } = recasedForms(bank, clusters);
  const rowsOf = (forms: WordForms): Int32Array[] =>
    wordNumbers(forms, vocabulary).map((column, feature) =>
      column.map((value) => known[feature]!.get(value) ?? 0),
    );
  const counts = new Map<string, number>();
  const keys = bank.tokens.map(({ text }) => wordKey(text));
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const heads = new Int32Array(bank.tokens.length);
  for (const { from, to } of bank.sentences) {
    for (let word = from; word < to; word += 1)
      heads[word] = bank.heads[word]! < 0 ? 0 : bank.heads[word]! - from + 1;
  }
  return {
    features: [wordForms(bank.tokens, clusters), title, upper].map(rowsOf),
    counts: Int32Array.from(keys, (key) => counts.get(key)!),
    tags: Int32Array.from(bank.tags, (tag, index) => labels.tags.indexOf(`${tag} ${bank.parts[index]}`)),
    heads,
    relations: Int32Array.from(bank.relations, (relation) => labels.relations.indexOf(relation)),
  };
}
