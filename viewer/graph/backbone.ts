import type { NewsGraph } from "./drawing.ts";

/** More nodes than this are no longer a picture that one reads. */
const NODES = 120;
/** Links per node beyond which a picture turns into wool. */
const LINKS = 2.4;

export interface Part {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
}

const tables = new WeakMap<NewsGraph, ReadonlyMap<string, number>>();

/** Links count twice what being named does: who is only named has nothing to read. */
function tableOf(graph: NewsGraph): ReadonlyMap<string, number> {
  const table = new Map<string, number>();
  graph.forEachNode((node, { mentions }) => table.set(node, Math.log2(1 + mentions)));
  graph.forEachEdge((_, { weight }, source, target) => {
    const worth = 2 * (1 + Math.log2(1 + weight));
    table.set(source, table.get(source)! + worth);
    if (target !== source) table.set(target, table.get(target)! + worth);
  });
  return table;
}

/** How much there is to read of a node. Counted once for the whole graph, which does not change. */
export function importanceOf(graph: NewsGraph, node: string): number {
  const table = tables.get(graph) ?? tableOf(graph);
  tables.set(graph, table);
  return table.get(node) ?? 0;
}

/** Strongest first, ties by key, so that the same graph always gives the same picture. */
function ranked(keys: Iterable<string>, scoreOf: (key: string) => number): string[] {
  const scored = [...keys].map((key) => [key, scoreOf(key)] as const);
  scored.sort(([a, high], [b, low]) => low - high || (a < b ? -1 : 1));
  return scored.map(([key]) => key);
}

/** The strongest links within a set of nodes: first those that keep it in one piece, then the rest by weight. */
function linksWithin(
  graph: NewsGraph,
  nodes: ReadonlySet<string>,
  pass: (edge: string) => boolean,
): Set<string> {
  const within: string[] = [];
  graph.forEachEdge((edge, _, source, target) => {
    if (nodes.has(source) && nodes.has(target) && pass(edge)) within.push(edge);
  });
  const order = ranked(within, (edge) => graph.getEdgeAttribute(edge, "weight"));
  const limit = Math.max(40, Math.round(LINKS * nodes.size));
  if (order.length <= limit) return new Set(order);
  const tree = spanning(graph, order);
  const chosen = new Set(tree);
  for (const edge of order) {
    if (chosen.size >= limit) break;
    chosen.add(edge);
  }
  return chosen;
}

/** Kruskal: of edges in order, those that join what was apart. */
function spanning(graph: NewsGraph, order: readonly string[]): string[] {
  const parents = new Map<string, string>();
  const rootOf = (node: string): string => {
    let root = node;
    while (parents.has(root)) root = parents.get(root)!;
    if (root !== node) parents.set(node, root);
    return root;
  };
  return order.filter((edge) => {
    const [a, b] = [rootOf(graph.source(edge)), rootOf(graph.target(edge))];
    if (a === b) return false;
    parents.set(a, b);
    return true;
  });
}

/**
 * The part of a graph that is read at first sight: the most connected nodes and the strongest links between them.
 * Nodes without any link are left to the search box, unless there is nothing else.
 */
export function backboneOf(
  graph: NewsGraph,
  passes: { readonly node: (node: string) => boolean; readonly edge: (edge: string) => boolean },
  limit: number = NODES,
): Part {
  const linked = new Set<string>();
  graph.forEachEdge((edge, _, source, target) => {
    if (source !== target && passes.node(source) && passes.node(target) && passes.edge(edge))
      linked.add(source).add(target);
  });
  const candidates = linked.size > 0 ? linked : graph.filterNodes(passes.node);
  const chosen = new Set(ranked(candidates, (node) => importanceOf(graph, node)).slice(0, limit));
  const edges = linksWithin(graph, chosen, passes.edge);
  return { nodes: linked.size > 0 ? withoutStrays(graph, chosen, edges) : chosen, edges };
}

/** Chosen nodes all of whose neighbors were not chosen stand alone in the picture and say nothing. */
function withoutStrays(
  graph: NewsGraph,
  nodes: ReadonlySet<string>,
  edges: ReadonlySet<string>,
): Set<string> {
  const joined = new Set<string>();
  for (const edge of edges) joined.add(graph.source(edge)).add(graph.target(edge));
  const kept = [...nodes].filter((node) => joined.has(node));
  return new Set(kept.length > 0 ? kept : nodes);
}
