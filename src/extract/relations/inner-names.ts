import type { EntityType } from "../../annotate/document.ts";
import type { Lexicon } from "../../model/lexicon.ts";
import type { Argument } from "../claim.ts";
import type { Mentions } from "../clauses/arguments.ts";
import type { Draft } from "../draft.ts";

/** What it means that a name begins with another, or ends in "of" and another. */
interface Nesting {
  readonly outer: EntityType;
  readonly inner: EntityType;
  readonly relation: string;
  /** True where the inner one is the subject: Boeing makes the Boeing 777. */
  readonly reversed?: boolean;
  /** Words of which one must end the outer name. */
  readonly ending?: RegExp;
}

const NESTINGS: readonly Nesting[] = [
  {
    outer: "Organization",
    inner: "Place",
    relation: "represents",
    ending: /^(?:delegation|embassy|consulate)$/i,
  },
  { outer: "Organization", inner: "Place", relation: "based_in" },
  { outer: "Organization", inner: "Organization", relation: "part_of" },
  {
    outer: "Organization",
    inner: "Person",
    relation: "leads",
    reversed: true,
    ending: /^(?:administration|government|cabinet|regime|ministry)$/i,
  },
  { outer: "Event", inner: "Place", relation: "located_in" },
  { outer: "Place", inner: "Place", relation: "located_in" },
  { outer: "Product", inner: "Organization", relation: "makes", reversed: true },
  { outer: "Work", inner: "Organization", relation: "makes", reversed: true },
];

/** A place named after another lies in it only where its name says which part of it: "Southern Poland". */
const PART = /^(?:(?:North|South|East|West)(?:ern)?|Central|Upper|Lower|Inner|Outer)$/;

/** What such a noun names is not of the one who stands before it, or not of that one alone. */
const SHARED = /^(?:[Cc]oalition|[Aa]lliance|[Uu]nion|War|Strait|Sea|Ocean|Gulf|Channel|border|Today|First)$/;

/** Claims that lie in a name: "the Irish government", "Parliament of the United Kingdom", "Boeing 777", "Talks in Lima". */
export function innerNameDrafts(mentions: Mentions, lexicon: Lexicon): Draft[] {
  const { document } = mentions.tree;
  const known = namedThings(mentions, lexicon);
  return document.mentions.flatMap(({ form, type, from, to, head }, mention) => {
    const [chain, ...others] = document.referents[mention]!;
    if (form !== "name" || chain === undefined || others.length > 0 || to - from < 2) return [];
    const whole = document.tokens.slice(from, to).map(({ text }) => text);
    // "The 44th Canadian Parliament"
    const words = /^\d+(st|nd|rd|th)$/.test(whole[0]!) ? whole.slice(1) : whole;
    if (SHARED.test(words.at(-1)!)) return [];
    for (const nesting of NESTINGS) {
      if (nesting.outer !== type || nesting.ending?.test(words.at(-1)!) === false) continue;
      const inner = innerName(words, nesting, known, lexicon);
      if (!inner || inner.chain === chain) continue;
      const [subject, object] = nesting.reversed ? [inner, { mention, chain }] : [{ mention, chain }, inner];
      return [
        {
          relation: nesting.relation,
          subject,
          object,
          predicate: head,
          standing: true,
          rule: `${nesting.relation}/name:inside`,
          confidence: 0.8,
        },
      ];
    }
    return [];
  });
}

const keyOf = (type: EntityType, name: string): string => `${type} ${name.replace(/^the /i, "")}`;

/** Everything that the article names, by type and by each of its names; countries by their usual name too. */
function namedThings({ tree }: Mentions, lexicon: Lexicon): ReadonlyMap<string, Argument> {
  const { document } = tree;
  const known = new Map<string, Argument>();
  for (const [chain, { type, mentions }] of document.chains.entries()) {
    for (const mention of mentions) {
      const { form, start, end } = document.mentions[mention]!;
      if (form !== "name" && !(form === "demonym" && type === "Place")) continue;
      const surface = document.article.text.slice(start, end);
      const country = type === "Place" ? lexicon.countryOf(surface) : null;
      for (const name of [surface, ...(country === null ? [] : [country])])
        if (!known.has(keyOf(type, name))) known.set(keyOf(type, name), { mention, chain });
    }
  }
  return known;
}

function innerName(
  words: readonly string[],
  { outer, inner }: Nesting,
  known: ReadonlyMap<string, Argument>,
  lexicon: Lexicon,
): Argument | null {
  for (const name of candidates(words, outer, inner)) {
    const place = inner === "Place" ? (lexicon.countryOf(name) ?? lexicon.placeOfDemonym(name)) : null;
    if (outer === "Place" && place === null) continue;
    const found =
      known.get(keyOf(inner, name)) ?? (place === null ? undefined : known.get(keyOf(inner, place)));
    if (found) return found;
  }
  return null;
}

/** The words that may be the other name, the longest first. */
function candidates(words: readonly string[], outer: EntityType, inner: EntityType): string[] {
  if (outer === "Place") return isPart(words) ? [words.slice(1).join(" ")] : demonymFirst(words);
  // "Department of Justice" is no part of a department.
  const first = words
    .slice(0, -1)
    .flatMap((_, last) => (/^(of|for)$/.test(words[last + 1]!) ? [] : [words.slice(0, last + 1).join(" ")]));
  const of = words.findLastIndex((word) => (outer === "Event" ? /^(of|in|at|on)$/ : /^of$/).test(word));
  const after = of > 0 && inner === "Place" ? [words.slice(of + 1).join(" ")] : [];
  return [...first.reverse(), ...after];
}

/** "Southern Poland"; but Central America is no part of what is called America in the news. */
const isPart = ([first, ...others]: readonly string[]): boolean =>
  PART.test(first!) && others.join(" ") !== "America";

/** "Iraqi Kurdistan"; but not "South China Sea". */
const demonymFirst = (words: readonly string[]): string[] =>
  /(?:i|an|ese|ish|ch)$/.test(words[0]!) ? [words[0]!] : [];
