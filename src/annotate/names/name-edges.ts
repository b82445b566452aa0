import { capitalized, type Gazetteer, isEntry } from "./gazetteer.ts";
import type { KindSpan } from "./name-labels.ts";

/**
 * The names of a sentence without what stands at their edges and is no part of them: "Utrecht-based", a degree, the figures of
 * a table. A city and the state behind it are two places, with a comma between them or without.
 */
export function edged(
  words: readonly string[],
  spans: readonly KindSpan[],
  gazetteer: Gazetteer,
): KindSpan[] {
  const table = isTable(words);
  return spans
    .filter((span) => !isDegree(words, span, spans))
    .flatMap((span) => (BARE.test(span.kind) ? betweenFigures(words, span, table) : [span]))
    .map((span) =>
      beforeBracket(words, withSmallEnd(words, withoutTitle(words, withoutBase(words, span)), gazetteer)),
    )
    .flatMap((span) => streetAndCity(words, span, gazetteer))
    .flatMap((span) => cityAndState(words, span, gazetteer))
    .flatMap((span) => demonymAndBody(words, span, gazetteer));
}

/**
 * "The Japanese Toyota": a well-known body of one word is one by itself; but American Express, the British Army and the
 * Canadian House of Commons are called so.
 */
function demonymAndBody(words: readonly string[], span: KindSpan, gazetteer: Gazetteer): KindSpan[] {
  const { kind, from, to } = span;
  const told =
    to - from === 2 && /^the$/i.test(words[from - 1] ?? "") && /^(Organization|Person)$/.test(kind);
  if (!told || !isEntry([words[from]!], ["demonym"], gazetteer)) return [span];
  const isKnown = (first: number): boolean => isEntry(words.slice(first, to), ["organization"], gazetteer);
  const last = words[to - 1]!;
  const common = EVERY_COUNTRYS.test(last) || isEntry([last], ["organization word"], gazetteer);
  if (common || !isKnown(from + 1) || isKnown(from)) return [span];
  return [
    { kind: "Demonym", from, to: from + 1 },
    { kind: "Organization", from: from + 1, to },
  ];
}

/** Bodies that many countries have under one name. */
const EVERY_COUNTRYS =
  /^(Senate|House|Congress|Parliament|Assembly|Cabinet|Court|Army|Navy|Force|Forces|Guard|Marines|Military|Police|Government|Treasury|State|Embassy|Department|Ministry|Bank|Party|Union|Republicans?|Democrats?)$/;

/** Kinds whose names have no figures beside them that are their own, as "Apollo 11" has. */
const BARE = /^(Person|Organization|Place)$/;
const FIGURE = /^[\d.,:/+-]*\d[\d.,:/+-]*$/;

/** Whether a line gives results or prices: every third word or more is a figure. */
const isTable = (words: readonly string[]): boolean =>
  words.length > 2 && 3 * words.filter((word) => FIGURE.test(word)).length >= words.length;

/** In a line of figures a name stands between them ("Narvik 2 Molde 1"); elsewhere it may hold one ("Route 66"). */
function betweenFigures(words: readonly string[], span: KindSpan, table: boolean): KindSpan[] {
  if (!table) return [span];
  const found: KindSpan[] = [];
  for (let from = span.from; from < span.to; from += 1) {
    if (FIGURE.test(words[from]!)) continue;
    let to = from + 1;
    while (to < span.to && !FIGURE.test(words[to]!)) to += 1;
    if (/\p{L}/u.test(words.slice(from, to).join(""))) found.push({ ...span, from, to });
    from = to;
  }
  return found;
}

function withoutBase(words: readonly string[], span: KindSpan): KindSpan {
  const based = /^\p{L}.*[-‐–](based|born|led|backed|owned|run|listed|registered|educated|trained)$/u;
  return based.test(words[span.from]!) && span.to - span.from > 1 ? { ...span, from: span.from + 1 } : span;
}

