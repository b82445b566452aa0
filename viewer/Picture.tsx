import { batch, computed, effect, untracked, useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { draw, type Places, roomIn } from "./graph/draw.ts";
import type { Drawing } from "./graph/drawing.ts";
import { type Focus, PADDING, Scene } from "./graph/scene.ts";
import { stage } from "./graph/stage.ts";
import { arranged, part, path, refitted, room } from "./state/picture.ts";
import {
  calm,
  close,
  cursor,
  graph,
  hovered,
  moveEye,
  openEdge,
  openEntity,
  palette,
  place,
  spoken,
  view,
} from "./state/view.ts";
import { keyboard } from "./walk.ts";

/** The pointer rests this long on something before the rest fades, so that crossing the picture does not flicker. */
const REST_MS = 70;

const around = (drawing: Drawing, node: string): Focus => ({
  nodes: new Set([node, ...drawing.neighbors(node)]),
  edges: new Set(drawing.edges(node)),
});

/** What the reader has chosen, by its key in the picture. */
const chosen = computed(() => {
  const now = place.value;
  return now.kind === "entity" ? { node: now.id } : now.kind === "edge" ? { edge: now.key } : null;
});

function focusOn(drawing: Drawing, target: { node: string } | { edge: string } | null): Focus | null {
  if (!target) return null;
  if ("node" in target) return drawing.hasNode(target.node) ? around(drawing, target.node) : null;
  if (!drawing.hasEdge(target.edge)) return null;
  return { nodes: new Set(drawing.extremities(target.edge)), edges: new Set([target.edge]) };
}

/** The path that is open, or the two nodes that are compared, or the one to which another is to be picked. */
const way = computed((): Focus | null => {
  const now = place.value;
  if (now.kind !== "path" && now.kind !== "merge") return null;
  const hops = path.value ?? [];
  return {
    nodes: new Set([now.from, ...(now.to ? [now.to] : []), ...hops.map(({ to }) => to)]),
    edges: new Set(hops.flatMap(({ edges }) => edges.slice(0, 1))),
  };
});

const frameOf = ({ clientWidth, clientHeight }: HTMLElement) => ({
  width: Math.max(240, clientWidth - 2 * PADDING),
  height: Math.max(200, clientHeight - 2 * PADDING),
});

/** Smaller changes of the frame only scale the picture. */
const TOLERANCE = 0.08;
/** A frame that is being changed by hand is taken for another one when it has come to rest. */
const SETTLED_MS = 180;

/** Connects a scene to what is chosen, hovered and asked for, until the returned function ends it. */
function live(container: HTMLElement): { scene: Scene; end: () => void } {
  const arrangements = new Map<string | null, Places>();
  const placesNow = (): Places => {
    const key = view.peek().only;
    const places = arrangements.get(key) ?? new Map();
    arrangements.set(key, places);
    return places;
  };
  let frame = frameOf(container);
  room.value = roomIn(frame);
  let now = part.peek();
  let alone = view.peek().only;
  let [asked, fitted] = [arranged.peek(), refitted.peek()];
  const first = draw(graph.peek()!, now, { frame, places: placesNow(), before: null });
  const scene = new Scene(container, first, {
    palette: palette.peek(),
    still: () => calm.peek(),
    events: {
      node: openEntity,
      edge: openEdge,
      stage: close,
      hover: (target) => {
        hovered.value = target;
      },
      rest: (eye) => moveEye(eye.x === 0.5 && eye.y === 0.5 && eye.ratio === 1 ? null : eye),
      moved: (node, where) => placesNow().set(node, where),
    },
  });
  const eye = view.peek().eye;
  if (eye) scene.stand(eye);
  let resting = 0;
  let settling = 0;
  const refit = () => {
    const next = frameOf(container);
    const [x, y] = [next.width / frame.width, next.height / frame.height];
    if (Math.abs(x - 1) < TOLERANCE && Math.abs(y - 1) < TOLERANCE) return;
    for (const places of arrangements.values())
      for (const [node, place] of places) places.set(node, { x: place.x * x, y: place.y * y });
    frame = next;
    batch(() => {
      room.value = roomIn(next);
      refitted.value++;
    });
  };
  const resized = new ResizeObserver(() => {
    clearTimeout(settling);
    settling = window.setTimeout(refit, SETTLED_MS);
  });
  resized.observe(container);
  const ends = [
    effect(() => {
      const next = part.value;
      const anew = arranged.value !== asked;
      const fit = anew || refitted.value !== fitted;
      if (next === now && !fit) return;
      const only = untracked(() => view.value.only);
      const before = only === alone && !fit ? scene.drawing : null;
      [now, alone, asked, fitted] = [next, only, arranged.value, refitted.value];
      if (anew) placesNow().clear();
      const drawn = draw(graph.peek()!, next, { frame, places: placesNow(), before });
      scene.show(drawn, drawn.anew);
    }),
    effect(() => scene.paint(palette.value)),
    effect(() => {
      const target = hovered.value ?? (cursor.value ? { node: cursor.value } : chosen.value);
      const open = chosen.value;
      const focus = hovered.value || cursor.value ? null : way.value;
      void part.value;
      clearTimeout(resting);
      const light = () =>
        scene.light(
          focus ?? focusOn(scene.drawing, target),
          open && ("node" in open ? open.node : open.edge),
        );
      resting = window.setTimeout(light, hovered.peek() ? REST_MS : 20);
    }),
    effect(() => {
      const node = cursor.value ?? (place.value.kind === "entity" ? place.value.id : null);
      if (node && !scene.sees(node)) scene.look(node);
    }),
  ];
  return {
    scene,
    end: () => {
      for (const end of ends) end();
      clearTimeout(resting);
      clearTimeout(settling);
      resized.disconnect();
      scene.close();
    },
  };
}

function empty(): string {
  return graph.value?.order === 0
    ? "These articles name nobody yet. Add articles with “relata build”, then reload."
    : "Nothing passes these filters.";
}

/** The graph as a picture, with its keys. */
export function Picture(): JSX.Element {
  const container = useRef<HTMLDivElement>(null);
  const trouble = useSignal<string | null>(null);
  useEffect(() => {
    if (!container.current) return;
    if (!document.createElement("canvas").getContext("webgl2")) {
      trouble.value =
        "This browser shows no WebGL 2, so there is no picture here. Everything can still be read: search, open the tables below, or the outline in the reading panel.";
      return;
    }
    const living = live(container.current);
    stage.value = living.scene;
    return () => {
      stage.value = null;
      living.end();
    };
  }, [trouble]);
  return (
    <main class="picture">
      <div
        ref={container}
        class="stage"
        role="application"
        aria-roledescription="graph"
        aria-label="The graph. Arrow keys walk from node to node, Enter opens what is said of one, Backspace goes back, Escape closes it. The outline in the reading panel lists it as text."
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it is walked with the keyboard
        tabIndex={0}
        onKeyDown={(event) => stage.value && keyboard(event, stage.value)}
      />
      {trouble.value && (
        <p class="notice" role="alert">
          {trouble.value}
        </p>
      )}
      {part.value.nodes.size === 0 && !trouble.value && <p class="notice">{empty()}</p>}
      <p class="unseen" aria-live="polite">
        {spoken.value}
      </p>
    </main>
  );
}
