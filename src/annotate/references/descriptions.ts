import type { Lexicon } from "../../model/lexicon.ts";
import type { Chain, EntityType, Mention, ParsedDocument } from "../document.ts";
import { surfaceOf } from "../names/name-mentions.ts";
import {
  chainsOfName,
  entitled,
  equatedName,
  isLabel,
  isOfOtherField,
  isPartner,
  type NamedPhrases,
  nameOfKind,
  untitledHolder,
} from "./appositions.ts";
import { mayBeCalled } from "./callings.ts";
import { discourseOf } from "./discourse.ts";
import { fightersMeant } from "./fighters.ts";
import { groupOf, groupSize, type NamedPlace, peopleBefore } from "./groups.ts";
import { followIssuers } from "./issuers.ts";
import { isTheMourned, type Mourned, mournedIn } from "./mourned.ts";
import { companyCalled, onlyCompany } from "./only-company.ts";
import { type Phrase, phrasesOf } from "./phrases.ts";
import { type Quotation, quotationsOf } from "./quotations.ts";
import { type Referrer, referentsOf } from "./references.ts";
import type { Referent } from "./referent.ts";
import { actingGroups, descriptionSpan, sourceHeads, sourceType } from "./sources.ts";

/** What refers without naming: mentions with the chains that they stand for, and the chains that no name begins. */
export interface Described {
  readonly mentions: readonly { readonly mention: Mention; readonly chains: readonly number[] }[];
  /** Numbered on from the chains of names. */
  readonly sources: readonly Chain[];
}

interface Reading extends NamedPhrases {
  readonly lexicon: Lexicon;
  readonly quotations: readonly Quotation[];
  /** By phrase; absent without a referrer. */
  readonly referents: readonly Referent[];
  readonly chains: readonly Chain[];
}

/** Pronouns, descriptions and unnamed sources of a document whose names are in chains. */
export function describedMentions(
  document: ParsedDocument,
  names: readonly Mention[],
  chains: readonly Chain[],
  lexicon: Lexicon,
  referrer: Referrer | null,
): Described {
  const homes: number[] = [];
  for (const [chain, { mentions }] of chains.entries()) for (const name of mentions) homes[name] = chain;
  const quotations = quotationsOf(document);
  const phrases = phrasesOf(document, names, quotations, lexicon);
  const discourse = discourseOf(document, phrases, quotations);
  const referents = referrer ? referentsOf(discourse, homes, referrer) : [];
  const byHead = new Map(phrases.flatMap(({ head, joined }, at) => (joined ? [] : [[head, at] as const])));
  const reading: Reading = { document, phrases, quotations, referents, homes, chains, byHead, lexicon };
  const owners = ownersOf(reading);
  const sources = addSources(reading, owners, lexicon);
  followSpeakers(reading, owners);
  followIssuers(reading, chains, owners);
  return { mentions: mentionsOf(reading, owners, [...chains, ...sources]), sources };
}

/** By phrase: the chains that it stands for. Names have their own; the others what ranking, apposition and counting give. */
function ownersOf(reading: Reading): (readonly number[])[] {
  const named = namedPlaces(reading);
  const owners: (readonly number[])[] = [];
  let group: { readonly chains: readonly number[]; readonly sentence: number } | null = null;
  let mourned: Mourned | null = null;
  for (const [at, phrase] of reading.phrases.entries()) {
    let own = ownersAt(reading, at, named);
    if (own.length === 0 && /^(they|both|each)$/.test(phrase.word) && phrase.quotation < 0) {
      const near = group !== null && phrase.sentence - group.sentence <= GROUP_REACH;
      own = near ? group!.chains : peopleBefore(phrase, named);
    }
    if (mourned !== null && isTheMourned(reading, phrase, mourned)) own = mourned.chains;
    mourned = mournedIn(reading, phrase, own) ?? mourned;
    if (own.length > 1) group = { chains: own, sentence: phrase.sentence };
    owners.push(own);
  }
  return owners.map((own, at) => (isOwnPossession(reading, at, owners) ? [] : own));
}

/** "His spokesman" is not he. */
function isOwnPossession({ phrases }: Reading, at: number, owners: readonly (readonly number[])[]): boolean {
  const { kind, determiner, from } = phrases[at]!;
  if (kind !== "nominal" || !/^(his|her|its|their|my|our)$/.test(determiner)) return false;
  let owner = at + 1;
  while (phrases[owner]?.from === from && phrases[owner]!.kind !== "pronoun") owner += 1;
  const own = phrases[owner]?.from === from ? owners[owner]! : [];
  return owners[at]!.some((chain) => own.includes(chain));
}

