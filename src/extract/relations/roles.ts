import type { Lexicon } from "../../model/lexicon.ts";
import type { Relations } from "../../model/relations.ts";
import type { Argument } from "../claim.ts";
import type { Mentions } from "../clauses/arguments.ts";
import type { Clause } from "../clauses/clause.ts";
import { prepositionOf, type Tree } from "../clauses/tree.ts";
import type { Draft } from "../draft.ts";
import { type Body, bodiesOf } from "./bodies.ts";
import { type OfficeIndex, officeDrafts, type Unplaced } from "./offices.ts";
import { isParty, isPartyOf } from "./parties.ts";
import { headNouns, type RoleIndex, type RoleNoun, titleOf } from "./role-nouns.ts";
import { type RolePhrase, rolePhrases } from "./role-phrases.ts";

/** Kinds of bodies and places, which are no roles of persons. */
const IMPERSONAL = new Set(["part_of", "based_in", "located_in"]);
/** What else only bodies are to others. */
const OF_BODIES = /^parent/;

export function indexRoles(relations: Relations): RoleIndex {
  const index = new Map<string, string[]>();
  for (const { id, roles = [] } of relations.values()) {
    if (IMPERSONAL.has(id)) continue;
    for (const role of roles.filter((one) => !OF_BODIES.test(one)))
      index.set(role, [...(index.get(role) ?? []), id]);
  }
  return index;
}

/** What the schema and the lexicon know about roles. */
export interface RoleKnowledge {
  readonly roles: RoleIndex;
  readonly offices: OfficeIndex;
  readonly lexicon: Lexicon;
}

/** Claims about who holds which role where. */
export function roleDrafts(
  mentions: Mentions,
  clauses: readonly Clause[],
  { roles, offices, lexicon }: RoleKnowledge,
): Draft[] {
  const read = rolePhrases(mentions, clauses).flatMap((phrase) =>
    headNouns(mentions.tree, phrase, roles).map((one) => ({
      ...one,
      drafts: readPhrase(mentions, one.phrase, one.noun),
    })),
  );
  const placed = read.flatMap(({ drafts }) => drafts);
  const unplaced = read.flatMap(({ phrase, noun, drafts }) =>
    noun && drafts.every((draft) => isPartyOf(mentions, draft)) && !isOfCompany(mentions.tree, phrase)
      ? [unplacedOf(mentions.tree, phrase, noun)]
      : [],
  );
  return [...placed, ...officeDrafts(mentions, unplaced, placed, offices, lexicon)];
}

/** What has a president too: "the bank's president", though it is not found which, leads no country. */
const COMPANY =
  /^(company|firm|airline|bank|manufacturer|carrier|maker|carmaker|automaker|retailer|chain|club|team|union|university|school|party|group|network|association|institute|league|federation|foundation)$/;

const isOfCompany = (tree: Tree, { tokens, owner }: RolePhrase): boolean =>
  [...tokens, ...(owner < 0 ? [] : [owner])].some((token) => COMPANY.test(tree.document.tokens[token]!.text));

const unplacedOf = (tree: Tree, phrase: RolePhrase, noun: RoleNoun): Unplaced => ({
  phrase,
  noun: noun.name,
  title: titleOf(tree, phrase.tokens, noun),
  predicate: phrase.tokens[noun.to - 1]!,
});

function readPhrase(mentions: Mentions, phrase: RolePhrase, noun: RoleNoun | null): Draft[] {
  const bodies = bodiesOf(mentions, phrase, noun).filter(
    ({ argument }) => argument.chain !== phrase.person.chain,
  );
  const taken = new Set<string>();
  const partisan = bodies.some(({ argument, link }) => link === "before" && isParty(mentions, argument));
  return bodies.flatMap((body) => {
    const place = mentions.tree.document.chains[body.argument.chain]!.type === "Place";
    const seat = partisan && place && (body.link === "of" || isSeat(mentions, body));
    const relation = seat
      ? "represents"
      : noun === null && isOrigin(mentions, phrase, body)
        ? "citizen_of"
        : relationFor(mentions, noun, body);
    const slot = slotOf(mentions, relation, body);
    if (relation === null || slot === null || taken.has(slot)) return [];
    taken.add(slot);
    const draft = draftOf(mentions.tree, phrase, noun, relation, body);
    const elected =
      relation === "leads" &&
      [...phrase.tokens, phrase.tokens[0]! - 1, startOf(mentions, body) - 1].some((token) =>
        isElected(mentions.tree, token),
      );
    return elected
      ? [draft, { ...draft, relation: "elected_in", rule: draft.rule.replace("leads", "elected_in") }]
      : [draft];
  });
}

/** What a phrase tells of one body only: a party goes beside another, and "a German from Kenya" is of both. */
function slotOf(mentions: Mentions, relation: string | null, { argument }: Body): string | null {
  if (relation === "citizen_of") return `${relation} ${argument.chain}`;
  return relation === "member_of" && isParty(mentions, argument) ? "party" : relation;
}

/**
 * "The Kenyan runner Eliud Kipchoge": the adjective of a country beside a noun that is no office there; "a nurse from
 * Leeds", "a Kenyan".
 */
