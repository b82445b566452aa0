import type { EntityType } from "../annotate/document.ts";
import type { PersonName } from "../text/name.ts";
import type { Block } from "./blocks.ts";
import type { ChainRecord, Member } from "./entity.ts";
import type { Context, OwnProfile } from "./profile.ts";

/** What is packed of a profile, in this order: an array, for tens of thousands are read for one article. */
type Packed = readonly [
  name: string,
  surfaces: readonly (string | number)[],
  titles: readonly string[],
  key: string,
  keys: readonly string[],
  person: PersonName | null,
  marks: number,
  countries: readonly string[],
  own: readonly string[],
  others: readonly string[],
];

const MARKS = ["partial", "known", "generic", "described"] as const satisfies readonly (keyof OwnProfile)[];

/** A profile as text, to be kept beside its chain and type. */
export function packProfile(profile: OwnProfile): string {
  const { record, key, keys, person, countries, blocks } = profile;
  const keysOf = (wanted: boolean): string[] =>
    blocks.flatMap((block) => (block.own === wanted ? [block.key] : []));
  const packed: Packed = [
    record.name,
    record.surfaces.flatMap(({ text, count }) => [text, count]),
    record.titles,
    key,
    keys,
    person,
    MARKS.reduce((marks, mark, bit) => marks | (Number(profile[mark]) << bit), 0),
    [...countries],
    keysOf(true),
    keysOf(false),
  ];
  return JSON.stringify(packed);
}

export function unpackProfile({ article, chain }: Member, type: EntityType, text: string): OwnProfile {
  const [name, surfaces, titles, key, keys, person, marks, countries, own, others] = JSON.parse(
    text,
  ) as Packed;
  const marked = (bit: number): boolean => (marks & (1 << bit)) !== 0;
  const record: ChainRecord = { article, chain, type, name, surfaces: counted(surfaces), titles };
  return {
    record,
    type,
    key,
    keys,
    person,
    partial: marked(0),
    known: marked(1),
    generic: marked(2),
    described: marked(3),
    countries: countries.length === 0 ? NOWHERE : new Set(countries),
    titles,
    blocks: [...blocksOf(own, true), ...blocksOf(others, false)],
  };
}

const NOWHERE: ReadonlySet<string> = new Set();

const blocksOf = (keys: readonly string[], own: boolean): Block[] => keys.map((key) => ({ key, own }));

/** "Kim", 3, "Sung Kim", 1: each surface and how often. */
function counted(surfaces: readonly (string | number)[]): ChainRecord["surfaces"] {
  const found: ChainRecord["surfaces"][number][] = [];
  for (let at = 0; at < surfaces.length; at += 2)
    found.push({ text: surfaces[at] as string, count: surfaces[at + 1] as number });
  return found;
}

/** A context as text, to be kept. */
export const packContext = ({ companions, settings }: Context): string =>
  JSON.stringify([[...companions], [...settings]]);

export function unpackContext(text: string): Context {
  const [companions, settings] = JSON.parse(text) as [string[], string[]];
  return { companions: new Set(companions), settings: new Set(settings) };
}
