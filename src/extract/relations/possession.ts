import type { EntityType } from "../../annotate/document.ts";
import { isMaker, thingCalled } from "../../annotate/names/passed-over/known-things.ts";
import type { Lexicon } from "../../model/lexicon.ts";
import type { Argument } from "../claim.ts";
import type { Mentions } from "../clauses/arguments.ts";
import { bare, dependents, lemmaOf, prepositionOf, type Tree } from "../clauses/tree.ts";
import type { Draft } from "../draft.ts";
import { isMedium } from "../speech/media.ts";
import { argumentOf, nameDraft } from "./joined-names.ts";
import { type KindIndex, kindDrafts } from "./kinds.ts";
import { isParty, partyDrafts, sharedPartyDrafts } from "./parties.ts";
import { placeWithin } from "./places-within.ts";

/** What it means that one name belongs to another: types of the two, how they are joined, the relation, and its direction. */
interface Belonging {
  readonly inner: EntityType;
  readonly outer: EntityType;
  /** "poss" for a possessive, "before" for a name used as a modifier, else prepositions. */
  readonly links: readonly string[];
  readonly relation: string;
  /** True where the outer one is the subject: in "Boeing's 787" Boeing makes it. */
  readonly reversed?: boolean;
}

const BELONGINGS: readonly Belonging[] = [
  { inner: "Organization", outer: "Organization", links: ["poss", "of"], relation: "part_of" },
  { inner: "Work", outer: "Organization", links: ["poss"], relation: "makes", reversed: true },
  { inner: "Work", outer: "Work", links: ["of", "poss"], relation: "part_of" },
  { inner: "Product", outer: "Organization", links: ["poss", "before"], relation: "makes", reversed: true },
  { inner: "Place", outer: "Place", links: ["in", "at", "of", "near"], relation: "located_in" },
  { inner: "Place", outer: "Place", links: ["poss"], relation: "located_in" },
  { inner: "Event", outer: "Place", links: ["in", "at", "before"], relation: "located_in" },
  { inner: "Organization", outer: "Place", links: ["of", "in", "poss", "before"], relation: "based_in" },
  { inner: "Organization", outer: "Person", links: ["poss"], relation: "owns", reversed: true },
  { inner: "Person", outer: "Organization", links: ["of", "from", "poss"], relation: "member_of" },
  { inner: "Person", outer: "Place", links: ["of", "from", "poss"], relation: "represents" },
];

/** Claims that lie in how two names are joined: "the CIA's Korea Mission Center", "Mobile, Alabama", "Irish airline Aer Lingus". */
export function possessionDrafts(mentions: Mentions, kinds: KindIndex, lexicon: Lexicon): Draft[] {
  const joinings = mentions.tree.document.mentions.flatMap((mention, index) =>
    mention.form === "name"
      ? [
          ...joined(mentions, index, lexicon),
          ...kindDrafts(mentions, index, kinds),
          ...placeWithin(mentions, index, lexicon),
          ...basedAfter(mentions, index),
          ...partyDrafts(mentions, index),
        ]
      : [],
  );
  return [...joinings, ...ownBodyDrafts(mentions), ...sharedPartyDrafts(mentions)];
}

/** "Her government", "Assad's regime", "his Labour Party": whose it is leads it, and is of a party. */
function ownBodyDrafts(mentions: Mentions): Draft[] {
  const { tree } = mentions;
  const { mentions: all } = tree.document;
  return all.flatMap(({ head, form }, index): Draft[] => {
    const argument = form === "pronoun" ? null : argumentOf(mentions, index);
    const rules = GOVERNMENT.test(lemmaOf(tree, head));
    if (argument === null || !(rules ? isGovernment(tree, argument) : isParty(mentions, argument))) return [];
    const owners = dependents(tree, head, "nmod:poss")
      .map((token) => mentions.mentionAt[token]!)
      .filter((owner) => owner >= 0 && owner !== index && typeOf(mentions, owner) === "Person");
    return owners.flatMap((owner) =>
      nameDraft(
        mentions,
        rules || isLeader(mentions, owner) ? "leads" : "member_of",
        owner,
        index,
        "name:own",
      ),
    );
  });
}

/**
 * Names with a comma between them are a list, and with a preposition or "including" two phrases, whatever the tree makes of
 * them: "Peru's neighbors including Chile".
 */
const isParted = ({ document }: Tree, from: number, to: number): boolean =>
  document.tokens
    .slice(from, to)
    .some(({ text }, at) => text === "," || document.tags[from + at] === "IN" || text === "including");

/** Of "people at Opel, 25,000 of them in Germany" the people are there, and Opel need not be. */
const isOfSome = ({ document }: Tree, from: number, to: number): boolean =>
  document.tags.slice(from, to).includes("PRP");

const GOVERNMENT = /\b(government|administration|cabinet|regime)$/i;

