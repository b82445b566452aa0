import type { Drawing } from "./drawing.ts";
import type { Point } from "./point.ts";

/** Fewer nodes than this are no region. */
const FEWEST = 4;
/** At least this share of the nodes that stand on its ground must be its own; else the ground would mislead. */
const OWN = 0.6;

/** A community as an area of the picture: the corners around those of its nodes that lie together. */
export interface Region {
  readonly community: number;
  readonly nodes: readonly string[];
  readonly corners: readonly Point[];
}

/**
 * The regions of a picture, in its own coordinates.
 *
 * @param communityOf the community of a node, as counted over the whole graph.
 */
export function regionsOf(drawing: Drawing, communityOf: (node: string) => number): Region[] {
  const members = new Map<number, string[]>();
  drawing.forEachNode((node) => {
    const community = communityOf(node);
    members.set(community, [...(members.get(community) ?? []), node]);
  });
  return [...members]
    .map(([community, nodes]) => ({ community, nodes: together(drawing, nodes) }))
    .filter(({ nodes }) => nodes.length >= FEWEST)
    .sort((a, b) => a.community - b.community)
    .map(({ community, nodes }) => ({
      community,
      nodes,
      corners: hullOf(nodes.map((node) => drawing.getNodeAttributes(node))),
    }))
    .filter(({ nodes, corners }) => {
      const standing = drawing.filterNodes((_, place) => isWithin(place, corners)).length;
      return nodes.length >= OWN * standing;
    });
}

/** Without those that lie far off: one stray node would draw its community over all others. */
function together(drawing: Drawing, nodes: readonly string[]): string[] {
  const middle = (axis: "x" | "y"): number => {
    const values = nodes.map((node) => drawing.getNodeAttribute(node, axis)).sort((a, b) => a - b);
    return values[Math.floor(values.length / 2)]!;
  };
  const [x, y] = [middle("x"), middle("y")];
  const distanceOf = (node: string): number => {
    const place = drawing.getNodeAttributes(node);
    return Math.hypot(place.x - x, place.y - y);
  };
  const distances = nodes.map(distanceOf).sort((a, b) => a - b);
  const usual = distances[Math.floor(distances.length * 0.6)]!;
  return nodes.filter((node) => distanceOf(node) <= 1.6 * usual);
}

/** The convex hull, counterclockwise (Andrew's monotone chain). */
export function hullOf(points: readonly Point[]): Point[] {
  const order = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  if (order.length < 3) return order;
  return [...half(order), ...half(order.toReversed())];
}

function half(order: readonly Point[]): Point[] {
  const chain: Point[] = [];
  for (const point of order) {
    while (chain.length > 1 && !turnsLeft(chain.at(-2)!, chain.at(-1)!, point)) chain.pop();
    chain.push(point);
  }
  return chain.slice(0, -1);
}

const turnsLeft = (a: Point, b: Point, c: Point): boolean =>
  (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x) > 0;

/** Whether a point lies in a convex area or on its rim. */
export const isWithin = (point: Point, corners: readonly Point[]): boolean =>
  corners.every((corner, index) => {
    const next = corners[(index + 1) % corners.length]!;
    return !turnsLeft(next, corner, point);
  });
