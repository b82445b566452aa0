import { MultiDirectedGraph } from "graphology";
import { importanceOf, type Part } from "./backbone.ts";
import { type Box, freePlace, moveApart } from "./boxes.ts";
import { type Drawing, type DrawnEdge, type DrawnNode, type NewsGraph, stanceOf } from "./drawing.ts";
import type { Point } from "./point.ts";
import { type Region, regionsOf } from "./regions.ts";
import { spread } from "./spread.ts";
import { TYPEFACE } from "./styles.ts";
import { widthOf } from "./width.ts";

export interface Frame {
  readonly width: number;
  readonly height: number;
}

/** Pixels that a node with its name, and the room for its links, take up; and what is lost along the rim, each way. */
const FOOTPRINT = 4300;
const RIM = { width: 90, height: 40 } as const;

/** How many nodes a frame shows so that all can be read; beyond 150 nobody reads them, however large it is. */
export function roomIn({ width, height }: Frame): number {
  const area = Math.max(0, width - RIM.width) * Math.max(0, height - RIM.height);
  return Math.max(12, Math.min(150, Math.round(area / FOOTPRINT)));
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
    community: null,
  };
}

function edgeOf(graph: NewsGraph, edge: string): DrawnEdge {
  const { label, group, symmetric, weight, ...said } = graph.getEdgeAttributes(edge);
  return {
    label,
    group,
    symmetric,
    stance: stanceOf(said),
    size: Math.min(4.5, 1.8 + 0.6 * Math.log2(Math.max(1, weight))),
  };
}

function boxOf(node: string, { label, labelSize, size, x, y }: DrawnNode): Box {
  const half = Math.max(size, widthOf(label, labelSize, TYPEFACE, "500") / 2) + 5;
  return { node, x, y, half, up: size + 5, down: size + labelSize + 9 };
}

/** The middle of those that a node is linked to; of none, the foot of the picture. */
function amidst(drawing: Drawing, graph: NewsGraph, node: string): Point {
  const neighbors = graph.neighbors(node).filter((other) => drawing.hasNode(other));
  if (neighbors.length === 0) return { x: 0, y: Math.min(0, ...drawing.mapNodes((_, { y }) => y)) - 60 };
  const sum = (axis: "x" | "y"): number =>
    neighbors.reduce((total, other) => total + drawing.getNodeAttribute(other, axis), 0);
  return { x: sum("x") / neighbors.length, y: sum("y") / neighbors.length };
}

/** Where nodes were last, also those that are away now. */
export type Places = Map<string, Point>;

export interface Drawn {
  readonly drawing: Drawing;
  readonly regions: readonly Region[];
  /** Everything was laid out anew, so the view may be another one too. */
  readonly anew: boolean;
}

/** Where a picture goes, and what is known of it. */
export interface Ground {
  readonly frame: Frame;
  /** Is kept: new places are written into it. */
  readonly places: Places;
  /** What is on the screen and must not move; null where the frame is another one than that of the places. */
  readonly before: Drawing | null;
}

/**
 * The picture of a part of the graph. What `before` shows stays where it is, and what is back comes to where it was;
 * if nothing that is to be seen had a place, everything is laid out anew to fill the frame.
 */
export function draw(graph: NewsGraph, { nodes, edges }: Part, { frame, places, before }: Ground): Drawn {
  const drawing: Drawing = new MultiDirectedGraph();
  const greatest = graph.reduceNodes((most, node) => Math.max(most, importanceOf(graph, node)), 1);
  const keys = [...nodes].sort();
  const fresh = !keys.some((node) => places.has(node));
  const laid = fresh ? spread(graph, keys, edges, frame) : places;
  const add = (node: string, { x, y }: Point) =>
    drawing.addNode(node, { ...nodeOf(graph, node, greatest), x, y });
  const stays = (node: string): boolean =>
    laid.has(node) && (fresh || before === null || before.hasNode(node));
  for (const node of keys.filter(stays)) add(node, laid.get(node)!);
  const others = keys
    .filter((node) => !stays(node))
    .sort((a, b) => importanceOf(graph, b) - importanceOf(graph, a));
  join(drawing, others, (node) => {
    add(node, places.get(node) ?? amidst(drawing, graph, node));
  });
  const anew = fresh || before === null;
  if (anew) press(drawing, frame);
  drawing.forEachNode((node, { x, y }) => places.set(node, { x, y }));
  for (const edge of [...edges].sort()) {
    const [source, target] = graph.extremities(edge);
    if (source !== target) drawing.addEdgeWithKey(edge, source, target, edgeOf(graph, edge));
  }
  const regions = regionsOf(drawing, (node) => graph.getNodeAttribute(node, "community"));
  for (const { community, nodes: members } of regions)
    for (const node of members) drawing.setNodeAttribute(node, "community", community);
  return { drawing, regions, anew };
}

