import type { Lexicon } from "../../model/lexicon.ts";
import { nameKey } from "../../text/name.ts";
import type { EntityType } from "../document.ts";
import { thingCalled } from "../names/passed-over/known-things.ts";
import { groupBy, joinGroups, type Named, type NamedGroup } from "./named.ts";

/** Names of events, works and products, one group each: "Boeing 777", "777", "777s". */
export function groupThings(names: readonly Named[], lexicon: Lexicon): Named[][] {
  const groups = [...groupBy(names, ({ surface, type }) => thingKey(surface, type, lexicon)).values()];
  return joinGroups(
    groups.sort((a, b) => b[0]!.key.length - a[0]!.key.length || a[0]!.mention - b[0]!.mention),
    (a, b) => contains(a, b) && !areTwo(a, b, lexicon) && !areElsewhere(a, b, lexicon),
  );
}

/** An iPod nano is no iPod: two that are well known are never one for their words. */
function areTwo([long]: NamedGroup, [short]: NamedGroup, lexicon: Lexicon): boolean {
  const bothKnown = [long!, short!].every(({ surface }) => thingCalled(surface, lexicon) !== null);
  return bothKnown && long!.type === "Product" && short!.type === "Product";
}

/** "The Iraq War" is not "the Iran–Iraq War": where both name countries, they name the same. */
function areElsewhere([long]: NamedGroup, [short]: NamedGroup, lexicon: Lexicon): boolean {
  if (long!.type !== "Event") return false;
  const [many, few] = [long!, short!].map(({ surface }) => countriesIn(surface, lexicon));
  return few!.length > 0 && few!.join() !== many!.join();
}

const countriesIn = (surface: string, lexicon: Lexicon): string[] =>
  surface.split(/[\s–-]+/).flatMap((word) => lexicon.countryOf(word) ?? []);

/** The key of a thing: of a well-known product one for all its names ("Dreamliner", "787s"). */
export function thingKey(surface: string, type: EntityType, lexicon: Lexicon): string {
  const known = type === "Product" ? thingCalled(surface, lexicon) : null;
  return known ? nameKey(known.name) : rallyKey(singular(nameKey(surface)));
}

/** One crowd in the street has many nouns: "the anti-war march", "the anti-war protest". */
const rallyKey = (key: string): string => key.replace(/ (?:march|rally|demonstration|protest)$/, " protest");

const singular = (key: string): string => key.replace(/(\d|[a-z]{4})s$/, "$1");

/** All words of the short name stand in the long one, and one of them tells it from others: a number or a capital. */
function contains(long: NamedGroup, short: NamedGroup): boolean {
  return long.some((a) =>
    short.some((b) => isPartOf(singular(b.key).split(" "), singular(a.key).split(" "))),
  );
}

/** An occasion or a law about a thing is not the thing: "Brexit" and "the Brexit referendum". */
const OCCASION =
  /^(referendum|vote|election|summit|talks|negotiations|deal|party|march|rally|protest|scandal|affair|act|bill|amendment|resolution|commission|conference)$/;

const isPartOf = (few: readonly string[], many: readonly string[]): boolean =>
  few.length < many.length &&
  (!OCCASION.test(many.at(-1)!) || few.at(-1) === many.at(-1)) &&
  few.every((word) => many.includes(word)) &&
  few.some((word) => word.length > 2) &&
  (numbersOf(few).join() === numbersOf(many).join() || isOfYear(few, many));

/** "The Lima caucuses" and "the 2020 Lima caucuses" are one vote. */
const isOfYear = (few: readonly string[], many: readonly string[]): boolean =>
  /^(19|20)\d\d$/.test(many[0]!) && few.length > 1 && few.join(" ") === many.slice(1).join(" ");

const numbersOf = (words: readonly string[]): string[] => words.filter((word) => /\d/.test(word));
