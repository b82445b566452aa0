import type { Lexicon } from "../../model/lexicon.ts";
import type { Chain } from "../document.ts";
import type { Phrase } from "./phrases.ts";

const COUNTRY = /^(country|nation|republic|kingdom)$/;
const TOWN = /^(town|city|village|suburb)$/;
/** Nouns for bodies that are nobody's government. */
const BUSINESS =
  /^(company|firm|airline|manufacturer|carrier|newspaper|network|club|team|university|school)$/;
/** What the name of a body of a state has in it. */
const STATE =
  /\b(government|ministry|department|parliament|senate|congress|house|assembly|court|cabinet|army|navy|police|troops|embassy|council|commission|committee|party|administration)\b/i;

/** Whether a noun fits what is known of a name: a city or a state is no country, a country no town, a ministry no company. */
export function mayBeCalled({ type, name }: Chain, { kind, word }: Phrase, lexicon: Lexicon): boolean {
  if (kind !== "nominal") return true;
  if (type === "Place") {
    const country = lexicon.countryOf(name) !== null;
    if (COUNTRY.test(word)) return country || !(isCity(name, lexicon) || isRegion(name, lexicon));
    return !(TOWN.test(word) && country) || isCity(name, lexicon);
  }
  return !(type === "Organization" && BUSINESS.test(word) && STATE.test(name));
}

/** Ohio and Oslo County are no countries; of other regions people may say so. */
const isRegion = (name: string, { regions }: Lexicon): boolean =>
  /^(state|province)$/.test(regions.get(name)?.kind ?? "") ||
  /\b(Province|County|District|Oblast|Prefecture|Region)$/.test(name);

const isCity = (name: string, { cities, towns }: Lexicon): boolean => cities.has(name) || towns.has(name);
