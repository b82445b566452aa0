import type { Document } from "../../annotate/document.ts";

const AHEAD = /^(plan|schedule|expect|due|slate|set|intend|upcoming)$/;
const SOON = /^(will|shall|'ll|’ll|would|next|upcoming|due)$/;
/** "payable Jan. 2", "by February". */
const TOWARD = /^(by|effective|payable)$/;
const REACH = 10;

/** Whether the verb nearest to a time tells of what is to come; before the time in the sentence, else after it. */
export function looksAhead(document: Document, token: number): boolean {
  const { sentences, tags } = document;
  if (TOWARD.test(document.lemmas[token - 1] ?? "")) return true;
  if (tags[token + 1] === "POS") return false;
  const { from, to } = sentences.find((sentence) => token >= sentence.from && token < sentence.to)!;
  for (let at = token - 1; at >= from; at -= 1) {
    const ahead = verbAhead(document, at);
    if (ahead !== null) return ahead;
    if (SOON.test(document.tokens[at]!.text.toLowerCase())) return true;
    if (document.lemmas[at] === "forward" && document.lemmas[at - 1] === "look") return true;
  }
  for (let at = token + 1; at < Math.min(to, token + REACH); at += 1) {
    if (tags[at] === "MD") return SOON.test(document.tokens[at]!.text.toLowerCase());
    if (tags[at] === "VBD") return false;
  }
  return false;
}

/** null where a word is no verb, or one that leaves it open. */
function verbAhead({ tags, lemmas }: Document, at: number): boolean | null {
  const tag = tags[at]!;
  if (tag === "VBD" || tag === "VBN") return AHEAD.test(lemmas[at]!);
  if (tag !== "VB") return null;
  return /^(to|will|shall|'ll|’ll|would|can|could|may|might|should|must|be)$/i.test(lemmas[at - 1] ?? "");
}
