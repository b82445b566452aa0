import type Sigma from "sigma";
import type { Palette } from "./palette.ts";
import type { Point } from "./point.ts";
import type { Region } from "./regions.ts";

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

  paint({ washes }: Palette): void {
    const paper = this.#fresh();
    if (!paper) return;
    const reach = this.#stage.scaleSize(REACH);
    for (const { community, corners } of this.#regions) {
      const wash = washes[community % washes.length]!;
      outline(
        paper,
        corners.map((corner) => this.#stage.graphToViewport(corner)),
      );
      paper.fillStyle = wash;
      paper.strokeStyle = wash;
      paper.lineJoin = "round";
      paper.lineWidth = 2 * reach;
      paper.stroke();
      paper.fill();
    }
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

function outline(paper: CanvasRenderingContext2D, corners: readonly Point[]): void {
  paper.beginPath();
  for (const { x, y } of corners) paper.lineTo(x, y);
  paper.closePath();
}
