import { paintArea } from "../graph/ground.ts";
import { TYPEFACE } from "../graph/styles.ts";
import { type Dot, type Line, type Marks, tipOf } from "./marks.ts";

/** Pixels of the file for each on the screen: enough for print in a column. */
const SCALE = 2;

function drawLine(paper: CanvasRenderingContext2D, mark: Line): void {
  paper.strokeStyle = mark.color;
  paper.fillStyle = mark.color;
  paper.lineWidth = mark.width;
  paper.setLineDash([...mark.dash]);
  paper.beginPath();
  paper.moveTo(mark.from.x, mark.from.y);
  paper.quadraticCurveTo(mark.bend.x, mark.bend.y, mark.to.x, mark.to.y);
  paper.stroke();
  paper.setLineDash([]);
  const [first, ...rest] = tipOf(mark);
  if (!first) return;
  paper.beginPath();
  paper.moveTo(first.x, first.y);
  for (const { x, y } of rest) paper.lineTo(x, y);
  if (mark.head === "arrow") paper.fill();
  else paper.stroke();
}

function drawDot(paper: CanvasRenderingContext2D, { x, y, radius, color, corners }: Dot): void {
  paper.fillStyle = color;
  paper.beginPath();
  if (corners.length === 0) paper.arc(x, y, radius, 0, 2 * Math.PI);
  for (const corner of corners) paper.lineTo(x + corner.x, y + corner.y);
  paper.fill();
}

function drawLabel(paper: CanvasRenderingContext2D, { x, y, radius, label }: Dot, ground: string): void {
  if (!label.shown) return;
  paper.font = `500 ${label.size}px ${TYPEFACE}`;
  paper.textAlign = "center";
  paper.lineJoin = "round";
  paper.lineWidth = 3;
  paper.strokeStyle = ground;
  paper.fillStyle = label.color;
  const below = y + radius + label.size + 1;
  paper.strokeText(label.text, x, below);
  paper.fillText(label.text, x, below);
}

/** @throws {Error} if the browser makes no picture of this size. */
export async function pngOf({ width, height, ground, areas, lines, nodes }: Marks): Promise<Blob> {
  const canvas = document.createElement("canvas");
  canvas.width = width * SCALE;
  canvas.height = height * SCALE;
  const paper = canvas.getContext("2d");
  if (!paper) throw new Error(`This browser makes no picture of ${canvas.width} by ${canvas.height} pixels.`);
  paper.scale(SCALE, SCALE);
  paper.fillStyle = ground;
  paper.fillRect(0, 0, width, height);
  for (const area of areas) paintArea(paper, area);
  for (const line of lines) drawLine(paper, line);
  for (const node of nodes) drawDot(paper, node);
  for (const node of nodes) drawLabel(paper, node, ground);
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error("The browser made no picture."))),
      "image/png",
    ),
  );
}
