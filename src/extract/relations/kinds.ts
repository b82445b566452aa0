import type { Document, EntityType } from "../../annotate/document.ts";
import type { Relations } from "../../model/relations.ts";
import { isNamedRegion, type Mentions } from "../clauses/arguments.ts";
import { bare, dependents, lemmaOf, prepositionOf, type Tree } from "../clauses/tree.ts";
import type { Draft } from "../draft.ts";
import { nameDraft } from "./joined-names.ts";

/** Nouns that say before a name what it is to another: "Irish airline", "the city of Mosul", "Airbus rival". */
export type KindIndex = ReadonlyMap<string, readonly string[]>;

const KIND_RELATIONS = [
  "based_in",
  "located_in",
  "owns",
  "part_of",
  "opposes",
  "supports",
  "supplies",
  "partners_with",
];

export function indexKinds(relations: Relations): KindIndex {
  const kinds = new Map<string, string[]>();
  for (const id of KIND_RELATIONS)
    for (const noun of relations.get(id)?.roles ?? []) kinds.set(noun, [...(kinds.get(noun) ?? []), id]);
  kinds.set("member", ["member_of"]);
  return kinds;
}

/** What a name is to another by the noun that tells its kind. */
export const kindDrafts = (mentions: Mentions, index: number, kinds: KindIndex): Draft[] => [
  ...kindBefore(mentions, index, kinds),
  ...kindBeside(mentions, index, kinds),
  ...unitBehind(mentions, index),
  ...regionBehind(mentions, index),
];

/** "The Tigray region of Ethiopia", "the Mati area in Peru": what a noun behind a name makes a part of a larger place. */
function regionBehind(mentions: Mentions, index: number): Draft[] {
  const { tree, mentionAt } = mentions;
  const { to } = tree.document.mentions[index]!;
  if (to >= tree.document.tokens.length || !isNamedRegion(mentions, to)) return [];
  return dependents(tree, to, "nmod")
    .filter((child) => /^(of|in)$/.test(prepositionOf(tree, child)))
    .map((child) => mentionAt[child]!)
    .filter((other) => other >= 0 && tree.document.mentions[other]!.type === "Place")
    .flatMap((other) => nameDraft(mentions, "located_in", index, other, `kind:${lemmaOf(tree, to)}`));
}

/** "EADS's Airbus unit", "the Acme division of Berg": what a noun behind a name makes a part of another. */
function unitBehind(mentions: Mentions, index: number): Draft[] {
  const { tree, mentionAt } = mentions;
  const { type, from, to } = tree.document.mentions[index]!;
  const noun = tree.document.tokens[to]?.text ?? "";
  if (type !== "Organization" || !/^(unit|subsidiary|division|arm|brand)$/.test(noun)) return [];
  const owned = tree.document.tags[from - 1] === "POS" ? from - 2 : -1;
  const of = tree.document.tokens[to + 1]?.text === "of" ? to + 2 : -1;
  const other = mentionAt[owned >= 0 ? owned : of] ?? -1;
  return other >= 0 && tree.document.mentions[other]!.type === "Organization"
    ? nameDraft(mentions, "part_of", index, other, `kind:${noun}`)
    : [];
}

/** "Irish national airline Aer Lingus", "the Iraqi city of Mosul", "UK-based retailer Tesco", "Airbus rival Boeing". */
function kindBefore(mentions: Mentions, index: number, kinds: KindIndex): Draft[] {
  const { tree, mentionAt } = mentions;
  const { document } = tree;
  const { from, type, head } = document.mentions[index]!;
  const of = document.tokens[from - 1]?.text === "of" ? 1 : 0;
  const noun = isSetOff(mentions, index) ? from - 2 : from - 1 - of;
  const fitting = noun < 0 || !isCommonNoun(document, noun) ? [] : (kinds.get(lemmaOf(tree, noun)) ?? []);
  if (type === "Person" || fitting.length === 0) return [];
  if (of && (document.heads[head] !== noun || isNamedRegion(mentions, noun))) return [];
  for (let at = noun - 1; at >= Math.max(0, noun - 5); at -= 1) {
    if (/^(ADP|VERB|PUNCT|DET|AUX)$/.test(document.parts[at]!) && document.tokens[at]!.text !== "-") break;
    const other = mentionAt[at]!;
    if (other < 0 || other === index) continue;
    const relation = kindRelation(type, document.mentions[other]!.type, fitting);
    if (of && relation !== "located_in") return [];
    return relation ? nameDraft(mentions, relation, index, other, `kind:${lemmaOf(tree, noun)}`) : [];
  }
  return [];
}

/** "Norway's capital, Oslo, fell": a place between commas behind what it is. */
function isSetOff({ tree }: Mentions, index: number): boolean {
  const { tokens, mentions } = tree.document;
  const { from, to, type } = mentions[index]!;
  return (
    type === "Place" &&
    tokens[from - 1]?.text === "," &&
    /^(capital|city)$/.test(tokens[from - 2]?.text ?? "") &&
    /^[,.]$/.test(tokens[to]?.text ?? "")
  );
}

