import type { Lexicon } from "../../model/lexicon.ts";
import {
  foldLetters,
  honorificGender,
  keyWords,
  nameKey,
  type PersonName,
  takeApart,
} from "../../text/name.ts";
import { remembered } from "../../text/remembered.ts";
import { groupBy, joinGroups, type Named, type NamedGroup } from "./named.ts";

/** How many times as often as the next a bearer of a surname must be named to be meant by the surname alone. */
const SALIENT = 2;

/** Names of people, one group a person. A surname that fits two and leans to neither stays a group of its own. */
export function groupPeople(names: readonly Named[], lexicon: Lexicon): Named[][] {
  const families = familiesOfWords(names, lexicon);
  const isFull = ({ surface, key }: Named) => {
    const { given, suffix } = takeApart(surface, lexicon.surnamesFirst);
    return (given.length > 0 || suffix !== null) && !families.has(key);
  };
  const byKey = [...groupBy(names.filter(isFull), ({ key }) => key).values()];
  const people = joinGroups(
    byKey.sort((a, b) => b[0]!.key.length - a[0]!.key.length || a[0]!.mention - b[0]!.mention),
    (a, b) => samePerson(a[0]!, b[0]!, lexicon) && !gendersClash(a, b),
  );
  const short = names.filter((name) => !isFull(name));
  const titled = short.filter(({ title }) => title !== "");
  const rest = [...titled, ...short.filter(({ title }) => title === "")].filter((name) => {
    const bearer = bearerOf(name, people, lexicon);
    bearer?.push(name);
    return bearer === null;
  });
  return [...people, ...groupBy(rest, ({ key }) => key).values()];
}

/** The family names of several words that full names bear: "De Berg" is no full name beside "Anna de Berg". */
function familiesOfWords(names: readonly Named[], lexicon: Lexicon): ReadonlySet<string> {
  const families = names.map(({ surface }) => nameKey(takeApart(surface, lexicon.surnamesFirst).family));
  return new Set(families.filter((family) => family.includes(" ")));
}

/** Whether two full names are one person's: "Joe Biden" and "Joseph R. Biden, Jr.", "Kishida Fumio" and "Fumio Kishida". */
export function samePerson(a: Pick<Named, "surface">, b: Pick<Named, "surface">, lexicon: Lexicon): boolean {
  const left = takeApart(a.surface, lexicon.surnamesFirst);
  const right = takeApart(b.surface, lexicon.surnamesFirst);
  if (left.suffix && right.suffix && nameKey(left.suffix) !== nameKey(right.suffix)) return false;
  if (sortedWords(left) === sortedWords(right)) return true;
  return sameFamily(left.family, right.family) && sameGiven(left.given, right.given, lexicon);
}

const sortedWords = ({ given, family }: PersonName): string =>
  keyWords([...given, family].join(" "))
    .sort()
    .join(" ");

function sameFamily(a: string, b: string): boolean {
  const [left, right] = [nameKey(a), nameKey(b)];
  return (
    familySpelling(left) === familySpelling(right) ||
    lastWord(left) === right ||
    lastWord(right) === left ||
    oneLetterApart(left, right)
  );
}

const lastWord = (key: string): string => key.split(" ").at(-1)!;

/** One spelling for the ends of Slavic surnames: "Zelensky", "Zelenskyy" and "Zelenskiy". */
export const familySpelling = (key: string): string => key.replace(/(?<=[sz]k)(?:[iy]{1,2}|ij)$/, "y");

/** "Zelensky" and "Zelenskyy": one letter more at the end of a long name. */
const oneLetterApart = (a: string, b: string): boolean => {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return (
    short.length >= 6 &&
    long.length - short.length <= 1 &&
    long.slice(0, -1) === short.slice(0, long.length - 1)
  );
};

function sameGiven(a: readonly string[], b: readonly string[], lexicon: Lexicon): boolean {
  const [left = "", ...leftMiddle] = keyWords(a.join(" "));
  const [right = "", ...rightMiddle] = keyWords(b.join(" "));
  if (!sameFirst(left, right, lexicon)) return false;
  return leftMiddle.every((word, at) => rightMiddle[at] === undefined || isShortFor(word, rightMiddle[at]));
}

const isShortFor = (a: string, b: string): boolean =>
  a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));

function sameFirst(a: string, b: string, lexicon: Lexicon): boolean {
  return isShortFor(a, b) || fullForms(a, lexicon).some((full) => fullForms(b, lexicon).includes(full));
}

