import type { Lexicon } from "../../model/lexicon.ts";
import type { Span } from "../../text/span.ts";
import type { EntityType, Mention, Name, ParsedDocument } from "../document.ts";
import { surfaceBetween } from "../words/surfaces.ts";
import { bareName, namesInTitles } from "./bare-names.ts";
import { isNameOfFaith } from "./no-names.ts";
import { isField, withoutOffice } from "./office-names.ts";
import { withPassedOver } from "./passed-over/passed-over.ts";
import { quotedTitles } from "./quoted-titles.ts";
import { rowsApart } from "./rows-apart.ts";
import { surroundingsOf, titleBefore } from "./titles.ts";

/** The mentions that recognized names make: the shortest span of each, with the title before it. */
export function nameMentions(document: ParsedDocument, lexicon: Lexicon): Mention[] {
  const read = [
    ...document.names
      .flatMap((name) => withoutOffice(document, name, lexicon))
      .map((name) => wholeBody(document, bareName(document, name, lexicon), lexicon))
      .filter((name) => !isOffice(document, name, lexicon)),
    ...namesInTitles(document, lexicon),
    ...cardinalPlaces(document, lexicon),
    ...missedNames(document, lexicon),
    ...quotedTitles(document),
  ];
  const own = rowsApart(
    document,
    read.filter((name) => !isHalf(document, name)),
  );
  const names = withPassedOver(document, own, lexicon)
    .filter((name) => !isField(document, name, lexicon))
    .map((name) => withArticle(document, bodyOrPerson(document, name)))
    .sort((a, b) => a.from - b.from || b.to - a.to);
  const surroundings = surroundingsOf(names);
  return names.map((name) => {
    const span = { start: document.tokens[name.from]!.start, end: document.tokens[name.to - 1]!.end };
    return {
      form: name.form,
      type: placeOrType(surfaceOf(document.article.text, span), name, lexicon),
      from: name.from,
      to: name.to,
      ...span,
      head: headOf(document, name),
      title: name.type === "Person" ? titleBefore(document, name, surroundings, lexicon) : null,
    };
  });
}

