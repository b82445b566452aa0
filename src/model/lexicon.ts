import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export type Gender = "female" | "male";

export interface Country {
  readonly name: string;
  /** Adjectives and nouns for its people ("Iraqi", "Iraqis"). */
  readonly demonyms: readonly string[];
  /** null where it has none, or is its own. */
  readonly capital: string | null;
  readonly otherNames: readonly string[];
  /** ISO 3166-1 alpha-2; null for parts of countries and for states of the past. */
  readonly code: string | null;
}

/** A part of the world that is no country: a state, a province, a sea, a famous building. */
export interface Region {
  readonly name: string;
  readonly demonyms: readonly string[];
  readonly kind: string;
  readonly otherNames: readonly string[];
}

/** Words before or after a name that say who it is. */
export interface Title {
  readonly text: string;
  readonly gender: Gender | null;
  /** `honorific` "Mr.", `rank` "Lt. Gen.", `role` "Foreign Minister": a role is news, the others are manners. */
  readonly kind: "honorific" | "rank" | "role";
}

/** Who was head of a state or of its government, by full years. */
export interface Leader {
  /** As `countries` has it. */
  readonly country: string;
  readonly office: "president" | "prime minister" | "chancellor" | "monarch";
  readonly name: string;
  readonly from: number;
  /** null while in office. */
  readonly to: number | null;
}

/** A body that is better known by its letters. */
export interface Body {
  readonly abbreviation: string;
  readonly name: string;
  readonly otherNames: readonly string[];
}

/** A product, or a figure that is quoted as one: an aircraft, a phone, a stock index. */
export interface Thing {
  readonly name: string;
  readonly kind: string;
  /** Who makes it; empty where that is nobody in particular. */
  readonly maker: string;
  /** Whether this name means it wherever it stands; "Dow" and "787" need something beside them that tells. */
  readonly sure: boolean;
}

/** What everybody knows about names. Keys are spelled as in print. */
export interface Lexicon {
  readonly countries: ReadonlyMap<string, Country>;
  readonly regions: ReadonlyMap<string, Region>;
  /** City to the countries that have one of that name. */
  readonly cities: ReadonlyMap<string, readonly string[]>;
  /** Cities and towns of some thousands besides `cities`, by name alone. */
  readonly towns: ReadonlySet<string>;
  readonly bodies: ReadonlyMap<string, Body>;
  readonly leaders: readonly Leader[];
  /** Famous people, places, bodies and events to their types ("Hastings" to Event and Place). */
  readonly knownNames: ReadonlyMap<string, readonly string[]>;
  /** Well-known organizations to their kind: media, company, movement, public body. */
  readonly organizations: ReadonlyMap<string, string>;
  /** By every name of theirs. No feature of the recognizer sees them, so that they can grow without a training. */
  readonly things: ReadonlyMap<string, Thing>;
  readonly titles: ReadonlyMap<string, Title>;
  /** Given name to its gender; null where both bear it. */
  readonly givenNames: ReadonlyMap<string, Gender | null>;
  readonly surnames: ReadonlySet<string>;
  /** Surnames of peoples who put them first, to those peoples (Korean, Chinese, Vietnamese, Hungarian, ...). */
  readonly surnamesFirst: ReadonlyMap<string, readonly string[]>;
  /** "Mike" to ["Michael"]. */
  readonly nicknames: ReadonlyMap<string, readonly string[]>;
  /** Words that tell what a name is ("Ministry", "River", "Summit", "Inc.") to the types that they speak for. */
  readonly headWords: ReadonlyMap<string, readonly string[]>;
  /** The country, as `countries` has it, that a name, an abbreviation or a demonym means; null if none. */
  countryOf(surface: string): string | null;
  /** The place (country or region) of a demonym: "Scottish" to "Scotland"; null if it is none. */
  placeOfDemonym(surface: string): string | null;
  titleOf(surface: string): Title | null;
  /** null where unknown or borne by both. */
  genderOfGivenName(name: string): Gender | null;
}

/** Beside src/ and dist/ alike. */
const NAMES = new URL("../../graph-data/names/", import.meta.url);

type Row = Readonly<Record<string, string>>;

/** @throws {Error} one line, if the file is missing or a row has more cells than the header. */
function readTable(name: string, folder: URL): Row[] {
  const path = fileURLToPath(new URL(`${name}.tsv`, folder));
  if (!existsSync(path)) {
    throw new Error(`${path}: this list of names is missing; it belongs to the package, install it again`);
  }
  const [header = "", ...lines] = readFileSync(path, "utf8").trimEnd().split("\n");
  const columns = header.split("\t");
  return lines.map((line, index) => {
    const cells = line.split("\t");
    if (cells.length > columns.length) {
      throw new Error(`${path}:${index + 2}: ${cells.length} cells, but the header has ${columns.length}`);
    }
    const row: Record<string, string> = {};
    for (const [at, column] of columns.entries()) row[column] = cells[at] ?? "";
    return row;
  });
}

const many = (cell = ""): string[] => (cell === "" ? [] : cell.split("|"));

const genderOf = (cell = ""): Gender | null => (cell === "f" ? "female" : cell === "m" ? "male" : null);

