import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { busy, decide, notice } from "../state/decide.ts";

/** Long enough to read it and to think again. */
const SHOWN_MS = 12_000;

/** What was just decided, with the way to take it back; or why it could not be. */
export function Notice(): JSX.Element | null {
  const now = notice.value;
  useEffect(() => {
    if (!now) return;
    const timer = setTimeout(() => {
      notice.value = null;
    }, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [now]);
  if (!now) return null;
  const { words, decision } = now;
  return (
    <div class="done" role="status">
      <span>{words}</span>
      {decision !== null && (
        <button type="button" disabled={busy.value} onClick={() => decide({ kind: "undo", decision })}>
          Undo
        </button>
      )}
      <button
        type="button"
        aria-label="Close the notice"
        onClick={() => {
          notice.value = null;
        }}
      >
        ×
      </button>
    </div>
  );
}
