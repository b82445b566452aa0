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
 * Nodes without any link are left to the search box, unless there is nothing else; where links were asked for that
 * there are none of, there is nothing to see.
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
  if (linked.size === 0) {
    if (graph.size > 0 && !graph.someEdge((edge) => passes.edge(edge)))
      return { nodes: new Set(), edges: new Set() };
    const alone = ranked(graph.filterNodes(passes.node), (node) => importanceOf(graph, node)).slice(0, limit);
    return { nodes: new Set(alone), edges: new Set() };
  }
  const nodes = joined(
    graph,
    ranked(linked, (node) => importanceOf(graph, node)),
    passes.edge,
    limit,
  );
  return { nodes, edges: linksWithin(graph, nodes, passes.edge) };
}

/**
 * The first nodes of an order that are linked to one another. One whose neighbors are all left out would stand
 * alone in the picture and say nothing; in its stead come the next that are linked to those already there.
 */
function joined(
  graph: NewsGraph,
  order: readonly string[],
  pass: (edge: string) => boolean,
  limit: number,
): Set<string> {
  const linkedTo = (node: string, chosen: ReadonlySet<string>): boolean =>
    graph.someEdge(node, (edge, _, source, target) => {
      const other = source === node ? target : source;
      return other !== node && chosen.has(other) && pass(edge);
    });
  const first = new Set(order.slice(0, limit));
  const kept = new Set([...first].filter((node) => linkedTo(node, first)));
  if (kept.size === 0) kept.add(order[0]!);
  for (const node of order) {
    if (kept.size >= limit) break;
    if (!kept.has(node) && linkedTo(node, kept)) kept.add(node);
  }
  return kept;
}
