import type { EntityType } from "../annotate/document.ts";

/** How many articles have a thing of one name as what. */
export type Votes = ReadonlyMap<EntityType, number>;

/**
 * One type for a name of several words in all articles: that of most; for a single word only where they are clearly
 * more. The types of one article's recognizer are guesses from a few sentences; a thousand articles together know
 * better what the White House is.
 *
 * @param key the name's key.
 * @param own what its article has it as.
 */
export function agreedType(key: string, own: EntityType, votes: Votes): EntityType {
  const [most, next] = [...votes].sort((a, b) => b[1] - a[1]);
  if (most === undefined || next === undefined || most[1] === next[1]) return own;
  return key.includes(" ") || most[1] >= 3 * next[1] ? most[0] : own;
}

/** One more vote. */
export function vote(votes: Map<EntityType, number>, type: EntityType): Map<EntityType, number> {
  return votes.set(type, (votes.get(type) ?? 0) + 1);
}
