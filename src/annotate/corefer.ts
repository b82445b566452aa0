import type { Lexicon } from "../model/lexicon.ts";
import type { Document, Mention, ParsedDocument } from "./document.ts";
import { chainOf, groupNames } from "./name-chains.ts";
import { nameMentions } from "./name-mentions.ts";
import { agreeOnTypes, namedOf } from "./named.ts";

/** Who is who in one article: recognized names become mentions, and all that refers to one thing becomes a chain. */
export function corefer(parsed: ParsedDocument, lexicon: Lexicon): Document {
  const { names: _, ...columns } = parsed;
  const found = nameMentions(parsed, lexicon);
  const named = agreeOnTypes(namedOf(parsed, found));
  const mentions: Mention[] = found.map((mention, index) => ({ ...mention, type: named[index]!.type }));
  const chains = groupNames(named, lexicon).map((group) => chainOf(group, mentions, lexicon));
  const referents: number[][] = mentions.map(() => []);
  for (const [chain, { mentions: members }] of chains.entries()) {
    for (const mention of members) referents[mention]!.push(chain);
  }
  return { ...columns, mentions, referents, chains };
}
