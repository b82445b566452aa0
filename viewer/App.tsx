import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { Chips } from "./Chips.tsx";
import { Legend } from "./filter/Legend.tsx";
import { stage } from "./graph/stage.ts";
import { Picture } from "./Picture.tsx";
import { Panel } from "./reading/Panel.tsx";
import { Notice } from "./right/Notice.tsx";
import { Search } from "./Search.tsx";
import { Save } from "./save/Save.tsx";
import { arranged, part } from "./state/picture.ts";
import { graph, showTable, table } from "./state/view.ts";
import { Table } from "./table/Table.tsx";
import { Timeline } from "./time/Timeline.tsx";

function Shown(): JSX.Element {
  const all = graph.value?.order ?? 0;
  const shown = part.value.nodes.size;
  return (
    <p class="shown">
      {shown < all ? `${shown} of ${all.toLocaleString("en")} names` : `${shown} names`}
      <span class="unseen"> in the picture</span>
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
      <button
        type="button"
        title="Lays out anew what is in the picture"
        onClick={() => {
          arranged.value++;
        }}
      >
        Arrange
      </button>
    </fieldset>
  );
}

export function App(): JSX.Element {
  const legend = useSignal(false);
  return (
    <div class={`app ${legend.value ? "with-legend" : ""}`}>
      <header class="bar">
        <a class="wordmark" href={location.pathname} aria-label="Relata, opening view">
          Relata
        </a>
        <Search />
        <Shown />
        <Zoom />
        <button
          type="button"
          class="bar-button"
          aria-pressed={table.value !== null}
          onClick={() => showTable(table.value ? null : { of: "links", sort: "" })}
        >
          Table
        </button>
        <Save />
        <button
          type="button"
          class="bar-button legend-switch"
          aria-expanded={legend.value}
          onClick={() => {
            legend.value = !legend.value;
          }}
        >
          Filter
        </button>
      </header>
      <Legend />
      <div class="middle">
        <Picture />
        <Chips />
        <Table />
        <Timeline />
      </div>
      <Panel />
      <Notice />
    </div>
  );
}
