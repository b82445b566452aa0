import type { Clusters } from "../../model/clusters.ts";
import { blend, hashText } from "../../model/hash.ts";
import { addScores, bestLabel, type LinearModel } from "../../model/linear.ts";
import type { Vocabulary } from "../../model/vocabulary.ts";
import type { Sentence, Token } from "../document.ts";
import { type LemmaRules, lemmaOf } from "./lemmatize.ts";
import { mendTags } from "./mistaken-tags.ts";
import { type WordForms, wordForms } from "./word-forms.ts";

/** What tagging needs: `loadTagger()` in src/annotate/models.ts brings it. */
export interface Tagger {
  /** Labels are a Penn Treebank tag and a universal part of speech: "VBD AUX". */
  readonly linear: LinearModel;
  readonly clusters: Clusters;
  readonly vocabulary: Vocabulary;
  readonly lemmas: LemmaRules;
}

/** Words as the tagger sees them: those that its treebanks do not have are all one word. */
export interface TaggerForms extends WordForms {
  /** What the vocabulary says of the word, its frequency aside. */
  readonly kind: Int32Array;
  /** Whether the treebanks have the word at most once. */
  readonly rare: Uint8Array;
}

export interface Tagged {
  /** Penn Treebank tags, as English UD has them. */
  readonly tags: string[];
  /** Universal parts of speech. */
  readonly parts: string[];
  readonly lemmas: string[];
}

/** More than `tagFeatures` ever gives. */
export const TAG_FEATURES = 64;

/** How a sentence is written: letters say less about names where all words have capitals. */
export type Casing = 0 | 1 | 2;
const SENTENCE_CASE = 0;
const TITLE_CASE = 1;
const UPPER_CASE = 2;

/** Tags and lemmas for every token: left to right, each tag seeing the two before it. */
export function tag(tokens: readonly Token[], sentences: readonly Sentence[], tagger: Tagger): Tagged {
  const forms = taggerForms(wordForms(tokens, tagger.clusters), tagger.vocabulary);
  const chosen = tagLabels(forms, sentences, tagger.linear);
  const pairs = tagger.linear.labels.map((label) => label.split(" ") as [string, string]);
  const tags = Array.from(chosen, (label) => pairs[label]![0]);
  const parts = Array.from(chosen, (label) => pairs[label]![1]);
  mendTags(tokens, sentences, tags, parts);
  const isWord = (word: string): boolean => tagger.vocabulary.has(hashText(word));
  const lemmas = forms.texts.map((text, index) => lemmaOf(text, tags[index]!, tagger.lemmas, isWord));
  return { tags, parts, lemmas };
}

/** The number that stands for all words which the treebanks do not have. */
export const UNKNOWN = 987654321;

/** @param hide whether a known word shall look unknown; for training, which must meet such words. */
export function taggerForms(
  forms: WordForms,
  vocabulary: Vocabulary,
  hide: (frequency: number) => boolean = () => false,
): TaggerForms {
  const kind = new Int32Array(forms.lower.length);
  const rare = new Uint8Array(forms.lower.length);
  const lower = Int32Array.from(forms.lower);
  const exact = Int32Array.from(forms.exact);
  for (let index = 0; index < kind.length; index += 1) {
    const value = vocabulary.get(lower[index]!) ?? 0;
    kind[index] = value >> 2;
    rare[index] = (value & 3) <= 1 ? 1 : 0;
    if ((value & 3) > 0 && !hide(value & 3)) continue;
    lower[index] = UNKNOWN;
    exact[index] = UNKNOWN;
  }
  return { ...forms, lower, exact, kind, rare };
}

/** The number of the model's label for each token. */
export function tagLabels(
  forms: TaggerForms,
  sentences: readonly Sentence[],
  model: LinearModel,
): Int32Array {
  const chosen = new Int32Array(forms.texts.length);
  const features = new Int32Array(TAG_FEATURES);
  const scores = new Int32Array(model.labels.length);
  const closed = labelsLike(model.labels, CLOSED);
  const numbers = labelsLike(model.labels, /^CD /);
  const cries = labelsLike(model.labels, /^UH /);
  const finite = labelsLike(model.labels, /^(VBD|VBZ|VBP|MD) /);
  const possessive = new Set(labelsLike(model.labels, /^POS /));
  for (const sentence of sentences) {
    const casing = casingOf(forms, sentence);
    for (let index = sentence.from; index < sentence.to; index += 1) {
      scores.fill(0);
      const count = tagFeatures(forms, sentence, casing, index, chosen, features);
      addScores(model, features, count, scores);
      const text = forms.texts[index]!;
      if (forms.rare[index] && SMALL.test(text)) forbid(scores, closed);
      if (SMALL.test(text) && !NUMBER.test(text)) forbid(scores, numbers);
      if (forms.rare[index] && NAME_LIKE.test(text)) forbid(scores, cries);
      // "Acme's lost revenue": nothing finite can follow a possessive.
      if (index > sentence.from && possessive.has(chosen[index - 1]!)) forbid(scores, finite);
      chosen[index] = bestLabel(scores);
    }
  }
  return chosen;
}

/** Classes that take no new words: a word of small letters that the treebanks hardly have is none of them. */
const CLOSED = /^(CC|DT|EX|IN|MD|PDT|POS|PRP\$?|RP|TO|WDT|WP\$?|WRB|LS|SYM|\W.*) /;
const SMALL = /^\p{Ll}{4,}$/u;

/** An unknown word that begins a sentence is sooner a name than a cry. */
const NAME_LIKE = /^\p{Lu}\p{Ll}{3,}$/u;

