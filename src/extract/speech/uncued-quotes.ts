import { type Span, textOf } from "../../text/span.ts";
import type { Argument } from "../claim.ts";
import { argumentsOf, isPerson } from "../clauses/arguments.ts";
import { dependents, isVerb, sentenceAt, spanOf, type Tree } from "../clauses/tree.ts";
import type { Attribution } from "./attributions.ts";
import type { Ground } from "./ground.ts";
import { fillsBlock, isLong, type Quoted, type Saying } from "./sayings.ts";
import { sourceWords } from "./source-words.ts";
import { speakerOf } from "./speakers.ts";

/** A quotation with who says it. */
export interface Spoken {
  readonly quotation: Quoted;
  readonly saying: Saying;
}

/** Who says something, without the words. */
type Unsaid = Omit<Saying, "content" | "whole">;

/** Words without a cue of their own: the last speaker's, or theirs of whom the sentence before them tells. */
export function uncued(
  ground: Ground,
  quotation: Quoted,
  before: Spoken | null,
  attributions: readonly Attribution[],
): Saying | null {
  const { tree } = ground.mentions;
  const { content, whole } = quotation;
  const goesOn = before !== null && follows(quotation, before.quotation, tree);
  if (!isLong(quotation) && !(goesOn && isSentence(quotation, tree))) return null;
  const told = toldBefore(ground, quotation, attributions);
  if (
    goesOn &&
    (told === null || before.saying.cueToken >= told.cueToken || before.quotation.last > told.cueToken)
  )
    return { ...before.saying, content, whole, sourceToken: -1 };
  return told && { ...told, content, whole };
}

/** Whether a quotation is all there is of its sentence, or of several. */
const isSentence = ({ first, last }: Quoted, tree: Tree): boolean =>
  sentenceAt(tree, first).from === first && sentenceAt(tree, last).to === last + 1;

/** In the same paragraph, or where they go on for another. */
function follows(quotation: Quoted, earlier: Quoted, tree: Tree): boolean {
  const next = quotation.block === earlier.block + 1;
  return quotation.block === earlier.block || (next && (earlier.open || fillsBlock(quotation, tree)));
}

/** The person who is said to have told something in the sentence before, or who does something in it. */
function toldBefore(ground: Ground, quotation: Quoted, attributions: readonly Attribution[]): Unsaid | null {
  const { mentions } = ground;
  const { tree } = mentions;
  const { from } = sentenceAt(tree, quotation.first);
  if (from === 0) return null;
  const last = sentenceAt(tree, from - 1);
  const near =
    last.block === quotation.block || (last.block === quotation.block - 1 && fillsBlock(quotation, tree));
  if (!near) return null;
  const told = attributions.findLast(({ cue, source }) => cue >= last.from && cue < last.to && source >= 0);
  const speaker = told ? speakerOf(mentions, told.source, told.cue) : null;
  if (told && speaker && isPerson(tree, speaker))
    return saying(ground, speaker, told.source, told.cue, spanOf(tree, [told.cue]));
  return last.block !== quotation.block && isQuoted(tree, last.block)
    ? null
    : doer(ground, last.from, last.to);
}

/** Whether a paragraph begins with a quotation mark: whoever does something in it may do so in somebody's words. */
const isQuoted = ({ document: { article } }: Tree, block: number): boolean =>
  /^["“„«]/.test(textOf(article.text, article.blocks[block]!));

/** The person who is the subject of a sentence. */
function doer(ground: Ground, from: number, to: number): Unsaid | null {
  const { mentions, inside } = ground;
  const { tree } = mentions;
  for (let token = from; token < to; token += 1) {
    if (tree.document.heads[token] !== -1 || !isVerb(tree, token) || inside[token]) continue;
    const [subject] = dependents(tree, token, "nsubj");
    const [person] = subject === undefined ? [] : argumentsOf(mentions, subject);
    if (subject !== undefined && person && isPerson(tree, person))
      return saying(ground, person, subject, token, null);
  }
  return null;
}

function saying(
  { mentions: { tree }, inside }: Ground,
  speaker: Argument,
  source: number,
  cueToken: number,
  cue: Span | null,
): Unsaid {
  const words = spanOf(tree, sourceWords(tree, source, cueToken, inside));
  const speakerText = textOf(tree.document.article.text, words).replace(/\s+/g, " ").replace(/,$/, "");
  return { speaker, speakerText, cue, direct: true, cueToken, sourceToken: -1 };
}
