import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { isFiltered, type List, NO_FILTERS } from "../state/filters.ts";
import { filter, filters } from "../state/view.ts";
import { mostClaims, relationsOfGroups, rowsOf } from "./counts.ts";
import { Switch } from "./Switch.tsx";

/** Rows of a list that are shown before somebody asks for all. */
const FIRST = 12;

function Group({ value }: { readonly value: string }): JSX.Element {
  const relations = [...(relationsOfGroups.value.get(value) ?? [])];
  const off = filters.value.relations;
  const open = useSignal(relations.some(([relation]) => off.has(relation)));
  return (
    <li>
      <div class="with-relations">
        <Switch list="groups" value={value} />
        {relations.length > 1 && (
          <button
            type="button"
            class="unfold"
            aria-expanded={open.value}
            aria-label={`Relations of ${value}`}
            onClick={() => {
              open.value = !open.value;
            }}
          />
        )}
      </div>
      {open.value && (
        <ul class="relations">
          {relations.map(([relation, words]) => (
            <li key={relation}>
              <Switch list="relations" value={relation} words={words} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function Rows({ list, name }: { readonly list: List; readonly name: string }): JSX.Element | null {
  const all = useSignal(false);
  const rows = rowsOf(list);
  if (rows.length === 0) return null;
  return (
    <fieldset>
      <legend>{name}</legend>
      <ul>
        {rows.slice(0, all.value ? rows.length : FIRST).map(([value]) =>
          list === "groups" ? (
            <Group key={value} value={value} />
          ) : (
            <li key={value}>
              <Switch list={list} value={value} />
            </li>
          ),
        )}
      </ul>
      {rows.length > FIRST && !all.value && (
        <button
          type="button"
          class="more"
          onClick={() => {
            all.value = true;
          }}
        >
          {rows.length - FIRST} more
        </button>
      )}
    </fieldset>
  );
}

function Claims(): JSX.Element | null {
  if (mostClaims.value < 2) return null;
  return (
    <fieldset class="claims">
      <legend>Claims</legend>
      <label>
        at least{" "}
        <input
          type="number"
          min={1}
          max={mostClaims.value}
          value={filters.value.claims}
          onInput={(event) =>
            filter({ claims: Math.max(1, Math.floor(event.currentTarget.valueAsNumber) || 1) })
          }
        />
      </label>
    </fieldset>
  );
}

function Days(): JSX.Element {
  const { since, until, days } = filters.value;
  const field = (name: string, value: string | null, set: (day: string | null) => void) => (
    <label>
      {name}{" "}
      <input type="date" value={value ?? ""} onChange={(event) => set(event.currentTarget.value || null)} />
    </label>
  );
  return (
    <fieldset class="days">
      <legend>{days === "happened" ? "Happened" : "Published"}</legend>
      {field("from", since, (day) => filter({ since: day }))}
      {field("to", until, (day) => filter({ until: day }))}
    </fieldset>
  );
}

/** What the marks mean; each line of it is also a switch. */
export function Legend(): JSX.Element {
  return (
    <aside class="legend" aria-label="Legend and filters">
      {isFiltered(filters.value) && (
        <button type="button" class="quiet-button everything" onClick={() => filter(NO_FILTERS)}>
          Show everything
        </button>
      )}
      <Rows list="types" name="Names" />
      <Rows list="groups" name="Links" />
      <Rows list="modalities" name="How surely" />
      <Rows list="polarities" name="Whether" />
      <Rows list="outlets" name="Outlets" />
      <Claims />
      <Days />
    </aside>
  );
}
