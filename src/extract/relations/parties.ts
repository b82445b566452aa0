import type { Argument } from "../claim.ts";
import type { Mentions } from "../clauses/arguments.ts";
import type { Draft } from "../draft.ts";

const PARTY =
  /\b(Party|Republicans?|Democrats?|Democratic|Labour|Conservatives?|Tory|Tories|Liberals?|Greens?)\b/;

/** Whether a body is a political party, by its name. */
export function isParty({ tree }: Mentions, { chain }: Argument): boolean {
  const { name, type } = tree.document.chains[chain]!;
  return type === "Organization" && PARTY.test(name);
}

/** A party says nothing of the office: "Labour MP Ann Smith" sits in Parliament too. */
export const isPartyOf = (mentions: Mentions, { object }: Draft): boolean => isParty(mentions, object);
