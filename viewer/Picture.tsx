import { computed, effect, useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { draw } from "./graph/draw.ts";
import type { Drawing } from "./graph/drawing.ts";
import { type Focus, Scene } from "./graph/scene.ts";
import { stage } from "./graph/stage.ts";
import {
  calm,
  cursor,
  graph,
  hovered,
  open,
  openEdge,
  openEntity,
  palette,
  part,
  place,
  spoken,
} from "./state/view.ts";
import { keyboard } from "./walk.ts";

/** The pointer rests this long on something before the rest fades, so that crossing the picture does not flicker. */
const REST_MS = 70;

const around = (drawing: Drawing, node: string): Focus => ({
  nodes: new Set([node, ...drawing.neighbors(node)]),
  edges: new Set(drawing.edges(node)),
});

const between = (drawing: Drawing, edge: string): Focus => ({
  nodes: new Set(drawing.extremities(edge)),
  edges: new Set([edge]),
});

/** What the reader has chosen, by its key in the picture. */
const chosen = computed(() => {
  const now = place.value;
  return now.kind === "entity" ? { node: now.id } : now.kind === "edge" ? { edge: now.key } : null;
});

function focusOn(drawing: Drawing, target: { node: string } | { edge: string } | null): Focus | null {
  if (!target) return null;
  if ("node" in target) return drawing.hasNode(target.node) ? around(drawing, target.node) : null;
  return drawing.hasEdge(target.edge) ? between(drawing, target.edge) : null;
}

const frameOf = ({ clientWidth, clientHeight }: HTMLElement) => ({
  width: Math.max(320, clientWidth - 120),
  height: Math.max(240, clientHeight - 120),
});

/** Connects a scene to what is chosen, hovered and asked for, until the returned function ends it. */
function live(container: HTMLElement): { scene: Scene; end: () => void } {
  const first = draw(graph.peek()!, part.peek(), frameOf(container), null);
  const scene = new Scene(container, first, {
    palette: palette.peek(),
    still: () => calm.peek(),
    events: {
      node: openEntity,
      edge: openEdge,
      stage: () => place.peek().kind !== "front" && open({ kind: "front" }),
      hover: (target) => {
        hovered.value = target;
      },
    },
  });
  let drawn = part.peek();
  let resting = 0;
  const ends = [
    effect(() => {
      const next = part.value;
      if (next === drawn) return;
      drawn = next;
      scene.show(draw(graph.peek()!, next, frameOf(container), scene.drawing));
    }),
    effect(() => scene.paint(palette.value)),
    effect(() => {
      const target = hovered.value ?? (cursor.value ? { node: cursor.value } : chosen.value);
      const open = chosen.value;
      void part.value;
      clearTimeout(resting);
      const light = () =>
        scene.light(focusOn(scene.drawing, target), open && ("node" in open ? open.node : open.edge));
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
      scene.close();
    },
  };
}

/** The graph as a picture, with its keys. */
export function Picture(): JSX.Element {
  const container = useRef<HTMLDivElement>(null);
  const trouble = useSignal<string | null>(null);
  useEffect(() => {
    if (!container.current) return;
    if (!document.createElement("canvas").getContext("webgl2")) {
      trouble.value =
        "This browser shows no WebGL 2, so there is no picture here. Everything can still be read: search, or open the outline on the right.";
      return;
    }
    const living = live(container.current);
    stage.value = living.scene;
    return () => {
      stage.value = null;
      living.end();
    };
  }, [trouble]);
  const empty = part.value.nodes.size === 0;
  return (
    <main class="picture">
      <div
        ref={container}
        class="stage"
        role="application"
        aria-roledescription="graph"
        aria-label="The graph. Arrow keys walk from node to node, Enter opens what is said of one, Escape closes it. The outline in the reading panel lists it as text."
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it is walked with the keyboard
        tabIndex={0}
        onKeyDown={(event) => stage.value && keyboard(event, stage.value)}
      />
      {trouble.value && (
        <p class="notice" role="alert">
          {trouble.value}
        </p>
      )}
      {empty && !trouble.value && (
        <p class="notice">
          {graph.value?.order === 0
            ? "These articles name nobody yet. Add articles with “relata build”, then reload."
            : "Nothing passes these filters."}
        </p>
      )}
      <p class="unseen" aria-live="polite">
        {spoken.value}
      </p>
    </main>
  );
}
