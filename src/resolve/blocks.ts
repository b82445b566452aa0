import { familySpelling } from "../annotate/references/people.ts";
import { initialsOf, keyWords, nameKey } from "../text/name.ts";
import type { OwnProfile } from "./profile.ts";

/** Where chains that could be one thing meet. */
export interface Block {
  readonly key: string;
  /**
   * Whether it is what the chain is called itself: a surname, a name's key. Under another name of its own (an initialism
   * that nobody uses, say) it meets only those that are called so: two that share no more than that are never one.
   */
  readonly own: boolean;
}

/** The blocks of a chain, each once, its own first; none for a person who is only described, for he is never another's. */
export function blocksOf({
  type,
  key,
  keys,
  person,
  record,
  described,
}: Omit<OwnProfile, "blocks">): Block[] {
  if (type === "Person") {
    if (described) return [];
    const family = familySpelling(keyWords(person!.family).at(-1) ?? key);
    return distinct(type, [family, keyWords(record.name).sort().join("")], []);
  }
  const initials = type === "Organization" ? initialsOf(record.name).map(nameKey) : [];
  return distinct(type, [key], [...keys, ...initials]);
}

function distinct(type: string, own: readonly string[], others: readonly string[]): Block[] {
  const blocks = new Map<string, Block>();
  for (const key of own) blocks.set(key, { key: `${type} ${key}`, own: true });
  for (const key of others) if (!blocks.has(key)) blocks.set(key, { key: `${type} ${key}`, own: false });
  return [...blocks.values()];
}

/** Things by their blocks, to be found by those that may be the same. */
export class Meetings<Thing> {
  readonly #own = new Map<string, Set<Thing>>();
  readonly #all = new Map<string, Set<Thing>>();

  enter(thing: Thing, blocks: readonly Block[]): void {
    for (const { key, own } of blocks) {
      setOf(this.#all, key).add(thing);
      if (own) setOf(this.#own, key).add(thing);
    }
  }

  /** Those that share a block which is their own, or one's own. */
  met(blocks: readonly Block[]): Set<Thing> {
    const things = new Set<Thing>();
    const met = new Set<Set<Thing>>();
    for (const { key, own } of blocks) {
      const there = (own ? this.#all : this.#own).get(key);
      if (there === undefined || met.has(there)) continue;
      met.add(there);
      for (const thing of there) things.add(thing);
    }
    return things;
  }
}

function setOf<Thing>(sets: Map<string, Set<Thing>>, key: string): Set<Thing> {
  const known = sets.get(key) ?? new Set<Thing>();
  sets.set(key, known);
  return known;
}
