import { backboneOf, importanceOf, type Part } from "./backbone.ts";
import type { NewsGraph } from "./drawing.ts";

/** Neighbors that one step of widening brings in, strongest first. */
export const STEP = 16;
/** Neighbors that come along with a node which was not in the picture. */
const COMPANY = 6;
/** Neighbors of a node that is looked at alone. */
const CIRCLE = 60;

interface Passes {
  node(node: string): boolean;
  edge(edge: string): boolean;
}

/** What was asked into the picture beside its backbone, and what out of it. */
export interface Wishes {
  /** Nodes whose neighbors come in, and in how many steps. */
  readonly widened: ReadonlyMap<string, number>;
  readonly pinned: ReadonlySet<string>;
  readonly hidden: ReadonlySet<string>;
  readonly only: string | null;
  /** What is open for reading. */
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
}

/** A node's neighbors by links that pass, most important first. */
export function neighborsOf(news: NewsGraph, passes: Passes, node: string): string[] {
  const neighbors = new Set<string>();
  news.forEachEdge(node, (edge, _, source, target) => {
    const other = source === node ? target : source;
    if (other !== node && passes.edge(edge) && passes.node(other)) neighbors.add(other);
  });
  return [...neighbors].sort((a, b) => importanceOf(news, b) - importanceOf(news, a) || (a < b ? -1 : 1));
}

/** What is in the picture: the backbone, and around what was asked for. */
export function partOf(news: NewsGraph, filters: Passes, wishes: Wishes, limit: number): Part {
  const { widened, pinned, hidden, only } = wishes;
  const passes: Passes = {
    node: (node) => !hidden.has(node) && (pinned.has(node) || filters.node(node)),
    edge: (edge) => filters.edge(edge) && !news.extremities(edge).some((node) => hidden.has(node)),
  };
  const alone = only !== null && news.hasNode(only);
  const base = alone ? circleOf(news, passes, only) : backboneOf(news, passes, limit);
  const nodes = new Set(base.nodes);
  const edges = new Set(base.edges);
  const asked = new Set([...wishes.nodes, ...pinned, ...widened.keys()]);
  for (const node of asked) {
    if (!news.hasNode(node) || hidden.has(node)) continue;
    const known = nodes.has(node) || pinned.has(node) || alone;
    const amount = (widened.get(node) ?? 0) * STEP || (known ? 0 : COMPANY);
    nodes.add(node);
    const fresh = neighborsOf(news, passes, node).filter((other) => !nodes.has(other));
    for (const other of fresh.slice(0, amount)) nodes.add(other);
  }
  for (const node of asked) {
    if (!nodes.has(node)) continue;
    news.forEachEdge(node, (edge, _, source, target) => {
      if (nodes.has(source) && nodes.has(target) && passes.edge(edge)) edges.add(edge);
    });
  }
  for (const edge of wishes.edges)
    if (news.extremities(edge).every((node) => nodes.has(node))) edges.add(edge);
  return { nodes, edges };
}

/** A node by itself with its neighbors, and all links among them. */
function circleOf(news: NewsGraph, passes: Passes, node: string): Part {
  const nodes = new Set([node, ...neighborsOf(news, passes, node).slice(0, CIRCLE)]);
  const edges = new Set<string>();
  for (const member of nodes)
    news.forEachOutEdge(member, (edge, _, __, target) => {
      if (nodes.has(target) && passes.edge(edge)) edges.add(edge);
    });
  return { nodes, edges };
}