const fullForms = (given: string, lexicon: Lexicon): string[] => [
  given,
  ...(lexicon.nicknames.get(given.slice(0, 1).toUpperCase() + given.slice(1)) ?? []).map(foldLetters),
];

/** The person that a name of one word means, or null if that is nobody's or in doubt. */
function bearerOf(name: Named, people: Named[][], lexicon: Lexicon): Named[] | null {
  const { family } = takeApart(name.surface, lexicon.surnamesFirst);
  const fitting = people.filter((person) => !gendersClash(person, [name]));
  const bearers = fitting.filter((person) =>
    person.some(({ surface }) => bearsFamily(surface, family, lexicon)),
  );
  if (bearers.length > 1) return chosen(name, bearers);
  if (bearers.length === 1) return titlesClash(name, bearers[0]!, lexicon) ? null : bearers[0]!;
  const entitled = fitting.filter((person) => person.some(({ title }) => titleNoun(title) === name.key));
  if (entitled.length === 1) return entitled[0]!;
  const byGiven = fitting.filter((person) =>
    person.some(({ surface }) => bearsGiven(surface, name.key, lexicon)),
  );
  return byGiven.length === 1 ? byGiven[0]! : null;
}

function bearsFamily(full: string, family: string, lexicon: Lexicon): boolean {
  const parts = takeApart(full, lexicon.surnamesFirst);
  const own = nameKey(parts.family);
  const asked = nameKey(family);
  return parts.given.length > 0 && (own === asked || own.endsWith(` ${asked}`) || oneLetterApart(own, asked));
}

/** "Mike" is Michael Berg, and so is "Michael". */
function bearsGiven(full: string, key: string, lexicon: Lexicon): boolean {
  const given = nameKey(takeApart(full, lexicon.surnamesFirst).given[0] ?? "");
  return given === key || fullForms(key, lexicon).includes(given);
}

/** Of several with one surname: who has such a title; else who was just named in this paragraph; else the salient one. */
function chosen(name: Named, bearers: Named[][]): Named[] | null {
  if (name.title !== "") {
    const titled = bearers.filter((person) => person.some(({ title }) => titlesAgree(title, name.title)));
    if (titled.length === 1) return titled[0]!;
  }
  const near = bearers.filter((person) =>
    person.some(({ block, mention }) => block === name.block && mention < name.mention),
  );
  if (near.length === 1) return near[0]!;
  const [first, second] = [...bearers].sort((a, b) => b.length - a.length);
  return first!.length >= SALIENT * second!.length ? first! : null;
}

/** The noun of a title: "secretary" of "Secretary of State", "leader" of "North Korean leader". */
export const titleNoun = remembered((title) => {
  const before = foldLetters(title).split(/ (?:of|to|for|at|in) /)[0]!;
  return keyWords(before).at(-1) ?? "";
});

const HEADS_OF_STATE = new Set([
  "leader",
  "chairman",
  "president",
  "premier",
  "dictator",
  "king",
  "chancellor",
]);

/** "Chairman" and "North Korean leader" can be one person's; "Ambassador" and "Chairman" are not said of one in one report. */
export function titlesAgree(a: string, b: string): boolean {
  const [left, right] = [titleNoun(a), titleNoun(b)];
  if (left === "" || right === "") return false;
  return left === right || (HEADS_OF_STATE.has(left) && HEADS_OF_STATE.has(right));
}

/** A bare surname of the most common kind does not mean the only bearer if its title is another. */
function titlesClash(name: Named, bearer: NamedGroup, lexicon: Lexicon): boolean {
  if (name.title === "" || honorificOnly(name.title, lexicon) || !lexicon.surnamesFirst.has(name.surface))
    return false;
  const titles = bearer.map(({ title }) => title).filter((title) => title !== "");
  return titles.length > 0 && !titles.some((title) => titlesAgree(title, name.title));
}

const honorificOnly = (title: string, lexicon: Lexicon): boolean =>
  lexicon.titleOf(title)?.kind === "honorific";

function gendersClash(a: NamedGroup, b: NamedGroup): boolean {
  const [left, right] = [genderByTitle(a), genderByTitle(b)];
  return left !== null && right !== null && left !== right;
}

const genderByTitle = (group: NamedGroup): string | null => {
  for (const { title, surface } of group) {
    const gender =
      honorificGender(title) ?? honorificGender(surface.split(" ").length > 1 ? surface.split(" ")[0]! : "");
    if (gender !== null) return gender;
  }
  return null;
};
