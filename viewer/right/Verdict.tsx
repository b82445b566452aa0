import type { JSX } from "preact";
import type { ClaimReading } from "../../src/graph/reading.ts";
import { busy, decide, editing } from "../state/decide.ts";

/** A person's word on a claim. */
export function Verdict({ claim }: { readonly claim: ClaimReading }): JSX.Element | null {
  if (!editing.value) return null;
  const { id, confirmed } = claim;
  return (
    <p class="verdict">
      {!confirmed && (
        <button type="button" disabled={busy.value} onClick={() => decide({ kind: "confirm", claim: id })}>
          Confirm
        </button>
      )}
      <button type="button" disabled={busy.value} onClick={() => decide({ kind: "reject", claim: id })}>
        Reject
      </button>
    </p>
  );
}
