import type { EntityRow } from "./entity-rows.ts";

/** An edge as far as it matters for what has changed. */
export interface EdgeState {
  readonly subject: string;
  readonly relation: string;
  readonly object: string;
  readonly claims: number;
}

/** One thing before and after: null where it was not, or is no longer. */
export interface Change<Thing> {
  readonly before: Thing | null;
  readonly after: Thing | null;
}

/** What a decision changes in the graph. */
export interface Effect {
  readonly entities: readonly Change<EntityRow>[];
  readonly edges: readonly Change<EdgeState>[];
}

/** Works out what a change did, from what was there before; to be asked before anything else is written. */
export type Effects = () => Effect;

/** What a change reaches of a graph, at one moment. */
export interface Picture {
  readonly entities: ReadonlyMap<string, EntityRow>;
  readonly edges: ReadonlyMap<string, EdgeState>;
}

export const effectBetween = (before: Picture, after: Picture): Effect => ({
  entities: changes(before.entities, after.entities),
  edges: changes(before.edges, after.edges),
});

function changes<Thing>(
  before: ReadonlyMap<string, Thing>,
  after: ReadonlyMap<string, Thing>,
): Change<Thing>[] {
  const keys = [...new Set([...before.keys(), ...after.keys()])].sort();
  return keys
    .map((key) => ({ before: before.get(key) ?? null, after: after.get(key) ?? null }))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after));
}
