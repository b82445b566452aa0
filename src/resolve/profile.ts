import type { EntityType } from "../annotate/document.ts";
import { thingCalled } from "../annotate/names/passed-over/known-things.ts";
import { bodyKey, contentWords, isKnownBody } from "../annotate/references/bodies.ts";
import { groupBy } from "../annotate/references/named.ts";
import { placeSpelling } from "../annotate/references/places.ts";
import { thingKey } from "../annotate/references/things.ts";
import type { Lexicon } from "../model/lexicon.ts";
import { isAcronym, nameKey, type PersonName, takeApart } from "../text/name.ts";
import { type Block, blocksOf } from "./blocks.ts";
import type { ChainRecord } from "./entity.ts";

/** What is known of one chain when it is compared: its names by key, titles, and what stands beside it. */
export interface Profile extends OwnProfile, Context {}

/** What a chain tells by itself. */
export interface OwnProfile {
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
  /** Never another's than the one in the lexicon: a country, a well-known body or product. */
  readonly known: boolean;
  /** Countries in its titles: "North Korea" of "North Korean leader". */
  readonly countries: ReadonlySet<string>;
  readonly titles: readonly string[];
  /** A body that many countries have under this name: "Parliament", "Supreme Court". */
  readonly generic: boolean;
  /** Described, not named: "U.S. embassy official". */
  readonly described: boolean;
  /** Where it meets those that could be the same. */
  readonly blocks: readonly Block[];
}

/** What the other chains of its article tell of a chain. */
export interface Context {
  /** Keys of the people and bodies of the same article. */
  readonly companions: ReadonlySet<string>;
  /** The country that its article names most, and the next where that is named nearly as often. */
  readonly settings: ReadonlySet<string>;
}

/** One profile a record. */
export function profilesOf(records: readonly ChainRecord[], lexicon: Lexicon): Profile[] {
  const profiles = records.map((record) => profileOf(record, lexicon));
  const byArticle = groupBy(profiles, ({ record }) => record.article);
  const contexts = new Map([...byArticle].map(([article, own]) => [article, contextOf(own)]));
  return profiles.map((profile) => ({ ...profile, ...contexts.get(profile.record.article)! }));
}

/** What the chains of one article tell of each of them. */
export const contextOf = (profiles: readonly OwnProfile[]): Context => ({
  companions: new Set(
    profiles.flatMap(({ type, key }) => (type === "Person" || type === "Organization" ? [key] : [])),
  ),
  settings: new Set(settingsOf(profiles)),
});

export function profileOf(record: ChainRecord, lexicon: Lexicon): OwnProfile {
  const { name, type } = record;
  const person = type === "Person" ? takeApart(name, lexicon.surnamesFirst) : null;
  const forms = [name, ...record.surfaces.map(({ text }) => text)];
  const profile = {
    record,
    type,
    key: keyOf(record, lexicon),
    keys: [
      ...new Set(
        [...forms, ...ofCountry(record, lexicon)].map((form) =>
          keyOf({ type, name: form, surfaces: [] }, lexicon),
        ),
      ),
    ],
    person,
    partial:
      person !== null
        ? person.given.length === 0 && person.suffix === null
        : isAcronym(name) && !isKnown(record, lexicon),
    known: isKnown(record, lexicon),
    countries: new Set(record.titles.flatMap((title) => countriesIn(title, lexicon))),
    titles: record.titles,
    generic: type === "Organization" && isGeneric(record, lexicon),
    described: isDescription(name),
  };
  return { ...profile, blocks: blocksOf(profile) };
}

/** "Protesters" and "U.S. embassy official", but neither "iPhone" nor "harbor24.hu" nor "government of Peru". */
const isDescription = (name: string): boolean =>
  (/^\p{Ll}[\p{Ll}’'-]*(?: |$)/u.test(name) &&
    !/^(?:parliament$|federal government$|\p{Ll}+ of (?:the )?\p{Lu})/u.test(name)) ||
  / (?:official|spokes\p{L}+|source|user|analysts?|experts)$/u.test(name);

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
  if (type === "Organization") return bodyKey(name, lexicon);
  return type === "Person" ? nameKey(name) : thingKey(name, type, lexicon);
}

function isKnown({ name, type, surfaces }: ChainRecord, lexicon: Lexicon): boolean {
  if (type === "Place")
    return [name, ...surfaces.map(({ text }) => text)].some((form) => lexicon.countryOf(form) !== null);
  if (type === "Product") return thingCalled(name, lexicon) !== null;
  return type === "Organization" && isKnownBody(name, lexicon);
}

/** Countries that a title names, by name, adjective or abbreviation of one to three words. */
function countriesIn(title: string, lexicon: Lexicon): string[] {
  const words = title.split(/\s+/);
  return words.flatMap((_, at) =>
    [1, 2, 3].flatMap((size) => lexicon.countryOf(words.slice(at, at + size).join(" ")) ?? []),
  );
}

/** The countries that the article of these chains is about. */
function settingsOf(profiles: readonly OwnProfile[]): string[] {
  const counts = new Map<string, number>();
  for (const { record, type, known, key } of profiles) {
    if (type !== "Place" || !known) continue;
    const mentions = record.surfaces.reduce((sum, { count }) => sum + count, 0);
    counts.set(key, (counts.get(key) ?? 0) + mentions);
  }
  return leading(counts);
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
  !isKnownBody(name, lexicon) && !CHAMBERS_COMMITTEE.test(name) && isInstitution(name, lexicon);

/** Committees are said with their chamber in reports on one country alone. */
const CHAMBERS_COMMITTEE = /^(?:House|Senate) .*(?:Committee|Subcommittee)$/;

/**
 * "Department of State" of "United States Department of State": press reports call the departments of that country so
 * wherever they are written.
 */
function ofCountry({ name, type }: ChainRecord, lexicon: Lexicon): string[] {
  const at = name.indexOf("Department");
  if (type !== "Organization" || at < 1 || isKnownBody(name, lexicon)) return [];
  return lexicon.countryOf(name.slice(0, at).trim()) === "United States" ? [name.slice(at)] : [];
}

const isInstitution = (name: string, lexicon: Lexicon): boolean =>
  contentWords(name, lexicon).every((word) => INSTITUTIONS.has(word));

const INSTITUTIONS = new Set(
  (
    "parliament house representative commons lords senate congress assembly national chamber lower upper council supreme high " +
    "constitutional federal court appeal justice government ministry foreign defense defence interior finance treasury trade " +
    "economy health education agriculture police army navy air force military armed cabinet opposition prosecutor attorney general " +
    "central bank election electoral commission committee judiciary intelligence security public union"
  ).split(" "),
);