/** How far a picture reaches with its names, in its own coordinates; y grows upward, names hang downward. */
export function extentOf(drawing: Drawing): Readonly<Record<"x" | "y", [low: number, high: number]>> {
  const boxes = drawing.mapNodes((node, attributes) => boxOf(node, attributes));
  return {
    x: [Math.min(...boxes.map(({ x, half }) => x - half)), Math.max(...boxes.map(({ x, half }) => x + half))],
    y: [Math.min(...boxes.map(({ y, down }) => y - down)), Math.max(...boxes.map(({ y, up }) => y + up))],
  };
}

/** How often a picture goes into its frame, each way. */
function shareOf(drawing: Drawing, frame: Frame): Point {
  const { x, y } = extentOf(drawing);
  return { x: frame.width / (x[1] - x[0]), y: frame.height / (y[1] - y[0]) };
}

function scale(drawing: Drawing, by: { readonly x: number; readonly y: number }): void {
  drawing.updateEachNodeAttributes((_, attributes) => ({
    ...attributes,
    x: attributes.x * by.x,
    y: attributes.y * by.y,
  }));
}

/** Times that a picture is pressed into its frame again before it may be larger than that. */
const PRESSINGS = 4;

/**
 * Moving apart makes a picture larger than its frame, and names do not shrink with it. So it is pressed into the frame
 * and moved apart again, which lets it flow to where there is room; where there is too much, it is stretched.
 */
function press(drawing: Drawing, frame: Frame): void {
  for (let pressing = 0; pressing < PRESSINGS; pressing++) {
    settle(drawing);
    const { x, y } = shareOf(drawing, frame);
    if (drawing.order < 2 || (x > 0.98 && y > 0.98)) break;
    scale(drawing, { x: Math.min(x, 1), y: Math.min(y, 1) });
  }
  settle(drawing);
  widenTo(drawing, frame);
}

/** Stretching the way in which a picture leaves its frame empty costs no room. */
function widenTo(drawing: Drawing, frame: Frame): void {
  if (drawing.order < 2) return;
  const { x, y } = shareOf(drawing, frame);
  const whole = Math.min(x, y);
  scale(drawing, { x: Math.min(x / whole, 2), y: Math.min(y / whole, 2) });
}

/** Sigma's y grows upward, a label hangs downward: boxes are turned over before they are moved. */
const boxesOf = (drawing: Drawing): Box[] =>
  drawing.mapNodes((node, attributes) => boxOf(node, { ...attributes, y: -attributes.y }));

function settle(drawing: Drawing): void {
  const boxes = boxesOf(drawing);
  moveApart(boxes);
  for (const { node, x, y } of boxes) drawing.mergeNodeAttributes(node, { x, y: -y });
}

/** Nodes that come to others look for a free place near their own, and nobody moves for them. */
function join(drawing: Drawing, nodes: readonly string[], add: (node: string) => void): void {
  const taken = boxesOf(drawing);
  for (const node of nodes) {
    add(node);
    const attributes = drawing.getNodeAttributes(node);
    const box = boxOf(node, { ...attributes, y: -attributes.y });
    Object.assign(box, freePlace(box, taken));
    taken.push(box);
    drawing.mergeNodeAttributes(node, { x: box.x, y: -box.y });
  }
}
