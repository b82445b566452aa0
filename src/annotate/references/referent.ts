import { SURENESS, type ToldGender } from "./genders.ts";
import type { Gender } from "./nouns.ts";
import type { Phrase } from "./phrases.ts";

/** What is known of all phrases taken for one thing so far. */
export interface Referent {
  readonly phrases: number[];
  gender: Gender | null;
  /** How surely its gender is told. */
  sureness: number;
  plural: boolean | null;
  person: boolean | null;
  named: boolean;
  /** How often it was a subject. */
  subjects: number;
  /** Heads of its names and nouns and the words of its titles, in small letters. */
  readonly words: Set<string>;
  /** Whether the title of the article has its name. */
  titled: boolean;
}

/** @param told what all names of its chain tell, also those further on. */
export const newReferent = (told: ToldGender | null = null): Referent => ({
  phrases: [],
  gender: told?.gender ?? null,
  sureness: told?.gender ? told.sureness : SURENESS.nothing,
  plural: null,
  person: null,
  named: false,
  subjects: 0,
  words: new Set(),
  titled: false,
});

/** Adds a phrase, and what it tells, to a referent. */
export function widen(referent: Referent, at: number, phrase: Phrase): void {
  referent.phrases.push(at);
  // Of a chain of names all names have been asked at its beginning.
  if (phrase.kind !== "name" && phrase.gender !== null && phrase.sureness > referent.sureness) {
    referent.gender = phrase.gender;
    referent.sureness = phrase.sureness;
  }
  referent.plural ??= phrase.plural;
  if (phrase.type !== null) referent.person ??= phrase.type === "Person";
  if (phrase.kind !== "pronoun") referent.words.add(phrase.word);
  for (const calling of phrase.callings) referent.words.add(calling);
  if (phrase.kind === "name") referent.named = true;
  if (phrase.titled) referent.titled = true;
  if (phrase.subject) referent.subjects += 1;
}

/** What no weight may outvote: a phrase inside another, and "he" for a woman, a firm or several. */
export function mayRefer(phrase: Phrase, other: Phrase, referent: Referent): boolean {
  if (other.to > phrase.from && other.from < phrase.to && !mayStandInside(phrase, other)) return false;
  if (phrase.kind !== "pronoun") return true;
  const clash = phrase.gender !== null && referent.gender !== null && phrase.gender !== referent.gender;
  if (clash && referent.sureness >= SURENESS.given) return false;
  return !(phrase.plural === false && referent.plural === true);
}

/** "Meyer, who sold his firm", "Meyer with his dog": what hangs behind a name may speak of it again. */
const mayStandInside = (phrase: Phrase, other: Phrase): boolean =>
  phrase.kind === "pronoun" &&
  phrase.from > other.head &&
  (other.kind === "name" || (other.kind === "nominal" && phrase.clause !== other.clause));
