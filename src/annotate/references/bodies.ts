import type { Lexicon } from "../../model/lexicon.ts";
import { foldLetters, isAcronym, isAcronymOf, keyWords, nameKey } from "../../text/name.ts";
import { COMPANY_FORMS } from "../names/company-forms.ts";
import { groupBy, joinGroups, type Named, type NamedGroup } from "./named.ts";

/** Names of organizations, one group each: full names, acronyms, short forms, and forms with the country's other names. */
export function groupBodies(names: readonly Named[], lexicon: Lexicon): Named[][] {
  const groups = [...groupBy(names, ({ surface }) => bodyKey(surface, lexicon)).values()];
  const spelled = joinGroups(groups.sort(longestFirst), (a, b) => abbreviates(a, b));
  return attachKinds(attachShort(spelled, lexicon), lexicon);
}

const longestFirst = (a: NamedGroup, b: NamedGroup): number =>
  b[0]!.key.length - a[0]!.key.length || a[0]!.mention - b[0]!.mention;

/**
 * The key of a body: its words without small ones and forms of company, in alphabetical order, countries by one name. So
 * "Government of Syria" meets "Syrian government", and "US Department of Justice" "United States Department of Justice".
 */
export function bodyKey(surface: string, lexicon: Lexicon): string {
  const words = contentWords(knownBodies(lexicon).get(nameKey(surface)) ?? surface, lexicon);
  return words.length > 0 ? [...words].sort().join(" ") : nameKey(surface);
}

const BODIES = new WeakMap<Lexicon, ReadonlyMap<string, string>>();

/** The full name of a well-known body by the key of each of its names; made once for a lexicon. */
function knownBodies(lexicon: Lexicon): ReadonlyMap<string, string> {
  const known = BODIES.get(lexicon) ?? bodiesByKey(lexicon);
  BODIES.set(lexicon, known);
  return known;
}

/** Whether everybody knows a body by this name, so that no other is meant. */
export const isKnownBody = (surface: string, lexicon: Lexicon): boolean =>
  knownName(surface, lexicon) !== null;

/** The full name of a body that everybody knows by this name; null for others. */
export const knownName = (surface: string, lexicon: Lexicon): string | null =>
  knownBodies(lexicon).get(nameKey(surface)) ?? null;

const bodiesByKey = ({ bodies }: Lexicon): Map<string, string> =>
  new Map(
    [...bodies.values()].flatMap(({ abbreviation, name, otherNames }) =>
      [abbreviation, name, ...otherNames].map((form) => [nameKey(form), name] as const),
    ),
  );

const SMALL = new Set(["of", "the", "for", "and", "&", "in", "'s"]);

