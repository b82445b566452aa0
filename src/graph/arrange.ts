import louvainModule from "graphology-communities-louvain";
import forceAtlas2Module from "graphology-layout-forceatlas2";
import noverlapModule from "graphology-layout-noverlap";
import type { NewsGraph } from "./news-graph.ts";
import { randomFrom } from "./random.ts";

// These packages are CommonJS, whose default import is the function itself; their types describe it as a module.
const louvain = louvainModule as unknown as typeof louvainModule.default;
const forceAtlas2 = forceAtlas2Module as unknown as typeof forceAtlas2Module.default;
const noverlap = noverlapModule as unknown as typeof noverlapModule.default;

const SEED = 20180702;

/** Pairwise work: beyond this many nodes, overlaps are left to the reader's zoom. */
const NOVERLAP_LIMIT = 5_000;

/** Gives each node its community, size and place. The same graph is arranged the same way on every run. */
export function arrange(graph: NewsGraph): void {
  if (graph.order === 0) return;
  assignCommunities(graph);
  assignSizes(graph);
  assignPositions(graph);
}

/** Louvain communities (Blondel et al. 2008), numbered from the largest; equal ones by their first node. */
function assignCommunities(graph: NewsGraph): void {
  const found = louvain(graph, { getEdgeWeight: "weight", rng: randomFrom(SEED) });
  const members = new Map<number, string[]>();
  for (const node of graph.nodes()) {
    const community = found[node] ?? 0;
    members.set(community, [...(members.get(community) ?? []), node]);
  }
  const ranked = [...members.values()].sort((a, b) => b.length - a.length || (a[0]! < b[0]! ? -1 : 1));
  for (const [rank, nodes] of ranked.entries()) {
    for (const node of nodes) graph.setNodeAttribute(node, "community", rank);
  }
}

/** Area grows with mentions: from 3 to 18. */
function assignSizes(graph: NewsGraph): void {
  const most = Math.max(1, ...graph.mapNodes((_, { mentions }) => mentions));
  graph.updateEachNodeAttributes((_, attributes) => ({
    ...attributes,
    size: rounded(3 + 15 * Math.sqrt(attributes.mentions / most)),
  }));
}

/** ForceAtlas2 (Jacomy et al. 2014) from seeded places, then apart where two would overlap. */
function assignPositions(graph: NewsGraph): void {
  const random = randomFrom(SEED);
  graph.updateEachNodeAttributes((_, attributes) => ({
    ...attributes,
    x: random() - 0.5,
    y: random() - 0.5,
  }));
  forceAtlas2.assign(graph, {
    iterations: iterationsFor(graph.order),
    getEdgeWeight: "weight",
    settings: {
      ...forceAtlas2.inferSettings(graph.order),
      barnesHutOptimize: graph.order > 1_000,
      edgeWeightInfluence: 0.5,
    },
  });
  if (graph.order <= NOVERLAP_LIMIT) {
    noverlap.assign(graph, { maxIterations: 200, settings: { margin: 2, ratio: 1.2 } });
  }
  graph.updateEachNodeAttributes((_, attributes) => ({
    ...attributes,
    x: rounded(attributes.x),
    y: rounded(attributes.y),
  }));
}

/** 100 rounds take 1 s at 2,000 nodes and 15 s at 20,000. */
const iterationsFor = (order: number): number => Math.max(20, Math.min(600, Math.round(600_000 / order)));

/** Two decimals, and never -0, so that every machine writes the same. */
const rounded = (value: number): number => Math.round(value * 100) / 100 + 0;
