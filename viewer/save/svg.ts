import type { Point } from "../graph/point.ts";
import type { Area } from "../graph/seen.ts";
import { type Dot, type Line, type Marks, tipOf } from "./marks.ts";

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text as XML 1.0 allows it: most control characters are not, in any form. */
export const xml = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);

const round = (value: number): string => String(Math.round(value * 10) / 10);
const pair = ({ x, y }: Point): string => `${round(x)} ${round(y)}`;
const polygon = (points: readonly Point[]): string => points.map(pair).join(" ");

const area = ({ corners, reach, color }: Area): string =>
  `<polygon points="${polygon(corners)}" fill="${color}" stroke="${color}" stroke-width="${round(2 * reach)}" stroke-linejoin="round"/>`;

function line(mark: Line): string {
  const dash = mark.dash.length > 0 ? ` stroke-dasharray="${mark.dash.join(" ")}"` : "";
  const stroke = `stroke="${mark.color}" stroke-width="${round(mark.width)}"`;
  const tip = tipOf(mark);
  const head =
    mark.head === "arrow"
      ? `<polygon points="${polygon(tip)}" fill="${mark.color}"/>`
      : mark.head === "bar"
        ? `<path d="M${tip.map(pair).join("L")}" ${stroke}/>`
        : "";
  return `<path d="M${pair(mark.from)}Q${pair(mark.bend)} ${pair(mark.to)}" fill="none" ${stroke}${dash}/>${head}`;
}

function dot({ x, y, radius, color, corners, label }: Dot, ground: string): string {
  const shape =
    corners.length > 0
      ? `<polygon points="${polygon(corners.map((corner) => ({ x: x + corner.x, y: y + corner.y })))}" fill="${color}"/>`
      : `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}" fill="${color}"/>`;
  if (!label.shown) return shape;
  const place = `x="${round(x)}" y="${round(y + radius + label.size + 1)}" font-size="${label.size}"`;
  return `${shape}<text ${place} fill="${label.color}" stroke="${ground}" stroke-width="3" paint-order="stroke">${xml(label.text)}</text>`;
}

/** The picture as SVG 1.1, with nothing in it from elsewhere. */
export function svgOf({ width, height, ground, areas, lines, nodes }: Marks): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="'Libre Franklin', 'Helvetica Neue', Arial, sans-serif" font-weight="500" text-anchor="middle">`,
    `<rect width="${width}" height="${height}" fill="${ground}"/>`,
    ...areas.map(area),
    ...lines.map(line),
    ...nodes.map((node) => dot(node, ground)),
    "</svg>",
    "",
  ].join("\n");
}
