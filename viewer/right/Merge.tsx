import type { JSX } from "preact";
import type { EntityReading } from "../../src/graph/reading.ts";
import { Answered } from "../reading/Answered.tsx";
import { Name } from "../reading/Name.tsx";
import { count } from "../reading/words.ts";
import { questions } from "../state/ask.ts";
import { busy, decide, editing } from "../state/decide.ts";
import { graph, open } from "../state/view.ts";

const labelOf = (node: string): string =>
  graph.value?.hasNode(node) ? graph.value.getNodeAttribute(node, "label") : node;

/** Enough of a node to tell whether it is the other one. */
function Side({ reading }: { readonly reading: EntityReading }): JSX.Element {
  const { id, type, name, aliases, roles, mentions, articles, claims } = reading;
  const others = aliases.filter((alias) => alias !== name).slice(0, 5);
  const sentences = claims.flatMap(({ evidence }) => evidence.slice(0, 1)).slice(0, 2);
  return (
    <section class="side-by-side">
      <p class={`kind ${type}`}>{type}</p>
      <h3>
        <Name entity={id}>{name}</Name>
      </h3>
      {roles.length > 0 && <p class="meta">{roles.slice(0, 3).join("; ")}</p>}
      {others.length > 0 && <p class="meta">also {others.join(", ")}</p>}
      <p class="meta">
        named {count(mentions, "time")} in {count(articles.length, "article")}
      </p>
      {sentences.map(({ sentence, span }) => (
        <p key={span.start} class="said">
          {sentence}
        </p>
      ))}
    </section>
  );
}

function Choice({ from, to }: { readonly from: string; readonly to: string }): JSX.Element {
  const say = (kind: "merge" | "distinguish") => () => decide({ kind, left: from, right: to });
  return (
    <div class="deeds" role="toolbar" aria-label="Are they one?">
      <button type="button" class="deed" disabled={busy.value} onClick={say("merge")}>
        They are one: {labelOf(from)}
      </button>
      <button type="button" class="deed" onClick={() => open({ kind: "merge", from: to, to: from })}>
        The other way round
      </button>
      <button type="button" class="deed" disabled={busy.value} onClick={say("distinguish")}>
        They are two
      </button>
    </div>
  );
}

/** Two nodes side by side, to say whether they are one. */
export function Merge({ from, to }: { readonly from: string; readonly to: string | null }): JSX.Element {
  if (!editing.value)
    return <p class="quiet">Here one only reads. “relata view --edit” opens a graph to set things right.</p>;
  return (
    <article>
      <header class="head">
        <p class="kind">Are they one?</p>
        <h2 tabIndex={-1}>
          {labelOf(from)} <span class="verb">and</span> {to === null ? "…" : labelOf(to)}
        </h2>
        {to !== null && <Choice from={from} to={to} />}
      </header>
      {to === null && (
        <p class="quiet" role="status">
          Choose the other one: in the picture, in a table, or with the search.
        </p>
      )}
      {[from, ...(to === null ? [] : [to])].map((id) => (
        <Answered key={id} asked={questions.entity(id)} show={(reading) => <Side reading={reading} />} />
      ))}
    </article>
  );
}
