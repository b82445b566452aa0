import type { Discourse } from "./discourse.ts";
import type { Phrase } from "./phrases.ts";
import type { Referent } from "./referent.ts";

/** How many phrases of one referent are looked at, the nearest first. */
export const SAME_REFERENT = 3;

/**
 * Whether an earlier phrase is worth a look: by kind, number and distance in sentences. On OntoGUM's training part a
 * sixth of all pairs is left, and 95 % of the phrases that have an antecedent keep one.
 */
export function isCandidate(discourse: Discourse, at: number, earlier: number, referent: Referent): boolean {
  const [phrase, other] = [discourse.phrases[at]!, discourse.phrases[earlier]!];
  if (phrase.kind !== "pronoun") return isForNoun(discourse, at, earlier, referent);
  return phrase.person < 3 ? isForSpeaker(phrase, other) : isForPronoun(phrase, other);
}

/** "I", "we", "you". */
function isForSpeaker(
  { sentence }: Phrase,
  { kind, person, type, joined, sentence: theirs }: Phrase,
): boolean {
  const back = sentence - theirs;
  if (kind === "pronoun") return person < 3 || back <= 1;
  if (joined) return back <= 1;
  const speaks = type === "Person" || type === "Organization" || (kind === "name" && type === null);
  return back <= (speaks ? 3 : 0);
}

function isForPronoun({ type, gender, sentence }: Phrase, other: Phrase): boolean {
  const back = sentence - other.sentence;
  const ofPerson = other.type === "Person";
  if (other.kind === "pronoun") return other.person === 3 && ofPerson === (type === "Person") && back <= 12;
  if (type === "Person") return ofPerson || back <= 1;
  if (gender === "neuter" && (ofPerson || other.plural === true)) return false;
  return back <= (other.kind !== "name" ? 3 : gender === "neuter" ? 5 : 4);
}

function isForNoun(
  { phrases, longWords }: Discourse,
  at: number,
  earlier: number,
  { words }: Referent,
): boolean {
  const [phrase, other] = [phrases[at]!, phrases[earlier]!];
  if (other.word === phrase.word || words.has(phrase.word) || sharesWord(longWords[at]!, longWords[earlier]!))
    return true;
  if (phrase.plural !== null && other.plural === !phrase.plural && !other.joined) return false;
  const back = phrase.sentence - other.sentence;
  if (phrase.type !== null && other.kind !== "pronoun")
    return other.type === phrase.type && back <= (other.kind === "name" ? 6 : 3);
  return back <= (/^an?$|^$/.test(phrase.determiner) ? 0 : 2);
}

const sharesWord = (some: ReadonlySet<string>, others: ReadonlySet<string>): boolean => {
  for (const word of others) if (some.has(word)) return true;
  return false;
};
