import type { Mention, ParsedDocument } from "../document.ts";
import { type Arcs, attach } from "./arcs.ts";

/** "Oslo-based", "Acme-owned": a name with a hyphen before a participle is the participle's, and no part of a clause. */
export function namesOfParticiples(
  { tokens, tags }: ParsedDocument,
  mentions: readonly Mention[],
  arcs: Arcs,
): void {
  for (const { form, head, to, end } of mentions) {
    const hyphen = tokens[to];
    const participle = to + 1;
    if (form !== "name" || hyphen?.start !== end || !/^[-‐‑–]$/.test(hyphen.text)) continue;
    if (!/^VB[ND]$/.test(tags[participle] ?? "") || arcs.heads[head] === participle) continue;
    attach(arcs, head, participle, "compound");
  }
}
