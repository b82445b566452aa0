import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { EntityReading } from "../../src/graph/reading.ts";
import { LIGHT } from "../graph/palette.ts";
import { shortDay } from "../reading/words.ts";
import { busy, decide, editing } from "../state/decide.ts";
import { open } from "../state/view.ts";

type Part = "rename" | "split";
type Type = EntityReading["type"];

const TYPES = Object.keys(LIGHT.types) as Type[];

function Rename({
  id,
  name,
  done,
}: {
  readonly id: string;
  readonly name: string;
  readonly done: () => void;
}) {
  const value = useSignal(name);
  const send = async (event: Event) => {
    event.preventDefault();
    if (await decide({ kind: "rename", entity: id, name: value.value })) done();
  };
  return (
    <form class="mend-form" onSubmit={send}>
      <label>
        Name{" "}
        <input
          type="text"
          required
          maxLength={300}
          value={value.value}
          onInput={(event) => {
            value.value = event.currentTarget.value;
          }}
        />
      </label>
      <button type="submit" class="deed" disabled={busy.value || value.value.trim() === name}>
        Rename
      </button>
    </form>
  );
}

/** Of some articles one says that they speak of somebody else. */
function Split({ reading, done }: { readonly reading: EntityReading; readonly done: () => void }) {
  const chosen = useSignal<ReadonlySet<string>>(new Set());
  const toggle = (id: string) => {
    const next = new Set(chosen.value);
    if (!next.delete(id)) next.add(id);
    chosen.value = next;
  };
  const send = async (event: Event) => {
    event.preventDefault();
    if (await decide({ kind: "split", entity: reading.id, articles: [...chosen.value] })) done();
  };
  const some = chosen.value.size > 0 && chosen.value.size < reading.articles.length;
  return (
    <form class="mend-form" onSubmit={send}>
      <fieldset>
        <legend>In which articles is {reading.name} another?</legend>
        {reading.articles.map(({ id, title, published }) => (
          <label key={id}>
            <input type="checkbox" checked={chosen.value.has(id)} onChange={() => toggle(id)} /> {title}
            {published && `, ${shortDay(published)}`}
          </label>
        ))}
      </fieldset>
      <button type="submit" class="deed" disabled={busy.value || !some}>
        Split off
      </button>
    </form>
  );
}

/** What can be set right about a node. */
export function Mend({ reading }: { readonly reading: EntityReading }): JSX.Element | null {
  const part = useSignal<Part | null>(null);
  if (!editing.value) return null;
  const { id, name, type, articles } = reading;
  const toggle = (which: Part) => () => {
    part.value = part.value === which ? null : which;
  };
  const done = () => {
    part.value = null;
  };
  return (
    <div class="mend">
      <div class="deeds" role="toolbar" aria-label="Set right">
        <button type="button" class="deed" aria-expanded={part.value === "rename"} onClick={toggle("rename")}>
          Rename …
        </button>
        <button type="button" class="deed" onClick={() => open({ kind: "merge", from: id, to: null })}>
          Merge with …
        </button>
        {articles.length > 1 && (
          <button type="button" class="deed" aria-expanded={part.value === "split"} onClick={toggle("split")}>
            Split …
          </button>
        )}
        <select
          class="deed"
          aria-label="Type"
          disabled={busy.value}
          value={type}
          onChange={(event) =>
            decide({ kind: "retype", entity: id, type: event.currentTarget.value as Type })
          }
        >
          {TYPES.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
      </div>
      {part.value === "rename" && <Rename id={id} name={name} done={done} />}
      {part.value === "split" && <Split reading={reading} done={done} />}
    </div>
  );
}
