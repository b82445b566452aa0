import { isCandidate, SAME_REFERENT } from "./candidates.ts";
import type { Discourse } from "./discourse.ts";
import { gendersOfChains, type ToldGender } from "./genders.ts";
import type { Phrase } from "./phrases.ts";
import { mayRefer, newReferent, type Referent, widen } from "./referent.ts";

/** How far back a pronoun and a noun look, in phrases. */
const PRONOUN_REACH = 70;
const NOUN_REACH = 50;
/** How many earlier phrases with the same head are looked at beyond that. */
const SAME_WORD = 12;

/** Another phrase that one may stand with. */
export interface Choice {
  readonly other: number;
  readonly referent: Referent;
  /** How many other referents stand between the two. */
  readonly between: number;
  /** How many other referents its sentence has before it. */
  readonly before: number;
  /** Whether it is the one most often spoken of among all that may be meant: 2 alone, 1 with others, 0 not. */
  readonly salience: number;
}

/** A document as far as it has been read. */
export interface ReadingSoFar {
  readonly discourse: Discourse;
  readonly chainOf: readonly number[];
  readonly genders: ReadonlyMap<number, ToldGender | null>;
  /** By phrase. */
  readonly found: Referent[];
  /** By chain of names. */
  readonly named: Map<number, Referent>;
  /** By kind of pronoun: what the last one stood for, and its sentence. */
  readonly last: Map<number, { readonly referent: Referent; readonly sentence: number }>;
  readonly memory: Memory;
}

export const beginReading = (discourse: Discourse, chainOf: readonly number[]): ReadingSoFar => ({
  discourse,
  chainOf,
  genders: gendersOfChains(discourse.phrases, ({ mention }) => chainOf[mention]),
  found: [],
  named: new Map(),
  last: new Map(),
  memory: new Memory(discourse.phrases),
});

const chainAt = ({ discourse, chainOf }: ReadingSoFar, at: number): number | undefined => {
  const { mention } = discourse.phrases[at]!;
  return mention >= 0 ? chainOf[mention] : undefined;
};

/** What a name stands for by the rules that make chains of names; null for what is in no such chain. */
export function namedAt(reading: ReadingSoFar, at: number): Referent | null {
  const chain = chainAt(reading, at);
  if (chain === undefined) return null;
  return reading.named.get(chain) ?? newReferent(reading.genders.get(chain));
}

/** Reads on: the phrase stands for this referent. */
export function enter(reading: ReadingSoFar, at: number, referent: Referent): void {
  const chain = chainAt(reading, at);
  if (chain !== undefined) reading.named.set(chain, referent);
  const phrase = reading.discourse.phrases[at]!;
  widen(referent, at, phrase);
  if (phrase.kind === "pronoun")
    reading.last.set(reading.discourse.coarse[at]!, { referent, sentence: phrase.sentence });
  reading.found.push(referent);
  reading.memory.add(at);
}

/** All that a phrase may stand for, the nearest first; "In her speech, Merkel ..." looks ahead as well. */
export function choicesAt(
  reading: ReadingSoFar,
  at: number,
  referentOf: (later: number) => Referent = (later) => laterReferent(reading, later),
): Choice[] {
  const { discourse, found, memory } = reading;
  const { phrases } = discourse;
  const phrase = phrases[at]!;
  const open: Open[] = [];
  const looks = new Map<Referent, number>();
  const speaker = speakerOf(reading, at);
  const add = (other: number, referent: Referent): void => {
    const before = looks.get(referent) ?? 0;
    if (before >= SAME_REFERENT || referent === speaker || !mayRefer(phrase, phrases[other]!, referent))
      return;
    looks.set(referent, before + 1);
    open.push({ other, referent });
  };
  for (const other of memory.candidates(at))
    if (isCandidate(discourse, at, other, found[other]!)) add(other, found[other]!);
  for (const other of namesBehind(discourse, at)) add(other, referentOf(other));
  return ranked(open, phrase, phrases);
}

/** Who says the words in which somebody is called "he" or "she": nobody calls himself so. */
function speakerOf({ discourse, found, named, chainOf }: ReadingSoFar, at: number): Referent | undefined {
  const { phrases, quotations } = discourse;
  const { kind, gender, quotation } = phrases[at]!;
  const head = quotations[quotation]?.speaker ?? -1;
  if (kind !== "pronoun" || !/^(female|male)$/.test(gender ?? "") || head < 0) return undefined;
  const speaker = phrases.findIndex(
    (phrase) => phrase.head === head && phrase.kind !== "nominal" && !phrase.joined,
  );
  if (speaker < 0) return undefined;
  return found[speaker] ?? named.get(chainOf[phrases[speaker]!.mention] ?? -1);
}

