import type { Drawing } from "./drawing.ts";
import type { Palette } from "./palette.ts";
import type { Point } from "./point.ts";

/** What of the scene a picture is made of, so that it shows what one sees. */
export interface Seen {
  readonly drawing: Drawing;
  readonly palette: Palette;
  readonly width: number;
  readonly height: number;
  place(node: string): Point;
  radius(node: string): number;
  labelled(node: string): boolean;
  curvature(edge: string): number;
}