/** A country or a government; other bodies that a description was taken for are none. */
const isGovernment = ({ document }: Tree, { chain }: Argument): boolean => {
  const { type, name } = document.chains[chain]!;
  return type === "Place" || GOVERNMENT.test(name) || /\b(Government|Administration) of\b/.test(name);
};

/** "Opposition leader Ann Berg": a title that says of what only by the party beside it. */
function isLeader(mentions: Mentions, owner: number): boolean {
  const { document } = mentions.tree;
  const person = argumentOf(mentions, owner);
  return (person === null ? [] : document.chains[person.chain]!.mentions).some((mention) => {
    const { title } = document.mentions[mention]!;
    return title !== null && document.tokens.slice(...title).some(({ text }) => /^leader$/i.test(text));
  });
}

/** Names that hang on this name in the tree. */
function joined(mentions: Mentions, index: number, lexicon: Lexicon): Draft[] {
  const { tree, mentionAt } = mentions;
  const inner = tree.document.mentions[index]!;
  const children = dependents(tree, inner.head, "nmod", "compound", "amod").filter(
    (child) => child < inner.from || child >= inner.to,
  );
  return children.flatMap((child) => {
    const other = mentionAt[child]!;
    if (other < 0 || other === index || tree.document.mentions[other]!.head !== child) return [];
    const link = linkOf(tree, child);
    if (/^(before|poss)$/.test(link) && isParted(tree, tree.document.mentions[other]!.to, inner.from))
      return [];
    if (link === "in" && isOfSome(tree, inner.to, child)) return [];
    const outer = inner.type === "Product" ? typeOf(mentions, other) : tree.document.mentions[other]!.type;
    const found = BELONGINGS.find(
      (entry) => entry.inner === inner.type && entry.outer === outer && entry.links.includes(link),
    );
    if (!found || (inner.type === "Person" && inner.title !== null)) return [];
    // Nobody owns a party.
    const own = argumentOf(mentions, index);
    if (found.relation === "owns" && own !== null && isParty(mentions, own)) return [];
    const rule = `${link === "poss" || link === "before" ? "name" : "preposition"}:${link}`;
    if (inner.type === "Work" && isShow(mentions, other, lexicon))
      return nameDraft(mentions, "part_of", index, other, rule);
    const relation =
      found.relation === "makes" && isFlown(mentions, other, index, lexicon) ? "owns" : found.relation;
    return found.reversed
      ? nameDraft(mentions, relation, other, index, rule)
      : nameDraft(mentions, found.relation, index, other, rule);
  });
}

/** Whether the works of a body are its programs: "CBS's Face the Nation". */
function isShow(mentions: Mentions, owner: number, lexicon: Lexicon): boolean {
  const argument = argumentOf(mentions, owner);
  return argument !== null && isMedium(mentions, argument, lexicon);
}

/** "A Lufthansa 747": an aircraft of somebody who does not make it is flown by him. */
function isFlown(mentions: Mentions, other: number, index: number, lexicon: Lexicon): boolean {
  const { chains } = mentions.tree.document;
  const [owner, product] = [other, index].map((mention) => argumentOf(mentions, mention));
  if (!owner || !product) return false;
  const thing = thingCalled(chains[product.chain]!.name, lexicon);
  return thing?.kind === "aircraft" && thing.maker !== "" && !isMaker(chains[owner.chain]!.name, thing);
}

/** Of "its A320" too: what "its" stands for. */
const typeOf = (mentions: Mentions, mention: number): EntityType | null => {
  const { mentions: all, chains } = mentions.tree.document;
  const argument = argumentOf(mentions, mention);
  return all[mention]!.type ?? (argument === null ? null : chains[argument.chain]!.type);
};

function linkOf(tree: Tree, token: number): string {
  if (tree.document.relations[token] === "nmod:poss") return "poss";
  const preposition = prepositionOf(tree, token);
  return preposition !== "" ? preposition : bare(tree, token) === "nmod" ? "beside" : "before";
}

/** "The Luxembourg-based court", "Los Angeles based Northrop Grumman", "Munich-headquartered Siemens". */
function basedAfter(mentions: Mentions, index: number): Draft[] {
  const { document } = mentions.tree;
  const { to, type } = document.mentions[index]!;
  const based = document.tokens[to]?.text === "-" ? to + 1 : to;
  if (type !== "Place" || !/^(based|headquartered)$/i.test(document.tokens[based]?.text ?? "")) return [];
  for (let at = based + 1; at < Math.min(document.tokens.length, based + 6); at += 1) {
    const body = mentions.mentionAt[at]!;
    if (body >= 0 && document.mentions[body]!.type === "Organization")
      return nameDraft(mentions, "based_in", body, index, "place:based");
    if (!/^(NN|JJ|NNP|NNPS|VBN|HYPH|,)$/.test(document.tags[at]!)) break;
  }
  return [];
}
