import {
  bare,
  dependents,
  isNoun,
  isVerb,
  lemmaOf,
  marked,
  sentenceAt,
  subtree,
  type Tree,
} from "../clauses/tree.ts";
import type { Reported } from "./reported.ts";
import { reports } from "./reporting-words.ts";

/** Tokens `[from, to)`. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * What is said, given the words of cue and source.
 *
 * @param outer the words of cue and source, which are no part of it.
 */
export function contentOf(
  tree: Tree,
  cue: number,
  { kind, head, around, start: given }: Reported,
  outer: readonly number[],
): Stretch[] {
  const { from, to } = sentenceAt(tree, cue);
  const first = Math.min(...outer);
  const last = lastOfAside(tree, cue, Math.max(...outer));
  if (!around) {
    const start = given ?? subtree(tree, head).find((token) => token > cue && !outer.includes(token)) ?? head;
    return trimmed(tree, { from: start, to: reach(tree, cue, head, to) }, outer);
  }
  // "The plan was backed by Lee": the plan, and not all that goes before.
  const below = kind === "thing" ? subtree(tree, head) : [Math.min(from, head), first - 1];
  const before = withoutAs(tree, { from: below[0]!, to: Math.min(first, below.at(-1)! + 1) });
  const goesOn = last + 2 < to && tree.document.tokens[last + 1]!.text === "," && head > last;
  const after = goesOn ? [{ from: last + 1, to: reach(tree, cue, head, to) }] : [];
  return [before, ...after].flatMap((stretch) => trimmed(tree, stretch, outer));
}

/** Of "it is dead, as Lee put it" what stands before the "as". */
const withoutAs = ({ document: { tokens } }: Tree, { from, to }: Stretch): Stretch =>
  to > from && /^as$/i.test(tokens[to - 1]!.text) ? { from, to: to - 1 } : { from, to };

/** Of "as Lee stressed in her speech, it is late" the last word before the comma: where and when it was said is no part of it. */
function lastOfAside(tree: Tree, cue: number, last: number): number {
  if (bare(tree, cue) !== "advcl" || tree.document.heads[cue]! < last || !marked(tree, cue, /^as$/))
    return last;
  const own = subtree(tree, cue);
  const end =
    own.find((token) => token > last && tree.document.tokens[token]!.text === ",") ?? own.at(-1)! + 1;
  return end > last && tree.document.tokens[end]?.text === "," ? end - 1 : last;
}

/** Where the words after a cue end: at the sentence's end or that of its relative clause, or where the cue's own clause goes on. */
function reach(tree: Tree, cue: number, head: number, to: number): number {
  const within = /^acl/.test(tree.document.relations[cue]!) || isNoun(tree, cue);
  const below = Math.max(subtree(tree, cue).at(-1)!, subtree(tree, head).at(-1)!);
  let end = Math.min(opened(tree, cue, head, to), within ? Math.min(to, below + 1) : to);
  for (const child of tree.children[cue]!) {
    if (child > head && leaves(tree, child)) end = Math.min(end, leftEdge(tree, child, head));
  }
  for (let token = head + 1; token + 1 < end; token += 1) if (endsWords(tree, token, cue)) end = token;
  return end;
}

/** Where the clause ends that opens a sentence, "while she noted that it rained, he left": nothing of it goes on behind its head. */
function opened(tree: Tree, cue: number, head: number, to: number): number {
  const above = tree.document.heads[cue]!;
  if (bare(tree, cue) !== "advcl" || above < cue || above <= head) return to;
  const end = subtree(tree, cue).findLast((token) => token < above)! + 1;
  return end > head ? end : to;
}

/** ";" and ", adding ..." and "and noted ..." and ", but she said ..." after somebody's words lead on from them. */
function endsWords({ document }: Tree, token: number, cue: number): boolean {
  const { tokens, tags, lemmas } = document;
  const { text } = tokens[token]!;
  if (text === ";") return true;
  const tense = tenseOf(document, cue);
  const told = (at: number): boolean => reports(lemmas[at] ?? "", "words") && tags[at] === tense;
  if (/^(and|but)$/.test(text)) {
    const next = tags[token + 1] === "RB" ? token + 2 : token + 1;
    return /^VB[DZP]$/.test(tags[next] ?? "") && told(next);
  }
  if (text !== ",") return false;
  const behind = /^(["”]|'')$/.test(tokens[token + 1]?.text ?? "") ? token + 2 : token + 1;
  const next = tags[behind] === "RB" ? behind + 1 : behind;
  if (tags[next] === "VBG" && (reports(lemmas[next] ?? "", "words") || lemmas[next] === "accord"))
    return true;
  if (!/^(and|but|though|although|while|whereas)$/i.test(tokens[behind]?.text ?? "")) return false;
  let at = behind + 1;
  while (at < behind + 7 && /^(DT|JJ|NNP?S?|PRP|POS|RB|HYPH)$/.test(tags[at] ?? "")) at += 1;
  return at > behind + 1 && told(at);
}

/** The tag of a verb, or of the auxiliary that bears its tense. */
function tenseOf({ tags }: Tree["document"], verb: number): string {
  let at = verb;
  while (/^(RB|VB|VBN|VBG)$/.test(tags[at] ?? "") && at > verb - 4) at -= 1;
  return /^VB[DZP]$/.test(tags[at] ?? "") ? tags[at]! : tags[verb]!;
}

function leaves(tree: Tree, child: number): boolean {
  const relation = bare(tree, child);
  if (relation === "nsubj") return true;
  if (relation === "conj") return isVerb(tree, child);
  if (relation === "parataxis") return reports(lemmaOf(tree, child), "words");
  if (relation !== "advcl") return false;
  if (marked(tree, child, /^(if|unless|that|because|since|even)$/)) return false;
  return (
    marked(tree, child, /^(as|while|after|when|before|during)$/) ||
    (tree.document.tags[child] === "VBG" && dependents(tree, child, "mark").length === 0)
  );
}

/** The first word of what hangs on `child`, never at or before `after`. */
const leftEdge = (tree: Tree, child: number, after: number): number =>
  subtree(tree, child).find((token) => token > after) ?? child;

const EDGE = /^[,.;:—–-]$/;

/** A stretch without punctuation at its edges and without the words of cue and source. */
export function trimmed({ document }: Tree, { from, to }: Stretch, outer: readonly number[]): Stretch[] {
  const cut = new Set(outer);
  let first = from;
  let end = to;
  const loose = (token: number): boolean => cut.has(token) || EDGE.test(document.tokens[token]!.text);
  while (first < end && loose(first)) first += 1;
  while (end > first && loose(end - 1)) end -= 1;
  return end > first ? [{ from: first, to: end }] : [];
}

/** The tokens of some stretches. */
export const tokensOf = (content: readonly Stretch[]): number[] =>
  content.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index));
