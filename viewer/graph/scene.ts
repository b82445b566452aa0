import Sigma from "sigma";
import type { Eye } from "../state/address.ts";
import { type Drawn, extentOf } from "./draw.ts";
import type { Drawing, DrawnEdge, DrawnNode } from "./drawing.ts";
import { Ground } from "./ground.ts";
import { labelsThatFit, type Wanted } from "./labels.ts";
import type { Palette } from "./palette.ts";
import type { Point } from "./point.ts";
import type { Seen } from "./seen.ts";
import {
  CURVATURE,
  EDGE_LABEL_SIZE,
  EDGE_STATE,
  type EdgeState,
  NODE_STATE,
  type NodeState,
  PRIMITIVES,
  SPREAD,
  stylesOf,
  TYPEFACE,
} from "./styles.ts";
import { widthOf } from "./width.ts";

/** What a person does in the picture. null: nothing under the pointer any more. */
export interface SceneEvents {
  node(key: string): void;
  edge(key: string): void;
  stage(): void;
  hover(target: { readonly node: string } | { readonly edge: string } | null): void;
  /** The camera has come to rest. */
  rest(eye: Eye): void;
  /** A node was dragged to another place in the drawing. */
  moved(node: string, place: Point): void;
}

/** The part one looks at; everything else fades. */
export interface Focus {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
}

/** Pixels around the picture. */
export const PADDING = 24;
const LABEL_WEIGHT = "500";

/** The living picture: a Sigma on a container, with what is lit, chosen and labelled in it. */
export class Scene {
  readonly #sigma: Sigma<DrawnNode, DrawnEdge, object, NodeState, EdgeState, object, typeof PRIMITIVES>;
  #palette: Palette;
  #ratio = 0;
  #frame = 0;
  #focus: Focus | null = null;
  #chosen: string | null = null;
  readonly #ground: Ground;
  #resting = 0;
  readonly #resized: ResizeObserver;
  readonly #still: () => boolean;

  /** @throws {Error} where the browser has no WebGL 2. */
  constructor(
    container: HTMLElement,
    { drawing, regions }: Drawn,
    {
      palette,
      still,
      events,
    }: { readonly palette: Palette; readonly still: () => boolean; readonly events: SceneEvents },
  ) {
    this.#palette = palette;
    this.#still = still;
    this.#sigma = new Sigma<DrawnNode, DrawnEdge, object, NodeState, EdgeState, object, typeof PRIMITIVES>(
      drawing,
      container,
      {
        primitives: PRIMITIVES,
        styles: stylesOf(() => this.#palette),
        settings: {
          renderEdgeLabels: true,
          enableEdgeEvents: true,
          nodeLabelEvents: "extend",
          edgeLabelEvents: "extend",
          nodePickingPadding: 4,
          edgePickingPadding: 4,
          stagePadding: PADDING,
          minCameraRatio: 0.08,
          maxCameraRatio: 2.5,
          enableCameraRotation: false,
          enableNodeDrag: true,
          labelRenderedSizeThreshold: 0,
          labelDensity: 0,
          zoomToSizeRatioFunction: (ratio) => Math.sqrt(ratio),
          minEdgeThickness: 1,
        },
        customNodeState: NODE_STATE,
        customEdgeState: EDGE_STATE,
      },
    );
    this.#ground = new Ground(this.#sigma);
    this.#ground.lay(regions);
    this.#frameAll();
    this.#listen(events);
    this.#sigma.once("afterRender", () => requestAnimationFrame(() => performance.mark("first picture")));
    this.#resized = new ResizeObserver(() => this.#relabel(true));
    this.#resized.observe(container);
    this.#relabel(true);
  }

