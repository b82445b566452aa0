import { computed } from "@preact/signals";
import type { JSX } from "preact";
import { type Stance, stanceOf } from "./graph/drawing.ts";
import { type Filters, isFiltered, NO_FILTERS } from "./state/address.ts";
import { filter, filters, graph, palette } from "./state/view.ts";

type List = "types" | "groups" | "stances" | "outlets";

const STANCES: Readonly<Record<Stance, string>> = {
  stated: "stated",
  reported: "reported",
  open: "planned or possible",
  denied: "denied",
};

/** How often each value stands in the whole graph, most frequent first. */
const counts = computed(() => {
  const tally: Record<List, Map<string, number>> = {
    types: new Map(),
    groups: new Map(),
    stances: new Map(),
    outlets: new Map(),
  };
  const add = (list: List, value: string) => tally[list].set(value, (tally[list].get(value) ?? 0) + 1);
  graph.value?.forEachNode((_, { type }) => add("types", type));
  graph.value?.forEachEdge((_, attributes) => {
    add("groups", attributes.group);
    add("stances", stanceOf(attributes));
    for (const outlet of attributes.outlets) add("outlets", outlet);
  });
  return tally;
});

const inOrder = (list: List): [string, number][] => {
  const entries = [...counts.value[list]];
  if (list === "stances") {
    const order = Object.keys(STANCES);
    return entries.sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
  }
  return entries.sort(([a, high], [b, low]) => low - high || (a < b ? -1 : 1));
};

function Sign({ list, value }: { readonly list: List; readonly value: string }): JSX.Element | null {
  if (list === "outlets") return null;
  if (list === "types") return <span class={`dot ${value}`} />;
  const color = list === "groups" ? (palette.value.groups[value] ?? palette.value.otherGroup) : undefined;
  const dash = value === "reported" ? "7 3" : value === "open" ? "2.5 3" : undefined;
  return (
    <svg class={`line ${list === "stances" ? value : ""}`} viewBox="0 0 22 8" aria-hidden="true">
      <path d="M1 4h20" style={{ stroke: color }} stroke-dasharray={list === "stances" ? dash : undefined} />
      {value === "denied" && <path d="M19.5 1v6" />}
    </svg>
  );
}

function Row({
  list,
  value,
  amount,
}: {
  readonly list: List;
  readonly value: string;
  readonly amount: number;
}): JSX.Element {
  const hidden = filters.value[list].has(value);
  const toggle = () => {
    const next = new Set(filters.value[list]);
    if (!next.delete(value)) next.add(value);
    filter({ [list]: next } as Partial<Filters>);
  };
  return (
    <li>
      <label>
        <input type="checkbox" checked={!hidden} onChange={toggle} />
        <Sign list={list} value={value} />
        <span class="what">{list === "stances" ? STANCES[value as Stance] : value}</span>
        <span class="amount" aria-hidden="true">
          {amount}
        </span>
      </label>
    </li>
  );
}

function Group({ list, name }: { readonly list: List; readonly name: string }): JSX.Element | null {
  const rows = inOrder(list);
  if (rows.length === 0) return null;
  return (
    <fieldset>
      <legend>{name}</legend>
      <ul>
        {rows.slice(0, 14).map(([value, amount]) => (
          <Row key={value} list={list} value={value} amount={amount} />
        ))}
      </ul>
    </fieldset>
  );
}

function Days(): JSX.Element {
  const { since, until } = filters.value;
  return (
    <fieldset class="days">
      <legend>Happened</legend>
      <label>
        from{" "}
        <input
          type="date"
          value={since ?? ""}
          onChange={(event) => filter({ since: event.currentTarget.value || null })}
        />
      </label>
      <label>
        to{" "}
        <input
          type="date"
          value={until ?? ""}
          onChange={(event) => filter({ until: event.currentTarget.value || null })}
        />
      </label>
    </fieldset>
  );
}

/** What the marks mean; each line of it is also a switch. */
export function Legend(): JSX.Element {
  return (
    <aside class="legend" aria-label="Legend and filters">
      <Group list="types" name="Nodes" />
      <Group list="groups" name="Links" />
      <Group list="stances" name="How surely" />
      <Group list="outlets" name="Outlets" />
      <Days />
      {isFiltered(filters.value) && (
        <button type="button" class="quiet-button" onClick={() => filter(NO_FILTERS)}>
          Show everything
        </button>
      )}
    </aside>
  );
}
