import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { wordKey } from "../../src/annotate/words/word-forms.ts";
import { wordsIn } from "../../src/annotate/words/words.ts";
import { hashText } from "../../src/model/hash.ts";
import { type Lexicon, loadLexicon } from "../../src/model/lexicon.ts";
import type { Vocabulary } from "../../src/model/vocabulary.ts";
import { CORPUS } from "./raw-text.ts";
import type { Treebank } from "./treebank.ts";

/** A word of the raw text is told from a slip by being there as often as this. */
const LEAST = 3;

/** Bits of what `Vocabulary` says; the two lowest bits say how often the treebanks have the word: never, once, more. */
const GIVEN_NAME = 1 << 5;
const SURNAME = 1 << 6;
const PLACE = 1 << 7;
const DEMONYM = 1 << 8;

/** What news and lists of names tell of words: how often they have a capital inside sentences, and whose names they are. */
export function learnVocabulary(data: string): Vocabulary {
  const values = new Map<string, number>();
  const add = (word: string, bits: number): void => {
    const key = wordKey(word);
    values.set(key, (values.get(key) ?? 0) | bits);
  };
  for (const [word, share] of capitals(data)) add(word, (1 + Math.min(6, Math.floor(share * 6.999))) << 2);
  addNames(loadLexicon(), add);
  return new Map([...values].map(([word, value]) => [hashText(word), value]));
}

/** The vocabulary with the words of a treebank's sentences, marked by how often it has them. */
export function withWordsOf(bank: Treebank, vocabulary: Vocabulary): Vocabulary {
  const counts = new Map<number, number>();
  for (const { from, to } of bank.sentences) {
    for (const { text } of bank.tokens.slice(from, to)) {
      const hash = hashText(wordKey(text));
      counts.set(hash, (counts.get(hash) ?? 0) + 1);
    }
  }
  const result = new Map(vocabulary);
  for (const [hash, count] of counts) result.set(hash, (result.get(hash) ?? 0) | Math.min(2, count));
  return result;
}

function addNames(lexicon: Lexicon, add: (word: string, bits: number) => void): void {
  for (const name of lexicon.givenNames.keys()) add(name, GIVEN_NAME);
  for (const name of lexicon.surnames) add(name, SURNAME);
  for (const name of lexicon.surnamesFirst.keys()) add(name, SURNAME);
  const places = [...lexicon.countries.values(), ...lexicon.regions.values()];
  for (const name of [
    ...lexicon.cities.keys(),
    ...places.flatMap((place) => [place.name, ...place.otherNames]),
  ]) {
    for (const word of name.split(" ")) if (/^\p{Lu}\p{Ll}/u.test(word)) add(word, PLACE);
  }
  for (const { demonyms } of places) for (const name of demonyms) add(name, DEMONYM);
}

/** The share of a word's places after a small word at which it has a capital; only there a capital says something. */
function capitals(data: string): Map<string, number> {
  const counts = new Map<string, { all: number; capital: number }>();
  const lines = gunzipSync(readFileSync(join(data, CORPUS)))
    .toString("utf8")
    .split("\n");
  for (const line of lines) {
    if (line === "") continue;
    const { text } = JSON.parse(line) as { text: string };
    for (const paragraph of text.split("\n")) countCapitals(paragraph, counts);
  }
  const kept = [...counts].filter(([, { all }]) => all >= LEAST);
  return new Map(kept.map(([word, { all, capital }]) => [word, capital / all]));
}

function countCapitals(paragraph: string, counts: Map<string, { all: number; capital: number }>): void {
  let small = false;
  for (const { text } of wordsIn(paragraph, 0, paragraph.length)) {
    if (small && /^\p{L}/u.test(text)) {
      const key = wordKey(text);
      const count = counts.get(key) ?? { all: 0, capital: 0 };
      count.all += 1;
      if (/^\p{Lu}/u.test(text)) count.capital += 1;
      counts.set(key, count);
    }
    small = /^\p{Ll}/u.test(text);
  }
}
