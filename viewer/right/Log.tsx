import type { JSX } from "preact";
import type { DecisionReading } from "../../src/decide.ts";
import { count, dayInWords } from "../reading/words.ts";
import { busy, decide, editing, log } from "../state/decide.ts";
import { open } from "../state/view.ts";

const STATES: Readonly<Record<DecisionReading["state"], string>> = {
  holds: "",
  undone: "undone",
  vanished: "waits: what it speaks of is not here",
  overruled: "overruled by another",
};

/** The way to the log, where one may set things right. */
export function Decisions(): JSX.Element | null {
  if (!log.value) return null;
  return (
    <>
      {", "}
      <button type="button" class="name to-log" onClick={() => open({ kind: "log" })}>
        {count(log.value.length, "decision")}
      </button>
    </>
  );
}

function Row({ decision }: { readonly decision: DecisionReading }): JSX.Element {
  const { number, words, user, madeAt, reason, state } = decision;
  return (
    <li class={`decision ${state}`}>
      <p class="sentence">{words}</p>
      <p class="meta">
        {[`${number}, by ${user}, ${dayInWords(madeAt.slice(0, 10))}`, reason, STATES[state]]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {state !== "undone" && (
        <button
          type="button"
          class="cite"
          aria-label={`Undo: ${words}`}
          disabled={busy.value}
          onClick={() => decide({ kind: "undo", decision: number })}
        >
          Undo
        </button>
      )}
    </li>
  );
}

/** Everything that people decided, the latest first, each with the way to take it back. */
export function Log(): JSX.Element {
  if (!editing.value) return <p class="quiet">Here one only reads; “relata decisions” prints the log.</p>;
  const decisions = [...(log.value ?? [])].reverse();
  return (
    <article>
      <header class="head">
        <p class="kind">Log</p>
        <h2 tabIndex={-1}>What people decided</h2>
        <p class="meta">{count(decisions.length, "decision")}; none is ever lost, and each can be undone</p>
      </header>
      <ul aria-label="Decisions">
        {decisions.map((decision) => (
          <Row key={decision.number} decision={decision} />
        ))}
      </ul>
    </article>
  );
}
