import type { EntityType } from "../annotate/document.ts";
import { samePerson, titlesAgree } from "../annotate/references/people.ts";
import type { Lexicon } from "../model/lexicon.ts";
import { type Gender, honorificGender, initialsOf, isAcronym, keyWords, nameKey } from "../text/name.ts";
import type { Profile } from "./profile.ts";

/** One reason for or against two chains being one thing, in words, with its weight as natural log-odds. */
export interface Ground {
  readonly text: string;
  readonly weight: number;
}

/** How surely two chains are one thing: the sum of the grounds; above 0 they are. */
export interface Score {
  readonly logOdds: number;
  readonly grounds: readonly Ground[];
}

export const scoreOf = (grounds: readonly Ground[]): Score => ({
  logOdds: grounds.reduce((sum, { weight }) => sum + weight, 0),
  grounds,
});

/** More than all that stands beside two names can say for them: where they tell so much, for or against, names alone decide. */
const CONTEXT = 7;

/** Compares two chains of one type. */
export function score(a: Profile, b: Profile, lexicon: Lexicon): Score {
  const names = scoreOf(nameGrounds(a, b, lexicon));
  if (Math.abs(names.logOdds) >= CONTEXT) return names;
  return scoreOf([...names.grounds, ...contextGrounds(a, b), ...articleGrounds(a, b)]);
}

function nameGrounds(a: Profile, b: Profile, lexicon: Lexicon): Ground[] {
  if (a.described || b.described) return describedGrounds(a, b);
  if (a.type === "Person") return personGrounds(a, b, lexicon);
  if (a.key === b.key)
    return [{ text: sameNameText(a), weight: a.known ? 9 : a.partial || a.generic ? 2 : 6 }];
  const shared = [a.key, b.key].find((key) => a.keys.includes(key) && b.keys.includes(key));
  if (shared !== undefined)
    return [{ text: `"${shared}" is a name of both`, weight: isAcronym(shared) ? 1 : 2.5 }];
  const [short, long] = a.record.name.length < b.record.name.length ? [a, b] : [b, a];
  if (
    isAcronym(short.record.name) &&
    initialsOf(long.record.name).includes(nameKey(short.record.name).toUpperCase())
  ) {
    return [{ text: `"${short.record.name}" are the initials of "${long.record.name}"`, weight: 2 }];
  }
  return [{ text: "different names", weight: -8 }];
}

/** "A U.S. embassy official" of one report is not that of another; "protesters" are, where they are named with the same people. */
function describedGrounds(a: Profile, b: Profile): Ground[] {
  if (a.type === "Person" || !a.described || !b.described || a.key !== b.key) {
    return [{ text: "described, not named", weight: -8 }];
  }
  return [{ text: "same description", weight: -1 }];
}

const sameNameText = ({ known, type }: Profile): string =>
  known ? `the same ${KNOWN[type] ?? "well-known body"}` : "same name";

const KNOWN: Partial<Record<EntityType, string>> = { Place: "country", Product: "well-known product" };

function personGrounds(a: Profile, b: Profile, lexicon: Lexicon): Ground[] {
  if (a.partial && b.partial) {
    return a.key === b.key
      ? [{ text: "same surname only", weight: 0.5 }]
      : [{ text: "different names", weight: -8 }];
  }
  if (a.partial || b.partial) return surnameGrounds(a, b);
  if (a.key === b.key) return [{ text: "same full name", weight: isCommon(a, lexicon) ? 3 : 6 }];
  if (sameWords(a, b)) return [{ text: "same name in another order or spelling", weight: 4 }];
  if (samePerson({ surface: a.record.name }, { surface: b.record.name }, lexicon)) {
    return [{ text: "names that differ in a short form or an initial", weight: 3 }];
  }
  return [{ text: "different names", weight: -8 }];
}

const sameWords = (a: Profile, b: Profile): boolean =>
  keyWords(a.record.name).sort().join("") === keyWords(b.record.name).sort().join("");

