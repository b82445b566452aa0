import { sentenceAt } from "../clauses/tree.ts";
import { trimmed } from "./attributed-content.ts";
import type { Attribution } from "./attributions.ts";
import type { Ground } from "./ground.ts";
import type { Quoted } from "./sayings.ts";

/** "Ann Lee: We agree.", in transcripts and headlines. */
export function labeled({ mentions, inside }: Ground, colon: number): Attribution[] {
  const { tree, mentionAt } = mentions;
  const { document } = tree;
  const { from, to, block } = sentenceAt(tree, colon);
  const mention = colon > from && colon - from <= 5 ? mentionAt[colon - 1]! : -1;
  if (mention < 0 || inside[colon]) return [];
  const { form, head, title, from: named, to: end } = document.mentions[mention]!;
  if (form !== "name" || (title?.[0] ?? named) > from || end !== colon) return [];
  const last = document.sentences.findLast((sentence) => sentence.block === block)?.to ?? to;
  const content = trimmed(tree, { from: colon + 1, to: last }, []);
  const sourced = Array.from({ length: colon - from }, (_, index) => from + index);
  return content.length === 0
    ? []
    : [{ source: head, sourceWords: sourced, cue: colon, cueWords: [colon], content, kind: "words" }];
}

/** So many words may name who speaks in a transcript. */
const LONGEST = 4;

/** Of “LEE: We agree.” in a transcript the label within the marks, as its last word and its colon; null without. */
export function labelWithin(
  { mentions: { tree } }: Ground,
  { first, last }: Quoted,
): { readonly speaker: number; readonly cue: number } | null {
  const { tokens } = tree.document;
  const start = first + 1;
  let cue = start;
  while (cue < start + LONGEST && /^\p{Lu}[\p{Lu}.'’-]+$/u.test(tokens[cue]?.text ?? "")) cue += 1;
  return cue > start && cue < last && tokens[cue]?.text === ":" ? { speaker: cue - 1, cue } : null;
}