/** "Senator Anna Lind", "P.S. Anna": what someone is, or that a letter goes on, stands before the name. */
function withoutTitle(words: readonly string[], span: KindSpan): KindSpan {
  const titled = span.kind === "Person" && span.to - span.from > 1 && TITLE.test(words[span.from]!);
  return titled ? { ...span, from: span.from + 1 } : span;
}

const TITLE =
  /^(Senators?|Sens?\.|Congress(man|woman)|Representatives?|Reps?\.|Chair(man|woman)?|Governors?|Govs?\.|Secretary|Ambassador|Minister|President|Sheikh|Judge|Mayor|P\.S\.|PS)$/;

/** "Ann Berg, MD": a doctor, not a woman of Maryland. */
const isDegree = (words: readonly string[], { from, to }: KindSpan, spans: readonly KindSpan[]): boolean =>
  to - from === 1 &&
  /^M\.?D\.?$/.test(words[from]!) &&
  words[from - 1] === "," &&
  spans.some(({ kind, to: end }) => kind === "Person" && end === from - 1);

/** "The Gaza strip", "the Baltic sea": known places whose last word is written small are no less names. */
function withSmallEnd(words: readonly string[], span: KindSpan, gazetteer: Gazetteer): KindSpan {
  const end = words[span.to] ?? "";
  if (span.kind !== "Place" || !/^\p{Ll}{3,}$/u.test(end)) return span;
  const whole = [...words.slice(span.from, span.to), end[0]!.toUpperCase() + end.slice(1)];
  return isEntry(whole, ["place"], gazetteer) ? { ...span, to: span.to + 1 } : span;
}

/** A name that holds a bracket holds both. */
function beforeBracket(words: readonly string[], span: KindSpan): KindSpan {
  const own = words.slice(span.from, span.to);
  const bracket = own.indexOf("(");
  return bracket > 0 && !own.includes(")") ? { ...span, to: span.from + bracket } : span;
}

/** "Bay Road Saginaw" in an address is a street and its city. */
function streetAndCity(words: readonly string[], span: KindSpan, gazetteer: Gazetteer): KindSpan[] {
  const street = words.findIndex((word, at) => at > span.from && at < span.to - 1 && STREET.test(word));
  const city = street >= 0 && isEntry(words.slice(street + 1, span.to), CITIES, gazetteer);
  if (span.kind !== "Place" || !city) return [span];
  return [
    { ...span, to: street + 1 },
    { ...span, from: street + 1 },
  ];
}

const STREET = /^(Rd\.?|Ave\.?|Blvd\.?|Road|Street|Avenue|Boulevard)$/;

/** "Fargo North Dakota"; but "Kansas City", "Baja California" and "York South" are one. */
function cityAndState(words: readonly string[], span: KindSpan, gazetteer: Gazetteer): KindSpan[] {
  if (span.kind !== "Place" || span.to - span.from < 2) return [span];
  const own = words.slice(span.from, span.to).map((word) => capitalized(word, gazetteer));
  const whole = isEntry(own, [...CITIES, "place"], gazetteer);
  if (whole || QUARTER.test(own[0]!) || QUARTER.test(own.at(-1)!)) return [span];
  for (let middle = 1; middle < own.length; middle += 1) {
    const city = isEntry(own.slice(0, middle), CITIES, gazetteer);
    if (!city || !(isEntry(own.slice(middle), ["place"], gazetteer) || isState(own.slice(middle)))) continue;
    return [
      { ...span, to: span.from + middle },
      { ...span, from: span.from + middle },
    ];
  }
  return [span];
}

/** Codes of states as people type them: "Fargo Nd", where the lists have "ND". */
const isState = (words: readonly string[]): boolean =>
  words.length === 1 &&
  /^(A[klrz]|C[aot]|De|Fl|Ga|[HR]i|I[ln]|Ks|Ky|M[adinost]|N[chjmvy]|Oh|Pa|S[cd]|T[nx]|Ut|V[at]|W[aivy])$/.test(
    words[0]!,
  );

const QUARTER = /^(North|South|East|West|Central|Cent(er|re)|S\.C\.)$/;
const CITIES = ["city", "town"] as const;