/** Of small letters only these are numbers. */
const NUMBER =
  /^(zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{Ll}+teen|(twen|thir|for|fif|six|seven|eigh|nine)ty|hundred(th)?|thousand|\p{Ll}*illion|dozen|mill)$/u;

const labelsLike = (labels: readonly string[], pattern: RegExp): readonly number[] =>
  labels.flatMap((label, number) => (pattern.test(label) ? [number] : []));

function forbid(scores: Int32Array, labels: readonly number[]): void {
  for (const label of labels) scores[label] = -0x80000000;
}

/** Whether a sentence is written Like a Headline or IN CAPITALS; short ones count as ordinary. */
export function casingOf(forms: WordForms, { from, to }: Pick<Sentence, "from" | "to">): Casing {
  let words = 0;
  let capital = 0;
  let upper = 0;
  for (let index = from; index < to; index += 1) {
    const text = forms.texts[index]!;
    if (text.length < 4 || (text === text.toUpperCase()) === (text === text.toLowerCase())) continue;
    words += 1;
    const first = text.charAt(0);
    if (first !== first.toLowerCase()) capital += 1;
    if (text === text.toUpperCase()) upper += 1;
  }
  if (words < 3) return SENTENCE_CASE;
  if (upper > words * 0.7) return UPPER_CASE;
  return capital > words * 0.7 ? TITLE_CASE : SENTENCE_CASE;
}

/**
 * The features of one token, into `out`; returns how many. The trainer uses this function too.
 *
 * @param chosen labels of the tokens before `index`.
 */
export function tagFeatures(
  forms: TaggerForms,
  { from, to }: Pick<Sentence, "from" | "to">,
  casing: Casing,
  index: number,
  chosen: Int32Array,
  out: Int32Array,
): number {
  const { lower, shape, suffix1, suffix2, suffix3, suffix4, prefix1, prefix3, fine, coarse, kind } = forms;
  const before = index > from ? index - 1 : -1;
  const before2 = index - 1 > from ? index - 2 : -1;
  const after = index + 1 < to ? index + 1 : -1;
  const after2 = index + 2 < to ? index + 2 : -1;
  const at = (column: Int32Array, place: number): number => (place < 0 ? 77 : column[place]!);
  const tag1 = before < 0 ? 300 : chosen[before]!;
  const tag2 = before2 < 0 ? 300 : chosen[before2]!;
  const tags = blend(tag1, tag2);
  const word = lower[index]!;
  const word1 = at(lower, before);
  const next1 = at(lower, after);
  const ownShape = blend(shape[index]!, casing * 2 + (before < 0 ? 1 : 0));
  const cluster = fine[index]!;
  const cluster1 = at(fine, before);
  const next = at(fine, after);
  let n = 0;
  out[n++] = blend(1, word);
  out[n++] = blend(2, casing === 0 ? forms.exact[index]! : casing);
  out[n++] = blend(3, suffix1[index]!);
  out[n++] = blend(4, suffix2[index]!);
  out[n++] = blend(5, suffix3[index]!);
  out[n++] = blend(6, suffix4[index]!);
  out[n++] = blend(7, prefix1[index]!);
  out[n++] = blend(8, prefix3[index]!);
  out[n++] = blend(9, ownShape);
  out[n++] = blend(10, word1);
  out[n++] = blend(11, at(lower, before2));
  out[n++] = blend(12, next1);
  out[n++] = blend(13, at(lower, after2));
  out[n++] = blend(blend(14, word1), word);
  out[n++] = blend(blend(15, word), next1);
  out[n++] = blend(blend(16, word1), next1);
  out[n++] = blend(17, tag1);
  out[n++] = blend(18, tags);
  out[n++] = blend(blend(19, tag1), word);
  out[n++] = blend(blend(20, tag1), suffix3[index]!);
  out[n++] = blend(blend(21, tag1), next1);
  out[n++] = blend(blend(22, tags), word);
  out[n++] = blend(23, blend(at(shape, before), casing));
  out[n++] = blend(24, blend(at(shape, after), casing));
  out[n++] = blend(25, at(suffix3, before));
  out[n++] = blend(26, at(suffix3, after));
  out[n++] = blend(27, at(suffix2, after));
  out[n++] = blend(blend(28, ownShape), suffix2[index]!);
  out[n++] = blend(blend(29, ownShape), tag1);
  out[n++] = blend(30, cluster);
  out[n++] = blend(31, cluster1);
  out[n++] = blend(32, next);
  out[n++] = blend(33, at(fine, after2));
  out[n++] = blend(blend(34, cluster), tag1);
  out[n++] = blend(blend(35, cluster), next);
  out[n++] = blend(blend(36, cluster1), cluster);
  out[n++] = blend(37, coarse[index]!);
  out[n++] = blend(blend(38, coarse[index]!), tags);
  out[n++] = blend(blend(39, coarse[index]!), blend(at(coarse, before), at(coarse, after)));
  out[n++] = blend(blend(40, word), next);
  out[n++] = blend(blend(41, word), cluster1);
  out[n++] = blend(blend(42, blend(ownShape, at(shape, before))), at(shape, after));
  out[n++] = blend(blend(43, next), at(fine, after2));
  out[n++] = blend(blend(44, tag1), blend(word, next1));
  const ownKind = blend(kind[index]!, ownShape);
  out[n++] = blend(45, ownKind);
  out[n++] = blend(blend(46, ownKind), tag1);
  out[n++] = blend(blend(47, ownKind), blend(at(kind, before), at(shape, before)));
  out[n++] = blend(blend(48, ownKind), blend(at(kind, after), at(shape, after)));
  out[n++] = blend(blend(49, ownKind), suffix2[index]!);
  out[n++] = blend(50, blend(at(kind, after), at(shape, after)));
  return n;
}
