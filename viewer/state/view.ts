import { computed, effect, signal } from "@preact/signals";
import type { NewsGraph } from "../graph/drawing.ts";
import { DARK, LIGHT } from "../graph/palette.ts";
import { addressOf, type Eye, OPENING, type Table, type View, viewOf } from "./address.ts";
import type { Filters } from "./filters.ts";
import { FRONT, type Place } from "./place.ts";
import { takeToken } from "./token.ts";

export const graph = signal<NewsGraph | null>(null);

takeToken();
export const view = signal<View>(viewOf(location.hash));
export const place = computed(() => view.value.place);
export const filters = computed(() => view.value.filters);
export const table = computed(() => view.value.table);

/** What is under the pointer, in the picture or in a text. */
export const hovered = signal<{ readonly node: string } | { readonly edge: string } | null>(null);
/** Where the keyboard stands in the picture. */
export const cursor = signal<string | null>(null);
/** What is read out to those who do not see the picture. */
export const spoken = signal("");

const preference = (query: string) => {
  const media = matchMedia(query);
  const now = signal(media.matches);
  media.addEventListener("change", () => {
    now.value = media.matches;
  });
  return now;
};
const dark = preference("(prefers-color-scheme: dark)");
export const calm = preference("(prefers-reduced-motion: reduce)");
export const palette = computed(() => (dark.value ? DARK : LIGHT));

/** Browsers allow about 100 changes of the address in 30 seconds; a dragged brush makes more. */
const PAUSE_MS = 200;
let pending = 0;

function write(way: "pushState" | "replaceState"): void {
  clearTimeout(pending);
  const address = addressOf(view.peek());
  if (address === location.hash.replace(/^#/, "")) return;
  history[way](null, "", address === "" ? location.pathname : `#${address}`);
}

/** What was set without opening anything stands in the address a moment later, and makes no step to go back to. */
function change(part: Partial<View>): void {
  view.value = { ...view.peek(), ...part };
  clearTimeout(pending);
  pending = window.setTimeout(() => write("replaceState"), PAUSE_MS);
}

/** Opens something for reading; the browser's way back leads to what was open before. */
export function open(next: Place): void {
  const { place: now } = view.peek();
  // The other node of a path or a merger is picked wherever nodes are opened.
  const picking = (now.kind === "path" || now.kind === "merge") && now.to === null;
  const picked = picking && next.kind === "entity" && next.id !== now.from;
  write("replaceState");
  cursor.value = null;
  view.value = { ...view.peek(), place: picked ? { ...now, to: next.id } : next };
  write("pushState");
}

export const openEntity = (id: string): void => open({ kind: "entity", id });
export const openEdge = (key: string): void => open({ kind: "edge", key });
export const close = (): void => {
  if (place.peek().kind !== "front") open(FRONT);
};

export const filter = (part: Partial<Filters>): void => change({ filters: { ...filters.peek(), ...part } });

export const showTable = (next: Table | null): void => change({ table: next });
export const moveEye = (eye: Eye | null): void => change({ eye });

/** Brings a node's next neighbors into the picture, or, with 0, lets all go that came for it. */
export function widen(node: string, steps: number): void {
  const next = new Map(view.peek().widened);
  if (steps === 0) next.delete(node);
  else next.set(node, steps);
  change({ widened: next });
}

function toggled(set: ReadonlySet<string>, node: string): Set<string> {
  const next = new Set(set);
  if (!next.delete(node)) next.add(node);
  return next;
}

/** Keeps a node in the picture whatever the filters say, or no longer. */
export const pin = (node: string): void => change({ pinned: toggled(view.peek().pinned, node) });

/** Takes a node out of the picture, or back. */
export const hide = (node: string): void => change({ hidden: toggled(view.peek().hidden, node) });
export const unhideAll = (): void => change({ hidden: new Set() });

/** Leaves a node alone in the picture with its neighbors; with null, everything is there again. */
export const isolate = (node: string | null): void => change({ only: node });

/** The opening view again, but for what is open. */
export const reset = (): void => change({ ...OPENING, place: view.peek().place });

/** Follows the browser's ways back and forth. */
export function followAddress(): void {
  addEventListener("popstate", () => {
    clearTimeout(pending);
    view.value = { ...viewOf(location.hash), eye: view.peek().eye };
  });
  effect(() => {
    const news = graph.value;
    document.title = `${news?.getAttribute("title") || "News"} · Relata`;
  });
}
