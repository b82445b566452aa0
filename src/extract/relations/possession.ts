import type { Document, EntityType } from "../../annotate/document.ts";
import type { Lexicon } from "../../model/lexicon.ts";
import type { Relations } from "../../model/relations.ts";
import type { Argument } from "../claim.ts";
import type { Mentions } from "../clauses/arguments.ts";
import { bare, dependents, lemmaOf, prepositionOf, type Tree } from "../clauses/tree.ts";
import type { Draft } from "../draft.ts";
import { isParty } from "./parties.ts";

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
  { inner: "Work", outer: "Organization", links: ["poss"], relation: "part_of" },
  { inner: "Product", outer: "Organization", links: ["poss", "before"], relation: "makes", reversed: true },
  { inner: "Place", outer: "Place", links: ["in", "at", "of", "near"], relation: "located_in" },
  { inner: "Place", outer: "Place", links: ["poss"], relation: "located_in" },
  { inner: "Event", outer: "Place", links: ["in", "at", "before"], relation: "located_in" },
  { inner: "Organization", outer: "Place", links: ["of", "poss", "before"], relation: "based_in" },
  { inner: "Organization", outer: "Person", links: ["poss"], relation: "owns", reversed: true },
  { inner: "Person", outer: "Organization", links: ["of", "from", "poss"], relation: "member_of" },
  { inner: "Person", outer: "Place", links: ["of", "from", "poss"], relation: "represents" },
];

/** Claims that lie in how two names are joined: "the CIA's Korea Mission Center", "Mobile, Alabama", "Irish airline Aer Lingus". */
export function possessionDrafts(mentions: Mentions, kinds: KindIndex, lexicon: Lexicon): Draft[] {
  return mentions.tree.document.mentions.flatMap((mention, index) =>
    mention.form === "name"
      ? [
          ...joined(mentions, index),
          ...kindBefore(mentions, index, kinds),
          ...kindBeside(mentions, index, kinds),
          ...placeAfter(mentions, index, lexicon),
          ...basedAfter(mentions, index),
          ...partyBefore(mentions, index),
          ...seatBehind(mentions, index),
        ]
      : [],
  );
}

/** Nouns that say before a name what it is to another: "Irish airline", "the city of Mosul", "Airbus rival". */
export type KindIndex = ReadonlyMap<string, readonly string[]>;

const KIND_RELATIONS = ["based_in", "located_in", "owns", "part_of", "opposes", "supports"];

export function indexKinds(relations: Relations): KindIndex {
  const kinds = new Map<string, string[]>();
  for (const id of KIND_RELATIONS)
    for (const noun of relations.get(id)?.roles ?? []) kinds.set(noun, [...(kinds.get(noun) ?? []), id]);
  kinds.set("member", ["member_of"]);
  return kinds;
}

const argumentOf = ({ tree }: Mentions, mention: number): Argument | null => {
  const [chain, ...others] = tree.document.referents[mention] ?? [];
  return chain === undefined || others.length > 0 ? null : { mention, chain };
};

function draft(mentions: Mentions, relation: string, subject: number, object: number, rule: string): Draft[] {
  const from = argumentOf(mentions, subject);
  const to = argumentOf(mentions, object);
  if (!from || !to || from.chain === to.chain) return [];
  const predicate = mentions.tree.document.mentions[subject]!.head;
  return [
    {
      relation,
      subject: from,
      object: to,
      predicate,
      standing: true,
      rule: `${relation}/${rule}`,
      confidence: 0.8,
    },
  ];
}

/** Names that hang on this name in the tree. */
function joined(mentions: Mentions, index: number): Draft[] {
  const { tree, mentionAt } = mentions;
  const inner = tree.document.mentions[index]!;
  const children = dependents(tree, inner.head, "nmod", "compound", "amod").filter(
    (child) => child < inner.from || child >= inner.to,
  );
  return children.flatMap((child) => {
    const other = mentionAt[child]!;
    if (other < 0 || other === index || tree.document.mentions[other]!.head !== child) return [];
    const link = linkOf(tree, child);
    const outer = tree.document.mentions[other]!.type;
    const found = BELONGINGS.find(
      (entry) => entry.inner === inner.type && entry.outer === outer && entry.links.includes(link),
    );
    if (!found || (inner.type === "Person" && inner.title !== null)) return [];
    const rule = `${link === "poss" || link === "before" ? "name" : "preposition"}:${link}`;
    return found.reversed
      ? draft(mentions, found.relation, other, index, rule)
      : draft(mentions, found.relation, index, other, rule);
  });
}

