import type { DrawnEdge, DrawnNode } from "../graph/drawing.ts";
import { colorOfEdge, mix } from "../graph/palette.ts";
import type { Point } from "../graph/point.ts";
import type { Area, Seen } from "../graph/seen.ts";

/** A picture as marks on paper, in pixels from its upper left corner: what SVG and PNG are both made from. */
export interface Marks {
  readonly width: number;
  readonly height: number;
  readonly ground: string;
  readonly areas: readonly Area[];
  readonly lines: readonly Line[];
  readonly nodes: readonly Dot[];
}

/** A curve from one point to another, bent towards a third. */
export interface Line {
  readonly from: Point;
  readonly bend: Point;
  readonly to: Point;
  readonly color: string;
  readonly width: number;
  readonly dash: readonly number[];
  readonly head: "arrow" | "bar" | "none";
}

export interface Dot extends Point {
  readonly radius: number;
  readonly color: string;
  /** Corners of the outline around its center; none for a circle. */
  readonly corners: readonly Point[];
  readonly label: {
    readonly text: string;
    readonly size: number;
    readonly color: string;
    readonly shown: boolean;
  };
}

const DASHES = { stated: [], reported: [9, 4], open: [3, 4], disputed: [6, 6], denied: [] } as const;

function cornersOf({ type }: DrawnNode, radius: number): Point[] {
  const at = (angles: readonly number[], length: number): Point[] =>
    angles.map((angle) => ({
      x: length * Math.sin((angle * Math.PI) / 180),
      y: -length * Math.cos((angle * Math.PI) / 180),
    }));
  if (type === "Place") return at([0, 90, 180, 270], radius);
  if (type === "Organization" || type === "Work") return at([45, 135, 225, 315], radius);
  if (type === "Event" || type === "Product") return at([0, 120, 240], radius);
  return [];
}

const towards = (from: Point, to: Point, distance: number): Point => {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return {
    x: from.x + ((to.x - from.x) * distance) / length,
    y: from.y + ((to.y - from.y) * distance) / length,
  };
};

/** One line; where it is disputed, dashes of denial over the line of what is said. */
function linesOf(seen: Seen, edge: string, drawn: DrawnEdge): Line[] {
  const line = lineOf(seen, edge, drawn);
  if (drawn.stance !== "disputed") return [line];
  return [{ ...lineOf(seen, edge, { ...drawn, stance: "stated" }), head: "none" }, line];
}

function lineOf(seen: Seen, edge: string, { group, stance, size, symmetric }: DrawnEdge): Line {
  const [source, target] = seen.drawing.extremities(edge);
  const [a, b] = [seen.place(source), seen.place(target)];
  const swing = seen.curvature(edge);
  const bend = { x: (a.x + b.x) / 2 + (b.y - a.y) * swing, y: (a.y + b.y) / 2 - (b.x - a.x) * swing };
  return {
    from: towards(a, bend, seen.radius(source)),
    bend,
    to: towards(b, bend, seen.radius(target) + 3),
    color: mix(colorOfEdge(seen.palette, group, stance), seen.palette.canvas, 0.78),
    width: size,
    dash: DASHES[stance],
    head: stance === "denied" ? "bar" : symmetric ? "none" : "arrow",
  };
}

export function marksOf(seen: Seen): Marks {
  const { drawing, palette, width, height } = seen;
  const nodes = drawing.mapNodes((node, attributes): Dot => {
    const radius = seen.radius(node);
    return {
      ...seen.place(node),
      radius,
      color: palette.types[attributes.type],
      corners: cornersOf(attributes, radius),
      label: {
        text: attributes.label,
        size: attributes.labelSize,
        color: palette.ink,
        shown: seen.labelled(node),
      },
    };
  });
  const lines = drawing.mapEdges((edge, attributes) => linesOf(seen, edge, attributes)).flat();
  return { width, height, ground: palette.canvas, areas: seen.regions, lines, nodes };
}

/** The tip of a line: for an arrow its three corners, for a bar its two ends. */
export function tipOf({ bend, to, width, head }: Line): Point[] {
  const back = towards(to, bend, head === "arrow" ? 4 + 2.2 * width : 0);
  const length = Math.hypot(to.x - bend.x, to.y - bend.y) || 1;
  const across = { x: -(to.y - bend.y) / length, y: (to.x - bend.x) / length };
  const half = 2.4 + 1.2 * width;
  const [left, right] = [half, -half].map((way) => ({
    x: back.x + across.x * way,
    y: back.y + across.y * way,
  }));
  return head === "none" ? [] : head === "bar" ? [left!, right!] : [to, left!, right!];
}
