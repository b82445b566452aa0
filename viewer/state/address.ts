import { type Filters, filtersIn, NO_FILTERS, writeFilters } from "./filters.ts";
import { FRONT, type Place, placeIn, writePlace } from "./place.ts";

/** Where the camera stands: the middle of the view as shares of the picture, and how much of it is seen. */
export interface Eye {
  readonly x: number;
  readonly y: number;
  readonly ratio: number;
}

/** A table below the picture, and the column that it is sorted by; `-` before it for downward. */
export interface Table {
  readonly of: "names" | "links";
  readonly sort: string;
}

/** Everything that one has set: what the address says. */
export interface View {
  readonly place: Place;
  readonly filters: Filters;
  /** Nodes whose neighbors were asked into the picture, and in how many steps. */
  readonly widened: ReadonlyMap<string, number>;
  readonly pinned: ReadonlySet<string>;
  readonly hidden: ReadonlySet<string>;
  /** The node that is alone in the picture with its neighbors. */
  readonly only: string | null;
  readonly table: Table | null;
  readonly eye: Eye | null;
}

export const OPENING: View = {
  place: FRONT,
  filters: NO_FILTERS,
  widened: new Map(),
  pinned: new Set(),
  hidden: new Set(),
  only: null,
  table: null,
  eye: null,
};

/** The whole view as the part of an address after "#"; empty for the opening view. */
export function addressOf(view: View): string {
  const parts = new URLSearchParams();
  writePlace(view.place, parts);
  writeFilters(view.filters, parts);
  for (const [node, steps] of view.widened)
    for (let step = 0; step < steps; step++) parts.append("with", node);
  for (const node of view.pinned) parts.append("pin", node);
  for (const node of view.hidden) parts.append("hide", node);
  if (view.only) parts.set("only", view.only);
  if (view.table) parts.set("table", view.table.of);
  if (view.table?.sort) parts.set("sort", view.table.sort);
  if (view.eye) parts.set("eye", [view.eye.x, view.eye.y, view.eye.ratio].map(rounded).join(" "));
  return parts.toString();
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

function stepsIn(parts: URLSearchParams): Map<string, number> {
  const steps = new Map<string, number>();
  for (const node of parts.getAll("with")) steps.set(node, Math.min((steps.get(node) ?? 0) + 1, 50));
  return steps;
}

function tableIn(parts: URLSearchParams): Table | null {
  const of = parts.get("table");
  return of === "names" || of === "links" ? { of, sort: parts.get("sort") ?? "" } : null;
}

function eyeIn(parts: URLSearchParams): Eye | null {
  const numbers = (parts.get("eye") ?? "").split(" ").map(Number);
  const [x, y, ratio] = numbers;
  if (numbers.length !== 3 || !numbers.every(Number.isFinite) || !(ratio! > 0)) return null;
  return { x: x!, y: y!, ratio: ratio! };
}

/** The view that an address means. What it does not understand is left out. */
export function viewOf(address: string): View {
  const parts = new URLSearchParams(address.replace(/^#/, ""));
  return {
    place: placeIn(parts),
    filters: filtersIn(parts),
    widened: stepsIn(parts),
    pinned: new Set(parts.getAll("pin")),
    hidden: new Set(parts.getAll("hide")),
    only: parts.get("only") || null,
    table: tableIn(parts),
    eye: eyeIn(parts),
  };
}
