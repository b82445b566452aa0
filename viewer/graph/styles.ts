import {
  extremityArrow,
  extremityBar,
  layerDashed,
  layerFill,
  pathCurved,
  sdfCircle,
  sdfDiamond,
  sdfSquare,
  sdfTriangle,
} from "sigma/rendering";
import type { PrimitivesDeclaration, StylesDeclaration } from "sigma/types";
import type { DrawnEdge, DrawnNode, EntityType, Stance } from "./drawing.ts";
import { colorOfEdge, mix, type Palette } from "./palette.ts";

export const TYPEFACE = "'Libre Franklin Variable', system-ui, sans-serif";

/** How much larger a node is that is open. */
export const CHOSEN = 1.25;
export const EDGE_LABEL_SIZE = 11;
/** Pixels between a node and its name. */
export const LABEL_GAP = 3;
/** How far a curve swings out, as a share of its length; and how far apart parallel ones lie. */
export const CURVATURE = 0.14;
export const SPREAD = 0.3;

/** What a node or edge is in the picture at this moment. `lit`: in the part one looks at; `faded`: outside of it. */
export type Light = "plain" | "lit" | "faded";
export interface NodeState {
  light: Light;
  /** The one whose reading is open. */
  chosen: boolean;
  /** Its label has room. */
  labelled: boolean;
}
export interface EdgeState {
  light: Light;
  chosen: boolean;
  /** It is lit, and its label has room. */
  labelled: boolean;
}

export const NODE_STATE: NodeState = { light: "plain", chosen: false, labelled: false };
export const EDGE_STATE: EdgeState = { light: "plain", chosen: false, labelled: false };

/** A shape a type, so that the types differ without color too. */
const SHAPES: Readonly<Record<EntityType, string>> = {
  Person: "circle",
  Organization: "square",
  Place: "diamond",
  Event: "triangle",
  Work: "square",
  Product: "triangle",
};

/** Dash and gap in pixels. A stated edge has no gap to see: its gaps have its color. */
const DASHES: Readonly<Record<Stance, readonly [dash: number, gap: number]>> = {
  stated: [10, 10],
  reported: [9, 4],
  open: [3, 4],
  disputed: [6, 6],
  denied: [10, 10],
};

export const PRIMITIVES = {
  // What is lit lies above everything that is not: an edge one looks at runs over faded nodes, not under them.
  depthLayers: ["edges", "nodes", "topEdges", "topNodes"],
  nodes: {
    shapes: [sdfCircle(), sdfSquare({ cornerRadius: 0.25 }), sdfDiamond(), sdfTriangle()],
    layers: [layerFill()],
  },
  edges: {
    variables: {
      dashSize: { type: "number", default: 10 },
      gapSize: { type: "number", default: 10 },
      dashColor: { type: "color", default: "#888888" },
      gapColor: { type: "color", default: "#888888" },
    },
    // One path only: with loops for self-relations, software rendering compiles for 2.1 s more before the first picture.
    // What somebody did to themselves is read in the panel.
    paths: [pathCurved({ segments: 10 })],
    extremities: [
      extremityArrow({ lengthRatio: 4.6, widthRatio: 4, margin: 2 }),
      extremityBar({ lengthRatio: 1.2, widthRatio: 5, margin: 2 }),
    ],
    layers: [
      layerDashed({
        dashSize: { attribute: "dashSize", default: 10 },
        gapSize: { attribute: "gapSize", default: 10 },
        dashColor: { attribute: "dashColor" },
        gapColor: { attribute: "gapColor" },
        solidExtremities: true,
      }),
    ],
    label: { margin: 3 },
  },
} as const satisfies PrimitivesDeclaration;

/** How much of its color a line keeps against the canvas. */
const SHARES: Readonly<Record<Light, number>> = { plain: 0.78, lit: 1, faded: 0.14 };

type Now = EdgeState & { readonly isHovered: boolean };

function lineOf(palette: Palette, { group, stance }: DrawnEdge, state: Now): string {
  const share = state.isHovered || state.chosen ? 1 : SHARES[state.light];
  return mix(colorOfEdge(palette, group, stance), palette.canvas, share);
}

/**
 * What shows between the dashes: nothing, or, where it is disputed, that somebody also says so. Nothing has the line's
 * own color, because at the rim of a dash the two are mixed.
 */
function gapOf(palette: Palette, edge: DrawnEdge, state: Now): string {
  if (edge.stance === "disputed") return lineOf(palette, { ...edge, stance: "stated" }, state);
  const line = lineOf(palette, edge, state);
  return edge.stance === "stated" || edge.stance === "denied" ? line : `${line}00`;
}

/** The color of the ground on which a community stands. */
export const groundOf = ({ canvas, washes }: Palette, community: number | null): string =>
  community === null ? canvas : washes[community % washes.length]!;

type Styles = StylesDeclaration<
  DrawnNode,
  DrawnEdge,
  NodeState,
  EdgeState,
  object,
  object,
  { dashSize: number; gapSize: number; dashColor: string; gapColor: string; curvature: number }
>;

/** How everything looks in its state, under the palette of the moment. */
export function stylesOf(paletteNow: () => Palette): Styles {
  return {
    nodes: {
      shape: ({ type }) => SHAPES[type],
      x: { attribute: "x" },
      y: { attribute: "y" },
      size: ({ size, type }, { chosen, isHovered }) =>
        size * (SHAPES[type] === "circle" ? 1 : 1.12) * (chosen ? CHOSEN : isHovered ? 1.1 : 1),
      color: ({ type }, { light, isHovered }) => {
        const palette = paletteNow();
        return mix(palette.types[type], palette.canvas, light === "faded" && !isHovered ? 0.2 : 1);
      },
      depth: (_, { light, isHovered, chosen }) =>
        light === "lit" || isHovered || chosen ? "topNodes" : "nodes",
      cursor: "pointer",
    },
    edges: {
      path: "curved",
      parallelPath: "curved",
      parallelSpread: SPREAD,
      curvature: CURVATURE,
      size: ({ size }, { light, chosen, isHovered }) =>
        chosen ? size + 1.5 : light === "lit" || isHovered ? size + 0.5 : size,
      head: ({ stance, symmetric }) => (stance === "denied" ? "bar" : symmetric ? "none" : "arrow"),
      color: (edge, state) => lineOf(paletteNow(), edge, state),
      dashColor: (edge, state) => lineOf(paletteNow(), edge, state),
      gapColor: (edge, state) => gapOf(paletteNow(), edge, state),
      dashSize: ({ stance }) => DASHES[stance][0],
      gapSize: ({ stance }) => DASHES[stance][1],
      depth: (_, { light, chosen, isHovered }) =>
        light === "lit" || chosen || isHovered ? "topEdges" : "edges",
      label: { attribute: "label" },
      labelSize: EDGE_LABEL_SIZE,
      labelFont: `500 ${TYPEFACE}`,
      labelPosition: "over",
      labelColor: () => paletteNow().ink,
      labelBackgroundColor: () => `${paletteNow().canvas}e6`,
      labelBackgroundPadding: 2,
      labelVisibility: (_, { labelled, chosen, isHovered }) =>
        labelled || chosen || isHovered ? "visible" : "hidden",
      labelDepth: "topEdges",
      cursor: "pointer",
      labelCursor: "pointer",
    },
    stage: { background: () => paletteNow().canvas },
  };
}
