import type { EntityType } from "../annotate/document.ts";
import type { Lexicon } from "../model/lexicon.ts";
import { agreedType } from "../resolve/agreement.ts";
import type { ChainRecord, Member } from "../resolve/entity.ts";
import { contextOf, profileOf } from "../resolve/profile.ts";
import type { Register } from "../store/register.ts";
import { nameKey } from "../text/name.ts";

/** What the enrolling of new articles changed. */
export interface Enrolled {
  /** Chains that are new, or of which other things are known than before. */
  readonly chains: readonly Member[];
  /** Where chains met that now meet elsewhere. */
  readonly left: readonly string[];
}

/**
 * Enters the chains of new articles into the register. They may turn the vote on what a name is, also that of names
 * which went with a removed article; then older chains of it are entered anew, and what their articles tell with them.
 */
export function enrol(
  register: Register,
  records: readonly ChainRecord[],
  removedNames: readonly string[],
  lexicon: Lexicon,
): Enrolled {
  const keys = records.map(({ name }) => nameKey(name));
  for (const [index, record] of records.entries())
    register.enter(keys[index]!, record.type, profileOf(record, lexicon));
  const left: string[] = [];
  const retyped = [...new Set([...keys, ...removedNames])].flatMap((key) =>
    agree(register, key, left, lexicon),
  );
  const articles = new Set([...records, ...retyped].map(({ article }) => article));
  const fresh = new Set(records.map(({ article }) => article));
  const chains = [...articles].flatMap((article) => {
    const profiles = register.chainsOfArticle(article);
    const changed = register.setContext(article, contextOf(profiles));
    return changed || fresh.has(article) ? profiles.map(({ record }) => record) : [];
  });
  return { chains: [...chains, ...retyped], left };
}

/** Takes all chains of a name for what most articles have it as. @returns those that were taken for something else before. */
function agree(register: Register, key: string, left: string[], lexicon: Lexicon): Member[] {
  const namesakes = register.namesakes(key);
  const votes = new Map<EntityType, number>();
  for (const { named, count } of namesakes) votes.set(named, (votes.get(named) ?? 0) + count);
  return namesakes.flatMap(({ named, type }) => {
    const agreed = agreedType(key, named, votes);
    if (agreed === type) return [];
    const chains = register.namedAs(key, named, type);
    for (const chain of chains) {
      const { profile } = register.chain(chain);
      left.push(...profile.blocks.map((block) => block.key));
      register.enter(key, named, profileOf({ ...profile.record, type: agreed }, lexicon));
    }
    return chains;
  });
}
