import type { JSX } from "preact";
import { graph, hide, isolate, pin, unhideAll, view } from "./state/view.ts";

const labelOf = (node: string): string =>
  graph.value?.hasNode(node) ? graph.value.getNodeAttribute(node, "label") : node;

/** What was asked of the picture: who is alone, kept and left out in it, each with the way to take it back. */
export function Chips(): JSX.Element | null {
  const { only, hidden, pinned } = view.value;
  const chips: [words: string, undo: string, act: () => void][] = [];
  if (only) chips.push([`Only around ${labelOf(only)}`, "Show everybody again", () => isolate(null)]);
  for (const node of pinned)
    chips.push([`Pinned: ${labelOf(node)}`, `Unpin ${labelOf(node)}`, () => pin(node)]);
  const [first] = hidden;
  if (hidden.size === 1 && first)
    chips.push([`Hidden: ${labelOf(first)}`, `Show ${labelOf(first)} again`, () => hide(first)]);
  if (hidden.size > 1) chips.push([`${hidden.size} hidden`, "Show the hidden again", unhideAll]);
  if (chips.length === 0) return null;
  return (
    <ul class="chips" aria-label="In this picture">
      {chips.map(([words, undo, act]) => (
        <li key={words}>
          {words}
          <button type="button" aria-label={undo} onClick={act}>
            ×
          </button>
        </li>
      ))}
    </ul>
  );
}
