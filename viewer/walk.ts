import { importanceOf } from "./graph/backbone.ts";
import type { Scene } from "./graph/scene.ts";
import { close, cursor, graph, openEntity, place, spoken } from "./state/view.ts";

const ARROWS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

const here = (): string | null =>
  cursor.peek() ?? (place.peek().kind === "entity" ? (place.peek() as { id: string }).id : null);

/** The most important node of the picture: where walking begins. */
function start(scene: Scene): string | null {
  const news = graph.peek();
  if (!news) return null;
  const nodes = scene.drawing.nodes();
  return nodes.reduce<string | null>(
    (best, node) => (best === null || importanceOf(news, node) > importanceOf(news, best) ? node : best),
    null,
  );
}

/** Of a node's neighbors the one that lies most in a direction: near, and not far off the line. */
function towards(scene: Scene, node: string, [x, y]: readonly [number, number]): string | null {
  const from = scene.placeOf(node);
  if (!from) return null;
  let best: { node: string; cost: number } | null = null;
  for (const other of scene.drawing.neighbors(node)) {
    const to = scene.placeOf(other);
    if (!to || other === node) continue;
    const along = (to.x - from.x) * x + (to.y - from.y) * y;
    const aside = Math.abs((to.x - from.x) * y) + Math.abs((to.y - from.y) * x);
    if (along <= 0) continue;
    const cost = along + 2 * aside;
    if (!best || cost < best.cost) best = { node: other, cost };
  }
  return best?.node ?? null;
}

function stand(node: string): void {
  cursor.value = node;
  const { label, type } = graph.peek()!.getNodeAttributes(node);
  spoken.value = `${label}, ${type}, ${graph.peek()!.degree(node)} links`;
}

function walk(scene: Scene, way: readonly [number, number]): void {
  const now = here();
  const next = now && scene.drawing.hasNode(now) ? towards(scene, now, way) : start(scene);
  if (next) stand(next);
}

const isTyped = ({ target }: KeyboardEvent): boolean =>
  target instanceof HTMLInputElement ||
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement;

/** Backspace returns, wherever one is, unless one is typing. */
export function wayBack(event: KeyboardEvent): void {
  if (event.key !== "Backspace" || event.ctrlKey || event.metaKey || event.altKey || isTyped(event)) return;
  event.preventDefault();
  history.back();
}

/** The picture's keys: arrows walk, Enter reads, Escape closes, + - 0 zoom. */
export function keyboard(event: KeyboardEvent, scene: Scene): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const way = ARROWS[event.key];
  const actions: Readonly<Record<string, () => void>> = {
    Enter: () => cursor.peek() && openEntity(cursor.peek()!),
    Escape: () => {
      cursor.value = null;
      close();
    },
    "+": () => scene.zoom(1 / 1.5),
    "-": () => scene.zoom(1.5),
    "0": () => scene.fit(),
  };
  const action = way ? () => walk(scene, way) : actions[event.key];
  if (!action) return;
  event.preventDefault();
  action();
}