const isOrigin = ({ tree }: Mentions, { form, tokens }: RolePhrase, { argument, link }: Body): boolean => {
  const { type } = tree.document.chains[argument.chain]!;
  if (form !== "title" && type === "Place" && (link === "from" || isNative(tree, argument))) return true;
  const adjective = tree.document.mentions[argument.mention]!.form === "demonym";
  const noun = tree.document.tokens[tokens.at(-1)!]!.text;
  return form === "title" && type === "Place" && adjective && link === "before" && /^\p{Ll}{4,}$/u.test(noun);
};

/** "a Kenyan", "a retired Kenyan": the people's name stands for the noun. */
function isNative({ document }: Tree, { mention }: Argument): boolean {
  const { form, from, to } = document.mentions[mention]!;
  const before = document.tags[from - 1] === "JJ" ? from - 2 : from - 1;
  const article = document.tokens[before]?.text ?? "";
  return form === "demonym" && /^an?$/i.test(article) && !/^(NN|JJ|CD|HYPH)/.test(document.tags[to] ?? "");
}

/** "a Republican from Ohio", "an Ohio Republican" */
function isSeat(mentions: Mentions, { argument }: Body): boolean {
  const { mentions: all } = mentions.tree.document;
  const { head, to } = all[argument.mention]!;
  const beside = all[mentions.mentionAt[to] ?? -1];
  const party = beside?.form === "demonym" && beside.type === "Organization";
  return party || /^(of|from)$/.test(prepositionOf(mentions.tree, head));
}

const startOf = ({ tree }: Mentions, { argument }: Body): number =>
  tree.document.mentions[argument.mention]!.from;

/** "newly elected president", "President-elect". */
const isElected = ({ document }: Tree, token: number): boolean =>
  /(?:^|-)elect(?:ed)?$/i.test(document.tokens[token]?.text ?? "");

const draftOf = (
  tree: Tree,
  phrase: RolePhrase,
  noun: RoleNoun | null,
  relation: string,
  body: Body,
): Draft => ({
  relation,
  subject: phrase.person,
  object: body.argument,
  title: noun ? titleOf(tree, phrase.tokens, noun) : null,
  former: phrase.former,
  predicate: phrase.tokens[noun ? noun.to - 1 : 0]!,
  shown: phrase.tokens,
  standing: true,
  rule: `${relation}/${phrase.form}:${noun ? titleOf(tree, phrase.tokens, noun).toLowerCase() : relation === "citizen_of" ? "origin" : "party"}`,
  confidence: body.link === "before" ? 0.85 : 0.9,
});

const PERSONAL = /^(family_of|associate_of|represents|succeeded|founded|opposes)$/;

/** Prepositions of what a role is about or when it was held: "an aide on Syria", "under President Bush". */
const TOPICAL = /^(on|about|over|against|under|during|since|after|by|amid)$/;

/** What is decreed or agreed has no head: of "the Emergency Declaration President Berg signed" he is not president. */
const RULING = /\b(Declaration|Act|Bill|Law|Order|Treaty|Agreement|Accord|Pact|Resolution|Amendment)s?$/;

/** Which of the relations of a role noun holds with a body of this kind, linked like this. */
function relationFor(mentions: Mentions, noun: RoleNoun | null, { argument, link }: Body): string | null {
  const relations = noun?.relations ?? [];
  if (TOPICAL.test(link)) return null;
  const { document } = mentions.tree;
  const { type, name } = document.chains[argument.chain]!;
  if (type === "Work" && RULING.test(name)) return null;
  const { form } = document.mentions[argument.mention]!;
  if (type === "Person") return relations.find((relation) => PERSONAL.test(relation)) ?? null;
  if (link === "before" && isParty(mentions, argument))
    return relations.includes("leads") && form === "name" ? "leads" : "member_of";
  if (relations.includes("envoy_to")) return /^(to|for)$/.test(link) ? "envoy_to" : "represents";
  if (type === "Place" && link === "for" && relations.includes("member_of")) return "represents";
  if (relations.length === 0 && type === "Organization" && /^(of|at|for|with|from|before|owner)$/.test(link))
    return "member_of";
  if (type === "Place" && relations.includes("represents") && relations.includes("associate_of")) return null;
  const wanted = type === "Place" ? PLACE : BODY;
  const relation = wanted.find((one) => relations.includes(one)) ?? null;
  if (type !== "Place" || relation !== "member_of" || !PRIVATE.test(noun!.name)) return relation;
  return /^(of|from)$/.test(link) ? "lives_in" : null;
}

/** What somebody is without holding an office of a place: "a researcher of Kobe" lives there. */
const PRIVATE =
  /(^| )(employee|worker|engineer|researcher|professor|analyst|expert|reporter|columnist|editor|contributor|drummer|guitarist|bassist|vocalist|manager|executive|fellow|lecturer|partner|pilot)$/;

const PLACE = ["leads", "represents", "citizen_of", "member_of", "lives_in", "runs_for"];
const BODY = ["leads", "represents", "owns", "member_of", "founded", "runs_for"];