/** A surname that stands for many people and a given name that does say little together. */
function isCommon({ person }: Profile, lexicon: Lexicon): boolean {
  const given = person?.given ?? [];
  return given.length === 1 && lexicon.givenNames.has(given[0]!) && lexicon.surnames.has(person!.family);
}

function surnameGrounds(a: Profile, b: Profile): Ground[] {
  const [partial, full] = a.partial ? [a, b] : [b, a];
  const family = nameKey(full.person!.family);
  const same = partial.key === family || family.endsWith(` ${partial.key}`);
  return same ? [{ text: "same surname", weight: 0 }] : [{ text: "different names", weight: -8 }];
}

function contextGrounds(a: Profile, b: Profile): Ground[] {
  const grounds: Ground[] = [];
  const titled = agreeing(a.titles, b.titles);
  if (titled) grounds.push({ text: `same role: ${titled[0]}, ${titled[1]}`, weight: 2 });
  grounds.push(
    ...settingGrounds(a, b),
    ...countryGrounds(a, b),
    ...genderGrounds(a, b),
    ...companyGrounds(a, b),
  );
  return grounds;
}

function agreeing(titles: readonly string[], others: readonly string[]): readonly [string, string] | null {
  for (const title of titles) {
    const other = others.find((one) => titlesAgree(title, one));
    if (other !== undefined) return [title, other];
  }
  return null;
}

/** "Parliament" in a report on Iraq is not that in one on Britain. */
function settingGrounds(a: Profile, b: Profile): Ground[] {
  if ((!a.generic && !b.generic) || a.settings.size === 0 || b.settings.size === 0) return [];
  const shared = [...a.settings].find((country) => b.settings.has(country));
  return shared === undefined
    ? [{ text: `in reports on ${[...a.settings][0]} and on ${[...b.settings][0]}`, weight: -5 }]
    : [{ text: `both in reports on ${shared}`, weight: 1.5 }];
}

function countryGrounds(a: Profile, b: Profile): Ground[] {
  if (a.countries.size === 0 || b.countries.size === 0) return [];
  const shared = [...a.countries].filter((country) => b.countries.has(country));
  return shared.length > 0
    ? [{ text: `both of ${shared[0]}`, weight: 1 }]
    : [{ text: `different countries: ${[...a.countries][0]}, ${[...b.countries][0]}`, weight: -3.5 }];
}

function genderGrounds(a: Profile, b: Profile): Ground[] {
  const [left, right] = [genderOf(a), genderOf(b)];
  return left && right && left !== right ? [{ text: `one is ${left}, one is ${right}`, weight: -5 }] : [];
}

/** What the first title says that says anything. */
function genderOf({ titles }: Profile): Gender | null {
  for (const title of titles) {
    const gender = honorificGender(title);
    if (gender !== null) return gender;
  }
  return null;
}

/** So many companions in common tell as much as can be told by them. */
const TELLING = 4;

function companyGrounds(a: Profile, b: Profile): Ground[] {
  // A cluster may have tens of thousands, a chain those of its article.
  const [few, many] = a.companions.size < b.companions.size ? [a, b] : [b, a];
  const shared: string[] = [];
  for (const key of few.companions) {
    if (!many.companions.has(key) || key === a.key || key === b.key) continue;
    shared.push(key);
    if (shared.length === TELLING) break;
  }
  if (shared.length === 0) return [];
  const weight = 0.5 * shared.length;
  return [{ text: `both named with ${shared.slice(0, 3).join(", ")}`, weight }];
}

/** Inside an article who is who was decided with more to see: two chains of it are two things, unless the name is one. */
function articleGrounds(a: Profile, b: Profile): Ground[] {
  if (a.record.article !== b.record.article || a.record.chain === b.record.chain) return [];
  return a.key === b.key && !a.partial
    ? [{ text: "told apart in one article under one name", weight: -1 }]
    : [{ text: "told apart in one article", weight: -8 }];
}
