import type { EntityType, Stance } from "./drawing.ts";

/** All colors of a picture. Names of groups are those of graph-data/schema/relations.json. */
export interface Palette {
  readonly canvas: string;
  readonly ink: string;
  readonly faint: string;
  readonly types: Readonly<Record<EntityType, string>>;
  readonly groups: Readonly<Record<string, string>>;
  readonly otherGroup: string;
  readonly denied: string;
  /** Grounds for communities, barely darker or lighter than the canvas. */
  readonly washes: readonly string[];
}

export const LIGHT: Palette = {
  canvas: "#f3f5f7",
  ink: "#17202b",
  faint: "#c9d0d8",
  types: {
    Person: "#2f5aa8",
    Organization: "#b86a12",
    Place: "#2b7f70",
    Event: "#8b4a9c",
    Work: "#7c6650",
    Product: "#596b80",
  },
  groups: {
    contact: "#4a82b8",
    speech: "#b98a2a",
    stance: "#7f9339",
    role: "#8a94a1",
    person: "#a87f98",
    organization: "#7a8aa0",
    place: "#86a399",
    business: "#3f9c7d",
    conflict: "#6a51a6",
    law: "#93683e",
  },
  otherGroup: "#a4acb6",
  denied: "#c4313c",
  washes: ["#e8edf5", "#f4ede0", "#e6f0ec", "#f1e9f2", "#f3ecea", "#eaeef0"],
};

export const DARK: Palette = {
  canvas: "#11161c",
  ink: "#e8ecf1",
  faint: "#333d49",
  types: {
    Person: "#7ea6ee",
    Organization: "#e5a24c",
    Place: "#5dbba8",
    Event: "#c68ad6",
    Work: "#b9a184",
    Product: "#94a7bd",
  },
  groups: {
    contact: "#5c97cf",
    speech: "#cfa145",
    stance: "#9db150",
    role: "#76818f",
    person: "#b98fab",
    organization: "#7c8da5",
    place: "#749488",
    business: "#52b592",
    conflict: "#9880d6",
    law: "#b58a5e",
  },
  otherGroup: "#66717e",
  denied: "#f0626c",
  washes: ["#172030", "#221e17", "#14231f", "#201a25", "#221b1c", "#1a2127"],
};

export const colorOfEdge = (palette: Palette, group: string, stance: Stance): string =>
  stance === "denied" || stance === "disputed"
    ? palette.denied
    : (palette.groups[group] ?? palette.otherGroup);

/** Channels 0 to 255 of "#rrggbb". */
function channels(color: string): [number, number, number] {
  const value = Number.parseInt(color.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** `color` over `ground`, as opaque as `share` says: mixed beforehand, so that crossing lines do not add up to dark spots. */
export function mix(color: string, ground: string, share: number): string {
  const [over, under] = [channels(color), channels(ground)];
  const mixed = over.map((value, index) => Math.round(value * share + under[index]! * (1 - share)));
  return `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}
