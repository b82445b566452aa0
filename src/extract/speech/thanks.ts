import { distinct, type Mentions } from "../clauses/arguments.ts";
import { mentionFrom } from "../clauses/names-at.ts";
import { tokensWithin } from "../clauses/tree.ts";
import type { Draft } from "../draft.ts";
import type { Speech } from "./speech.ts";

/** "Thank you, Ann Berg, for coming", "Congratulations to Lind": whom a speaker's very words thank or wish well is praised. */
export const thanksDrafts = (mentions: Mentions, speeches: readonly Speech[]): Draft[] =>
  speeches.flatMap(({ quote, cueToken }) => {
    const { speaker, content, direct } = quote;
    if (!speaker || !direct) return [];
    const { from, to } = tokensWithin(mentions.tree, content);
    const thanked = Array.from({ length: to - from }, (_, index) => thankedAt(mentions, from + index));
    return distinct(
      thanked.flatMap((mention) =>
        (mentions.tree.document.referents[mention] ?? []).map((chain) => ({ mention, chain })),
      ),
    )
      .filter(({ chain }) => chain !== speaker.chain)
      .map(
        (object): Draft => ({
          relation: "praised",
          subject: speaker,
          object,
          predicate: cueToken,
          spoken: true,
          rule: "praised/speech:thanks",
          confidence: 0.8,
        }),
      );
  });

/** The mention of those who are thanked by words that begin at a token; -1 where none do. */
function thankedAt(mentions: Mentions, token: number): number {
  const { tokens } = mentions.tree.document;
  const wordAt = (at: number): string => tokens[at]?.text.toLowerCase() ?? "";
  const thanks = wordAt(token) === "thank" && wordAt(token + 1) === "you";
  if (!thanks && !/^(congratulations|congrats)$/.test(wordAt(token))) return -1;
  let at = thanks ? token + 2 : token + 1;
  while (/^([,[]|to|the)$/.test(wordAt(at))) at += 1;
  return mentionFrom(mentions, at);
}
