import { computed, signal } from "@preact/signals";
import type { Part } from "../graph/backbone.ts";
import { partOf } from "../graph/part.ts";
import { type Hop, pathBetween } from "../graph/path.ts";
import { passesOf } from "./filters.ts";
import { filters, graph, place, view } from "./view.ts";

const NOTHING: Part = { nodes: new Set(), edges: new Set() };

/** How many nodes have room in the picture; it is known once the picture has a place on the screen. */
export const room = signal(120);

/** How often everything was asked to be laid out anew. */
export const arranged = signal(0);

/** How often the frame became another one. */
export const refitted = signal(0);

export const passes = computed(() =>
  graph.value ? passesOf(graph.value, filters.value) : { node: () => true, edge: () => true },
);

/** The path that is open, once both its ends are picked; null where there is none between them. */
export const path = computed((): readonly Hop[] | null => {
  const now = place.value;
  if (!graph.value || now.kind !== "path" || now.to === null) return null;
  return pathBetween(graph.value, passes.value.edge, now.from, now.to);
});

const opened = computed((): { nodes: readonly string[]; edges: readonly string[] } => {
  const [news, now] = [graph.value, place.value];
  if (!news) return { nodes: [], edges: [] };
  if (now.kind === "entity") return { nodes: [now.id], edges: [] };
  if (now.kind === "edge")
    return news.hasEdge(now.key)
      ? { nodes: news.extremities(now.key), edges: [now.key] }
      : { nodes: [], edges: [] };
  if (now.kind !== "path" && now.kind !== "merge") return { nodes: [], edges: [] };
  const hops = path.value ?? [];
  const ends = now.to === null ? [now.from] : [now.from, now.to];
  return {
    nodes: [...ends, ...hops.map(({ to }) => to)],
    edges: hops.flatMap(({ edges }) => edges.slice(0, 1)),
  };
});

const wishes = {
  widened: computed(() => view.value.widened),
  pinned: computed(() => view.value.pinned),
  hidden: computed(() => view.value.hidden),
  only: computed(() => view.value.only),
};

let last = NOTHING;

/** What is in the picture. It is another one only where something else is to be seen. */
export const part = computed((): Part => {
  if (!graph.value) return NOTHING;
  const { widened, pinned, hidden, only } = wishes;
  const next = partOf(
    graph.value,
    passes.value,
    {
      widened: widened.value,
      pinned: pinned.value,
      hidden: hidden.value,
      only: only.value,
      ...opened.value,
    },
    room.value,
  );
  if (!same(last.nodes, next.nodes) || !same(last.edges, next.edges)) last = next;
  return last;
});

function same(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  if (one.size !== other.size) return false;
  for (const key of one) if (!other.has(key)) return false;
  return true;
}
