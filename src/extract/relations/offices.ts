import type { Lexicon } from "../../model/lexicon.ts";
import type { Office, Relations } from "../../model/relations.ts";
import type { Argument } from "../claim.ts";
import type { Mentions } from "../clauses/arguments.ts";
import type { Draft } from "../draft.ts";
import { bodiesCalled } from "./bodies-called.ts";
import { countryLed } from "./known-leaders.ts";
import { isPartyOf } from "./parties.ts";
import type { RolePhrase } from "./role-phrases.ts";

/** Offices by the noun that names them. */
export type OfficeIndex = ReadonlyMap<
  string,
  readonly { readonly relation: string; readonly office: Office }[]
>;

/** A phrase that names an office, and nothing in which it is held: "President Macron", "the Foreign Secretary". */
export interface Unplaced {
  readonly phrase: RolePhrase;
  /** "foreign secretary", in small letters. */
  readonly noun: string;
  readonly title: string;
  readonly predicate: number;
}

export function indexOffices(relations: Relations): OfficeIndex {
  const index = new Map<string, { relation: string; office: Office }[]>();
  for (const { id, offices = [] } of relations.values()) {
    for (const office of offices) {
      for (const role of office.roles)
        index.set(role, [...(index.get(role) ?? []), { relation: id, office }]);
    }
  }
  return index;
}

/**
 * Readers take "President Macron" for the president of the country that the report is about. So do we, where a
 * report names such a country: the body that the office always belongs to, or else the country that is named most and
 * that no other holder of the same kind of office is given. Whoever serves a body by the text's own words, as the head of
 * a foreign force does, is not guessed to serve that country.
 *
 * @param placed what the text itself says about who leads what.
 */
export function officeDrafts(
  mentions: Mentions,
  unplaced: readonly Unplaced[],
  placed: readonly Draft[],
  offices: OfficeIndex,
  lexicon: Lexicon,
): Draft[] {
  const { chains } = mentions.tree.document;
  const salient = [...unplaced].sort(
    (a, b) => chains[b.phrase.person.chain]!.mentions.length - chains[a.phrase.person.chain]!.mentions.length,
  );
  const drafts: Draft[] = [];
  for (const one of salient) {
    const known = [...placed, ...drafts];
    const draft = officeDraft(mentions, one, known, offices, lexicon);
    if (draft) drafts.push(draft);
  }
  return drafts;
}

function officeDraft(
  mentions: Mentions,
  { phrase, noun, title, predicate }: Unplaced,
  known: readonly Draft[],
  offices: OfficeIndex,
  lexicon: Lexicon,
): Draft | null {
  const { chains, article } = mentions.tree.document;
  const { name } = chains[phrase.person.chain]!;
  const year = article.published === null ? null : Number(article.published.slice(0, 4));
  const led = countryLed(name, noun, year, lexicon);
  const former = phrase.former || (led?.former ?? false);
  for (const { relation, office } of offices.get(noun) ?? []) {
    const own = known.filter(({ subject }) => subject.chain === phrase.person.chain);
    const isHeld = (one: Draft): boolean =>
      one.relation === relation &&
      !isPartyOf(mentions, one) &&
      (led === null || chains[one.object.chain]!.type === "Place");
    if (own.some(isHeld)) return null;
    if (
      !office.of &&
      office.kind !== "parliament" &&
      own.some(({ object }) => chains[object.chain]!.type === "Organization")
    )
      continue;
    const body =
      relation === "leads" && led !== null
        ? countryNamed(mentions, led.country, lexicon)
        : bodyOf(mentions, office, phrase, relation === "leads" ? known : [], lexicon);
    if (body === null || body.chain === phrase.person.chain) continue;
    if (relation === "leads" && led === null && !former && isLed(body, noun, known)) continue;
    return {
      relation,
      subject: phrase.person,
      object: body,
      title,
      former,
      predicate,
      shown: phrase.tokens,
      standing: true,
      inferred: true,
      rule: `${relation}/office:${noun}`,
      confidence: office.of || office.kind ? 0.7 : 0.55,
    };
  }
  return null;
}

function bodyOf(
  mentions: Mentions,
  { of, kind }: Office,
  { person, tokens }: RolePhrase,
  known: readonly Draft[],
  lexicon: Lexicon,
): Argument | null {
  if (of) return bodyCalled(mentions, of, lexicon);
  if (kind === "parliament") return parliamentMeant(mentions);
  return kind === "body"
    ? (bodyWithin(mentions, tokens) ?? bodyBefore(mentions, tokens[0]!))
    : countryMeant(mentions, person, known, lexicon);
}

