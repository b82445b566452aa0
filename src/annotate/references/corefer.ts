import type { Lexicon } from "../../model/lexicon.ts";
import type { Chain, Document, Mention, ParsedDocument } from "../document.ts";
import { nameMentions } from "../names/name-mentions.ts";
import { withWholeNames } from "../names/whole-names.ts";
import { mendAttachments } from "../trees/attachments.ts";
import { type Described, describedMentions } from "./descriptions.ts";
import { chainOf, groupNames } from "./name-chains.ts";
import { agreeOnTypes, namedOf } from "./named.ts";
import type { Referrer } from "./references.ts";

/**
 * Who is who in one article: recognized names become mentions, and all that refers to one thing becomes a chain.
 *
 * @param referrer ranks what pronouns and descriptions stand for; without it only names, appositions and sources are read.
 */
export function corefer(
  parsed: ParsedDocument,
  lexicon: Lexicon,
  referrer: Referrer | null = null,
): Document {
  const found = nameMentions(parsed, lexicon);
  const { names: _, ...columns } = mendAttachments(withWholeNames(parsed, found), found, lexicon);
  const named = agreeOnTypes(namedOf(parsed, found));
  const mentions: Mention[] = found.map((mention, index) => ({ ...mention, type: named[index]!.type }));
  const chains = groupNames(named, lexicon).map((group) => chainOf(group, mentions, lexicon));
  const described = describedMentions({ ...parsed, ...columns }, mentions, chains, lexicon, referrer);
  return { ...columns, ...inOrder(mentions, chains, described) };
}

/** All mentions in the order of the text, and the chains in the order of their first mentions. */
function inOrder(
  names: readonly Mention[],
  chains: readonly Chain[],
  { mentions, sources }: Described,
): Pick<Document, "mentions" | "referents" | "chains"> {
  const homes: number[] = [];
  for (const [chain, { mentions: members }] of chains.entries())
    for (const name of members) homes[name] = chain;
  const all = [
    ...names.map((mention, index) => ({ mention, chains: homes[index] === undefined ? [] : [homes[index]] })),
    ...mentions,
  ].sort((a, b) => a.mention.from - b.mention.from || b.mention.to - a.mention.to);
  const members: number[][] = [...chains, ...sources].map(() => []);
  for (const [index, { chains: own }] of all.entries()) for (const chain of own) members[chain]!.push(index);
  const order = members.map((_, chain) => chain).filter((chain) => members[chain]!.length > 0);
  order.sort((a, b) => members[a]![0]! - members[b]![0]! || a - b);
  const place = new Map(order.map((chain, index) => [chain, index]));
  return {
    mentions: all.map(({ mention }) => mention),
    referents: all.map(({ chains: own }) => own.map((chain) => place.get(chain)!)),
    chains: order.map((chain) => ({ ...[...chains, ...sources][chain]!, mentions: members[chain]! })),
  };
}
