import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { stage } from "./graph/stage.ts";
import { Legend } from "./Legend.tsx";
import { Picture } from "./Picture.tsx";
import { Panel } from "./reading/Panel.tsx";
import { Search } from "./Search.tsx";
import { Save } from "./save/Save.tsx";
import { graph, part } from "./state/view.ts";

function Shown(): JSX.Element {
  const all = graph.value?.order ?? 0;
  const shown = part.value.nodes.size;
  return (
    <p class="shown">
      {shown < all
        ? `${shown} of ${all.toLocaleString("en")} names in the picture`
        : `${shown} names in the picture`}
    </p>
  );
}

function Zoom(): JSX.Element {
  return (
    <fieldset class="zoom" aria-label="Zoom">
      <button type="button" aria-label="Closer" onClick={() => stage.value?.zoom(1 / 1.5)}>
        +
      </button>
      <button type="button" aria-label="Farther" onClick={() => stage.value?.zoom(1.5)}>
        −
      </button>
      <button type="button" onClick={() => stage.value?.fit()}>
        Whole
      </button>
    </fieldset>
  );
}

export function App(): JSX.Element {
  const legend = useSignal(false);
  return (
    <div class={`app ${legend.value ? "with-legend" : ""}`}>
      <header class="bar">
        <a class="wordmark" href="./" aria-label="Relata, opening view">
          Relata
        </a>
        <Search />
        <Shown />
        <Zoom />
        <Save />
        <button
          type="button"
          class="legend-switch"
          aria-expanded={legend.value}
          onClick={() => {
            legend.value = !legend.value;
          }}
        >
          Legend
        </button>
      </header>
      <Legend />
      <Picture />
      <Panel />
    </div>
  );
}
