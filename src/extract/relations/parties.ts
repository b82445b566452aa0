import type { Argument } from "../claim.ts";
import type { Mentions } from "../clauses/arguments.ts";
import type { Draft } from "../draft.ts";
import { argumentOf, nameDraft } from "./joined-names.ts";

const PARTY =
  /\b(Party|Republicans?|Democrats?|Democratic|Labour|Conservatives?|Tory|Tories|Liberals?|Greens?)\b/;

/** Whether a body is a political party, by its name. */
export function isParty({ tree }: Mentions, { chain }: Argument): boolean {
  const { name, type } = tree.document.chains[chain]!;
  return type === "Organization" && PARTY.test(name);
}

/** A party says nothing of the office: "Labour MP Ann Smith" sits in Parliament too. */
export const isPartyOf = (mentions: Mentions, { object }: Draft): boolean => isParty(mentions, object);

/** The party or the state beside a person's name. */
export const partyDrafts = (mentions: Mentions, index: number): Draft[] => [
  ...partyBefore(mentions, index),
  ...seatBehind(mentions, index),
  ...bodyBehind(mentions, index),
];

/** "Ann Berg of Ohio and Tom Lind of Iowa, both Republicans": the party of all in a row. */
export function sharedPartyDrafts(mentions: Mentions): Draft[] {
  const { tokens, mentions: all } = mentions.tree.document;
  return tokens.flatMap(({ text }, at): Draft[] => {
    const party =
      /^(all|both)$/.test(text) && tokens[at - 1]?.text === "," ? mentions.mentionAt[at + 1]! : -1;
    const argument = party >= 0 && all[party]!.from === at + 1 ? argumentOf(mentions, party) : null;
    if (argument === null || !isParty(mentions, argument)) return [];
    return peopleUpTo(mentions, at - 1).flatMap((person) =>
      nameDraft(mentions, "member_of", person, party, "name:party"),
    );
  });
}

/** People in a row that ends before a token, each with the place that is his or hers: "Berg of Ohio, Lind of Iowa". */
function peopleUpTo({ tree, mentionAt }: Mentions, to: number): number[] {
  const { tokens, mentions } = tree.document;
  const found: number[] = [];
  for (let end = to; ; ) {
    let mention = mentionAt[end - 1] ?? -1;
    const place = mentions[mention];
    if (place?.type === "Place" && /^(of|from)$/.test(tokens[place.from - 1]?.text ?? ""))
      mention = mentionAt[place.from - 2] ?? -1;
    const person = mentions[mention];
    if (person?.type !== "Person" || person.form !== "name") return found;
    found.unshift(mention);
    end = person.title?.[0] ?? person.from;
    if (!/^(,|and|&)$/.test(tokens[end - 1]?.text ?? "")) return found;
    while (/^(,|and|&)$/.test(tokens[end - 1]?.text ?? "")) end -= 1;
  }
}

/** "Ann Berg (Met Office)", "Ann Berg, formerly of Acme,": the body behind a person's name. */
function bodyBehind(mentions: Mentions, index: number): Draft[] {
  const { document } = mentions.tree;
  const { to, type } = document.mentions[index]!;
  const wordAt = (at: number): string => document.tokens[at]?.text ?? "";
  if (type !== "Person" || !/^[(,]$/.test(wordAt(to))) return [];
  const former = /^(formerly|previously|then|once)$/.test(wordAt(to + 1));
  let at = former ? to + 2 : to + 1;
  const linked = wordAt(to) === "," && /^(of|with|from|at)$/.test(wordAt(at));
  if (linked) at += wordAt(at + 1) === "the" ? 2 : 1;
  const body = mentions.mentionAt[at] ?? -1;
  const beside = document.mentions[body];
  const closed = /^[,).;]$/.test(wordAt(beside?.to ?? -1));
  const told = linked || wordAt(to) === "(";
  if (beside?.type !== "Organization" || beside.from !== at || !closed || !told) return [];
  return nameDraft(mentions, "member_of", index, body, "name:behind").map((draft) => ({ ...draft, former }));
}

/** "Republican Ann Berg": a party's adjective right before a person's name. */
function partyBefore(mentions: Mentions, index: number): Draft[] {
  const { document } = mentions.tree;
  const { from, type, title } = document.mentions[index]!;
  const party = from > 0 ? mentions.mentionAt[from - 1]! : -1;
  const adjective = document.mentions[party];
  if (type !== "Person" || title !== null || adjective?.form !== "demonym") return [];
  return adjective.type === "Organization"
    ? nameDraft(mentions, "member_of", index, party, "name:party")
    : [];
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
    return beside?.type === "Place" ? nameDraft(mentions, "represents", index, other, "name:seat") : [];
  const alone = wordAt(to) === "(" && beside?.from === to + 1 && wordAt(beside.to) === ")";
  const argument = alone ? argumentOf(mentions, other) : null;
  return argument && isParty(mentions, argument)
    ? nameDraft(mentions, "member_of", index, other, "name:party")
    : [];
}
