import { computed, effect, signal } from "@preact/signals";
import { backboneOf, importanceOf, type Part } from "../graph/backbone.ts";
import { type NewsGraph, stanceOf } from "../graph/drawing.ts";
import { DARK, LIGHT } from "../graph/palette.ts";
import { addressOf, type Filters, type Place, type View, viewOf } from "./address.ts";

/** Neighbors that one step of widening brings in, strongest first. */
const STEP = 16;

export const graph = signal<NewsGraph | null>(null);

const opening = viewOf(location.hash);
export const place = signal<Place>(opening.place);
export const filters = signal<Filters>(opening.filters);
export const widened = signal<ReadonlySet<string>>(opening.widened);

/** What is under the pointer, in the picture or in a text. */
export const hovered = signal<{ readonly node: string } | { readonly edge: string } | null>(null);
/** Where the keyboard stands in the picture. */
export const cursor = signal<string | null>(null);
/** What is read out to those who do not see the picture. */
export const spoken = signal("");

const preference = (query: string) => {
  const media = matchMedia(query);
  const now = signal(media.matches);
  media.addEventListener("change", () => {
    now.value = media.matches;
  });
  return now;
};
const dark = preference("(prefers-color-scheme: dark)");
export const calm = preference("(prefers-reduced-motion: reduce)");
export const palette = computed(() => (dark.value ? DARK : LIGHT));

const passes = computed(() => {
  const news = graph.value;
  const { types, groups, stances, outlets, since, until } = filters.value;
  return {
    node: (node: string): boolean => !types.has(news?.getNodeAttribute(node, "type") ?? ""),
    edge: (edge: string): boolean => {
      const attributes = news!.getEdgeAttributes(edge);
      if (groups.has(attributes.group) || stances.has(stanceOf(attributes))) return false;
      if (
        outlets.size > 0 &&
        attributes.outlets.length > 0 &&
        attributes.outlets.every((outlet) => outlets.has(outlet))
      )
        return false;
      if (since && (attributes.lastDate ?? "") < since) return false;
      return !(until && (attributes.firstDate === null || attributes.firstDate > until));
    },
  };
});

/** A node with the strongest of its neighbors that pass and are not in the picture yet. */
function around(news: NewsGraph, node: string, shown: ReadonlySet<string>, limit: number): Set<string> {
  const { node: nodePasses, edge: edgePasses } = passes.value;
  const neighbors = new Set<string>();
  news.forEachEdge(node, (edge, _, source, target) => {
    const other = source === node ? target : source;
    if (edgePasses(edge) && nodePasses(other)) neighbors.add(other);
  });
  const order = [...neighbors]
    .filter((other) => !shown.has(other))
    .sort((a, b) => importanceOf(news, b) - importanceOf(news, a) || (a < b ? -1 : 1));
  return new Set([node, ...order.slice(0, limit)]);
}

/** Nodes that the picture must hold because somebody asked for them. */
const wanted = computed((): readonly string[] => {
  const news = graph.value;
  const now = place.value;
  if (!news) return [];
  const asked =
    now.kind === "entity"
      ? [now.id]
      : now.kind === "edge" && news.hasEdge(now.key)
        ? news.extremities(now.key)
        : [];
  return [...asked, ...widened.value].filter((node) => news.hasNode(node));
});

const backbone = computed(
  (): Part => (graph.value ? backboneOf(graph.value, passes.value) : { nodes: new Set(), edges: new Set() }),
);

/** What is in the picture: the backbone, and around what was asked for. */
export const part = computed((): Part => {
  const news = graph.value;
  const base = backbone.value;
  if (!news || wanted.value.length === 0) return base;
  const nodes = new Set(base.nodes);
  const edges = new Set(base.edges);
  for (const node of wanted.value) {
    const limit = widened.value.has(node) ? STEP : base.nodes.has(node) ? 0 : 6;
    for (const other of around(news, node, nodes, limit)) nodes.add(other);
    news.forEachEdge(node, (edge, _, source, target) => {
      if (nodes.has(source) && nodes.has(target) && passes.value.edge(edge)) edges.add(edge);
    });
  }
  const now = place.value;
  if (now.kind === "edge" && news.hasEdge(now.key)) edges.add(now.key);
  return { nodes, edges };
});

const viewNow = (): View => ({ place: place.value, filters: filters.value, widened: widened.value });

const write = (way: "pushState" | "replaceState"): void => {
  const address = addressOf(viewNow());
  if (address === location.hash.replace(/^#/, "")) return;
  history[way](null, "", address === "" ? location.pathname : `#${address}`);
};

/** Opens something for reading; the browser's way back leads to what was open before. */
export function open(next: Place): void {
  place.value = next;
  cursor.value = null;
  write("pushState");
}

export const openEntity = (id: string): void => open({ kind: "entity", id });
export const openEdge = (key: string): void => open({ kind: "edge", key });

export function filter(change: Partial<Filters>): void {
  filters.value = { ...filters.value, ...change };
  write("replaceState");
}

/** Brings a node's neighbors into the picture, or lets them go again. */
export function widen(node: string): void {
  const next = new Set(widened.value);
  if (!next.delete(node)) next.add(node);
  widened.value = next;
  write("replaceState");
}

/** Follows the browser's ways back and forth. */
export function followAddress(): void {
  addEventListener("popstate", () => {
    const view = viewOf(location.hash);
    place.value = view.place;
    filters.value = view.filters;
    widened.value = view.widened;
  });
  effect(() => {
    const news = graph.value;
    document.title = `${news?.getAttribute("title") || "News"} · Relata`;
  });
}