/** "The White House Press Secretary": a place that is called for the body which sits there, in the words themselves. */
function bodyWithin({ tree }: Mentions, tokens: readonly number[]): Argument | null {
  const { chains, tokens: words } = tree.document;
  const [seat] = SEAT.exec(tokens.map((token) => words[token]!.text).join(" ")) ?? [];
  return argumentOf({ tree }, seat === undefined ? -1 : chains.findIndex(({ name }) => name === seat));
}

const SEAT = /\b(White House|Pentagon|Kremlin|Blue House|Downing Street|Vatican)\b/;

const PARLIAMENT =
  /\b(Parliament|Congress|Senate|Assembly|Legislative Council|Legislature|House of [A-Z]\w+|Knesset|Bundestag|Duma|Diet|Sejm|Riksdag|Storting|Rada|Majlis|Cortes)\b/;

/** The parliament that the article names most; null where two are named as often. */
export function parliamentMeant({ tree }: Mentions): Argument | null {
  const named = tree.document.chains.flatMap(({ type, name, mentions }, chain) =>
    type === "Organization" && PARLIAMENT.test(name) ? [{ chain, times: mentions.length }] : [],
  );
  const [most, next] = named.sort((a, b) => b.times - a.times);
  return argumentOf({ tree }, most !== undefined && most.times > (next?.times ?? 0) ? most.chain : -1);
}

/** How many sentences back a body is still the one that a spokesman speaks for. */
const BODY_REACH = 3;

/** The body named last before a word, in the sentences right before it. */
function bodyBefore({ tree }: Mentions, token: number): Argument | null {
  const { mentions, referents, chains } = tree.document;
  for (let mention = mentions.length - 1; mention >= 0; mention -= 1) {
    const { form, from } = mentions[mention]!;
    const [chain] = referents[mention]!;
    if (form !== "name" || from >= token || chain === undefined) continue;
    if (tree.sentenceOf[token]! - tree.sentenceOf[from]! > BODY_REACH) return null;
    if (chains[chain]!.type === "Organization") return { mention, chain };
  }
  return null;
}

/** Whether somebody else holds such an office there. */
const isLed = (body: Argument, noun: string, known: readonly Draft[]): boolean =>
  known.some(
    ({ relation, object, title, former }) =>
      relation === "leads" && object.chain === body.chain && !former && title?.toLowerCase().includes(noun),
  );

/** What the article names by this name: a country by any of its names, or a body. */
function bodyCalled(mentions: Mentions, name: string, lexicon: Lexicon): Argument | null {
  const { tree } = mentions;
  const country = lexicon.countryOf(name);
  if (country === null) return bodiesCalled(mentions, name)[0] ?? null;
  const found = countryNamed(mentions, country, lexicon);
  const countries = tree.document.chains.filter(
    ({ type, name: own }) => type === "Place" && lexicon.countryOf(own),
  );
  const mostNamed = Math.max(0, ...countries.map(({ mentions }) => mentions.length));
  const named = found === null ? 0 : tree.document.chains[found.chain]!.mentions.length;
  return named * AMONG_MOST < mostNamed ? null : found;
}

/** A country that the article names, by whichever of its names. */
function countryNamed({ tree }: Mentions, country: string, lexicon: Lexicon): Argument | null {
  const chain = tree.document.chains.findIndex(
    ({ type, name }) => type === "Place" && lexicon.countryOf(name) === country,
  );
  return argumentOf({ tree }, chain);
}

/** Its usual country is passed over where another country is named so many times as often. */
const AMONG_MOST = 5;

/** A country that is named less often is not what a report is about. */
const LEAST_NAMED = 3;

/** The country named most that has no leader yet; of its own people's words for it, adjectives count too. */
function countryMeant(
  { tree }: Pick<Mentions, "tree">,
  person: Argument,
  placed: readonly Draft[],
  lexicon: Lexicon,
): Argument | null {
  const { chains } = tree.document;
  const led = new Set(
    placed
      .filter(({ relation, subject }) => relation === "leads" && subject.chain !== person.chain)
      .map(({ object }) => object.chain),
  );
  let best = -1;
  for (const [chain, { type, name, mentions }] of chains.entries()) {
    if (type !== "Place" || led.has(chain) || lexicon.countryOf(name) === null) continue;
    if (mentions.length < LEAST_NAMED) continue;
    if (best < 0 || mentions.length > chains[best]!.mentions.length) best = chain;
  }
  return argumentOf({ tree }, best);
}

function argumentOf({ tree }: Pick<Mentions, "tree">, chain: number): Argument | null {
  const mention = tree.document.chains[chain]?.mentions[0];
  return mention === undefined ? null : { mention, chain };
}