function linkOf(tree: Tree, token: number): string {
  if (tree.document.relations[token] === "nmod:poss") return "poss";
  const preposition = prepositionOf(tree, token);
  return preposition !== "" ? preposition : bare(tree, token) === "nmod" ? "beside" : "before";
}

/** "Irish national airline Aer Lingus", "the Iraqi city of Mosul", "UK-based retailer Tesco", "Airbus rival Boeing". */
function kindBefore(mentions: Mentions, index: number, kinds: KindIndex): Draft[] {
  const { tree, mentionAt } = mentions;
  const { document } = tree;
  const { from, type, head } = document.mentions[index]!;
  const of = document.tokens[from - 1]?.text === "of" ? 1 : 0;
  const noun = from - 1 - of;
  const fitting = noun < 0 || !isCommonNoun(document, noun) ? [] : (kinds.get(lemmaOf(tree, noun)) ?? []);
  if (type === "Person" || fitting.length === 0 || (of && document.heads[head] !== noun)) return [];
  for (let at = noun - 1; at >= Math.max(0, noun - 5); at -= 1) {
    if (/^(ADP|VERB|PUNCT|DET|AUX)$/.test(document.parts[at]!) && document.tokens[at]!.text !== "-") break;
    const other = mentionAt[at]!;
    if (other < 0 || other === index) continue;
    const relation = kindRelation(type, document.mentions[other]!.type, fitting);
    if (of && relation !== "located_in") return [];
    return relation ? draft(mentions, relation, index, other, `kind:${lemmaOf(tree, noun)}`) : [];
  }
  return [];
}

/**
 * "Acme, the Swiss maker of toys", "the Diet is the highest court of Japan", "the town of Lund in Sweden": what it is by
 * apposition, copula or "of".
 */
function kindBeside(mentions: Mentions, index: number, kinds: KindIndex): Draft[] {
  const { tree } = mentions;
  const { head, type } = tree.document.mentions[index]!;
  const above = tree.document.heads[head]!;
  const told = [
    ...dependents(tree, head, "appos"),
    ...(bare(tree, head) === "nsubj" && dependents(tree, above, "cop").length > 0 ? [above] : []),
    ...(type === "Place" && prepositionOf(tree, head) === "of" ? [above] : []),
  ];
  return told.flatMap((noun) => {
    const fitting = type === "Person" ? [] : (kinds.get(lemmaOf(tree, noun)) ?? []);
    const others = dependents(tree, noun, "amod", "compound", "nmod", "nmod:poss").filter(
      (child) => child < noun || /^(of|in)$/.test(prepositionOf(tree, child)),
    );
    for (const other of others.map((child) => mentions.mentionAt[child]!)) {
      if (other < 0 || other === index) continue;
      const beside = tree.document.mentions[other]!;
      const relation = kindRelation(type, beside.type, fitting);
      const named = beside.form !== "description" || beside.type === "Place";
      if (relation && named) return draft(mentions, relation, index, other, `kind:${lemmaOf(tree, noun)}`);
    }
    return [];
  });
}

/** "rival" may be tagged as an adjective or as a part of the name behind it. */
const isCommonNoun = ({ parts, tokens }: Document, at: number): boolean =>
  parts[at] === "NOUN" || (/^(PROPN|ADJ)$/.test(parts[at]!) && /^\p{Ll}/u.test(tokens[at]!.text));

function kindRelation(
  type: EntityType | null,
  other: EntityType | null,
  fitting: readonly string[],
): string | null {
  const stance = fitting.find(
    (id) => /^(opposes|supports)$/.test(id) || (id === "member_of" && other === "Organization"),
  );
  if (stance) return stance;
  if (other !== "Place") return fitting.find((id) => /^(owns|part_of)$/.test(id)) ?? null;
  const wanted = type === "Place" ? "located_in" : type === "Organization" ? "based_in" : null;
  return wanted !== null && fitting.includes(wanted) ? wanted : null;
}

