import type { EntityType } from "../annotate/document.ts";
import { bodyKey, contentWords, isKnownBody } from "../annotate/references/bodies.ts";
import { placeSpelling } from "../annotate/references/places.ts";
import type { Lexicon } from "../model/lexicon.ts";
import { isAcronym, nameKey, type PersonName, takeApart } from "../text/name.ts";
import type { ChainRecord } from "./entity.ts";

/** What is known of one chain when it is compared: its names by key, titles, and what stands beside it. */
export interface Profile {
  readonly record: ChainRecord;
  readonly type: EntityType;
  /** The chain's name under one spelling; a country's is the lexicon's, a body's is without its form and order. */
  readonly key: string;
  /** All names by key, the chain's own first. */
  readonly keys: readonly string[];
  /** null unless a person. */
  readonly person: PersonName | null;
  /** A person of one word, an acronym without its full name: too little to tell who is meant. */
  readonly partial: boolean;
  /** Never another's than the one in the lexicon: a country, a well-known body. */
  readonly known: boolean;
  /** Countries in its titles: "North Korea" of "North Korean leader". */
  readonly countries: ReadonlySet<string>;
  readonly titles: readonly string[];
  /** Keys of the people and bodies of the same article. */
  readonly companions: ReadonlySet<string>;
  /** A body that many countries have under this name: "Parliament", "Supreme Court". */
  readonly generic: boolean;
  /** The country that its article names most, and the next where that is named nearly as often. */
  readonly settings: ReadonlySet<string>;
  /** Described, not named: "U.S. embassy official". */
  readonly described: boolean;
}

/** One profile a record; companions are the other records of the article. */
export function profilesOf(records: readonly ChainRecord[], lexicon: Lexicon): Profile[] {
  const byArticle = new Map<string, Set<string>>();
  const bare = records.map((record) => profileOf(record, lexicon));
  const settings = settingsOf(bare);
  for (const { record, key, type } of bare) {
    if (type !== "Person" && type !== "Organization") continue;
    const keys = byArticle.get(record.article) ?? new Set<string>();
    byArticle.set(record.article, keys.add(key));
  }
  return bare.map((profile) => ({
    ...profile,
    companions: byArticle.get(profile.record.article) ?? new Set(),
    settings: new Set(settings.get(profile.record.article)),
  }));
}

function profileOf(record: ChainRecord, lexicon: Lexicon): Profile {
  const { name, type } = record;
  const person = type === "Person" ? takeApart(name, lexicon.surnamesFirst) : null;
  const forms = [name, ...record.surfaces.map(({ text }) => text)];
  return {
    record,
    type,
    key: keyOf(record, lexicon),
    keys: [...new Set(forms.map((form) => keyOf({ type, name: form, surfaces: [] }, lexicon)))],
    person,
    partial:
      person !== null
        ? person.given.length === 0 && person.suffix === null
        : isAcronym(name) && !isKnown(record, lexicon),
    known: isKnown(record, lexicon),
    countries: new Set(record.titles.flatMap((title) => countriesIn(title, lexicon))),
    titles: record.titles,
    companions: new Set(),
    settings: new Set(),
    generic: type === "Organization" && isGeneric(record, lexicon),
    described:
      /^\p{Ll}/u.test(name) || / (?:official|spokes\p{L}+|source|user|analysts?|experts)$/u.test(name),
  };
}

/** The spelling under which two chains of one type meet. */
export function keyOf(
  { name, type, surfaces }: Pick<ChainRecord, "name" | "type" | "surfaces">,
  lexicon: Lexicon,
): string {
  if (type === "Place") {
    const forms = [name, ...surfaces.map(({ text }) => text)];
    const country = forms.map((form) => lexicon.countryOf(form)).find((found) => found !== null);
    return country ?? placeSpelling(lexicon.placeOfDemonym(name) ?? name);
  }
  return type === "Organization" ? bodyKey(name, lexicon) : nameKey(name);
}

function isKnown({ name, type, surfaces }: ChainRecord, lexicon: Lexicon): boolean {
  if (type === "Place")
    return [name, ...surfaces.map(({ text }) => text)].some((form) => lexicon.countryOf(form) !== null);
  return type === "Organization" && isKnownBody(name, lexicon);
}

/** Countries that a title names, by name, adjective or abbreviation of one to three words. */
function countriesIn(title: string, lexicon: Lexicon): string[] {
  const words = title.split(/\s+/);
  return words.flatMap((_, at) =>
    [1, 2, 3].flatMap((size) => lexicon.countryOf(words.slice(at, at + size).join(" ")) ?? []),
  );
}

/** By article: the countries that it is about. */
function settingsOf(profiles: readonly Profile[]): Map<string, string[]> {
  const counts = new Map<string, Map<string, number>>();
  for (const { record, type, known, key } of profiles) {
    if (type !== "Place" || !known) continue;
    const own = counts.get(record.article) ?? new Map<string, number>();
    const mentions = record.surfaces.reduce((sum, { count }) => sum + count, 0);
    counts.set(record.article, own.set(key, (own.get(key) ?? 0) + mentions));
  }
  return new Map([...counts].map(([article, own]) => [article, leading(own)]));
}

/** How often the second country is named for each time that the first is, at least, to be a setting as well. */
const NEARLY = 0.6;

function leading(counts: ReadonlyMap<string, number>): string[] {
  const sorted = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const most = sorted[0]?.[1] ?? 0;
  return sorted
    .slice(0, 2)
    .filter(([, count]) => count >= NEARLY * most)
    .map(([country]) => country);
}

const isGeneric = ({ name }: ChainRecord, lexicon: Lexicon): boolean =>
  !isKnownBody(name, lexicon) && contentWords(name, lexicon).every((word) => INSTITUTIONS.has(word));

const INSTITUTIONS = new Set(
  (
    "parliament house representative commons lords senate congress assembly national chamber lower upper council supreme high " +
    "constitutional federal court appeal justice government ministry foreign defense defence interior finance treasury trade " +
    "economy health education agriculture police army navy air force military armed cabinet opposition prosecutor attorney general " +
    "central bank election electoral commission committee judiciary intelligence security public union"
  ).split(" "),
);
