import type { Drawing } from "./drawing.ts";
import type { Palette } from "./palette.ts";
import type { Point } from "./point.ts";

/** The ground of a community: corners on the screen, how far it reaches around them, and its color. */
export interface Area {
  readonly corners: readonly Point[];
  readonly reach: number;
  readonly color: string;
}

/** What of the scene a picture is made of, so that it shows what one sees. */
export interface Seen {
  readonly drawing: Drawing;
  readonly palette: Palette;
  readonly regions: readonly Area[];
  readonly width: number;
  readonly height: number;
  place(node: string): Point;
  radius(node: string): number;
  labelled(node: string): boolean;
  curvature(edge: string): number;
}
