import type { Clusters } from "../model/clusters.ts";
import { hashText, mix } from "../model/hash.ts";
import { type Gazetteer, LISTS, marksOf } from "./gazetteer.ts";
import { type NameForm, nameFormOf } from "./name-forms.ts";

/** At most this many features a token. */
export const MOST_FEATURES = 160;

/** A sentence as the features look at it, and what its document says elsewhere of the same words. */
export interface NameSentence {
  readonly forms: readonly NameForm[];
  readonly marks: Int32Array;
  readonly classes: Int32Array;
  /** 0 to 3: how much of the sentence is written with capitals (a title, a line in capitals). */
  readonly casing: number;
  readonly hints: readonly Hints[];
}

/** What other places in the document tell of a capitalized word. */
export interface Hints {
  /** Bits: seen in lower case; capitalized inside a sentence; after a title; before a surname-like word ... */
  bits: number;
}

const BOUNDARY: NameForm = nameFormOf("");

/** Features that name the word itself come first, so that training can leave them out for words it wants unseen. */
export interface FeatureBuffer {
  readonly features: Int32Array;
  count: number;
  /** How many of the first features name the word in the middle. */
  lexical: number;
}

export const featureBuffer = (): FeatureBuffer => ({
  features: new Int32Array(MOST_FEATURES),
  count: 0,
  lexical: 0,
});

/** Looks at sentences of one document; forms of words are kept from one to the next. */
export class NameReader {
  readonly #gazetteer: Gazetteer;
  readonly #clusters: Clusters;
  #forms = new Map<string, NameForm>();

  constructor(gazetteer: Gazetteer, clusters: Clusters) {
    this.#gazetteer = gazetteer;
    this.#clusters = clusters;
  }

