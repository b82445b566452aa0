import type { EntityRow } from "../store/entity-rows.ts";
import type { Store } from "../store/store.ts";
import { foldLetters } from "../text/name.ts";
import { Mistake } from "./mistake.ts";
import { nearest } from "./nearest.ts";
import { visible } from "./visible.ts";

const folded = (name: string): string => foldLetters(name).trim();

/** How many candidates a message names. */
const NAMED = 5;

const listed = (entities: readonly EntityRow[]): string =>
  entities
    .slice(0, NAMED)
    .map(({ name, type, id }) => `${visible(name)} (${type}, ${id})`)
    .join("; ");

function called(store: Store, wanted: string): EntityRow[] {
  const entities = store.entities();
  const byName = entities.filter(({ name }) => folded(name) === wanted);
  if (byName.length > 0) return byName;
  const aliases = store.aliases();
  return entities.filter(({ id }) => (aliases.get(id) ?? []).some((alias) => folded(alias) === wanted));
}

/**
 * The entity that a user means: by its id or one that it took in, its name, or one of its other names, whatever the case and accents.
 *
 * @throws {Mistake} if there is none (with those that are spelled like it), or if several are called so.
 */
export function entityNamed(store: Store, wanted: string): EntityRow {
  const byId = store.entityOnce(wanted);
  if (byId) return byId;
  const found = called(store, folded(wanted));
  const [only] = found;
  if (only && found.length === 1) return only;
  if (only) {
    const sorted = [...found].sort((a, b) => b.mentions - a.mentions);
    throw new Mistake(`several are called ${JSON.stringify(wanted)}: ${listed(sorted)}; give an id`);
  }
  const containing = store.searchNames(wanted, NAMED).flatMap(({ id }) => store.entity(id) ?? []);
  const near = containing.length > 0 ? containing : nearest(wanted, store.entities(), ({ name }) => name);
  const hint = near.length > 0 ? `; did you mean ${listed(near)}?` : `; look for it with: relata search`;
  throw new Mistake(`nobody and nothing is called ${JSON.stringify(wanted)}${hint}`);
}
