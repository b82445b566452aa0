import type { Lexicon } from "../../model/lexicon.ts";

/** What lists of names can say about a word: sixteen at most, for two bits each. */
export const LISTS = [
  "place",
  "city",
  "demonym",
  "organization",
  "title",
  "given",
  "surname",
  "surname first",
  "organization word",
  "place word",
  "event word",
  "work word",
  "product word",
  "person",
  "town",
  "event",
] as const;

/** A token's place in a list's entry: it begins one, stands inside or ends one, or is one alone. */
const BEGIN = 1;
const INSIDE = 2;
const ALONE = 3;

/** Entries of several words by their first two words, the longest first; single words by their marks. */
export interface Gazetteer {
  readonly single: ReadonlyMap<string, number>;
  readonly phrases: ReadonlyMap<string, ReadonlyMap<string, readonly Phrase[]>>;
}

interface Phrase {
  readonly words: readonly string[];
  readonly list: number;
}

/** Adjectives and nouns of parties that the lists of places do not have. */
const PARTISANS = new Set(
  "Republican Republicans Democrat Democrats Democratic Conservative Conservatives Libertarian Libertarians Tory Tories Labourite Communist Communists Socialist Socialists Green Greens Baathist Islamist Islamists Zionist Bolshevik Nazi Nazis".split(
    " ",
  ),
);

/** Whether the words are an adjective of a place or a party, and nothing else besides ("US" is a name too). */
export function isDemonym(text: string, lexicon: Lexicon): boolean {
  if (lexicon.placeOfDemonym(text) === null) return PARTISANS.has(text) && /(an?s?|at|ic)$/.test(text);
  return !/^(US|U\.S\.|Vatican|Caribbean|Pacific|Arctic|Mediterranean|Dominica|Norman|Lombard|Saxon|Polish-born)$/.test(
    text,
  );
}

/** How many tokens from `from` on make a demonym of a place; 0 if none. "South Korean" wins over "Korean". */
export function demonymLength(tokens: readonly string[], from: number, lexicon: Lexicon): number {
  const two = `${tokens[from]} ${tokens[from + 1]}`;
  if (isDemonym(two, lexicon)) return 2;
  const one = tokens[from]!;
  return lexicon.placeOfDemonym(one) !== null && isDemonym(one, lexicon) ? 1 : 0;
}

