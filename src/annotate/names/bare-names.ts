import type { Lexicon } from "../../model/lexicon.ts";
import { isHonorific } from "../../text/name.ts";
import type { EntityType, Name, ParsedDocument, Token } from "../document.ts";
import { surfaceBetween } from "../words/surfaces.ts";

/** A recognizer may take "President Trump", "The Guardian" or "State Rosa Lind" whole: title and article are not the name. */
export function bareName(document: ParsedDocument, name: Name, lexicon: Lexicon): Name {
  const { tokens } = document;
  let { type, from, to } = name;
  if (to - from > 1 && opensClause(document, name)) from += 1;
  if (to - from > 1 && /^the$/i.test(tokens[from]!.text)) from += 1;
  if (to - from > 1 && /^['’]s?$/.test(tokens[to - 1]!.text)) to -= 1;
  if (type === "Organization" && to - from > 1 && SEAT.test(tokens[to - 1]!.text)) to -= 1;
  if (type === "Place" && to - from > 1 && COMPANY.test(tokens[to - 1]!.text)) to -= 1;
  const titleEnd = endOfTitle(tokens, from, to, lexicon);
  if (titleEnd !== null) {
    from = titleEnd;
    type = "Person";
  }
  if (type === "Person") {
    const words = tokens.slice(from, to).map(({ text }) => text);
    from += titleLength(words, lexicon) || countryLength(words, lexicon);
  }
  return { ...name, type, from, to: type === "Person" ? overHyphen(tokens, from, to) : to };
}

/** "Suspending Parliament is ...": a verb that begins a sentence has a capital, and what it is done to is named elsewhere. */
function opensClause({ tags, sentences, tokens, names }: ParsedDocument, { from, to }: Name): boolean {
  if (tags[from] !== "VBG" || !sentences.some((sentence) => sentence.from === from)) return false;
  const rest = surfaceBetween(tokens, from + 1, to);
  return names.some((other) => surfaceBetween(tokens, other.from, other.to) === rest);
}

/** What somebody is who sits for a party: "Labour MP". */
const SEAT = /^(MPs?|MEPs?|MSPs?|TDs?)$/;

/** Many that belong to a place: "Indo-Pacific Allies". */
const COMPANY = /^(Allies|Partners|Officials|Leaders|Troops|Forces|Markets)$/;

/** Longer words behind a hyphen are not a name's: "the Trump-appointed judge". */
const LONGEST_SYLLABLE = 5;

/**
 * A name does not end before a hyphen without spaces: "Kang Kyung-wha"; nor does a full one before a capital: "Karine
 * Jean-Pierre", but "the Biden-Harris ticket".
 */
function overHyphen(tokens: readonly Token[], from: number, to: number): number {
  const [last, hyphen, next] = [tokens[to - 1], tokens[to], tokens[to + 1]];
  if (!last || !hyphen || !next || !/^[-\u2010\u2011]$/.test(hyphen.text)) return to;
  const joined = last.end === hyphen.start && hyphen.end === next.start && /^\p{L}+$/u.test(next.text);
  const short = next.text.length <= LONGEST_SYLLABLE && next.text !== "led";
  const surname = to - from > 1 && /^\p{Lu}\p{Ll}+$/u.test(next.text);
  return joined && (short || surname) ? overHyphen(tokens, from, to + 2) : to;
}

/** Where a title ends that began before the name: in "Secretary of [State Rosa Lind]" behind "State"; null without. */
function endOfTitle(tokens: readonly Token[], from: number, to: number, lexicon: Lexicon): number | null {
  if (tokens[from - 1]?.text !== "of" || from < 2) return null;
  for (let end = to - 1; end > from; end -= 1) {
    const words = tokens.slice(from - 2, end).map(({ text }) => text);
    if (lexicon.titleOf(words.join(" ")) !== null) return end;
  }
  return null;
}

/** Titles that are given names as well: "Don Garber". */
const GIVEN_TITLE = /^(Don|Dean|Earl)$/;

/** The longest title that the lexicon has, in words. */
const LONGEST_TITLE = 7;

/**
 * How many of a person's words are a title: all up to the last that ends one ("Aer Lingus Chief Executive Dermot
 * Mannion"), and the place behind it ("Special Representative for Iran Brian Hook"). Behind a given name there is none:
 * "Martin Luther King Jr.".
 */
function titleLength(words: readonly string[], lexicon: Lexicon): number {
  if (words.length === 2 && GIVEN_TITLE.test(words[0]!)) return 0;
  const given = words.findIndex((word) => lexicon.givenNames.has(word) && lexicon.titleOf(word) === null);
  const most = given < 0 ? words.length - 1 : given;
  for (let end = Math.min(most, words.length - 1); end > 0; end -= 1) {
    for (let from = Math.max(0, end - LONGEST_TITLE); from < end; from += 1) {
      if (isTitle(words.slice(from, end), lexicon)) return overPlace(words, end, lexicon);
    }
  }
  return 0;
}

/**
 * The country or the body of "Ambassador to the Philippines Sung Kim" is no part of the name; "Jordan" and "India" may be
 * given names.
 */
function countryLength(words: readonly string[], lexicon: Lexicon): number {
  for (let length = words.length - 2; length > 0; length -= 1) {
    const place = words.slice(0, length).join(" ");
    if (lexicon.countryOf(place) !== null && !lexicon.givenNames.has(place)) return length;
    const body = lexicon.organizations.has(place) || isBodysName(place, lexicon);
    if (body && lexicon.givenNames.has(words[length]!)) return length;
  }
  return 0;
}

const isBodysName = (surface: string, { bodies }: Lexicon): boolean =>
  bodies.has(surface) || [...bodies.values()].some(({ name }) => name === surface);

function isTitle(words: readonly string[], lexicon: Lexicon): boolean {
  const title = words.join(" ");
  if (words.length === 1 && isHonorific(title)) return true;
  return [title, title.replace(/s$/, "")].some((form) => lexicon.titleOf(form) !== null);
}

/** "for Iran" behind a title belongs to it; behind a title that goes on otherwise there is no name ("High Commissioner for Refugees"). */
function overPlace(words: readonly string[], end: number, lexicon: Lexicon): number {
  if (!/^(of|for|to)$/.test(words[end]!)) return end;
  for (let to = words.length - 1; to > end + 1; to -= 1)
    if (lexicon.countryOf(words.slice(end + 1, to).join(" ")) !== null) return to;
  return 0;
}

/**
 * Bodies and places that a recognizer took for a part of a person's name: "Aer Lingus" in "Aer Lingus Chief Executive
 * Dermot Mannion", if the article names it elsewhere or the lexicon knows it.
 */
export function namesInTitles(document: ParsedDocument, lexicon: Lexicon): Name[] {
  const known = typesBySurface(document);
  const typeOf = (surface: string): EntityType | null =>
    known.get(surface) ??
    (lexicon.countryOf(surface) !== null
      ? "Place"
      : lexicon.organizations.has(surface)
        ? "Organization"
        : null);
  return document.names.flatMap((name) => {
    const end = bareName(document, name, lexicon).from;
    const found: Name[] = [];
    for (let from = name.from; from < end; from += 1) {
      for (let to = end; to > from; to -= 1) {
        const type = typeOf(surfaceBetween(document.tokens, from, to));
        if (type === null) continue;
        found.push({ type, form: "name", from, to });
        from = to - 1;
        break;
      }
    }
    return found;
  });
}

function typesBySurface(document: ParsedDocument): ReadonlyMap<string, EntityType> {
  const known = new Map<string, EntityType>();
  for (const { type, form, from, to } of document.names)
    if (form === "name" && (type === "Organization" || type === "Place"))
      known.set(surfaceBetween(document.tokens, from, to), type);
  return known;
}
