import { nameKey } from "../text/name.ts";
import type { Decision, EntityReference, Judgement } from "./decision.ts";
import { type ChainRecord, compareMembers, type Entity, memberKey } from "./entity.ts";
import type { Profile } from "./profile.ts";
import { type Roll, rollOf } from "./roll.ts";

/** Entities after people have spoken, and the decisions that could not be followed. */
export interface Decided {
  readonly entities: Entity[];
  /** Their subject is no longer there. */
  readonly vanished: readonly Decision[];
  /** Joinings of what another decision tells apart. */
  readonly overruled: readonly Decision[];
}

/** Which chains a person has said are not one thing: by their names; two of one name by the articles that they stand in. */
export function keptApart(decisions: readonly Decision[]): (a: Profile, b: Profile) => boolean {
  const pairs = new Set(
    decisions.flatMap(({ judgement }) => {
      if (judgement.kind !== "distinguish") return [];
      const keys = [judgement.left, judgement.right].map(({ name }) => nameKey(name));
      const inArticles = [judgement.left, judgement.right].map(
        ({ name, chain }) => `${chain?.article} ${nameKey(chain?.name ?? name)}`,
      );
      const [left, right] = keys[0] === keys[1] ? inArticles : keys;
      return [`${left}|${right}`, `${right}|${left}`];
    }),
  );
  if (pairs.size === 0) return () => false;
  const inArticle = ({ article, name }: ChainRecord) => `${article} ${nameKey(name)}`;
  return ({ record: a }, { record: b }) =>
    pairs.has(`${nameKey(a.name)}|${nameKey(b.name)}`) || pairs.has(`${inArticle(a)}|${inArticle(b)}`);
}

/** Applies standing decisions in their order; each sees the entities as the one before it left them. */
export function applyDecisions(
  entities: readonly Entity[],
  records: readonly ChainRecord[],
  decisions: readonly Decision[],
): Decided {
  if (decisions.length === 0) return { entities: [...entities], vanished: [], overruled: [] };
  const roll = rollOf(entities, records);
  const outcomes = decisions.map(({ judgement }) => applied(roll, judgement, decisions));
  return {
    entities: roll.entities(),
    vanished: decisions.filter((_, index) => outcomes[index] === "vanished"),
    overruled: decisions.filter((_, index) => outcomes[index] === "overruled"),
  };
}

type Outcome = "done" | "vanished" | "overruled";

function applied(roll: Roll, judgement: Judgement, all: readonly Decision[]): Outcome {
  switch (judgement.kind) {
    case "merge":
      return merge(roll, judgement.left, judgement.right, all);
    case "distinguish":
      return toldApart(roll, judgement.left, judgement.right);
    case "split":
      return split(roll, judgement);
    case "rename":
      return change(roll, judgement.entity, (entity) => renamed(entity, judgement.name));
    case "retype":
      return change(roll, judgement.entity, (entity) => ({ ...entity, type: judgement.type }));
    default:
      return "done";
  }
}

function merge(roll: Roll, left: EntityReference, right: EntityReference, all: readonly Decision[]): Outcome {
  const [into, from] = [roll.find(left), roll.find(right)];
  if (!into || !from) return "vanished";
  if (into === from) return "done";
  if (all.some(({ judgement }) => tellsApart(roll, judgement, into, from))) return "overruled";
  const aliases = [...new Set([...into.aliases, ...namesOf(from)])].filter((alias) => alias !== into.name);
  roll.remove(from);
  roll.put({ ...into, aliases, members: [...into.members, ...from.members].sort(compareMembers) });
  return "done";
}

function tellsApart(roll: Roll, judgement: Judgement, a: Entity, b: Entity): boolean {
  if (judgement.kind !== "distinguish") return false;
  const [left, right] = [roll.find(judgement.left), roll.find(judgement.right)];
  return (left === a && right === b) || (left === b && right === a);
}

/** Two that one article has in one chain cannot be told apart here. */
function toldApart(roll: Roll, left: EntityReference, right: EntityReference): Outcome {
  const [a, b] = [roll.find(left), roll.find(right)];
  return a && b && a !== b ? "done" : "vanished";
}

function split(roll: Roll, { entity: reference, chains }: Extract<Judgement, { kind: "split" }>): Outcome {
  const entity = roll.find(reference);
  const wanted = new Set(chains.flatMap((chain) => roll.member(chain) ?? []).map(memberKey));
  const leaving = entity?.members.filter((member) => wanted.has(memberKey(member))) ?? [];
  if (!entity || leaving.length === 0) return "vanished";
  if (leaving.length === entity.members.length) return "done";
  roll.put({ ...entity, members: entity.members.filter((member) => !wanted.has(memberKey(member))) });
  roll.put(splitOff(roll, entity, leaving));
  return "done";
}

function splitOff(roll: Roll, entity: Entity, members: Entity["members"]): Entity {
  const [first] = members;
  const names = [...new Set(members.map((member) => roll.nameOf(member)))];
  return {
    id: `${entity.id}@${first!.article.slice(0, 6)}.${first!.chain}`,
    type: entity.type,
    name: names[0]!,
    aliases: names.slice(1),
    members,
  };
}

function change(roll: Roll, reference: EntityReference, changed: (entity: Entity) => Entity): Outcome {
  const entity = roll.find(reference);
  if (!entity) return "vanished";
  roll.put(changed(entity));
  return "done";
}

const namesOf = ({ name, aliases }: Entity): string[] => [name, ...aliases];

const renamed = (entity: Entity, name: string): Entity => ({
  ...entity,
  name,
  aliases: namesOf(entity).filter((alias) => alias !== name),
});
