import type { ClaimReading } from "../graph/reading.ts";

/**
 * A relation in words that never say more than the claim does: "met", "denied: met", "planned: met". For formats that
 * have no place for a stance, where a bare "met" would be read as a fact.
 */
export function roleOf({ label, polarity, modality }: ClaimReading): string {
  const marks = [
    ...(polarity === "denied" ? ["denied"] : []),
    ...(modality === "stated" || modality === "reported" ? [] : [modality]),
  ];
  return marks.length === 0 ? label : `${marks.join(", ")}: ${label}`;
}

/** The rest of the stance, after a sentence: " (reported, according to A, B; inferred)"; nothing for a plain statement. */
export function stanceOf({ modality, saidBy, inferred }: ClaimReading): string {
  const voices = saidBy.length > 0 ? `according to ${saidBy.map(({ name }) => name).join(", ")}` : "";
  const marks = [
    [modality === "reported" ? modality : "", voices].filter(Boolean).join(", "),
    inferred ? "inferred" : "",
  ].filter(Boolean);
  return marks.length === 0 ? "" : ` (${marks.join("; ")})`;
}