/** Words that part a name as the tokenizer does: at hyphens, commas and a possessive. */
const partsOf = (name: string): string[] =>
  ONE_WORD.test(name)
    ? [name]
    : name
        .replace(/([,&–-])/g, " $1 ")
        .replace(/(['’]s?)(?= |$)/g, " $1")
        .split(/\s+/)
        .filter((part) => part !== "");

const ONE_WORD = /^[^\s,&–'’-]+$/;

export function gazetteerOf(lexicon: Lexicon): Gazetteer {
  const single = new Map<string, number>();
  const phrases = new Map<string, Map<string, Phrase[]>>();
  const add = (list: (typeof LISTS)[number], name: string) => {
    const words = partsOf(name);
    const index = LISTS.indexOf(list);
    const [first, second] = words;
    if (first === undefined) return;
    if (second === undefined) {
      single.set(first, (single.get(first) ?? 0) | (ALONE << (2 * index)));
      return;
    }
    const bySecond = phrases.get(first) ?? new Map<string, Phrase[]>();
    const entries = bySecond.get(second) ?? [];
    entries.push({ words, list: index });
    phrases.set(first, bySecond.set(second, entries));
  };
  addPlaces(lexicon, add);
  addBodies(lexicon, add);
  for (const town of lexicon.towns) add("town", town);
  for (const [name, types] of lexicon.knownNames) {
    for (const type of types) add(listOf(type), name);
  }
  for (const title of lexicon.titles.keys()) add("title", title);
  for (const name of lexicon.givenNames.keys()) add("given", name);
  for (const name of lexicon.surnames) add("surname", name);
  for (const name of lexicon.surnamesFirst.keys()) add("surname first", name);
  for (const [word, types] of lexicon.headWords) {
    for (const type of types) add(`${type.toLowerCase()} word` as (typeof LISTS)[number], word);
  }
  for (const bySecond of phrases.values()) {
    for (const list of bySecond.values()) list.sort((a, b) => b.words.length - a.words.length);
  }
  return { single, phrases };
}

/** Known products and works stand with the words for them: there is no room for more lists. */
const listOf = (type: string): (typeof LISTS)[number] =>
  `${type.toLowerCase()}${/^(Product|Work)$/.test(type) ? " word" : ""}` as (typeof LISTS)[number];

type Add = (list: (typeof LISTS)[number], name: string) => void;

function addPlaces({ countries, regions, cities }: Lexicon, add: Add): void {
  for (const place of [...countries.values(), ...regions.values()]) {
    for (const name of [place.name, ...place.otherNames]) add("place", name);
    for (const demonym of place.demonyms) add("demonym", demonym);
  }
  for (const { capital } of countries.values()) if (capital) add("city", capital);
  for (const city of cities.keys()) add("city", city);
}

function addBodies({ bodies, organizations }: Lexicon, add: Add): void {
  for (const { abbreviation, name, otherNames } of bodies.values()) {
    for (const form of new Set([abbreviation, name, ...otherNames])) add("organization", form);
  }
  for (const name of organizations.keys()) add("organization", name);
}

/** A word of a line in capitals or in small letters as the lists spell it: "Baghdad", but "NATO" as it is. */
export const capitalized = (word: string, { single }: Gazetteer): string =>
  single.has(word) || !/^(\p{Lu}{3,}|\p{Ll}+)$/u.test(word)
    ? word
    : word[0]!.toUpperCase() + word.slice(1).toLowerCase();

const maskOf = (...lists: (typeof LISTS)[number][]): number =>
  lists.reduce((mask, list) => mask | (3 << (2 * LISTS.indexOf(list))), 0);

/** What a word in small letters may still be: people write "in mexico", "the president". */
const PLACES_AND_TITLES = maskOf("place", "city", "demonym", "title");
const PLACES = maskOf("place", "city", "demonym");

/** The marks of a word in small letters, for what it would be with a capital. */
export const loweredMark = (word: string, { single }: Gazetteer): number =>
  word.length < 3 ? 0 : (single.get(word[0]!.toUpperCase() + word.slice(1)) ?? 0) & PLACES_AND_TITLES;

/** Whether a mark says that a word stands in a list. */
export const isMarked = (mark: number, list: (typeof LISTS)[number]): boolean =>
  (mark & (3 << (2 * LISTS.indexOf(list)))) !== 0;

/** What a mark says of places. */
export const placeMark = (mark: number): number => mark & PLACES;

export const mayBePlace = (mark: number): boolean => placeMark(mark) !== 0;

/** For each token, what the lists say: two bits a list. */
export function marksOf(words: readonly string[], gazetteer: Gazetteer): Int32Array {
  const marks = new Int32Array(words.length);
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]!;
    marks[at]! |= gazetteer.single.get(word) ?? 0;
    const phrases = gazetteer.phrases.get(word)?.get(words[at + 1] ?? "");
    if (phrases === undefined) continue;
    let found = 0;
    for (const { words: parts, list } of phrases) {
      if ((found & (1 << list)) !== 0 || !matches(words, at, parts)) continue;
      found |= 1 << list;
      mark(marks, at, parts.length, list);
    }
  }
  return marks;
}

/** Whether the words together are one entry of one of the lists. */
export function isEntry(
  words: readonly string[],
  lists: readonly (typeof LISTS)[number][],
  { single, phrases }: Gazetteer,
): boolean {
  if (words.length === 1) return lists.some((list) => isMarked(single.get(words[0]!) ?? 0, list));
  const entries = phrases.get(words[0]!)?.get(words[1]!) ?? [];
  return entries.some(
    (entry) =>
      entry.words.length === words.length &&
      lists.includes(LISTS[entry.list]!) &&
      matches(words, 0, entry.words),
  );
}

function matches(words: readonly string[], at: number, parts: readonly string[]): boolean {
  for (let index = 1; index < parts.length; index += 1) if (words[at + index] !== parts[index]) return false;
  return true;
}

function mark(marks: Int32Array, at: number, length: number, list: number): void {
  const clear = ~(3 << (2 * list));
  for (let index = 0; index < length; index += 1) {
    marks[at + index] = (marks[at + index]! & clear) | ((index === 0 ? BEGIN : INSIDE) << (2 * list));
  }
}
