import { MultiDirectedGraph } from "graphology";
import Sigma from "sigma";
import type { Eye } from "../state/address.ts";
import { type Drawn, extentOf } from "./draw.ts";
import { adopt, type Drawing, type DrawnEdge, type DrawnNode } from "./drawing.ts";
import { Ground } from "./ground.ts";
import { boxOnEdge, labelsThatFit, type Wanted } from "./labels.ts";
import { type Named, Names } from "./names.ts";
import type { Palette } from "./palette.ts";
import type { Point } from "./point.ts";
import { follow, type Pointing, type Target } from "./pointing.ts";
import type { Seen } from "./seen.ts";
import {
  CHOSEN,
  CURVATURE,
  EDGE_LABEL_SIZE,
  EDGE_STATE,
  type EdgeState,
  LABEL_GAP,
  NODE_STATE,
  type NodeState,
  PRIMITIVES,
  SPREAD,
  stylesOf,
  TYPEFACE,
} from "./styles.ts";
import { widthOf } from "./width.ts";

export interface SceneEvents extends Pointing {
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
const LETTERS_MS = 400;

/** A Sigma of our drawings. */
export type Stage = Sigma<DrawnNode, DrawnEdge, object, NodeState, EdgeState, object, typeof PRIMITIVES>;

/** The living picture: a Sigma on a container, with what is lit, chosen and labelled in it. */
export class Scene {
  readonly #sigma: Stage;
  #palette: Palette;
  #ratio = 0;
  #frame = 0;
  #focus: Focus | null = null;
  #chosen: string | null = null;
  readonly #ground: Ground;
  readonly #names: Names;
  readonly #faded: Names;
  /** Under the pointer: a node, or the node whose name is there. */
  #pointed: string | null = null;
  #lettered = 0;
  #resting = 0;
  readonly #resized: ResizeObserver;
  readonly #still: () => boolean;

