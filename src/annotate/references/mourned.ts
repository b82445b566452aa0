import type { NamedPhrases } from "./appositions.ts";
import type { Phrase } from "./phrases.ts";

/** Whose death is told of, and in which sentence. */
export interface Mourned {
  readonly chains: readonly number[];
  readonly sentence: number;
}

/** Whose death a phrase tells of: of "his death was announced by his son" he who is dead; null elsewhere. */
export function mournedIn(
  { document: { tokens } }: NamedPhrases,
  { head, kind, sentence }: Phrase,
  chains: readonly number[],
): Mourned | null {
  const owner = /^['’]s?$/.test(tokens[head + 1]?.text ?? "") ? "name" : "pronoun";
  const owned = tokens[owner === "name" ? head + 2 : head + 1]?.text;
  return kind === owner && chains.length === 1 && owned === "death" ? { chains, sentence } : null;
}

/** "He died in Oslo", right behind words about somebody's death, is told of the dead and not of who announced it. */
export const isTheMourned = (
  { document: { heads, lemmas, relations } }: NamedPhrases,
  { head, sentence, word }: Phrase,
  mourned: Mourned,
): boolean =>
  /^s?he$/.test(word) &&
  /^nsubj/.test(relations[head]!) &&
  lemmas[heads[head]!] === "die" &&
  sentence - mourned.sentence <= 1;