/** Reads graph-data/names. It takes some tens of milliseconds: once in a run is enough. */
export function loadLexicon(folder: URL = NAMES): Lexicon {
  const countries = readCountries(folder);
  const regions = readRegions(folder);
  const titles = readTitles(folder);
  const givenNames = new Map(
    readTable("given-names", folder).map((row) => [row.name!, genderOf(row.gender)] as const),
  );
  const byName = countriesByName(countries);
  const byDemonym = placesByDemonym(countries, regions);
  return {
    countries,
    regions,
    cities: grouped(readTable("cities", folder), "city", "country"),
    towns: new Set(readTable("towns", folder).map((row) => row.town!)),
    bodies: readBodies(folder),
    leaders: readTable("leaders", folder).map(({ country, office, name, from, to }) => ({
      country: country!,
      office: office as Leader["office"],
      name: name!,
      from: Number(from),
      to: to ? Number(to) : null,
    })),
    knownNames: new Map(readTable("known-names", folder).map((row) => [row.name!, many(row.types)] as const)),
    organizations: new Map(readTable("organizations", folder).map((row) => [row.name!, row.kind!] as const)),
    things: readThings(folder),
    titles,
    givenNames,
    surnames: new Set(readTable("surnames", folder).map((row) => row.surname!)),
    surnamesFirst: grouped(readTable("surname-first", folder), "surname", "naming"),
    nicknames: new Map(
      readTable("nicknames", folder).map((row) => [row.nickname!, many(row["full names"])] as const),
    ),
    headWords: grouped(readTable("head-words", folder), "word", "type"),
    countryOf: (surface) => byName.get(plain(surface)) ?? null,
    placeOfDemonym: (surface) => byDemonym.get(surface) ?? null,
    titleOf: (surface) => {
      const visible = surface.replace(/\p{Cf}/gu, "");
      return titles.get(visible) ?? titles.get(capitalized(visible)) ?? null;
    },
    genderOfGivenName: (name) => givenNames.get(name) ?? null,
  };
}

/** "the United States" as "United States"; curly apostrophes as straight ones, without marks that nobody sees. */
const plain = (surface: string): string =>
  surface
    .replace(/\p{Cf}/gu, "")
    .replace(/^the /i, "")
    .replace(/[’‘]/g, "'");

/** "vice minister" as "Vice Minister", "Secretary of state" as "Secretary of State". */
const capitalized = (surface: string): string =>
  surface.replace(/\p{L}[\p{L}'’]*/gu, (word) =>
    /^(of|for|the|and|to|in)$/.test(word) ? word : word[0]!.toUpperCase() + word.slice(1),
  );

function readCountries(folder: URL): Map<string, Country> {
  return new Map(
    readTable("countries", folder).map((row) => [
      row.name!,
      {
        name: row.name!,
        demonyms: many(row.demonyms),
        capital: row.capital || null,
        otherNames: many(row["other names"]),
        code: row.code || null,
      },
    ]),
  );
}

function readRegions(folder: URL): Map<string, Region> {
  return new Map(
    readTable("regions", folder).map((row) => [
      row.name!,
      {
        name: row.name!,
        demonyms: many(row.demonyms),
        kind: row.kind!,
        otherNames: many(row["other names"]),
      },
    ]),
  );
}

function readTitles(folder: URL): Map<string, Title> {
  return new Map(
    readTable("titles", folder).map((row) => [
      row.title!,
      { text: row.title!, gender: genderOf(row.gender), kind: row.kind as Title["kind"] },
    ]),
  );
}

function readBodies(folder: URL): Map<string, Body> {
  return new Map(
    readTable("bodies", folder).map((row) => [
      row.abbreviation!,
      { abbreviation: row.abbreviation!, name: row.name!, otherNames: many(row["other names"]) },
    ]),
  );
}

function readThings(folder: URL): Map<string, Thing> {
  const things = new Map<string, Thing>();
  for (const row of readTable("things", folder)) {
    const thing = { name: row.name!, kind: row.kind!, maker: row.maker! };
    for (const name of [row.name!, ...many(row["other names"])]) things.set(name, { ...thing, sure: true });
    for (const name of many(row["short names"])) things.set(name, { ...thing, sure: false });
  }
  return things;
}

/** The values of one column by those of another, in the order of the file, each once. */
function grouped(rows: readonly Row[], key: string, value: string): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const row of rows) {
    const group = groups.get(row[key]!) ?? [];
    if (!group.includes(row[value]!)) group.push(row[value]!);
    groups.set(row[key]!, group);
  }
  return groups;
}

/** Names win over demonyms; of two countries with one demonym ("Congolese") the first in the file has it. */
function countriesByName(countries: ReadonlyMap<string, Country>): Map<string, string> {
  const found = new Map<string, string>();
  const put = (surface: string, name: string) => {
    if (!found.has(surface)) found.set(surface, name);
  };
  for (const { name } of countries.values()) put(plain(name), name);
  for (const { name, otherNames } of countries.values()) {
    for (const other of otherNames) put(plain(other), name);
  }
  for (const { name, demonyms } of countries.values()) for (const demonym of demonyms) put(demonym, name);
  return found;
}

function placesByDemonym(
  countries: ReadonlyMap<string, Country>,
  regions: ReadonlyMap<string, Region>,
): Map<string, string> {
  const found = new Map<string, string>();
  for (const { name, demonyms } of [...countries.values(), ...regions.values()]) {
    for (const demonym of demonyms) if (!found.has(demonym)) found.set(demonym, name);
  }
  return found;
}
