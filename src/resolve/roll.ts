import { nameKey } from "../text/name.ts";
import type { ChainReference, EntityReference } from "./decision.ts";
import { type ChainRecord, type Entity, type Member, memberKey } from "./entity.ts";

/** Entities while decisions change them, to be found by what a decision remembers of them. */
export interface Roll {
  entities(): Entity[];
  /** By a chain that it has, else by its id and name, else as the only one of its type that is called so. */
  find(reference: EntityReference): Entity | undefined;
  /** The chain of an article that is called so; none where several are. */
  member(reference: ChainReference): Member | undefined;
  nameOf(member: Member): string;
  /** Adds an entity, or takes it in the place of the one of its id. */
  put(entity: Entity): void;
  remove(entity: Entity): void;
}

export function rollOf(entities: readonly Entity[], records: readonly ChainRecord[]): Roll {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const homes = new Map(
    entities.flatMap(({ id, members }) => members.map((member) => [memberKey(member), id])),
  );
  const names = new Map(records.map((record) => [memberKey(record), record.name]));
  const byArticle = new Map<string, ChainRecord[]>();
  for (const record of records) {
    const own = byArticle.get(record.article);
    if (own) own.push(record);
    else byArticle.set(record.article, [record]);
  }
  const member = ({ article, name }: ChainReference): Member | undefined =>
    theOnly(byArticle.get(article) ?? [], nameKey(name), ({ surfaces }) => surfaces.map(({ text }) => text));
  const byChain = (chain: ChainReference | null): Entity | undefined => {
    const found = chain === null ? undefined : member(chain);
    return found && byId.get(homes.get(memberKey(found)) ?? "");
  };
  return {
    entities: () => [...byId.values()],
    find: ({ id, type, name, chain }) => {
      const known = byId.get(id);
      const key = nameKey(name);
      return (
        byChain(chain) ??
        (known && bears(known, key)
          ? known
          : theOnly(
              [...byId.values()].filter((entity) => entity.type === type),
              key,
              ({ aliases }) => aliases,
            ))
      );
    },
    member,
    nameOf: (found) => names.get(memberKey(found)) ?? "",
    put: (entity) => {
      byId.set(entity.id, entity);
      for (const own of entity.members) homes.set(memberKey(own), entity.id);
    },
    remove: ({ id }) => void byId.delete(id),
  };
}

const bears = ({ name, aliases }: Entity, key: string): boolean =>
  [name, ...aliases].some((own) => nameKey(own) === key);

/** The one thing that is called so; or, where nothing is, the one of whose other names it is one. */
function theOnly<Thing extends { readonly name: string }>(
  things: readonly Thing[],
  key: string,
  othersOf: (thing: Thing) => readonly string[],
): Thing | undefined {
  const called = things.filter(({ name }) => nameKey(name) === key);
  const bearers =
    called.length > 0
      ? called
      : things.filter((thing) => othersOf(thing).some((other) => nameKey(other) === key));
  return bearers.length === 1 ? bearers[0] : undefined;
}
