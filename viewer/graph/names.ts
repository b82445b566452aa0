import type Sigma from "sigma";
import type { DrawnNode } from "./drawing.ts";
import { mix, type Palette } from "./palette.ts";
import { groundOf, LABEL_GAP, type Light, TYPEFACE } from "./styles.ts";
import { widthOf } from "./width.ts";

type Stage = Pick<Sigma, "createCanvas" | "getDimensions">;

/** A name that is to be written: under its node's place on the screen. */
export interface Named {
  readonly key: string;
  readonly node: DrawnNode;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly light: Light;
  readonly chosen: boolean;
}

interface Box {
  readonly key: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** How much of its color a name keeps against the ground where one looks elsewhere. */
const FADED = 0.28;

/**
 * The names, on a canvas of their own above the picture: Sigma draws each letter by a shader, which without a graphics
 * card takes half of the time of every frame.
 */
export class Names {
  readonly #canvas: HTMLCanvasElement;
  readonly #stage: Stage;
  #boxes: Box[] = [];

  /** @param layer above the picture's lines and nodes, or below them: there stands what one does not look at. */
  constructor(stage: Stage, layer: "above" | "below") {
    this.#stage = stage;
    const place = layer === "above" ? { afterLayer: "stage" } : { beforeLayer: "stage" };
    this.#canvas = stage.createCanvas(`names-${layer}`, { ...place, style: { pointerEvents: "none" } });
    this.#canvas.setAttribute("aria-hidden", "true");
  }

  /** Writes names, later ones over earlier ones. */
  write(names: readonly Named[], palette: Palette): void {
    const paper = this.#fresh();
    this.#boxes = [];
    if (!paper) return;
    const { width, height } = this.#stage.getDimensions();
    paper.textAlign = "center";
    paper.lineJoin = "round";
    paper.lineWidth = 3.5;
    for (const name of names) {
      const { key, node, x, y, radius } = name;
      const half = widthOf(node.label, node.labelSize, TYPEFACE, "500") / 2;
      const top = y + radius + LABEL_GAP;
      if (x + half < 0 || x - half > width || top > height || top + node.labelSize < 0) continue;
      this.#boxes.push({ key, left: x - half, right: x + half, top, bottom: top + node.labelSize + 3 });
      writeName(paper, name, top, palette);
    }
  }

  /** The node whose name lies at a point of the screen. */
  at(x: number, y: number): string | null {
    const box = this.#boxes.findLast(
      ({ left, right, top, bottom }) => left <= x && x <= right && top <= y && y <= bottom,
    );
    return box?.key ?? null;
  }

  #fresh(): CanvasRenderingContext2D | null {
    const { width, height } = this.#stage.getDimensions();
    const canvas = this.#canvas;
    const ratio = window.devicePixelRatio || 1;
    const [across, down] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (canvas.width !== across || canvas.height !== down) {
      Object.assign(canvas, { width: across, height: down });
      Object.assign(canvas.style, { width: `${width}px`, height: `${height}px` });
    }
    const paper = canvas.getContext("2d");
    paper?.setTransform(ratio, 0, 0, ratio, 0, 0);
    paper?.clearRect(0, 0, width, height);
    return paper;
  }
}

/** A rim in the color of the ground keeps a name readable where links cross it. */
function writeName(
  paper: CanvasRenderingContext2D,
  { node, x, light, chosen }: Named,
  top: number,
  palette: Palette,
): void {
  const ground = groundOf(palette, node.community);
  paper.font = `${chosen ? 700 : 500} ${node.labelSize}px ${TYPEFACE}`;
  paper.strokeStyle = ground;
  paper.fillStyle = mix(palette.ink, ground, light === "faded" ? FADED : 1);
  const baseline = top + node.labelSize * 0.82;
  if (light !== "faded") paper.strokeText(node.label, x, baseline);
  paper.fillText(node.label, x, baseline);
}
