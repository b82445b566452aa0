import { MultiDirectedGraph } from "graphology";
import { importanceOf, type Part } from "./backbone.ts";
import { type Drawing, type DrawnEdge, type DrawnNode, type NewsGraph, stanceOf } from "./drawing.ts";
import { type Box, moveApart, spread } from "./spread.ts";
import { TYPEFACE } from "./styles.ts";
import { widthOf } from "./width.ts";

interface Frame {
  readonly width: number;
  readonly height: number;
}

/** Radius and letter height in pixels, for importances between 0 and the picture's greatest. */
function nodeOf(graph: NewsGraph, node: string, greatest: number): DrawnNode {
  const { label, type } = graph.getNodeAttributes(node);
  const share = Math.sqrt(importanceOf(graph, node) / Math.max(greatest, 1));
  return {
    label: label.length > 34 ? `${label.slice(0, 33).trimEnd()}…` : label,
    type,
    x: 0,
    y: 0,
    size: 3.5 + 11 * share,
    labelSize: Math.round(11 + 4 * share),
    rank: -share,
  };
}

function edgeOf(graph: NewsGraph, edge: string): DrawnEdge {
  const { label, group, symmetric, weight, ...said } = graph.getEdgeAttributes(edge);
  return {
    label,
    group,
    symmetric,
    stance: stanceOf(said),
    size: Math.min(4, 1.5 + 0.6 * Math.log2(Math.max(1, weight))),
  };
}

function boxOf(node: string, { label, labelSize, size, x, y }: DrawnNode): Box {
  const half = Math.max(size, widthOf(label, labelSize, TYPEFACE, "500") / 2) + 5;
  return { node, x, y, half, up: size + 5, down: size + labelSize + 9 };
}

/** New nodes come beside those that they are linked to, in a ring; without any, below the picture. */
function besides(
  drawing: Drawing,
  graph: NewsGraph,
  node: string,
  index: number,
  lowest: number,
): { x: number; y: number } {
  const neighbors = graph.neighbors(node).filter((other) => drawing.hasNode(other));
  const angle = index * 2.399963;
  if (neighbors.length === 0) return { x: 90 * Math.cos(angle), y: lowest - 60 };
  const [x, y] = (["x", "y"] as const).map(
    (axis) =>
      neighbors.reduce((sum, other) => sum + drawing.getNodeAttribute(other, axis), 0) / neighbors.length,
  );
  return { x: x! + 70 * Math.cos(angle), y: y! + 70 * Math.sin(angle) };
}

/**
 * The picture of a part of the graph. Nodes that `before` already shows stay where they are; without it, everything
 * is laid out anew to fill the frame.
 */
export function draw(
  graph: NewsGraph,
  { nodes, edges }: Part,
  frame: Frame,
  before: Drawing | null,
): Drawing {
  const drawing: Drawing = new MultiDirectedGraph();
  const greatest = graph.reduceNodes((most, node) => Math.max(most, importanceOf(graph, node)), 1);
  const keys = [...nodes].sort();
  const known = new Set(before ? keys.filter((node) => before.hasNode(node)) : []);
  if (known.size === 0) {
    const places = spread(graph, keys, edges, frame);
    for (const node of keys)
      drawing.addNode(node, { ...nodeOf(graph, node, greatest), ...places.get(node)! });
  } else {
    for (const node of known) {
      const { x, y } = before!.getNodeAttributes(node);
      drawing.addNode(node, { ...nodeOf(graph, node, greatest), x, y });
    }
    const lowest = Math.min(...drawing.mapNodes((_, { y }) => y));
    keys
      .filter((node) => !known.has(node))
      .forEach((node, index) => {
        drawing.addNode(node, {
          ...nodeOf(graph, node, greatest),
          ...besides(drawing, graph, node, index, lowest),
        });
      });
  }
  settle(drawing, known);
  if (known.size === 0) widenTo(drawing, frame);
  for (const edge of [...edges].sort()) {
    const [source, target] = graph.extremities(edge);
    if (source !== target) drawing.addEdgeWithKey(edge, source, target, edgeOf(graph, edge));
  }
  return drawing;
}

/** Moving apart may leave a picture taller or wider than its frame; stretching the other way costs no room. */
function widenTo(drawing: Drawing, frame: Frame): void {
  if (drawing.order < 2) return;
  const extent = (axis: "x" | "y"): number => {
    const all = drawing.mapNodes((_, attributes) => attributes[axis]);
    return Math.max(...all) - Math.min(...all);
  };
  const stretch = (extent("y") * frame.width) / frame.height / extent("x");
  if (!Number.isFinite(stretch) || stretch === 0) return;
  const [axis, factor] =
    stretch > 1 ? (["x", Math.min(stretch, 2)] as const) : (["y", Math.min(1 / stretch, 2)] as const);
  drawing.updateEachNodeAttributes((_, attributes) => ({ ...attributes, [axis]: attributes[axis] * factor }));
}

/** Sigma's y grows upward, a label hangs downward: boxes are turned over before they are moved apart. */
function settle(drawing: Drawing, known: ReadonlySet<string>): void {
  const boxes = drawing.mapNodes((node, attributes) => boxOf(node, { ...attributes, y: -attributes.y }));
  moveApart(boxes, known);
  for (const { node, x, y } of boxes) drawing.mergeNodeAttributes(node, { x, y: -y });
}