/** How many sentences on "they" still means a group. */
const GROUP_REACH = 2;

function ownersAt(reading: Reading, at: number, named: readonly NamedPlace[]): readonly number[] {
  const { document, phrases, referents, chains } = reading;
  const phrase = phrases[at]!;
  if (phrase.mention >= 0) return chainsOfName(reading, phrase);
  if (phrase.joined || (phrase.type === "Organization" && isLabel(reading, phrase))) return [];
  const equated =
    nameOfKind(reading, phrase) ?? equatedName(reading, phrase) ?? companyCalled(reading, phrase, chains);
  if (equated !== null) return [equated];
  const single = phrase.kind === "nominal" && phrase.type === "Person" && phrase.plural !== true;
  const known = single
    ? (entitled(reading, at) ?? untitledHolder(reading, at))
    : fightersMeant(reading, phrase);
  if (known !== null) return [known];
  const size = groupSize(document, phrase);
  const group = size > 0 ? groupOf(document, phrase, size, named) : [];
  if (group.length > 0) return group;
  const chain = namedChain(reading, referents[at]);
  const may =
    chain !== null &&
    mayStandFor(phrase, chains[chain]!, referents[at]!) &&
    mayBeCalled(chains[chain]!, phrase, reading.lexicon) &&
    !isPartner(reading, phrase, chain) &&
    !isOfOtherField(reading, phrase, chain);
  if (may) return [chain];
  const company = onlyCompany(reading, phrase, chains);
  if (company !== null) return [company];
  if (chain !== null) return [];
  return phrase.plural === true && phrase.kind === "pronoun" ? joinedChains(reading, referents[at]) : [];
}

/** What is named, but for people within other names: "the Biden administration" is no Biden. */
const namedPlaces = (reading: Reading): NamedPlace[] =>
  reading.phrases.flatMap((phrase, at) => {
    const [chain] = phrase.mention >= 0 ? chainsOfName(reading, phrase) : [];
    if (chain === undefined) return [];
    if (reading.chains[chain]!.type === "Person" && isWithin(reading.phrases, at)) return [];
    return [{ from: phrase.from, sentence: phrase.sentence, chain, type: reading.chains[chain]!.type }];
  });

function isWithin(phrases: readonly Phrase[], at: number): boolean {
  const { from, to } = phrases[at]!;
  return phrases
    .slice(Math.max(0, at - 2), at + 3)
    .some(
      (other) =>
        other.mention >= 0 && other.from <= from && to <= other.to && other.to - other.from > to - from,
    );
}

function namedChain(reading: Reading, referent: Referent | undefined): number | null {
  for (const at of referent?.phrases ?? []) {
    const [chain] = reading.phrases[at]!.mention >= 0 ? chainsOfName(reading, reading.phrases[at]!) : [];
    if (chain !== undefined) return chain;
  }
  return null;
}

/** What a chain of a type can be called: a person "he" or "the minister", a body "it" or "the company". */
function mayStandFor(
  { kind, gender, word, type, person, plural, determiner }: Phrase,
  chain: Chain,
  { words }: Referent,
): boolean {
  if (kind === "pronoun") {
    if (person === 2) return false;
    if (gender === "neuter") return chain.type !== "Person" && !/^th/.test(word);
    if (gender !== null || (person === 1 && plural === false)) return chain.type === "Person";
    return plural !== true || chain.type !== "Person";
  }
  if (chain.type === "Person" && (plural === true || /^(an?|one)$/.test(determiner))) return false;
  if (/^(no|neither)$/.test(determiner)) return false;
  if (type !== null) return type === chain.type;
  return chain.type !== "Person" && words.has(word);
}

/** "They" after "Moon and Kim": the chains of all that are joined. */
function joinedChains(reading: Reading, referent: Referent | undefined): number[] {
  const { phrases, document, byHead } = reading;
  const joined = referent?.phrases.map((at) => phrases[at]!).find((phrase) => phrase.joined);
  if (!joined) return [];
  const heads = [joined.head];
  for (let at = joined.head + 1; at < joined.to; at += 1) {
    if (document.heads[at] === joined.head && document.relations[at] === "conj") heads.push(at);
  }
  const chains = heads.map((head) => {
    const phrase = phrases[byHead.get(head) ?? -1];
    return phrase && phrase.mention >= 0 ? chainsOfName(reading, phrase)[0] : undefined;
  });
  return chains.every((chain) => chain !== undefined) ? [...new Set(chains)] : [];
}

