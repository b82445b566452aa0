import type { Mentions } from "../clauses/arguments.ts";
import { lemmaOf, sentenceAt } from "../clauses/tree.ts";
import { trimmed } from "./attributed-content.ts";
import type { Attribution } from "./attributions.ts";
import type { Ground } from "./ground.ts";
import type { Quoted } from "./sayings.ts";

/** What headlines name before a colon without a name: "Poll: Most want to stay". */
const REPORTER =
  /^(poll|survey|study|report|analyst|expert|source|official|police|lawyer|attorney|witness|family)$/;

/** "Ann Lee: We agree.", in transcripts and headlines. */
export function labeled({ mentions, inside }: Ground, colon: number): Attribution[] {
  const { tree } = mentions;
  const { from, to, block } = sentenceAt(tree, colon);
  const source = inside[colon] ? -1 : labelBefore(mentions, colon, from);
  if (source < 0) return [];
  const last = tree.document.sentences.findLast((sentence) => sentence.block === block)?.to ?? to;
  const content = trimmed(tree, { from: colon + 1, to: last }, []);
  const sourceWords = Array.from({ length: colon - from }, (_, index) => from + index);
  return content.length === 0
    ? []
    : [{ source, sourceWords, cue: colon, cueWords: [colon], content, kind: "words" }];
}

/** The head of the name, or of who reports, that fills a sentence from its first word to a colon; -1 without. */
function labelBefore({ tree, mentionAt }: Mentions, colon: number, from: number): number {
  const { mentions } = tree.document;
  if (colon === from + 1 && REPORTER.test(lemmaOf(tree, from))) return from;
  const mention = colon > from && colon - from <= 5 ? mentionAt[colon - 1]! : -1;
  if (mention < 0) return -1;
  const { form, head, title, from: named, to } = mentions[mention]!;
  return form === "name" && (title?.[0] ?? named) <= from && to === colon ? head : -1;
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
