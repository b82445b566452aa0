import type { Clusters } from "../../model/clusters.ts";
import { blend, hashText } from "../../model/hash.ts";
import {
  capitalized,
  type Gazetteer,
  LISTS,
  loweredMark,
  marksOf,
  mayBePlace,
  placeMark,
} from "./gazetteer.ts";
import { type NameForm, nameFormOf } from "./name-forms.ts";
import { HINTS, hintsOf } from "./name-hints.ts";
import { closeRuns, type Runs, wideRuns } from "./name-runs.ts";

/** At most this many features a token. */
export const MOST_FEATURES = 160;

/** A sentence as the features look at it, and what its document says elsewhere of the same words. */
export interface NameSentence {
  readonly forms: readonly NameForm[];
  readonly marks: Int32Array;
  readonly classes: Int32Array;
  /** The coarse class of each word's class. */
  readonly coarse: Int32Array;
  /** 0 to 3: how much of the sentence is written with capitals (a title, a line in capitals). */
  readonly casing: number;
  readonly hints: Int32Array;
  /** 1 for tokens that no name is near: they have no features and lie outside. */
  readonly quiet: Uint8Array;
  readonly close: Runs;
  readonly wide: Runs;
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
    const read = document.map((words) => this.#look(words));
    const hints = hintsOf(read);
    return read.map(({ words, forms, marks, casing }) => {
      const classes = Int32Array.from(
        words,
        (word) => this.#clusters.fine.get(hashText(word.toLowerCase())) ?? 0,
      );
      return {
        forms,
        marks,
        casing,
        classes,
        coarse: classes.map((fine) => this.#clusters.coarse[fine]!),
        hints: Int32Array.from(words, (word) => hints.get(word.toLowerCase()) ?? 0),
        quiet: quietOf(forms, marks, casing),
        close: closeRuns(words, forms),
        wide: wideRuns(words, forms),
      };
    });
  }

  #look(words: readonly string[]) {
    const forms = words.map((word) => this.#formOf(word));
    const casing = casingOf(forms);
    const evenCase = casing === ALL_CAPITALS || casing === NO_CAPITALS;
    const spelled = evenCase ? words.map((word) => capitalized(word, this.#gazetteer)) : words;
    const marks = marksOf(spelled, this.#gazetteer);
    for (let at = 0; at < words.length; at += 1) {
      if (forms[at]!.caps === 1 && marks[at] === 0) marks[at] = loweredMark(words[at]!, this.#gazetteer);
    }
    if (!evenCase && forms.some(({ caps }) => caps === WHOLE)) this.#markShouted(words, forms, marks);
    return { words, forms, marks, casing };
  }

  /** "LIMA (Reuters) - ...": a place in capitals inside an ordinary line, as datelines have it. */
  #markShouted(words: readonly string[], forms: readonly NameForm[], marks: Int32Array): void {
    const shouted = (at: number): boolean => forms[at]!.caps === WHOLE && words[at]!.length > 2;
    const spelled = words.map((word, at) => (shouted(at) ? capitalized(word, this.#gazetteer) : word));
    for (const [at, mark] of marksOf(spelled, this.#gazetteer).entries()) {
      if (marks[at] === 0 && shouted(at)) marks[at] = placeMark(mark);
    }
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

/** A word in small letters farther than this from any capital belongs to no name ("University of the Witwatersrand"). */
const REACH = 2;

function quietOf(forms: readonly NameForm[], marks: Int32Array, casing: number): Uint8Array {
  const quiet = new Uint8Array(forms.length).fill(1);
  for (let at = 0; at < forms.length; at += 1) {
    const { caps, mixed } = forms[at]!;
    const listed =
      casing === NO_CAPITALS || caps === 0 ? marks[at] !== 0 : caps === 1 && mayBePlace(marks[at]!);
    if (caps >= 2 || mixed || listed) quiet.fill(0, Math.max(0, at - REACH), at + REACH + 1);
  }
  return quiet;
}

/** `caps` of a word all in capitals. */
const WHOLE = 3;

const NO_CAPITALS = 0;
const SOME_CAPITALS = 1;
const TITLE_CASE = 2;
const ALL_CAPITALS = 3;

/** How a sentence is written; "I" and other single letters do not count. */
function casingOf(forms: readonly NameForm[]): number {
  let letters = 0;
  let capitals = 0;
  let whole = 0;
  let single = 0;
  for (const { caps } of forms) {
    if (caps === 0) continue;
    letters += 1;
    if (caps >= 2) capitals += 1;
    if (caps === WHOLE) whole += 1;
    if (caps === 4) single += 1;
  }
  if (letters >= 3 && whole > letters * 0.7) return ALL_CAPITALS;
  if (letters >= 4 && capitals > letters * 0.7) return TITLE_CASE;
  return capitals === single ? NO_CAPITALS : SOME_CAPITALS;
}

/** Writes the features of the token at `at` into the buffer. The order of templates is part of the model. */
export function featuresOf(sentence: NameSentence, at: number, buffer: FeatureBuffer): void {
  const { features } = buffer;
  const { forms, marks, classes, casing, hints } = sentence;
  buffer.count = 0;
  buffer.lexical = 0;
  if (sentence.quiet[at] === 1) return;
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
    features[count] = blend(template, value);
    count += 1;
  };
  const two = (first: number, second: number): void => {
    template += 1;
    features[count] = blend(blend(template, first), second);
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
  two(blend(before1.kinds, form.kinds), after1.kinds);
  two(blend(before2.kinds, before1.kinds), form.kinds);
  two(blend(form.kinds, after1.kinds), after2.kinds);
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
  two(blend(classBefore, class0), form.caps);
  two(blend(class0, classAfter), form.caps);
  two(blend(classBefore, classAfter), form.kinds);
  const mark = marks[at]!;
  const markBefore = at > 0 ? marks[at - 1]! : -1;
  const markAfter = at < last ? marks[at + 1]! : -1;
  two(mark, form.caps);
  two(mark, before1.lower);
  two(mark, after1.lower);
  two(markBefore, form.caps);
  two(markAfter, form.caps);
  two(blend(markBefore, mark), form.caps);
  two(blend(mark, markAfter), form.caps);
  two(mark, form.suffix2);
  const hint = hints[at]!;
  two(hint, form.caps);
  two(blend(hint, mark), form.caps);
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
  for (let bit = 0; bit < HINTS; bit += 1) if ((hint & (1 << bit)) !== 0) two(bit, form.caps);
  buffer.count = count;
  kindsAround(sentence, at, 260, buffer);
  if (form.caps < 2) return;
  runFeatures(sentence, at, sentence.close, 220, buffer);
  runFeatures(sentence, at, sentence.wide, 240, buffer);
}

/** What kinds of words stand around a token: those two away tell something too, where the words themselves are too rare. */
function kindsAround(
  { forms, coarse }: NameSentence,
  at: number,
  template: number,
  buffer: FeatureBuffer,
): void {
  const { caps, kinds } = forms[at]!;
  const kind = (offset: number): number => coarse[at + offset] ?? -1;
  const put = (offset: number, first: number, second: number): void => {
    buffer.features[buffer.count] = blend(blend(template + offset, first), second);
    buffer.count += 1;
  };
  const before = blend(kind(-2), kind(-1));
  put(0, blend(kind(-1), kind(1)), kinds);
  put(1, before, caps);
  put(2, blend(kind(1), kind(2)), caps);
  put(3, blend(kind(-1), kind(0)), kind(1));
  put(4, before, blend(kind(1), caps));
  put(5, blend(kind(-1), kind(2)), blend(kind(1), caps));
}

/** A run longer than this is a title or a table. */
const LONGEST_RUN = 9;

const HEADS = (
  ["organization word", "place word", "event word", "work word", "product word"] as const
).reduce((mask, name) => mask | (3 << (2 * LISTS.indexOf(name))), 0);

/** What begins, ends and surrounds the run of capitals in which a token stands: "Party" tells what all words before it are. */
function runFeatures(
  { forms, marks, casing }: NameSentence,
  at: number,
  { from, to }: Runs,
  template: number,
  buffer: FeatureBuffer,
): void {
  const [start, end] = [from[at]!, to[at]!];
  const length = end - start;
  const put = (offset: number, first: number, second: number): void => {
    buffer.features[buffer.count] = blend(blend(template + offset, first), second);
    buffer.count += 1;
  };
  const place = (Math.min(at - start, 2) << 2) | Math.min(end - 1 - at, 2);
  put(0, (Math.min(length, LONGEST_RUN) << 4) | place, casing);
  if (length > LONGEST_RUN) return;
  const last = forms[end - 1]!;
  const before = start > 0 ? forms[start - 1]!.lower : -1;
  const after = end < forms.length ? forms[end]!.lower : -1;
  let heads = 0;
  for (let token = start; token < end; token += 1) heads |= marks[token]! & HEADS;
  put(1, last.lower, 0);
  put(2, before, 0);
  put(3, after, 0);
  put(4, heads, place);
  put(5, marks[end - 1]!, place);
}