  #listen(events: SceneEvents): void {
    this.#sigma.on("clickNode", ({ node }) => events.node(node));
    this.#sigma.on("clickEdge", ({ edge }) => events.edge(edge));
    this.#sigma.on("clickStage", () => events.stage());
    this.#sigma.on("enterNode", ({ node }) => events.hover({ node }));
    this.#sigma.on("enterEdge", ({ edge }) => events.hover({ edge }));
    this.#sigma.on("leaveNode", () => events.hover(null));
    this.#sigma.on("leaveEdge", () => events.hover(null));
    this.#sigma.on("nodeDragEnd", ({ node }) => {
      const { x, y } = this.drawing.getNodeAttributes(node);
      events.moved(node, { x, y });
      this.#relabel(true);
    });
    this.#sigma.on("beforeRender", () => this.#ground.paint(this.#palette));
    this.#sigma.getCamera().on("updated", ({ x, y, ratio }) => {
      this.#relabel();
      clearTimeout(this.#resting);
      this.#resting = window.setTimeout(() => events.rest({ x, y, ratio }), 300);
    });
  }

  /** What the camera sees when it stands in the middle: this drawing, also when nodes come and go later. */
  #frameAll(): void {
    if (this.drawing.order > 1) this.#sigma.setCustomBBox(extentOf(this.drawing));
  }

  get drawing(): Drawing {
    return this.#sigma.getGraph() as Drawing;
  }

  /** Another part of the graph. What stays keeps its place, and the camera too, unless all was laid out anew. */
  show({ drawing, regions }: Drawn, anew: boolean): void {
    this.#sigma.setGraph(drawing);
    this.#ground.lay(regions);
    if (anew) {
      this.#frameAll();
      this.fit();
    }
    this.#apply();
    this.#relabel(true);
  }

  paint(palette: Palette): void {
    this.#palette = palette;
    this.#sigma.refresh();
  }

  /** Lights a part of the picture, or, with null, everything alike. `chosen` is a node's or an edge's key. */
  light(focus: Focus | null, chosen: string | null): void {
    this.#focus = focus;
    this.#chosen = chosen;
    this.#apply();
  }

  #apply(): void {
    const focus = this.#focus;
    const graph = this.drawing;
    const lightOf = (lit: boolean | undefined) => (lit === undefined ? "plain" : lit ? "lit" : "faded");
    graph.forEachNode((node) => {
      const state = { light: lightOf(focus?.nodes.has(node)), chosen: node === this.#chosen } as const;
      const now = this.#sigma.getNodeState(node);
      if (now.light !== state.light || now.chosen !== state.chosen) this.#sigma.setNodeState(node, state);
    });
    graph.forEachEdge((edge) => {
      const state = { light: lightOf(focus?.edges.has(edge)), chosen: edge === this.#chosen } as const;
      const now = this.#sigma.getEdgeState(edge);
      if (now.light !== state.light || now.chosen !== state.chosen) this.#sigma.setEdgeState(edge, state);
    });
    this.#labelEdges();
  }

  /** Which labels have room depends on the zoom alone, not on the place, so panning changes none. */
  #relabel(forced = false): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      const { ratio } = this.#sigma.getCamera().getState();
      if (!forced && Math.abs(Math.log(ratio / this.#ratio)) < 0.04) return;
      this.#ratio = ratio;
      const fitting = labelsThatFit(this.drawing.mapNodes((node) => this.#labelBox(node)));
      this.drawing.forEachNode((node) => {
        const labelled = fitting.has(node);
        if (this.#sigma.getNodeState(node).labelled !== labelled)
          this.#sigma.setNodeState(node, { labelled });
      });
      this.#labelEdges();
    });
  }

  #labelBox(node: string): Wanted {
    const { x, y, label, labelSize, rank, size } = this.drawing.getNodeAttributes(node);
    const at = this.#sigma.graphToViewport({ x, y });
    const half = widthOf(label, labelSize, TYPEFACE, LABEL_WEIGHT) / 2 + 2;
    const radius = this.#sigma.scaleSize(size);
    const top = at.y + radius + 1;
    return { key: node, rank, left: at.x - half, right: at.x + half, top, bottom: top + labelSize + 4 };
  }

  /** Of what is lit, names come first; relations are written where there is room between them. */
  #labelEdges(): void {
    const lit = this.#focus;
    const present = [...(lit?.nodes ?? [])].filter((node) => this.drawing.hasNode(node));
    const names = present.map((node) => ({ ...this.#labelBox(node), rank: Number.NEGATIVE_INFINITY }));
    const wanted = [...(lit?.edges ?? [])].flatMap((edge) =>
      this.drawing.hasEdge(edge) ? (this.#edgeLabelBox(edge) ?? []) : [],
    );
    const fitting = labelsThatFit([...names, ...wanted]);
    this.drawing.forEachEdge((edge) => {
      const labelled = fitting.has(edge);
      if (this.#sigma.getEdgeState(edge).labelled !== labelled) this.#sigma.setEdgeState(edge, { labelled });
    });
  }

  /** null where an edge is shorter than its label. */
  #edgeLabelBox(edge: string): Wanted | null {
    const [from, to] = this.drawing.extremities(edge).map((node) => {
      const attributes = this.drawing.getNodeAttributes(node);
      return { ...this.#sigma.graphToViewport(attributes), radius: this.#sigma.scaleSize(attributes.size) };
    });
    if (!from || !to) return null;
    const { label, size } = this.drawing.getEdgeAttributes(edge);
    const width = widthOf(label, EDGE_LABEL_SIZE, TYPEFACE, LABEL_WEIGHT);
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const length = Math.hypot(dx, dy);
    if (length - from.radius - to.radius < width + 34) return null;
    const bend = this.#curvature(edge);
    const [x, y] = [(from.x + to.x) / 2 + (dy * bend) / 2, (from.y + to.y) / 2 - (dx * bend) / 2];
    const halfWidth = (Math.abs(dx / length) * width + Math.abs(dy / length) * 12) / 2 + 2;
    const halfHeight = (Math.abs(dy / length) * width + Math.abs(dx / length) * 12) / 2 + 2;
    return {
      key: edge,
      rank: -size,
      left: x - halfWidth,
      right: x + halfWidth,
      top: y - halfHeight,
      bottom: y + halfHeight,
    };
  }

  /** As sigma fans parallel edges out: each swings as far as its place among them says. */
  #curvature(edge: string): number {
    const { parallelCount, parallelIndex } = this.#sigma.getEdgeState(edge);
    if (parallelCount <= 1) return CURVATURE;
    const turned = this.drawing.source(edge) > this.drawing.target(edge) ? -1 : 1;
    return turned * (parallelIndex - (parallelCount - 1) / 2) * SPREAD;
  }

  /** The picture as it stands on the screen, to make a file of. */
  seen(): Seen {
    return {
      drawing: this.drawing,
      palette: this.#palette,
      ...this.#sigma.getDimensions(),
      place: (node) => this.#sigma.graphToViewport(this.drawing.getNodeAttributes(node)),
      radius: (node) => this.#sigma.scaleSize(this.drawing.getNodeAttribute(node, "size")),
      labelled: (node) => this.#sigma.getNodeState(node).labelled,
      curvature: (edge) => this.#curvature(edge),
    };
  }

  /** Brings a node into the middle of the view. */
  look(node: string): void {
    const place = this.#sigma.getNodeDisplayData(node);
    if (!place) return;
    const camera = this.#sigma.getCamera();
    const ratio = Math.min(camera.ratio, 0.75);
    this.#move({ x: place.x, y: place.y, ratio });
  }

  /** Whether a node's place on the screen lies well inside the picture. */
  sees(node: string): boolean {
    const { width, height } = this.#sigma.getDimensions();
    if (!this.drawing.hasNode(node)) return false;
    const { x, y } = this.#sigma.graphToViewport(this.drawing.getNodeAttributes(node));
    return x > 60 && x < width - 60 && y > 40 && y < height - 60;
  }

  zoom(factor: number): void {
    this.#move({ ratio: this.#sigma.getCamera().getBoundedRatio(this.#sigma.getCamera().ratio * factor) });
  }

  fit(): void {
    this.#move({ x: 0.5, y: 0.5, ratio: 1 });
  }

  /** Puts the camera where it once stood. */
  stand(eye: Eye): void {
    this.#sigma.getCamera().setState(eye);
  }

  #move(state: { x?: number; y?: number; ratio?: number }): void {
    if (this.#still()) this.#sigma.getCamera().setState(state);
    else void this.#sigma.getCamera().animate(state, { duration: 320 });
  }

  /** Where a node is on the screen, in pixels from the container's corner. */
  placeOf(node: string): { readonly x: number; readonly y: number } | null {
    return this.drawing.hasNode(node)
      ? this.#sigma.graphToViewport(this.drawing.getNodeAttributes(node))
      : null;
  }

  close(): void {
    this.#resized.disconnect();
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#resting);
    this.#sigma.kill();
  }
}