  /** @throws {Error} where the browser has no WebGL 2. */
  constructor(
    container: HTMLElement,
    drawn: Drawn,
    {
      palette,
      still,
      events,
    }: { readonly palette: Palette; readonly still: () => boolean; readonly events: SceneEvents },
  ) {
    this.#palette = palette;
    this.#still = still;
    this.#sigma = new Sigma<DrawnNode, DrawnEdge, object, NodeState, EdgeState, object, typeof PRIMITIVES>(
      // The frame must be known before there is anything in it; else the picture would jump into it.
      new MultiDirectedGraph<DrawnNode, DrawnEdge>(),
      container,
      {
        primitives: PRIMITIVES,
        styles: stylesOf(() => this.#palette),
        settings: {
          renderLabels: false,
          renderEdgeLabels: false,
          enableEdgeEvents: true,
          edgeLabelEvents: "extend",
          nodePickingPadding: 4,
          edgePickingPadding: 4,
          stagePadding: PADDING,
          minCameraRatio: 0.08,
          maxCameraRatio: 2.5,
          enableCameraRotation: false,
          enableNodeDrag: true,
          zoomToSizeRatioFunction: (ratio) => Math.sqrt(ratio),
          minEdgeThickness: 1,
        },
        customNodeState: NODE_STATE,
        customEdgeState: EDGE_STATE,
      },
    );
    this.#ground = new Ground(this.#sigma);
    this.#faded = new Names(this.#sigma, "below");
    this.#names = new Names(this.#sigma, "above");
    this.#listen(events);
    this.#sigma.once("afterRender", () => requestAnimationFrame(() => performance.mark("first picture")));
    this.show(drawn, true);
    // Relations are written only where one looks, so the first picture need not wait for their shader.
    this.#lettered = window.setTimeout(() => this.#sigma.setSettings({ renderEdgeLabels: true }), LETTERS_MS);
    this.#resized = new ResizeObserver(() => {
      this.#sigma.resize().scheduleRefresh();
      this.#relabel(true);
    });
    this.#resized.observe(container);
  }

  #listen(events: SceneEvents): void {
    const nameAt = (x: number, y: number) => this.#names.at(x, y) ?? this.#faded.at(x, y);
    const hover = (target: Target | null) => {
      this.#pointed = target && "node" in target ? target.node : null;
      this.#sigma.scheduleRender();
      events.hover(target);
    };
    follow(this.#sigma, nameAt, { ...events, hover });
    this.#sigma.on("nodeDragEnd", ({ node }) => {
      const { x, y } = this.drawing.getNodeAttributes(node);
      events.moved(node, { x, y });
      this.#relabel(true);
    });
    this.#sigma.on("beforeRender", () => this.#ground.paint(this.#palette));
    this.#sigma.on("afterRender", () => this.#write());
    this.#sigma.getCamera().on("updated", ({ x, y, ratio }) => {
      this.#relabel();
      clearTimeout(this.#resting);
      this.#resting = window.setTimeout(() => events.rest({ x, y, ratio }), 300);
    });
  }

  /** Writes the names that have room or are looked at; what is open is written last. */
  #write(): void {
    const names: Named[] = [];
    this.drawing.forEachNode((key, node) => {
      const { chosen, labelled, ...state } = this.#sigma.getNodeState(key);
      const light = key === this.#pointed ? "lit" : state.light;
      if (!labelled && light !== "lit" && !chosen) return;
      const radius = this.#sigma.scaleSize(chosen ? node.size * CHOSEN : node.size);
      names.push({ key, node, ...this.#sigma.graphToViewport(node), radius, light, chosen });
    });
    names.sort((a, b) => Number(a.chosen) - Number(b.chosen));
    const [faded, seen] = [true, false].map((out) =>
      names.filter(({ light }) => (light === "faded") === out),
    );
    this.#faded.write(faded!, this.#palette);
    this.#names.write(seen!, this.#palette);
  }

  get drawing(): Drawing {
    return this.#sigma.getGraph() as Drawing;
  }

  /** Another part of the graph. What stays keeps its place, and the camera too, unless all was laid out anew. */
  show({ drawing, regions }: Drawn, anew: boolean): void {
    if (anew) {
      this.#sigma.setCustomBBox(drawing.order > 1 ? extentOf(drawing) : null);
      this.fit();
    }
    this.#sigma.once("afterRender", () => performance.mark("changed picture"));
    this.#ground.lay(regions);
    adopt(this.drawing, drawing);
    this.#sigma.refresh();
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
    const top = at.y + radius + LABEL_GAP - 2;
    return { key: node, rank, left: at.x - half, right: at.x + half, top, bottom: top + labelSize + 4 };
  }

  /** Of what is lit, nodes and names come first; relations are written where there is room between them. */
  #labelEdges(): void {
    const lit = this.#focus;
    const present = [...(lit?.nodes ?? [])].filter((node) => this.drawing.hasNode(node));
    const names = present.map((node) => {
      const { top, ...box } = this.#labelBox(node);
      const height = 2 * this.#sigma.scaleSize(this.drawing.getNodeAttribute(node, "size"));
      return { ...box, top: top - height, rank: Number.NEGATIVE_INFINITY };
    });
    const wanted = [...(lit?.edges ?? [])].flatMap((edge) =>
      this.drawing.hasEdge(edge) ? (this.#edgeLabelBox(edge) ?? []) : [],
    );
    const fitting = labelsThatFit([...names, ...wanted]);
    this.drawing.forEachEdge((edge) => {
      const labelled = fitting.has(edge);
      if (this.#sigma.getEdgeState(edge).labelled !== labelled) this.#sigma.setEdgeState(edge, { labelled });
    });
  }

  #edgeLabelBox(edge: string): Wanted | null {
    const [from, to] = this.drawing.extremities(edge).map((node) => {
      const attributes = this.drawing.getNodeAttributes(node);
      return { ...this.#sigma.graphToViewport(attributes), radius: this.#sigma.scaleSize(attributes.size) };
    });
    const { label, size } = this.drawing.getEdgeAttributes(edge);
    const width = widthOf(label, EDGE_LABEL_SIZE, TYPEFACE, LABEL_WEIGHT);
    const box = boxOnEdge({ from: from!, to: to!, bend: this.#curvature(edge) }, width);
    return box && { key: edge, rank: -size, ...box };
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
      regions: this.#ground.seen(this.#palette),
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
    const ratio = Math.min(this.#sigma.getCamera().ratio, 0.75);
    if (place) this.#move({ x: place.x, y: place.y, ratio });
  }

  /** Whether a node's place on the screen lies well inside the picture. */
  sees(node: string): boolean {
    const { width, height } = this.#sigma.getDimensions();
    const place = this.placeOf(node);
    if (!place) return false;
    return place.x > 60 && place.x < width - 60 && place.y > 40 && place.y < height - 60;
  }

  zoom(factor: number): void {
    this.#move({ ratio: this.#sigma.getCamera().getBoundedRatio(this.#sigma.getCamera().ratio * factor) });
  }

  fit(): void {
    const { x, y, ratio } = this.#sigma.getCamera();
    if (x !== 0.5 || y !== 0.5 || ratio !== 1) this.#move({ x: 0.5, y: 0.5, ratio: 1 });
  }

  /** Puts the camera where it once stood. */
  stand(eye: Eye): void {
    this.#sigma.getCamera().setState(eye);
  }

  #move(state: { x?: number; y?: number; ratio?: number }): void {
    if (this.#still()) this.#sigma.getCamera().setState(state);
    else void this.#sigma.getCamera().animate(state, { duration: 320 });
  }

  /** A node's place on the screen, in pixels from the container's corner. */
  placeOf(node: string): { readonly x: number; readonly y: number } | null {
    return this.drawing.hasNode(node)
      ? this.#sigma.graphToViewport(this.drawing.getNodeAttributes(node))
      : null;
  }

  close(): void {
    this.#resized.disconnect();
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#resting);
    clearTimeout(this.#lettered);
    this.#sigma.kill();
  }
}