  read(document: readonly (readonly string[])[]): NameSentence[] {
    const hints = new Map<string, Hints>();
    const read = document.map((words) => ({
      forms: words.map((word) => this.#formOf(word)),
      marks: marksOf(words, this.#gazetteer),
      classes: Int32Array.from(words, (word) => this.#clusters.fine.get(hashText(word.toLowerCase())) ?? 0),
      words,
    }));
    for (const { words, forms, marks } of read) gatherHints(words, forms, marks, hints);
    return read.map(({ forms, marks, classes, words }) => ({
      forms,
      marks,
      classes,
      casing: casingOf(forms),
      hints: words.map((word) => hints.get(word.toLowerCase()) ?? NO_HINTS),
    }));
  }

  #formOf(word: string): NameForm {
    let form = this.#forms.get(word);
    if (form === undefined) {
      if (this.#forms.size > 50_000) this.#forms = new Map();
      form = nameFormOf(word);
      this.#forms.set(word, form);
    }
    return form;
  }
}

const NO_HINTS: Hints = { bits: 0 };

function casingOf(forms: readonly NameForm[]): number {
  let letters = 0;
  let capitals = 0;
  let whole = 0;
  for (const { caps } of forms) {
    if (caps === 0) continue;
    letters += 1;
    if (caps >= 2) capitals += 1;
    if (caps === 3) whole += 1;
  }
  if (letters >= 3 && whole > letters * 0.7) return 3;
  if (letters >= 4 && capitals > letters * 0.7) return 2;
  return capitals === 0 ? 0 : 1;
}

const list = (name: (typeof LISTS)[number]): number => 3 << (2 * LISTS.indexOf(name));
const TITLE = list("title");
const GIVEN = list("given");
const ORGANIZATION_WORD = list("organization word");
const PLACE_WORD = list("place word");

/** Notes for every capitalized word inside a sentence what stands around it; for lower-case words that they were. */
function gatherHints(
  words: readonly string[],
  forms: readonly NameForm[],
  marks: Int32Array,
  hints: Map<string, Hints>,
): void {
  const title = casingOf(forms) >= 2;
  for (let at = 0; at < words.length; at += 1) {
    const caps = forms[at]!.caps;
    if (caps === 0 || (title && caps >= 2)) continue;
    let bits = 0;
    if (caps === 1) bits = 1;
    else {
      if (at > 0 && forms[at - 1]!.caps !== 0) bits |= 2;
      const before = at > 0 ? marks[at - 1]! : 0;
      const after = at + 1 < words.length && forms[at + 1]!.caps >= 2 ? marks[at + 1]! : 0;
      if ((before & TITLE) !== 0) bits |= 4;
      if ((before & GIVEN) !== 0 && forms[at - 1]!.caps === 2) bits |= 8;
      if ((after & ORGANIZATION_WORD) !== 0) bits |= 16;
      if ((after & PLACE_WORD) !== 0) bits |= 32;
      const previous = words[at - 1];
      if (previous === "in" || previous === "In") bits |= 64;
      const next = words[at + 1];
      if (next === "said" || next === "told" || next === "says" || next === "who") bits |= 128;
    }
    if (bits === 0) continue;
    const key = words[at]!.toLowerCase();
    const known = hints.get(key);
    if (known === undefined) hints.set(key, { bits });
    else known.bits |= bits;
  }
}

/** Writes the features of the token at `at` into the buffer. The order of templates is part of the model. */
export function featuresOf(sentence: NameSentence, at: number, buffer: FeatureBuffer): void {
  const { features } = buffer;
  const { forms, marks, classes, casing, hints } = sentence;
  const form = forms[at]!;
  const last = forms.length - 1;
  const before1 = at > 0 ? forms[at - 1]! : BOUNDARY;
  const before2 = at > 1 ? forms[at - 2]! : BOUNDARY;
  const after1 = at < last ? forms[at + 1]! : BOUNDARY;
  const after2 = at < last - 1 ? forms[at + 2]! : BOUNDARY;
  let count = 0;
  let template = 0;
  const one = (value: number): void => {
    template += 1;
    features[count] = mix(template, value);
    count += 1;
  };
  const two = (first: number, second: number): void => {
    template += 1;
    features[count] = mix(mix(template, first), second);
    count += 1;
  };
  const caseHere = form.caps | (casing << 3) | (at === 0 ? 32 : 0);
  one(form.word);
  two(form.lower, caseHere);
  two(before1.lower, form.lower);
  two(form.lower, after1.lower);
  one(form.prefix4);
  one(form.suffix4);
  buffer.lexical = count;
  one(0);
  one(caseHere);
  two(form.shape, casing);
  two(form.kinds, at === 0 ? 1 : 0);
  one(form.prefix2);
  one(form.prefix3);
  one(form.suffix1);
  two(form.suffix2, form.caps);
  two(form.suffix3, form.caps);
  one(before1.lower);
  one(after1.lower);
  one(before2.lower);
  one(after2.lower);
  two(before1.lower, after1.lower);
  two(before1.lower, form.kinds);
  two(after1.lower, form.kinds);
  two(before2.lower, before1.lower);
  two(after1.lower, after2.lower);
  two(before1.shape, form.shape);
  two(form.shape, after1.shape);
  two(mix(before1.kinds, form.kinds), after1.kinds);
  two(mix(before2.kinds, before1.kinds), form.kinds);
  two(mix(form.kinds, after1.kinds), after2.kinds);
  two(before1.suffix3, form.caps);
  two(after1.suffix3, form.caps);
  const class0 = classes[at]!;
  const classBefore = at > 0 ? classes[at - 1]! : -1;
  const classAfter = at < last ? classes[at + 1]! : -1;
  const classBefore2 = at > 1 ? classes[at - 2]! : -1;
  const classAfter2 = at < last - 1 ? classes[at + 2]! : -1;
  two(class0, form.caps);
  two(classBefore, form.caps);
  two(classAfter, form.caps);
  two(classBefore2, form.caps);
  two(classAfter2, form.caps);
  two(mix(classBefore, class0), form.caps);
  two(mix(class0, classAfter), form.caps);
  two(mix(classBefore, classAfter), form.kinds);
  const mark = marks[at]!;
  const markBefore = at > 0 ? marks[at - 1]! : -1;
  const markAfter = at < last ? marks[at + 1]! : -1;
  two(mark, form.caps);
  two(mark, before1.lower);
  two(mark, after1.lower);
  two(markBefore, form.caps);
  two(markAfter, form.caps);
  two(mix(markBefore, mark), form.caps);
  two(mix(mark, markAfter), form.caps);
  two(mark, form.suffix2);
  const hint = hints[at]!.bits;
  two(hint, form.caps);
  two(mix(hint, mark), form.caps);
  for (let name = 0; name < LISTS.length; name += 1) {
    const here = (mark >>> (2 * name)) & 3;
    const left = (markBefore >>> (2 * name)) & 3;
    const right = (markAfter >>> (2 * name)) & 3;
    template = 100 + 4 * name;
    if (here !== 0) two(here, form.caps);
    template = 101 + 4 * name;
    if (left !== 0 && at > 0) two(left, form.kinds);
    template = 102 + 4 * name;
    if (right !== 0 && at < last) two(right, form.kinds);
  }
  template = 200;
  for (let bit = 0; bit < 8; bit += 1) if ((hint & (1 << bit)) !== 0) two(bit, form.caps);
  buffer.count = count;
}
