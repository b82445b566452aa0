import { type Entity, memberKey } from "./entity.ts";

/**
 * Gives entities the ids they had: an entity that holds most chains of an earlier one takes over its id. So adding
 * articles changes no id of what was there, even where a fuller name turns up.
 */
export function keepIds(entities: readonly Entity[], known: readonly Entity[]): Entity[] {
  if (known.length === 0) return [...entities];
  const before = new Map(
    known.flatMap(({ id, members }) => members.map((member) => [memberKey(member), id] as const)),
  );
  const sizes = new Map(known.map(({ id, members }) => [id, members.length]));
  const claims = entities.map((entity) => mostShared(entity, before, sizes));
  const taken = new Set<string>();
  const owners = new Map<string, number>();
  for (const [index, claim] of claims.entries()) {
    const owner = claim && owners.get(claim.id);
    if (claim && (owner === undefined || claim.shared > claims[owner!]!.shared)) owners.set(claim.id, index);
  }
  const kept = entities.map((entity, index) => {
    const claim = claims[index];
    if (!claim || owners.get(claim.id) !== index) return entity;
    taken.add(claim.id);
    return { ...entity, id: claim.id };
  });
  return kept.map((entity, index) =>
    entity === entities[index] ? { ...entity, id: freeId(entity.id, taken) } : entity,
  );
}

function mostShared(
  { members }: Entity,
  before: ReadonlyMap<string, string>,
  sizes: ReadonlyMap<string, number>,
): { id: string; shared: number } | null {
  const shared = new Map<string, number>();
  for (const member of members) {
    const id = before.get(memberKey(member));
    if (id !== undefined) shared.set(id, (shared.get(id) ?? 0) + 1);
  }
  const [best] = [...shared].sort(
    (a, b) => b[1] - a[1] || (sizes.get(b[0]) ?? 0) - (sizes.get(a[0]) ?? 0) || (a[0] < b[0] ? -1 : 1),
  );
  return best ? { id: best[0], shared: best[1] } : null;
}

function freeId(id: string, taken: Set<string>): string {
  let free = id;
  for (let ordinal = 2; taken.has(free); ordinal += 1) free = `${id}-${ordinal}`;
  taken.add(free);
  return free;
}
