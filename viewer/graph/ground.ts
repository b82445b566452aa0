import type Sigma from "sigma";
import type { Palette } from "./palette.ts";
import type { Region } from "./regions.ts";
import type { Area } from "./seen.ts";

/** How far a region reaches around its outermost nodes, in pixels at the opening zoom. */
const REACH = 34;

type Stage = Pick<Sigma, "createCanvas" | "getDimensions" | "graphToViewport" | "scaleSize">;

/** The ground under the picture: a wash for each community, so that one sees who belongs together. */
export class Ground {
  readonly #canvas: HTMLCanvasElement;
  readonly #stage: Stage;
  #regions: readonly Region[] = [];

  constructor(stage: Stage) {
    this.#stage = stage;
    this.#canvas = stage.createCanvas("ground", { beforeLayer: "stage" });
    this.#canvas.setAttribute("aria-hidden", "true");
  }

  lay(regions: readonly Region[]): void {
    this.#regions = regions;
  }

  /** The regions as they lie on the screen. */
  seen({ washes }: Palette): Area[] {
    const reach = this.#stage.scaleSize(REACH);
    return this.#regions.map(({ community, corners }) => ({
      corners: corners.map((corner) => this.#stage.graphToViewport(corner)),
      reach,
      color: washes[community % washes.length]!,
    }));
  }

  paint(palette: Palette): void {
    const paper = this.#fresh();
    if (!paper) return;
    for (const area of this.seen(palette)) paintArea(paper, area);
  }

  #fresh(): CanvasRenderingContext2D | null {
    const { width, height } = this.#stage.getDimensions();
    const canvas = this.#canvas;
    if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
    const paper = canvas.getContext("2d");
    paper?.clearRect(0, 0, width, height);
    return paper;
  }
}

/** An area with round corners: its outline, drawn with a broad pen, and what is within. */
export function paintArea(paper: CanvasRenderingContext2D, { corners, reach, color }: Area): void {
  paper.beginPath();
  for (const { x, y } of corners) paper.lineTo(x, y);
  paper.closePath();
  paper.fillStyle = color;
  paper.strokeStyle = color;
  paper.lineJoin = "round";
  paper.lineWidth = 2 * reach;
  paper.stroke();
  paper.fill();
}
