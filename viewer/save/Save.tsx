import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { stage } from "../graph/stage.ts";
import { graph, palette, spoken } from "../state/view.ts";
import { gexfOf } from "./gexf.ts";
import { marksOf } from "./marks.ts";
import { pngOf } from "./png.ts";
import { svgOf } from "./svg.ts";

function download(name: string, content: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  spoken.value = `Saved ${name}`;
}

const text = (content: string, type: string): Blob => new Blob([content], { type });

type Make = () => Promise<void> | void;

/** Takes the picture along: as it is seen, or as a graph for Gephi. */
export function Save(): JSX.Element | null {
  const shown = useSignal(false);
  const scene = stage.value;
  const news = graph.value;
  if (!scene || !news) return null;
  const ways: readonly [name: string, make: Make][] = [
    ["Picture (PNG)", async () => download("relata.png", await pngOf(marksOf(scene.seen())))],
    ["Picture (SVG)", () => download("relata.svg", text(svgOf(marksOf(scene.seen())), "image/svg+xml"))],
    [
      "Graph for Gephi (GEXF)",
      () => download("relata.gexf", text(gexfOf(news, scene.drawing, palette.value), "application/xml")),
    ],
  ];
  const leave = (event: FocusEvent & { currentTarget: HTMLElement }) => {
    if (!event.currentTarget.contains(event.relatedTarget as Node | null)) shown.value = false;
  };
  return (
    <div class="save" onFocusOut={leave}>
      <button
        type="button"
        class="bar-button"
        aria-expanded={shown.value}
        aria-controls="save-ways"
        onClick={() => {
          shown.value = !shown.value;
        }}
      >
        Save
      </button>
      <ul id="save-ways" hidden={!shown.value}>
        {ways.map(([name, make]) => (
          <li key={name}>
            <button
              type="button"
              onClick={() => {
                shown.value = false;
                void make();
              }}
            >
              {name}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
