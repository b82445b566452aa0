import { computed } from "@preact/signals";
import type { List } from "../state/filters.ts";
import { graph } from "../state/view.ts";

type Tally = Readonly<Record<List, ReadonlyMap<string, number>>>;

/** How often each value stands in the whole graph. */
export const counts = computed((): Tally => {
  const tally = {
    types: new Map<string, number>(),
    groups: new Map<string, number>(),
    relations: new Map<string, number>(),
    modalities: new Map<string, number>(),
    polarities: new Map<string, number>(),
    outlets: new Map<string, number>(),
  };
  const add = (list: List, value: string) => tally[list].set(value, (tally[list].get(value) ?? 0) + 1);
  graph.value?.forEachNode((_, { type }) => add("types", type));
  graph.value?.forEachEdge((_, edge) => {
    add("groups", edge.group);
    add("relations", edge.relation);
    add("modalities", edge.modality);
    add("polarities", edge.polarity);
    for (const outlet of edge.outlets) add("outlets", outlet);
  });
  return tally;
});

/** The relations of each group, as a reader says them, most frequent first. */
export const relationsOfGroups = computed((): ReadonlyMap<string, ReadonlyMap<string, string>> => {
  const groups = new Map<string, Map<string, string>>();
  graph.value?.forEachEdge((_, { group, relation }) => {
    const relations = groups.get(group) ?? new Map<string, string>();
    groups.set(group, relations.set(relation, relation.replaceAll("_", " ")));
  });
  return groups;
});

/** The most claims that any one link stands for. */
export const mostClaims = computed(
  () => graph.value?.reduceEdges((most, _, { claims }) => Math.max(most, claims), 1) ?? 1,
);

const ORDERS: Readonly<Partial<Record<List, readonly string[]>>> = {
  modalities: ["stated", "reported", "planned", "possible", "demanded", "conditional"],
  polarities: ["affirmed", "mixed", "denied"],
};

/** Values with their counts: in their own order where they have one, else most frequent first. */
export function rowsOf(list: List): [value: string, amount: number][] {
  const rows = [...counts.value[list]];
  const order = ORDERS[list];
  if (order) return rows.sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
  return rows.sort(([a, high], [b, low]) => low - high || (a < b ? -1 : 1));
}
