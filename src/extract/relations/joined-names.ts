import type { Argument } from "../claim.ts";
import type { Mentions } from "../clauses/arguments.ts";
import type { Draft } from "../draft.ts";

/** What a mention stands for, where it is one thing. */
export const argumentOf = ({ tree }: Mentions, mention: number): Argument | null => {
  const [chain, ...others] = tree.document.referents[mention] ?? [];
  return chain === undefined || others.length > 0 ? null : { mention, chain };
};

/** What the joining of two names says: of two mentions that stand for two things. */
export function nameDraft(
  mentions: Mentions,
  relation: string,
  subject: number,
  object: number,
  rule: string,
): Draft[] {
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
