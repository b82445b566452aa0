import { nameKey } from "../text/name.ts";
import type { ChainReference, Decision, EntityReference } from "./decision.ts";
import type { ChainRecord, Entity } from "./entity.ts";
import type { Profile } from "./profile.ts";

/** Entities after people have spoken, and the decisions whose subject is no longer there. */
export interface Decided {
  readonly entities: Entity[];
  readonly vanished: readonly Decision[];
}

/** Which chains a person has said are not one thing, by type and name. */
export function keptApart(decisions: readonly Decision[]): (a: Profile, b: Profile) => boolean {
  const pairs = new Set(
    decisions.flatMap(({ judgement }) =>
      judgement.kind === "distinguish"
        ? [pairKey(judgement.left, judgement.right), pairKey(judgement.right, judgement.left)]
        : [],
    ),
  );
  if (pairs.size === 0) return () => false;
  return (a, b) => pairs.has(pairKey(a.record, b.record));
}

const pairKey = (a: { readonly name: string }, b: { readonly name: string }): string =>
  `${nameKey(a.name)}|${nameKey(b.name)}`;

/** Applies standing decisions in their order; each sees the entities as the one before it left them. */
export function applyDecisions(
  entities: readonly Entity[],
  records: readonly ChainRecord[],
  decisions: readonly Decision[],
): Decided {
  const names = new Map(records.map((record) => [`${record.article} ${record.chain}`, record]));
  let current = [...entities];
  const vanished: Decision[] = [];
  for (const decision of decisions) {
    const changed = applied(current, decision, names);
    if (changed === null) vanished.push(decision);
    else current = changed;
  }
  return { entities: current, vanished };
}

/** null where the decision's subject is not there. */
function applied(
  entities: readonly Entity[],
  { judgement }: Decision,
  records: ReadonlyMap<string, ChainRecord>,
): Entity[] | null {
  switch (judgement.kind) {
    case "merge":
      return merged(entities, judgement.left, judgement.right);
    case "distinguish":
      return find(entities, judgement.left) && find(entities, judgement.right) ? [...entities] : null;
    case "split":
      return split(entities, judgement.entity, judgement.chains, records);
    case "rename":
      return changed(entities, judgement.entity, (entity) => renamed(entity, judgement.name));
    case "retype":
      return changed(entities, judgement.entity, (entity) => ({ ...entity, type: judgement.type }));
    default:
      return [...entities];
  }
}

/** By id; where that is gone, the one entity of the type that bears the name. */
export function find(entities: readonly Entity[], { id, type, name }: EntityReference): Entity | null {
  const byId = entities.find((entity) => entity.id === id);
  if (byId) return byId;
  const key = nameKey(name);
  const bearers = entities.filter(
    (entity) => entity.type === type && namesOf(entity).some((own) => nameKey(own) === key),
  );
  const named = bearers.filter((entity) => nameKey(entity.name) === key);
  const [only, second] = named.length > 0 ? named : bearers;
  return only && !second ? only : null;
}

const namesOf = ({ name, aliases }: Entity): string[] => [name, ...aliases];

function merged(entities: readonly Entity[], left: EntityReference, right: EntityReference): Entity[] | null {
  const [into, from] = [find(entities, left), find(entities, right)];
  if (!into || !from) return null;
  if (into === from) return [...entities];
  const aliases = [...new Set([...into.aliases, ...namesOf(from)])].filter((alias) => alias !== into.name);
  const joined = { ...into, aliases, members: sorted([...into.members, ...from.members]) };
  return entities.filter((entity) => entity !== from).map((entity) => (entity === into ? joined : entity));
}

function split(
  entities: readonly Entity[],
  reference: EntityReference,
  chains: readonly ChainReference[],
  records: ReadonlyMap<string, ChainRecord>,
): Entity[] | null {
  const entity = find(entities, reference);
  if (!entity) return null;
  const leaves = ({ article, chain }: Entity["members"][number]): boolean =>
    chains.some(
      (wanted) =>
        wanted.article === article &&
        nameKey(wanted.name) === nameKey(records.get(`${article} ${chain}`)?.name ?? ""),
    );
  const leaving = entity.members.filter(leaves);
  if (leaving.length === 0 || leaving.length === entity.members.length)
    return leaving.length === 0 ? null : [...entities];
  const staying = { ...entity, members: entity.members.filter((member) => !leaves(member)) };
  return [
    ...entities.map((other) => (other === entity ? staying : other)),
    splitOff(entity, leaving, records),
  ];
}

function splitOff(
  entity: Entity,
  members: Entity["members"],
  records: ReadonlyMap<string, ChainRecord>,
): Entity {
  const [first] = members;
  const names = [...new Set(members.map(({ article, chain }) => records.get(`${article} ${chain}`)!.name))];
  return {
    id: `${entity.id}@${first!.article.slice(0, 6)}.${first!.chain}`,
    type: entity.type,
    name: names[0]!,
    aliases: names.slice(1),
    members,
  };
}

function changed(
  entities: readonly Entity[],
  reference: EntityReference,
  change: (entity: Entity) => Entity,
): Entity[] | null {
  const found = find(entities, reference);
  return found ? entities.map((entity) => (entity === found ? change(entity) : entity)) : null;
}

const renamed = (entity: Entity, name: string): Entity => ({
  ...entity,
  name,
  aliases: namesOf(entity).filter((alias) => alias !== name),
});

const sorted = (members: Entity["members"]): Entity["members"] =>
  [...members].sort((a, b) => (a.article < b.article ? -1 : a.article > b.article ? 1 : a.chain - b.chain));