/** Inside of a sentence "The" with a capital is a part of an outlet's or a party's name: "told The Harbor Post". */
function withArticle({ tokens, sentences }: ParsedDocument, name: Name): Name {
  const at = name.from - 1;
  if (name.type !== "Organization" || name.form !== "name" || tokens[at]?.text !== "The") return name;
  const begins =
    sentences.some(({ from }) => from === at) || /^[“"‘':(—–.!?-]$/.test(tokens[at - 1]?.text ?? "");
  return begins ? name : { ...name, from: at };
}

/** "African" in "African-Americans" names no place. */
const isHalf = ({ tokens }: ParsedDocument, { form, to }: Name): boolean =>
  form === "demonym" &&
  /^[-‐‑–]$/.test(tokens[to]?.text ?? "") &&
  /^Americans?$/.test(tokens[to + 1]?.text ?? "") &&
  tokens[to]!.start === tokens[to - 1]!.end;

/** Nouns that stand before the name of a body and never before a person's. */
const BODY_BEFORE =
  /^(newspaper|daily|weekly|magazine|tabloid|broadcaster|company|firm|airline|carrier|retailer|chain|supermarket|manufacturer|carmaker|automaker|planemaker|airframer|bank|lender|agency|website|startup|start-up|party|movement|militia|conglomerate|giant|subsidiary|regulator|watchdog|nonprofit|charity)$/;

/** Whatever a recognizer takes "newspaper Magyar Nemzet" for, the noun before it tells that it is a body. */
function bodyOrPerson({ tokens, tags }: ParsedDocument, name: Name): Name {
  const before = name.from - 1;
  const told = tags[before] === "NN" && BODY_BEFORE.test(tokens[before]!.text);
  return told && name.type === "Person" ? { ...name, type: "Organization" } : name;
}

const tokensOf = ({ from, to }: Name): number[] => Array.from({ length: to - from }, (_, at) => from + at);

/** The token of a span whose head lies outside of it; the last one if the parse has none. */
export function headOf({ heads }: ParsedDocument, { from, to }: Pick<Name, "from" | "to">): number {
  for (let at = to - 1; at >= from; at -= 1) {
    const head = heads[at] ?? -1;
    if (head < from || head >= to) return at;
  }
  return to - 1;
}

/** "Foreign Secretary" and "Treasury Spokesman" are what somebody is, not who; "Foreign Ministers" are no body. */
function isOffice({ article, tokens }: ParsedDocument, { type, from, to }: Name, lexicon: Lexicon): boolean {
  const surface = surfaceOf(article.text, { start: tokens[from]!.start, end: tokens[to - 1]!.end });
  const plural = type === "Organization" && / .*s$/.test(surface);
  if (plural && lexicon.titleOf(surface.slice(0, -1))?.kind === "role") return true;
  if (type !== "Person") return false;
  return [surface, tokens[to - 1]!.text].some(
    (words) =>
      lexicon.titleOf(words)?.kind === "role" &&
      !lexicon.givenNames.has(words) &&
      !lexicon.surnames.has(words),
  );
}

/** "General" before "Motors" is no rank: a well-known body keeps the word that looks like a title. */
function wholeBody({ tokens }: ParsedDocument, name: Name, lexicon: Lexicon): Name {
  const before = name.from - 1;
  if (before < 0 || lexicon.titleOf(tokens[before]!.text) === null) return name;
  const whole = `${tokens[before]!.text} ${tokens[name.from]!.text}`;
  return lexicon.organizations.has(whole) ? { ...name, type: "Organization", from: before } : name;
}

/** What the lexicon knows as a country is a place, and what it knows as a body's letters a body, whatever a recognizer takes it for. */
function placeOrType(surface: string, { type }: Name, lexicon: Lexicon): EntityType {
  if (type === "Place" && lexicon.bodies.has(surface)) return "Organization";
  const types = surface.includes(" ") ? lexicon.knownNames.get(surface) : undefined;
  if (type === "Person" && types?.length === 1 && types[0] === "Organization") return "Organization";
  return type !== "Person" && lexicon.countryOf(surface) !== null ? "Place" : type;
}

/** A name as one line of text: a line break inside it is a blank. */
export const surfaceOf = (text: string, { start, end }: Span): string =>
  text.slice(start, end).replace(/\s+/g, " ");

/** The most words in a name that is looked up: "Democratic Republic of the Congo". */
const LONGEST_KNOWN = 5;

/**
 * Countries that a recognizer passes over, at the start of a sentence or with no other capital beside them, cities before
 * their country, well-known bodies and demonyms of more than one word, and two words that are a given name and a surname.
 */
function missedNames({ article, tokens, sentences, names }: ParsedDocument, lexicon: Lexicon): Name[] {
  const taken = new Set(names.flatMap(tokensOf));
  const isCapital = (at: number): boolean => /^\p{Lu}/u.test(tokens[at]?.text ?? "");
  return sentences.flatMap(({ from, to, block }): Name[] => {
    if (!/^(body|caption)$/.test(article.blocks[block]?.kind ?? "")) return [];
    const found: Name[] = [];
    for (let at = from; at < to; at += 1) {
      const within = at - 1 > from && isCapital(at - 1) && tokens[at - 1]!.text !== "The";
      const name = taken.has(at) || !isCapital(at) || within ? null : nameFrom(at, to, at === from);
      if (name === null) continue;
      found.push(name);
      at = name.to - 1;
    }
    return found;
  });

  function nameFrom(from: number, to: number, first: boolean): Name | null {
    for (let end = Math.min(to, from + LONGEST_KNOWN); end > from; end -= 1) {
      const name = surfaceBetween(tokens, from, end);
      if (taken.has(end - 1)) continue;
      if (end - from > 1 && isBody(name) && tokens[end]?.text !== "of")
        return { type: "Organization", form: "name", from, to: end };
      // "Puerto Ricans" speak no Puerto Rican: two words are no language.
      if (end - from > 1 && lexicon.placeOfDemonym(name) !== null)
        return { type: "Place", form: "demonym", from, to: end };
      if (end - from === 1 && (isCompany(name, first) || PARTISANS.test(name)) && !isCapital(end))
        return { type: "Organization", form: "name", from, to: end };
      if (end - from === 2 && isPerson(from) && !isCapital(end))
        return { type: "Person", form: "name", from, to: end };
      if (isCityOf(name, end)) return { type: "Place", form: "name", from, to: end };
      if (!lexicon.countries.has(name)) continue;
      const borne = lexicon.givenNames.has(name) && (!first || isCapital(end));
      return borne || (!first && isCapital(end)) ? null : { type: "Place", form: "name", from, to: end };
    }
    return null;
  }

  /** A given name and a surname that is no word for a site or a body ("Victoria Park"). */
  function isPerson(at: number): boolean {
    const [given, family] = [tokens[at]!.text, tokens[at + 1]!.text];
    return lexicon.givenNames.has(given) && lexicon.surnames.has(family) && !lexicon.headWords.has(family);
  }

  /** "Lviv in western Ukraine", "Lviv, Ukraine": a city before the country that has it. */
  function isCityOf(name: string, end: number): boolean {
    const countries = /^(in|,)$/.test(tokens[end]?.text ?? "") ? lexicon.cities.get(name) : undefined;
    const next = /^(\p{Ll}*ern|central)$/u.test(tokens[end + 1]?.text ?? "") ? end + 2 : end + 1;
    const country = lexicon.countryOf(tokens[next]?.text ?? "");
    return country !== null && countries?.includes(country) === true;
  }

  function isBody(name: string): boolean {
    const types = isNameOfFaith(name) ? undefined : lexicon.knownNames.get(name);
    return lexicon.organizations.has(name) || (types?.length === 1 && types[0] === "Organization");
  }

  /** A company of one word that is nobody's surname; at the start of a sentence no word of the language either. */
  function isCompany(name: string, first: boolean): boolean {
    const known = lexicon.organizations.get(name) === "company";
    return known && !lexicon.surnames.has(name) && !(first && COMMON.test(name));
  }
}

/** Members of parties that are called by no other word of the language. */
const PARTISANS = /^(Democrats|Republicans|Tories)$/;

/** Companies called by words that begin other sentences too. */
const COMMON =
  /^(Apple|Amazon|Caterpillar|Delta|Emirates|Meta|Oracle|Orange|Paramount|Reliance|Shell|Target|Total|Universal|Visa|Zoom)$/;

/**
 * "the North" and "the South", where an article speaks of North or South Korea and does not go on with a noun
 * ("the North Atlantic").
 */
function cardinalPlaces({ tokens, tags, names }: ParsedDocument, lexicon: Lexicon): Name[] {
  const countries = new Set(names.map(({ from, to }) => lexicon.countryOf(surfaceBetween(tokens, from, to))));
  const taken = new Set(names.flatMap(tokensOf));
  return tokens.flatMap(({ text }, at): Name[] => {
    const spoken = countries.has(`${text} Korea`) && /^the$/i.test(tokens[at - 1]?.text ?? "");
    if (!spoken || taken.has(at) || /^(NN|JJ|POS)/.test(tags[at + 1] === "POS" ? "" : (tags[at + 1] ?? "")))
      return [];
    return [{ type: "Place", form: "name", from: at, to: at + 1 }];
  });
}
