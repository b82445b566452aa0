import type { Lexicon } from "../../model/lexicon.ts";

/** How large a place is, where its name tells. */
export type PlaceSort = "country" | "region" | "city";

const REGION = /\b(Province|County|District|Oblast|Prefecture|Region)$/;

/** By name; null where it is unknown, and where it is two sorts at once, as Singapore and New York are. */
export function sortOfPlace(name: string, lexicon: Lexicon): PlaceSort | null {
  const kind = lexicon.regions.get(name)?.kind ?? "";
  const sorts: PlaceSort[] = [
    ...(lexicon.countryOf(name) === null ? [] : ["country" as const]),
    ...(REGION.test(name) || /^(state|province)$/.test(kind) ? ["region" as const] : []),
    ...(lexicon.cities.has(name) ? ["city" as const] : []),
  ];
  return sorts.length === 1 ? sorts[0]! : null;
}

/** Whether a place of a sort may be spoken of by a noun: Ohio is no "country", and Kenya no "city". */
export function mayBeCalled(noun: string, sort: PlaceSort | null): boolean {
  if (/^(country|nation)$/.test(noun)) return sort === null || sort === "country";
  return !/^(city|town|village)$/.test(noun) || sort === null || sort === "city";
}
