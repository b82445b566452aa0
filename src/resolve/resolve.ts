import type { EntityType } from "../annotate/document.ts";
import type { Lexicon } from "../model/lexicon.ts";
import { nameKey } from "../text/name.ts";
import { agreedType, vote } from "./agreement.ts";
import { clusterProfiles } from "./cluster.ts";
import { type Decision, standing } from "./decision.ts";
import { applyDecisions, type Decided, keptApart } from "./decisions.ts";
import type { ChainRecord, Entity } from "./entity.ts";
import { keepIds } from "./identity.ts";
import { nameClusters } from "./naming.ts";
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
  const entities = keepIds(
    nameClusters(clusters, lexicon).map(({ entity }) => entity),
    known,
  );
  const decided = applyDecisions(entities, records, holding);
  return { ...decided, entities: decided.entities.sort((a, b) => (a.id < b.id ? -1 : 1)) };
}

/** Each record with the type on which all articles agree. */
function agreeOnTypes(records: readonly ChainRecord[]): ChainRecord[] {
  const keys = records.map(({ name }) => nameKey(name));
  const votes = new Map<string, Map<EntityType, number>>();
  for (const [index, { type }] of records.entries())
    votes.set(keys[index]!, vote(votes.get(keys[index]!) ?? new Map(), type));
  return records.map((record, index) => ({
    ...record,
    type: agreedType(keys[index]!, record.type, votes.get(keys[index]!)!),
  }));
}
