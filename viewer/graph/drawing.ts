import type { MultiDirectedGraph } from "graphology";
import type {
  EdgeAttributes,
  GraphAttributes,
  NewsGraph,
  NodeAttributes,
} from "../../src/graph/news-graph.ts";

export type { EdgeAttributes, GraphAttributes, NewsGraph, NodeAttributes };
export type EntityType = NodeAttributes["type"];
export type Modality = EdgeAttributes["modality"];
export type Polarity = EdgeAttributes["polarity"];

/** A node as it is drawn: where, how large, and what is on it. Sizes are pixels at the opening zoom. */
export interface DrawnNode {
  label: string;
  type: EntityType;
  x: number;
  y: number;
  size: number;
  labelSize: number;
  /** Order in which labels claim their place; smaller first. */
  rank: number;
  /** The community of the whole graph on whose ground it stands; null where it stands apart from the rest of it. */
  community: number | null;
}

/** How surely an edge is said: the style of its line. */
export type Stance = "stated" | "reported" | "open" | "disputed" | "denied";

export interface DrawnEdge {
  label: string;
  group: string;
  size: number;
  stance: Stance;
  symmetric: boolean;
}

/** What is in the picture: a part of the news graph, laid out. */
export type Drawing = MultiDirectedGraph<DrawnNode, DrawnEdge>;

/** "disputed": some say so, others deny it. "open" is everything that has not happened, or may not have: planned, possible, demanded, conditional. */
export function stanceOf({ polarity, modality }: Pick<EdgeAttributes, "polarity" | "modality">): Stance {
  if (polarity === "denied") return "denied";
  if (polarity === "mixed") return "disputed";
  if (modality === "stated" || modality === "reported") return modality;
  return "open";
}

/**
 * Makes one drawing the same as another. Sigma 4.0.4 keeps to the graph that it was made with where it counts parallel
 * edges and drags nodes, so it is never given another one.
 */
export function adopt(drawing: Drawing, next: Drawing): void {
  for (const edge of drawing.filterEdges((edge) => !next.hasEdge(edge))) drawing.dropEdge(edge);
  for (const node of drawing.filterNodes((node) => !next.hasNode(node))) drawing.dropNode(node);
  next.forEachNode((node, attributes) => {
    if (drawing.hasNode(node)) drawing.replaceNodeAttributes(node, { ...attributes });
    else drawing.addNode(node, { ...attributes });
  });
  next.forEachEdge((edge, attributes, source, target) => {
    if (drawing.hasEdge(edge)) drawing.replaceEdgeAttributes(edge, { ...attributes });
    else drawing.addEdgeWithKey(edge, source, target, { ...attributes });
  });
}
