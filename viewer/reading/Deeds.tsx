import type { JSX } from "preact";
import { STEP } from "../graph/part.ts";
import { part } from "../state/picture.ts";
import { graph, hide, isolate, open, pin, view, widen } from "../state/view.ts";

function neighborsLeft(id: string): number {
  const news = graph.value;
  return news?.hasNode(id) ? news.neighbors(id).filter((other) => !part.value.nodes.has(other)).length : 0;
}

/** What can be done with a node in the picture. */
export function Deeds({ id }: { readonly id: string }): JSX.Element | null {
  if (!graph.value?.hasNode(id)) return null;
  const { widened, pinned, hidden, only } = view.value;
  const steps = widened.get(id) ?? 0;
  const left = neighborsLeft(id);
  const deeds: readonly [name: string, act: () => void, pressed: boolean | undefined, shown: boolean][] = [
    [`Show ${Math.min(left, STEP)} more neighbors`, () => widen(id, steps + 1), undefined, left > 0],
    ["Fewer neighbors", () => widen(id, 0), undefined, steps > 0],
    ["Alone with neighbors", () => isolate(only === id ? null : id), only === id, true],
    ["Path to …", () => open({ kind: "path", from: id, to: null }), undefined, true],
    ["Pin", () => pin(id), pinned.has(id), true],
    ["Hide", () => hide(id), hidden.has(id), true],
  ];
  return (
    <div class="deeds" role="toolbar" aria-label="In the picture">
      {deeds.map(
        ([name, act, pressed, shown]) =>
          shown && (
            <button key={name} type="button" class="deed" aria-pressed={pressed} onClick={act}>
              {name.replace("1 more neighbors", "1 more neighbor")}
            </button>
          ),
      )}
    </div>
  );
}
