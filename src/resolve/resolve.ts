import type { EntityType } from "../annotate/document.ts";
import type { Lexicon } from "../model/lexicon.ts";
import { nameKey } from "../text/name.ts";
import { clusterProfiles } from "./cluster.ts";
import { type Decision, standing } from "./decision.ts";
import { applyDecisions, type Decided, keptApart } from "./decisions.ts";
import type { ChainRecord, Entity } from "./entity.ts";
import { keepIds } from "./identity.ts";
import { entitiesOf } from "./naming.ts";
import { profilesOf } from "./profile.ts";

/**
 * Who is who across articles, as the names and what stands beside them tell, and as people have decided: every chain in
 * exactly one entity.
 *
 * @param known the entities of the last run; those that are still there keep their ids.
 */
export function resolve(
  records: readonly ChainRecord[],
  decisions: readonly Decision[],
  lexicon: Lexicon,
  known: readonly Entity[] = [],
): Decided {
  const profiles = profilesOf(agreeOnTypes(records), lexicon);
  const holding = standing(decisions);
  const clusters = clusterProfiles(profiles, keptApart(holding), lexicon);
  const entities = keepIds(entitiesOf(clusters, lexicon), known);
  const decided = applyDecisions(entities, records, holding);
  return { ...decided, entities: decided.entities.sort((a, b) => (a.id < b.id ? -1 : 1)) };
}

/**
 * One type for a name of several words in all articles: that of most. The types of one article's recognizer are
 * guesses from a few sentences; a thousand articles together know better what the White House is.
 */
function agreeOnTypes(records: readonly ChainRecord[]): ChainRecord[] {
  const votes = new Map<string, Map<EntityType, number>>();
  for (const { name, type } of records) {
    const types = votes.get(nameKey(name)) ?? new Map<EntityType, number>();
    votes.set(nameKey(name), types.set(type, (types.get(type) ?? 0) + 1));
  }
  return records.map((record) => {
    const types = [...votes.get(nameKey(record.name))!].sort((a, b) => b[1] - a[1]);
    const [most, next] = types;
    const clear =
      next !== undefined && most![1] > next[1] && (/\s/.test(record.name) || most![1] >= 3 * next[1]);
    return clear ? { ...record, type: most![0] } : record;
  });
}
