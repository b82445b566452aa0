import type { Lexicon } from "../../model/lexicon.ts";
import type { Chain, Mention } from "../document.ts";
import { groupBodies } from "./bodies.ts";
import type { Named, NamedGroup } from "./named.ts";
import { groupPeople } from "./people.ts";
import { groupPlaces } from "./places.ts";
import { groupThings } from "./things.ts";

/** Names, one group for each thing that they name, in the order of the text. */
export function groupNames(names: readonly Named[], lexicon: Lexicon): NamedGroup[] {
  const of = (type: string): Named[] => names.filter((name) => name.type === type);
  const groups = [
    ...groupPeople(of("Person"), lexicon),
    ...groupBodies(of("Organization"), lexicon),
    ...groupPlaces(of("Place"), lexicon),
    ...["Event", "Work", "Product"].flatMap((type) => groupThings(of(type), lexicon)),
  ];
  return groups
    .map((group) => [...group].sort((a, b) => a.mention - b.mention))
    .sort((a, b) => a[0]!.mention - b[0]!.mention);
}

/** A chain of names: its name is the fullest form. */
export function chainOf(group: NamedGroup, mentions: readonly Mention[], lexicon: Lexicon): Chain {
  return {
    type: group[0]!.type,
    name: fullestName(group, mentions, lexicon),
    mentions: group.map(({ mention }) => mention),
  };
}

/** The longest name; of a country that the text has only as an adjective, the lexicon's name. */
function fullestName(group: NamedGroup, mentions: readonly Mention[], lexicon: Lexicon): string {
  const nouns = group.filter(({ mention, surface }) => !isDemonym(surface, mentions[mention]!, lexicon));
  // A recognizer may take "Hong Konger" for a name of the place.
  const places = nouns.filter(({ surface }) => lexicon.placeOfDemonym(surface) === null);
  const names = places.length > 0 ? places : nouns;
  if (names.length === 0) {
    const { surface } = group[0]!;
    return lexicon.countryOf(surface) ?? lexicon.placeOfDemonym(surface) ?? surface;
  }
  const counts = new Map<string, number>();
  for (const { surface } of names) counts.set(surface, (counts.get(surface) ?? 0) + 1);
  const ranked = [...counts].sort(
    ([a, often], [b, seldom]) => letters(b) - letters(a) || seldom - often || (a < b ? -1 : 1),
  );
  return ranked[0]![0];
}

/** Length without a plural's s and points, so that "U.S." is not longer than "USA". */
const letters = (surface: string): number => surface.replace(/\.|(?<=\d)s$/g, "").length;

const isDemonym = (surface: string, mention: Mention, lexicon: Lexicon): boolean =>
  mention.form === "demonym" && lexicon.placeOfDemonym(surface) !== null;