interface Open {
  readonly other: number;
  readonly referent: Referent;
}

/** Counts what stands between, before and beside each: only people where a person is meant. */
function ranked(open: readonly Open[], { gender }: Phrase, phrases: readonly Phrase[]): Choice[] {
  const sheOrHe = gender === "female" || gender === "male";
  const counts = ({ person }: Referent): boolean => !sheOrHe || person === true;
  const seen = new Set<Referent>();
  const bySentence = new Map<number, Set<Referent>>();
  let most = 0;
  let often = 0;
  const between: number[] = [];
  for (const { referent } of open) {
    between.push(seen.has(referent) ? seen.size - 1 : seen.size);
    if (!counts(referent) || seen.has(referent)) continue;
    seen.add(referent);
    const times = referent.phrases.length;
    if (times > most) [most, often] = [times, 1];
    else if (times === most) often += 1;
  }
  const choices: Choice[] = [];
  for (let index = open.length - 1; index >= 0; index -= 1) {
    const { other, referent } = open[index]!;
    const { sentence } = phrases[other]!;
    const earlier = bySentence.get(sentence) ?? new Set();
    const salience = !counts(referent) || referent.phrases.length < most ? 0 : often === 1 ? 2 : 1;
    const ahead = earlier.has(referent) ? earlier.size - 1 : earlier.size;
    choices.push({ other, referent, between: between[index]!, before: ahead, salience });
    if (counts(referent)) bySentence.set(sentence, earlier.add(referent));
  }
  return choices.reverse();
}

function laterReferent(reading: ReadingSoFar, later: number): Referent {
  const chain = chainAt(reading, later);
  const known = chain === undefined ? undefined : reading.named.get(chain);
  if (known) return known;
  const referent = newReferent(reading.genders.get(chain ?? -1));
  widen(referent, later, reading.discourse.phrases[later]!);
  referent.phrases.pop();
  if (chain !== undefined) reading.named.set(chain, referent);
  return referent;
}

/** How many names behind a pronoun are looked at. */
const AHEAD = 3;

function namesBehind({ phrases }: Discourse, at: number): number[] {
  const { kind, person, sentence, type } = phrases[at]!;
  if (kind !== "pronoun" || person !== 3) return [];
  const behind: number[] = [];
  for (let other = at + 1; phrases[other]?.sentence === sentence && behind.length < AHEAD; other += 1) {
    const { kind: what, type: whose } = phrases[other]!;
    if (what === "name" && (type === null || whose === type)) behind.push(other);
  }
  return behind;
}

/** Whether a phrase's head, and whether its whole text, stood in the text before. */
export interface SeenBefore {
  readonly word: boolean;
  readonly text: boolean;
}

/** The earlier phrases that a phrase may stand with. */
export class Memory {
  readonly #phrases: readonly Phrase[];
  readonly #byWord = new Map<string, number[]>();
  readonly #texts = new Set<string>();

  constructor(phrases: readonly Phrase[]) {
    this.#phrases = phrases;
  }

  add(at: number): void {
    const { word, kind } = this.#phrases[at]!;
    if (kind === "pronoun") return;
    const same = this.#byWord.get(word);
    if (same) same.push(at);
    else this.#byWord.set(word, [at]);
  }

  /** Nearest first. */
  candidates(at: number): number[] {
    const { kind, word } = this.#phrases[at]!;
    const reach = kind === "pronoun" ? PRONOUN_REACH : NOUN_REACH;
    const near = Array.from({ length: Math.min(at, reach) }, (_, back) => at - 1 - back);
    const far = (kind === "pronoun" ? [] : (this.#byWord.get(word) ?? [])).filter(
      (earlier) => earlier < at - reach,
    );
    return [...near, ...far.slice(-SAME_WORD).reverse()];
  }

  seen(at: number, { texts }: Discourse): SeenBefore {
    const text = this.#texts.has(texts[at]!);
    this.#texts.add(texts[at]!);
    return { word: this.#byWord.has(this.#phrases[at]!.word), text };
  }
}
