import type { JSX } from "preact";
import type { Filters, List } from "../state/filters.ts";
import { filter, filters } from "../state/view.ts";
import { counts, rowsOf } from "./counts.ts";
import { Sign } from "./Sign.tsx";

const WORDS: Readonly<Record<string, string>> = { affirmed: "said to be so", mixed: "disputed" };

const set = (list: List, values: Iterable<string>): void =>
  filter({ [list]: new Set(values) } as Partial<Filters>);

/** One value of a list: shown with its mark, switched off and on, or left alone. */
export function Switch({
  list,
  value,
  words = WORDS[value] ?? value,
}: {
  readonly list: List;
  readonly value: string;
  readonly words?: string;
}): JSX.Element {
  const off = filters.value[list];
  const others = rowsOf(list).flatMap(([other]) => (other === value ? [] : [other]));
  const alone = !off.has(value) && others.length > 0 && others.every((other) => off.has(other));
  const toggle = () =>
    set(list, off.has(value) ? [...off].filter((other) => other !== value) : [...off, value]);
  return (
    <div class="switch">
      <label>
        <input type="checkbox" checked={!off.has(value)} onChange={toggle} />
        <Sign list={list} value={value} />
        <span class="what">{words}</span>
        <span class="amount" aria-hidden="true">
          {(counts.value[list].get(value) ?? 0).toLocaleString("en")}
        </span>
      </label>
      {others.length > 0 && (
        <button
          type="button"
          class="alone"
          aria-label={alone ? `All again, not only ${words}` : `Only ${words}`}
          onClick={() => set(list, alone ? [] : others)}
        >
          {alone ? "all" : "only"}
        </button>
      )}
    </div>
  );
}
