import type { NewsGraph } from "./drawing.ts";

/** A step of a path: its strongest link first, then the others between the same two. */
export interface Hop {
  readonly from: string;
  readonly to: string;
  readonly edges: readonly string[];
}

/**
 * A shortest way from one node to another over links that pass, in either direction. Of ways of the same length the
 * one that is found first among the strongest links.
 *
 * @returns no hop where both are the same; null where there is no way.
 */
export function pathBetween(
  news: NewsGraph,
  passes: (edge: string) => boolean,
  from: string,
  to: string,
): Hop[] | null {
  if (!news.hasNode(from) || !news.hasNode(to)) return null;
  const parents = new Map<string, string | null>([[from, null]]);
  for (const node of parents.keys()) {
    if (node === to) break;
    for (const { other } of linksOf(news, passes, node)) if (!parents.has(other)) parents.set(other, node);
  }
  if (!parents.has(to)) return null;
  const nodes: string[] = [];
  for (let node: string | null = to; node !== null; node = parents.get(node) ?? null) nodes.unshift(node);
  return nodes.slice(1).map((node, index) => hopOf(news, passes, nodes[index]!, node));
}

function linksOf(news: NewsGraph, passes: (edge: string) => boolean, node: string) {
  const links: { other: string; edge: string; weight: number }[] = [];
  news.forEachEdge(node, (edge, { weight }, source, target) => {
    if (passes(edge)) links.push({ other: source === node ? target : source, edge, weight });
  });
  return links.sort((a, b) => b.weight - a.weight || (a.edge < b.edge ? -1 : 1));
}

function hopOf(news: NewsGraph, passes: (edge: string) => boolean, from: string, to: string): Hop {
  const links = linksOf(news, passes, from).filter(({ other }) => other === to);
  return { from, to, edges: links.map(({ edge }) => edge) };
}
