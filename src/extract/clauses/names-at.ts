import type { Mentions } from "./arguments.ts";

/** The longest title that is looked over, in tokens. */
const LONGEST_TITLE = 8;

/** The mention that begins at a token, with its title where it has one: at "former" of "former Senator Ann Berg" hers; -1 without. */
export function mentionFrom({ tree, mentionAt }: Mentions, at: number): number {
  const { mentions } = tree.document;
  const titled = mentionAt
    .slice(at, at + LONGEST_TITLE)
    .find((mention) => mention >= 0 && mentions[mention]!.title?.[0] === at);
  const own = mentionAt[at] ?? -1;
  return titled ?? (mentions[own]?.from === at ? own : -1);
}