/** The words that tell a body from others; a country's name, adjective or abbreviation is one word. */
export function contentWords(surface: string, lexicon: Lexicon): string[] {
  const words = spelledOut(surface.replace(/['’]s?(?= |$)/g, "")).split(/[\s]+/);
  const content: string[] = [];
  for (let at = 0; at < words.length; ) {
    const length = [4, 3, 2, 1].find((size) => countryOfWords(words, at, size, lexicon) !== null);
    if (length !== undefined)
      content.push(nameKey(countryOfWords(words, at, length, lexicon)!).replace(/ /g, "_"));
    else content.push(...keyWords(words[at]!).filter((word) => !SMALL.has(word)));
    at += length ?? 1;
  }
  const bare = content
    .filter(
      (word, at) => !COMPANY_FORMS.has(word) && word.length > 1 && !(at > 0 && isTrade(word, at, content)),
    )
    .map(singular);
  // "House, Inc." is no house of a parliament.
  if (bare.length === 1 && content.length > 1 && GENERIC.has(bare[0]!)) return content;
  if (bare.length === 1 && MEMBERS.has(bare[0]!)) return [MEMBERS.get(bare[0]!)!];
  return bare.length > 0 ? bare : content;
}

/** Unions of countries by their letters inside a longer name: "UN Security Council". */
const spelledOut = (surface: string): string =>
  surface.replace(/\bU\.?N\.?(?= \S)/g, "United Nations").replace(/\bE\.?U\.?(?= \S)/g, "European Union");

/** Members of a party by the party: "Democrats" are the Democratic Party. */
const MEMBERS: ReadonlyMap<string, string> = new Map([
  ["democrat", "democratic"],
  ["tory", "conservative"],
  ["tories", "conservative"],
]);

/** "Apple Computer", "Compaq Computers": a trade at the end says as little as a form. */
const isTrade = (word: string, at: number, words: readonly string[]): boolean =>
  /^computers?$/.test(word) && words.slice(at + 1).every((other) => COMPANY_FORMS.has(other));

/** "Republicans" as "republican", "forces" as "force"; words of few letters stay. */
const singular = (word: string): string => word.replace(/(?<=[a-z]{4}[^su])s$/, "");

function countryOfWords(words: readonly string[], at: number, size: number, lexicon: Lexicon): string | null {
  if (at + size > words.length) return null;
  const surface = words.slice(at, at + size).join(" ");
  return lexicon.countryOf(surface) ?? (size === 1 ? lexicon.placeOfDemonym(surface) : null);
}

/**
 * "LU Boulder" in brackets behind "Land University at Boulder": a short form with letters for some of the words, and the
 * others from the full name.
 */
function isPartlyLetters(short: string, long: string): boolean {
  const words = short.split(" ");
  const said = new Set(long.split(" "));
  const letters = words.filter((word) => isAcronym(word) && !said.has(word));
  return (
    letters.length === 1 && words.length > 1 && words.every((word) => said.has(word) || word === letters[0])
  );
}

/**
 * "DOJ" of "Department of Justice"; also "YPG" where the text puts it in brackets behind the full name, or the full name
 * in brackets behind "YPG".
 */
function abbreviates(long: NamedGroup, short: NamedGroup): boolean {
  return short.some(
    (b) =>
      long.some((a) => b.bracketsOf === a.mention && isPartlyLetters(b.surface, a.surface)) ||
      (isAcronym(b.surface) &&
        b.surface.length > 1 &&
        long.some(
          (a) =>
            isAcronymOf(b.surface, a.surface) ||
            ((b.bracketsOf === a.mention || a.bracketsOf === b.mention) && !isAcronym(a.surface)),
        )),
  );
}

/** Joins each short name ("House", "Northrop") with the one longer name that it can be short for. */
function attachShort(groups: readonly Named[][], lexicon: Lexicon): Named[][] {
  const homes = new Map<Named[], Named[]>();
  for (const short of groups) {
    const long = groups.filter((group) => group !== short && shortens(short, group, lexicon));
    // "House" is short for "House of Representatives" and for the same with its country: for the longest of them.
    const longest = long.filter(
      (one) => !long.some((other) => other !== one && shortens(one, other, lexicon)),
    );
    const meant = long.length === 0 && isBareParliament(short) ? groups.filter(isLegislature) : longest;
    if (meant.length === 1) homes.set(short, meant[0]!);
  }
  const rootOf = (group: Named[]): Named[] => {
    let root = group;
    for (let steps = 0; homes.has(root) && steps < groups.length; steps += 1) root = homes.get(root)!;
    return root;
  };
  return [...groupBy(groups, rootOf).values()].map((parts) => parts.flat());
}

/** How many times as often as the next one of several is named before it is meant wherever it was named last. */
const SALIENT = 2;

/** Joins each name that is only a kind ("the Department") with the one of several that it means. */
function attachKinds(groups: readonly Named[][], lexicon: Lexicon): Named[][] {
  const homes = new Map<Named[], Named[]>();
  for (const short of groups) {
    if (!short.every(({ key }) => GENERIC.has(key))) continue;
    const meant = meantBy(
      short,
      groups.filter((group) => group !== short && shortens(short, group, lexicon)),
    );
    if (meant !== undefined) homes.set(short, meant);
  }
  return [...groupBy(groups, (group) => homes.get(group) ?? group).values()].map((parts) => parts.flat());
}

/** The one that is named by far the most before it, else the one named last before it. */
function meantBy(short: NamedGroup, long: readonly Named[][]): Named[] | undefined {
  const first = firstOf(short);
  const before = long.filter((group) => firstOf(group) < first);
  const [most, next] = [...before].sort((a, b) => b.length - a.length);
  if (most !== undefined && most.length >= SALIENT * (next?.length ?? 0)) return most;
  const lastOf = (group: NamedGroup): number =>
    Math.max(...group.map(({ mention }) => mention).filter((mention) => mention < first));
  return before.sort((a, b) => lastOf(b) - lastOf(a))[0];
}

/** "Parliament", where the one that an article names is called otherwise: the Knesset, the Legislative Assembly. */
const isBareParliament = (group: NamedGroup): boolean =>
  group.every(({ surface }) => /^parliament$/i.test(surface));

const isLegislature = (group: NamedGroup): boolean =>
  group.some(({ surface }) =>
    /\b(Legislative|National|Federal) Assembly$|^(Knesset|Bundestag|State Duma|Duma|Diet|Sejm|Riksdag|Storting|Verkhovna Rada|Rada|Majlis|Folketing|Althing|Eduskunta|Cortes Generales)$/.test(
      surface,
    ),
  );

const shortens = (short: NamedGroup, long: NamedGroup, lexicon: Lexicon): boolean =>
  short.some((b) =>
    long.some((a) => isShortOf(b.surface, a.surface, lexicon) && mayFollow(b, a, short, long)),
  );

/**
 * "Northrop" for "Northrop Grumman" and "the Coalition" for "Harbor Coalition" only behind it: where the short name comes
 * first, the longer is a part or another.
 */
function mayFollow(b: Named, a: Named, short: NamedGroup, long: NamedGroup): boolean {
  const isFirstWord = a.key.startsWith(`${b.key} `) && !a.key.startsWith(`${b.key} of `);
  const isKind = GENERIC.has(b.key) && a.key.endsWith(` ${b.key}`);
  return !(isFirstWord || isKind) || firstOf(long) < firstOf(short);
}

const firstOf = (group: NamedGroup): number =>
  Math.min(...group.filter(({ inHeadline }) => !inHeadline).map(({ mention }) => mention));

/**
 * Whether one name is another without what the context supplies: its country ("Senate"), what follows "of"
 * ("House of Representatives"), what it is for ("League to Defend Hastings"), its second half ("Northrop Grumman"), or all
 * but a generic noun ("Council").
 */
function isShortOf(short: string, long: string, lexicon: Lexicon): boolean {
  const [few, many] = [nameKey(short).split(" "), nameKey(long).split(" ")];
  if (few.length >= many.length || few[0] === "" || RESIDENCE.test(long)) return false;
  const named = withoutPurpose(long);
  if (named !== long && (nameKey(named) === few.join(" ") || isShortOf(short, named, lexicon))) return true;
  // "The Counter Hunger Coalition" for "Global Coalition to Counter Hunger".
  if (named !== long && few.length > 1 && few.every((word) => many.includes(word))) return true;
  const left = contentWords(long, lexicon).filter((word) => !contentWords(short, lexicon).includes(word));
  const countryOnly = left.length > 0 && left.every((word) => isPlaceWord(word, long, lexicon));
  const [head, after] = [few.join(" "), many.join(" ")];
  if (after.endsWith(` ${head}`)) return countryOnly ? !GOVERNING.has(head) : GENERIC.has(few.at(-1)!);
  if (` ${after}`.includes(` ${head} of `) && (countryBefore(head, long, lexicon) || after.startsWith(head)))
    return true;
  return (
    after.startsWith(`${head} `) &&
    many.length === few.length + 1 &&
    !left.some((word) => isPlaceWord(word, long, lexicon)) &&
    !GENERIC.has(many.at(-1)!) &&
    !PARTS.has(many.at(-1)!)
  );
}

/** No parliament is called "House" for it. */
const RESIDENCE = /^(White|Blue|Pink|Opera|Random) House$/;

/** "Coalition to Defeat Hunger": what a body is for. */
const withoutPurpose = (name: string): string => name.replace(/ to \p{Lu}.*$/u, "");

/** "United States House of Representatives": what stands before the head is a country. */
const countryBefore = (head: string, long: string, lexicon: Lexicon): boolean =>
  lexicon.countryOf(long.slice(0, foldLetters(long).indexOf(head)).trim()) !== null;

/** The same nouns for bodies of several countries: a bare "government" may be any. */
const GOVERNING = new Set(["government", "army", "military", "forces", "officials", "troops"]);

const GENERIC = new Set(
  (
    "council court house senate parliament assembly congress committee commission coalition department ministry agency office " +
    "union party force secretariat secretary group bureau board bank justice forces guard"
  ).split(" "),
);

/** What follows a company's name to name a part of it. */
const PARTS = new Set(
  "news sports north south america europe asia international uk online tv radio airplanes bank".split(" "),
);

const isPlaceWord = (word: string, long: string, lexicon: Lexicon): boolean =>
  word.includes("_") || contentWordIsCountry(word, long, lexicon);

function contentWordIsCountry(word: string, long: string, lexicon: Lexicon): boolean {
  return long.split(/\s+/).some((part) => {
    const country = lexicon.countryOf(part) ?? lexicon.placeOfDemonym(part);
    return country !== null && nameKey(country).replace(/ /g, "_") === word;
  });
}