/** "The Luxembourg-based court", "Los Angeles based Northrop Grumman". */
function basedAfter(mentions: Mentions, index: number): Draft[] {
  const { document } = mentions.tree;
  const { to, type } = document.mentions[index]!;
  const based = document.tokens[to]?.text === "-" ? to + 1 : to;
  if (type !== "Place" || document.tokens[based]?.text.toLowerCase() !== "based") return [];
  for (let at = based + 1; at < Math.min(document.tokens.length, based + 6); at += 1) {
    const body = mentions.mentionAt[at]!;
    if (body >= 0 && document.mentions[body]!.type === "Organization")
      return draft(mentions, "based_in", body, index, "place:based");
    if (!/^(NN|JJ|NNP|NNPS|VBN|HYPH|,)$/.test(document.tags[at]!)) break;
  }
  return [];
}

/** "Republican Ann Berg": a party's adjective right before a person's name. */
function partyBefore(mentions: Mentions, index: number): Draft[] {
  const { document } = mentions.tree;
  const { from, type, title } = document.mentions[index]!;
  const party = from > 0 ? mentions.mentionAt[from - 1]! : -1;
  const adjective = document.mentions[party];
  if (type !== "Person" || title !== null || adjective?.form !== "demonym") return [];
  return adjective.type === "Organization" ? draft(mentions, "member_of", index, party, "name:party") : [];
}

/** "Ann Berg (Labour)", "Ann Berg, R-Ohio,": the party or the state behind a person's name. */
function seatBehind(mentions: Mentions, index: number): Draft[] {
  const { document } = mentions.tree;
  const { to, type } = document.mentions[index]!;
  const wordAt = (at: number): string => document.tokens[at]?.text ?? "";
  if (type !== "Person" || !/^[(,]$/.test(wordAt(to))) return [];
  const ofParty = /^[RDI]$/.test(wordAt(to + 1)) && /^[-–]$/.test(wordAt(to + 2));
  const other = mentions.mentionAt[ofParty ? to + 3 : to + 1] ?? -1;
  const beside = document.mentions[other];
  if (ofParty)
    return beside?.type === "Place" ? draft(mentions, "represents", index, other, "name:seat") : [];
  const alone = wordAt(to) === "(" && beside?.from === to + 1 && wordAt(beside.to) === ")";
  const argument = alone ? argumentOf(mentions, other) : null;
  return argument && isParty(mentions, argument)
    ? draft(mentions, "member_of", index, other, "name:party")
    : [];
}

/** "Mobile, Alabama", "Mosul, in northern Iraq": a place, a comma, and a larger place that the first can lie in. */
function placeAfter(mentions: Mentions, index: number, lexicon: Lexicon): Draft[] {
  const { document } = mentions.tree;
  const { to, type } = document.mentions[index]!;
  if (type !== "Place" || document.tokens[to]?.text !== ",") return [];
  const within = /^(in|near)$/.test(document.tokens[to + 1]?.text ?? "");
  let from = within ? to + 2 : to + 1;
  while (within && /^(DT|JJ)$/.test(document.tags[from] ?? "") && (mentions.mentionAt[from] ?? -1) < 0)
    from += 1;
  const other = mentions.mentionAt[from] ?? -1;
  const next = document.mentions[other];
  if (next?.type !== "Place" || next.form !== "name" || next.from !== from) return [];
  const inner = document.mentions[index]!;
  const sizes = [inner, next].map(({ start, end }) =>
    sizeOf(document.article.text.slice(start, end), lexicon),
  );
  const listed = document.tokens[next.to]?.text === "and" || document.tokens[next.to + 1]?.text === "and";
  return sizes[0]! < sizes[1]! && !listed ? draft(mentions, "located_in", index, other, "name:comma") : [];
}

/** Countries hold regions, and those hold towns. */
const sizeOf = (name: string, lexicon: Lexicon): number =>
  lexicon.countryOf(name) !== null ? 2 : lexicon.regions.has(name) ? 1 : 0;
