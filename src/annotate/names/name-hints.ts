import { LISTS } from "./gazetteer.ts";
import type { NameForm } from "./name-forms.ts";

/**
 * What other places of a document tell of a capitalized word, as bits: seen in lower case; capitalized inside a sentence;
 * after a title; after a given name; before a word of organizations or of places; after "in"; before a verb of
 * speech; made of the initials of a name.
 */
export type Hints = number;

export const HINTS = 9;
const LOWER = 1;
const CAPITAL = 2;
const AFTER_TITLE = 4;
const AFTER_GIVEN = 8;
const BEFORE_BODY = 16;
const BEFORE_PLACE = 32;
const AFTER_IN = 64;
const BEFORE_SPEECH = 128;
const INITIALS = 256;

const list = (name: (typeof LISTS)[number]): number => 3 << (2 * LISTS.indexOf(name));
const TITLE = list("title");
const GIVEN = list("given");
const ORGANIZATION_WORD = list("organization word");
const PLACE_WORD = list("place word");

/** A sentence as far as hints are read from it. */
export interface HintedSentence {
  readonly words: readonly string[];
  readonly forms: readonly NameForm[];
  readonly marks: Int32Array;
  readonly casing: number;
}

/** The hints of a document by word in small letters. */
export function hintsOf(document: readonly HintedSentence[]): ReadonlyMap<string, Hints> {
  const hints = new Map<string, Hints>();
  const initials = new Set<string>();
  for (const sentence of document) {
    gatherHints(sentence, hints);
    if (sentence.casing < 3) gatherInitials(sentence, initials);
  }
  for (const letters of initials) {
    const key = letters.toLowerCase();
    const known = hints.get(key);
    if (known !== undefined) hints.set(key, known | INITIALS);
  }
  return hints;
}

/** Notes for every capitalized word inside a sentence what stands around it; for lower-case words that they were. */
function gatherHints({ words, forms, marks, casing }: HintedSentence, hints: Map<string, Hints>): void {
  const title = casing >= 2;
  for (let at = 0; at < words.length; at += 1) {
    const caps = forms[at]!.caps;
    if (caps === 0 || (title && caps >= 2)) continue;
    const bits = caps === 1 ? LOWER : hintsAt(words, forms, marks, at);
    if (bits === 0) continue;
    const key = words[at]!.toLowerCase();
    hints.set(key, (hints.get(key) ?? 0) | bits);
  }
}

function hintsAt(words: readonly string[], forms: readonly NameForm[], marks: Int32Array, at: number): Hints {
  const before = at > 0 ? marks[at - 1]! : 0;
  const after = at + 1 < words.length && forms[at + 1]!.caps >= 2 ? marks[at + 1]! : 0;
  const previous = words[at - 1];
  const next = words[at + 1];
  return (
    (at > 0 && forms[at - 1]!.caps !== 0 ? CAPITAL : 0) |
    ((before & TITLE) !== 0 ? AFTER_TITLE : 0) |
    ((before & GIVEN) !== 0 && forms[at - 1]!.caps === 2 ? AFTER_GIVEN : 0) |
    ((after & ORGANIZATION_WORD) !== 0 ? BEFORE_BODY : 0) |
    ((after & PLACE_WORD) !== 0 ? BEFORE_PLACE : 0) |
    (previous === "in" || previous === "In" ? AFTER_IN : 0) |
    (next === "said" || next === "told" || next === "says" || next === "who" ? BEFORE_SPEECH : 0)
  );
}

const LONGEST_INITIALS = 6;
const SMALL = /^(of|and|the|for|on|in|to|de|&)$/;

/** The initials of every run of capitalized words, with small words between them left out. */
function gatherInitials({ words, forms }: HintedSentence, initials: Set<string>): void {
  for (let from = 0; from + 1 < words.length; from += 1) {
    if (forms[from]!.caps !== 2) continue;
    let letters = words[from]![0]!;
    for (let at = from + 1; at < words.length && letters.length < LONGEST_INITIALS; at += 1) {
      const capital = forms[at]!.caps === 2;
      if (!capital && !SMALL.test(words[at]!)) break;
      if (!capital) continue;
      letters += words[at]![0]!;
      initials.add(letters);
    }
  }
}
