import type { JSX } from "preact";
import type { List } from "../state/filters.ts";
import { palette } from "../state/view.ts";

const DASHES: Readonly<Record<string, string>> = {
  reported: "7 3",
  planned: "2.5 3",
  possible: "2.5 3",
  demanded: "2.5 3",
  conditional: "2.5 3",
  mixed: "5 5",
};

function Line({ list, value }: { readonly list: List; readonly value: string }): JSX.Element {
  const color = list === "groups" ? (palette.value.groups[value] ?? palette.value.otherGroup) : undefined;
  return (
    <svg class={`line ${list === "polarities" ? value : ""}`} viewBox="0 0 22 8" aria-hidden="true">
      {value === "mixed" && <path class="under" d="M1 4h20" />}
      <path
        d="M1 4h20"
        style={{ stroke: color }}
        stroke-dasharray={list === "groups" ? undefined : DASHES[value]}
      />
      {value === "denied" && <path d="M19.5 1v6" />}
    </svg>
  );
}

/** How a value looks in the picture: the mark that a legend is there for. */
export function Sign({ list, value }: { readonly list: List; readonly value: string }): JSX.Element | null {
  if (list === "outlets" || list === "relations") return null;
  return list === "types" ? <span class={`dot ${value}`} /> : <Line list={list} value={value} />;
}