/**
 * "Acme, the Swiss maker of toys", "the Diet is the highest court of Japan", "the town of Lund in Sweden": what it is by
 * apposition, copula or "of".
 */
function kindBeside(mentions: Mentions, index: number, kinds: KindIndex): Draft[] {
  const { tree } = mentions;
  const { head, type } = tree.document.mentions[index]!;
  const above = tree.document.heads[head]!;
  const listed = bare(tree, head) === "conj" ? above : head;
  const predicate = tree.document.heads[listed]!;
  const told = [
    ...dependents(tree, head, "appos"),
    ...(bare(tree, head) === "appos" ? [nounOver(mentions, above)] : []),
    ...(bare(tree, listed) === "nsubj" && dependents(tree, predicate, "cop").length > 0 ? [predicate] : []),
    ...(type === "Place" &&
    prepositionOf(tree, head) === "of" &&
    mentions.mentionAt[above]! < 0 &&
    !isNamedRegion(mentions, above)
      ? [above]
      : []),
  ];
  return told.filter((noun) => noun >= 0).flatMap((noun) => kindTold(mentions, index, noun, kinds));
}

/** What one such noun tells of the name: the first that it is to somebody, and all who are at home there. */
function kindTold(mentions: Mentions, index: number, noun: number, kinds: KindIndex): Draft[] {
  const { tree, mentionAt } = mentions;
  const { type } = tree.document.mentions[index]!;
  const lemma = lemmaOf(tree, noun);
  const twoWords = dependents(tree, noun, "compound").map((child) => `${lemmaOf(tree, child)} ${lemma}`);
  const told = [...twoWords, lemma].find((one) => kinds.has(one));
  const fitting = type === "Person" || told === undefined ? [] : kinds.get(told)!;
  const others = dependents(tree, noun, "amod", "compound", "nmod", "nmod:poss")
    .filter((child) => child < noun || /^(of|in)$/.test(prepositionOf(tree, child)))
    .map((child) => mentionAt[child]!)
    .filter((other) => other >= 0 && other !== index);
  const isSeat = (other: number): boolean =>
    type === "Place" && tree.document.mentions[other]!.type === "Organization" && SEAT.test(lemma);
  const [first] = others
    .filter((other) => !isSeat(other))
    .flatMap((other): Draft[] => {
      const beside = tree.document.mentions[other]!;
      const relation = kindRelation(type, beside.type, fitting);
      if (relation === "based_in" && isBanned(tree, noun))
        return nameDraft(mentions, "sanctioned", other, index, "kind:banned");
      const named = beside.form !== "description" || beside.type === "Place";
      return relation && named ? nameDraft(mentions, relation, index, other, `kind:${lemma}`) : [];
    });
  const seats = others
    .filter(isSeat)
    .flatMap((other) => nameDraft(mentions, "based_in", other, index, `kind:${lemma}`));
  return first ? [first, ...seats] : seats;
}

/** Of "the capital of Kenya, Nairobi" the capital, though a tree hangs the name on Kenya. */
function nounOver({ tree, mentionAt }: Mentions, token: number): number {
  const noun = tree.document.heads[token]!;
  const inside = mentionAt[token]! >= 0 && prepositionOf(tree, token) === "of";
  return inside && noun >= 0 && lemmaOf(tree, noun) === "capital" ? noun : token;
}

/** What a place is to a body that is at home there. */
const SEAT = /^(capital|stronghold|headquarters|base|bastion|hub)$/;

/** "a banned party in Turkey" */
const isBanned = (tree: Tree, noun: number): boolean =>
  dependents(tree, noun, "amod").some((child) =>
    /^(ban|banned|outlaw|outlawed|proscribe|proscribed)$/.test(lemmaOf(tree, child)),
  );

/** "rival" may be tagged as an adjective or as a part of the name behind it. */
const isCommonNoun = ({ parts, tokens }: Document, at: number): boolean =>
  parts[at] === "NOUN" || (/^(PROPN|ADJ)$/.test(parts[at]!) && /^\p{Ll}/u.test(tokens[at]!.text));

function kindRelation(
  type: EntityType | null,
  other: EntityType | null,
  fitting: readonly string[],
): string | null {
  const stance = fitting.find(
    (id) =>
      /^(opposes|supports|supplies|partners_with)$/.test(id) ||
      (id === "member_of" && other === "Organization"),
  );
  if (stance) return stance;
  if (other !== "Place") return fitting.find((id) => /^(owns|part_of)$/.test(id)) ?? null;
  const wanted = type === "Place" ? "located_in" : type === "Organization" ? "based_in" : null;
  return wanted !== null && fitting.includes(wanted) ? wanted : null;
}
