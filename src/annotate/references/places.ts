import type { Lexicon } from "../../model/lexicon.ts";
import { nameKey } from "../../text/name.ts";
import { groupBy, joinGroups, type Named, type NamedGroup } from "./named.ts";

/** Nouns that may be left off behind a place's name: "Tsuen Wan district", "Heathrow airport". */
const KINDS = new Set(
  "airport district province region county city town village state river island islands peninsula valley area base".split(
    " ",
  ),
);

/** Kinds whose place is not the country or the state of its name. */
const NATURAL = new Set("river peninsula valley island islands airport base county".split(" "));

/** Names of places, one group a place; a country's demonyms and abbreviations are with the country. */
export function groupPlaces(names: readonly Named[], lexicon: Lexicon): Named[][] {
  const spoken = new Set(names.map(({ surface }) => lexicon.countryOf(surface)));
  const groups = groupBy(names, ({ surface, key }) => placeKey(surface, key, spoken, lexicon)).values();
  return joinGroups([...groups], (a, b) => differByKind(a, b, lexicon) || differByKind(b, a, lexicon));
}

/** The key of a place: its country's where it is one, else the place's of the demonym, else the name's. */
function placeKey(
  surface: string,
  key: string,
  countries: ReadonlySet<string | null>,
  lexicon: Lexicon,
): string {
  const cardinal = `${key[0]?.toUpperCase()}${key.slice(1)} Korea`;
  if (/^(north|south)$/.test(key) && countries.has(cardinal)) return cardinal;
  const country =
    lexicon.countryOf(surface) ?? lexicon.countryOf(surface.replace(/^(?:mainland|Mainland) /, ""));
  return country ?? placeSpelling(lexicon.placeOfDemonym(surface) ?? surface);
}

/** The key of a place that is no country: "al-Raqqah", "Raqqah" and "Raqqa" are spellings of one Arabic name. */
export const placeSpelling = (name: string): string =>
  nameKey(name)
    .replace(/^al[ -](?=\p{L}{4})/u, "")
    .replace(/ah$/, "a");

function differByKind(long: NamedGroup, short: NamedGroup, lexicon: Lexicon): boolean {
  const words = long[0]!.key.split(" ");
  const kind = words.at(-1)!;
  if (words.length < 2 || !KINDS.has(kind) || words.slice(0, -1).join(" ") !== short[0]!.key) return false;
  // "Mississippi" is the state, not the river.
  const { surface } = short[0]!;
  const isLand = lexicon.countryOf(surface) !== null || lexicon.regions.has(surface);
  return !isLand || !NATURAL.has(kind);
}