/** Chains of those who speak and are not named; the phrases of one referent are one source. */
function addSources(reading: Reading, owners: (readonly number[])[], lexicon: Lexicon): Chain[] {
  const { document, phrases, quotations, referents, chains } = reading;
  const heads = sourceHeads(document, quotations);
  const sources: Chain[] = [];
  for (const [at, phrase] of phrases.entries()) {
    if (!heads.has(phrase.head) || owners[at]!.length > 0 || phrase.joined || isLabel(reading, phrase))
      continue;
    const type = sourceType(phrase, document, lexicon);
    if (type === null) continue;
    const known = type === "Person" ? (namedAtEnd(reading, phrase) ?? entitled(reading, at)) : null;
    if (known !== null) {
      owners[at] = [known];
      continue;
    }
    const chain = chains.length + sources.length;
    sources.push({ type, name: descriptionText(document, phrase), mentions: [] });
    for (const other of referents[at]?.phrases ?? [at]) {
      if (owners[other]!.length === 0 && fitsSource(phrases[other]!, type)) owners[other] = [chain];
    }
    owners[at] = [chain];
  }
  return [...sources, ...addGroups(reading, owners, chains.length + sources.length)];
}

/** "The air force's chief of staff Ann Lee": the name at the end of a description; not of "a spokesman for Ann Lee". */
function namedAtEnd(reading: Reading, phrase: Phrase): number | null {
  const { heads, relations, tokens } = reading.document;
  const { from, to } = descriptionSpan(reading.document, phrase);
  // In "chief of staff General Lee" the "of" is the title's.
  const isOfTitle = (at: number): boolean =>
    tokens[at]!.text === "of" && /^\p{Ll}/u.test(tokens[at + 1]?.text ?? "");
  const isMarked = ({ head }: Phrase): boolean =>
    relations
      .slice(from, head)
      .some((relation, at) => relation === "case" && heads[from + at] === head && !isOfTitle(from + at));
  const name = reading.phrases.find(
    (other) =>
      other.mention >= 0 &&
      other.type === "Person" &&
      other.from > from &&
      other.to === to &&
      !isMarked(other),
  );
  return name ? (chainsOfName(reading, name)[0] ?? null) : null;
}

/** "Police", "the protesters": unnamed groups that an article follows as one side. */
function addGroups({ document, phrases }: Reading, owners: (readonly number[])[], first: number): Chain[] {
  const groups: Chain[] = [];
  for (const same of actingGroups(document, phrases)) {
    const free = same.filter((at) => owners[at]!.length === 0);
    if (free.length < same.length) continue;
    for (const at of free) owners[at] = [first + groups.length];
    const names = free.map((at) => descriptionText(document, phrases[at]!));
    const shortest = names.reduce((best, name) => (name.length < best.length ? name : best));
    groups.push({ type: "Organization", name: shortest, mentions: [] });
  }
  return groups;
}

const fitsSource = ({ kind, gender, type, joined }: Phrase, source: EntityType): boolean =>
  !joined &&
  (kind === "pronoun" ? (gender === "neuter") === (source !== "Person") || gender === null : type !== null);

function descriptionText(document: ParsedDocument, phrase: Phrase): string {
  const { from, to } = descriptionSpan(document, phrase);
  return surfaceOf(document.article.text, {
    start: document.tokens[from]!.start,
    end: document.tokens[to - 1]!.end,
  });
}

/** "I" and "we" inside a quotation are who speaks. */
function followSpeakers({ phrases, quotations, byHead }: Reading, owners: (readonly number[])[]): void {
  for (const [at, { person, quotation, kind }] of phrases.entries()) {
    const speaker = kind === "pronoun" && person === 1 ? (quotations[quotation]?.speaker ?? -1) : -1;
    const phrase = speaker < 0 ? undefined : byHead.get(speaker);
    if (phrase !== undefined && owners[phrase]!.length > 0) owners[at] = owners[phrase]!;
  }
}

function mentionsOf(
  { document, phrases }: Reading,
  owners: readonly (readonly number[])[],
  chains: readonly Chain[],
): Described["mentions"] {
  return phrases.flatMap((phrase, at) => {
    const own = owners[at]!;
    if (phrase.mention >= 0 || own.length === 0) return [];
    const { from, to } = phrase.kind === "pronoun" ? phrase : descriptionSpan(document, phrase);
    const mention: Mention = {
      form: phrase.kind === "pronoun" ? "pronoun" : "description",
      type: phrase.type ?? (phrase.kind === "pronoun" ? null : chains[own[0]!]!.type),
      from,
      to,
      start: document.tokens[from]!.start,
      end: document.tokens[to - 1]!.end,
      head: phrase.head,
      title: null,
    };
    return [{ mention, chains: own }];
  });
}
