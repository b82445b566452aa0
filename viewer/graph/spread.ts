import Graph from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import type { NewsGraph } from "./drawing.ts";
import type { Point } from "./point.ts";

/** Enough for 120 nodes to settle: 300 more move none by more than its own size. */
const ROUNDS = 400;
/** How much more a link counts within a community than between two: then communities lie side by side. */
const WITHIN = 3;

/** The part of the graph by itself, one edge a pair, seeded from the whole graph's layout: same graph, same picture. */
function skeletonOf(graph: NewsGraph, nodes: readonly string[], edges: Iterable<string>): Graph {
  const skeleton = new Graph({ type: "undirected" });
  nodes.forEach((node, index) => {
    const { x, y } = graph.getNodeAttributes(node);
    const angle = index * 2.399963; // the golden angle: no two seeds fall together
    const radius = 0.05 * Math.sqrt(index + 1);
    const [seedX, seedY] = Number.isFinite(x) && Number.isFinite(y) ? [x, y] : [0, 0];
    skeleton.addNode(node, { x: seedX + radius * Math.cos(angle), y: seedY + radius * Math.sin(angle) });
  });
  for (const edge of edges) {
    const [source, target] = graph.extremities(edge);
    if (source === target) continue;
    const within =
      graph.getNodeAttribute(source, "community") === graph.getNodeAttribute(target, "community");
    skeleton.updateEdge(source, target, ({ weight = 0 }) => ({
      weight: weight + (within ? WITHIN : 1) * (1 + Math.log2(1 + graph.getEdgeAttribute(edge, "weight"))),
    }));
  }
  return skeleton;
}

/** Stretches points so that they fill a frame of the given width and height around 0, 0. */
function fill(points: Map<string, Point>, width: number, height: number): void {
  const all = [...points.values()];
  for (const [axis, extent] of [
    ["x", width],
    ["y", height],
  ] as const) {
    const low = Math.min(...all.map((point) => point[axis]));
    const high = Math.max(...all.map((point) => point[axis]));
    const scale = high > low ? extent / (high - low) : 0;
    for (const point of all) point[axis] = (point[axis] - (low + high) / 2) * scale;
  }
}

/** Where nodes go in a frame of pixels, before anything is moved apart. */
export function spread(
  graph: NewsGraph,
  nodes: readonly string[],
  edges: Iterable<string>,
  frame: { readonly width: number; readonly height: number },
): Map<string, Point> {
  if (nodes.length === 1) return new Map([[nodes[0]!, { x: 0, y: 0 }]]);
  const skeleton = skeletonOf(graph, nodes, edges);
  const settings = {
    linLogMode: true,
    gravity: 0.6,
    strongGravityMode: false,
    scalingRatio: 4,
    edgeWeightInfluence: 0.6,
    outboundAttractionDistribution: false,
    barnesHutOptimize: nodes.length > 400,
    slowDown: 2,
  };
  const rounds = nodes.length > 400 ? 120 : ROUNDS;
  const places = forceAtlas2(skeleton, { iterations: rounds, settings, getEdgeWeight: "weight" });
  const points = new Map(nodes.map((node) => [node, { ...places[node]! }]));
  evenOut(points);
  fill(points, frame.width, frame.height);
  return points;
}

/** A force layout crowds the middle and leaves the rim empty; ranks along each axis, mixed in, use the whole frame. */
function evenOut(points: Map<string, Point>): void {
  const all = [...points.values()];
  for (const axis of ["x", "y"] as const) {
    const low = Math.min(...all.map((point) => point[axis]));
    const high = Math.max(...all.map((point) => point[axis]));
    const order = [...all].sort((a, b) => a[axis] - b[axis]);
    order.forEach((point, index) => {
      const even = low + ((high - low) * index) / Math.max(1, order.length - 1);
      point[axis] = 0.45 * point[axis] + 0.55 * even;
    });
  }
}
