import type { ClaimReading } from "../graph/reading.ts";
import { visible } from "./visible.ts";

/** Days as a reader writes them: "2018-06-12", "2018-07-06 – 2018-07-07". */
export function daysOf(when: { readonly first: string; readonly last: string } | null): string {
  if (when === null) return "";
  return when.first === when.last ? when.first : `${when.first} – ${when.last}`;
}

/** What is not plainly so: "denied, reported by A, B". */
function stanceOf({ polarity, modality, saidBy }: ClaimReading): string {
  const speakers = saidBy.length > 0 ? `by ${saidBy.map(({ name }) => name).join(", ")}` : "";
  const words = [polarity === "denied" ? "denied" : "", modality === "stated" ? "" : modality].filter(
    Boolean,
  );
  return [words.join(", "), words.length > 0 ? speakers : speakers && `said ${speakers}`]
    .filter(Boolean)
    .join(" ");
}

export const sourceOf = ({ outlet, published, name }: ClaimReading["article"]): string =>
  visible([outlet ?? name, published].filter(Boolean).join(", "));

/** A claim in one line: "Sung Kim — met → Choe Son Hui  (2018-07-01; reported)". */
export function claimLine(claim: ClaimReading): string {
  const title = claim.title === null ? "" : ` as ${claim.former ? "former " : ""}${claim.title}`;
  const where = claim.where === null ? "" : `at ${claim.where.name}`;
  const marks = [
    daysOf(claim.when),
    where,
    stanceOf(claim),
    claim.inferred ? "inferred" : "",
    claim.confirmed ? "confirmed" : "",
  ].filter(Boolean);
  const head = `${claim.subject.name} — ${claim.label} → ${claim.object.name}${title}`;
  return visible(`${head}${marks.length > 0 ? ` (${marks.join("; ")})` : ""}`);
}

/** The sentences that a claim rests on, with who printed them. */
export const evidenceLines = (claim: ClaimReading): string[] =>
  claim.evidence.map(({ sentence }) => `> ${visible(sentence)}  [${sourceOf(claim.article)}]`);
