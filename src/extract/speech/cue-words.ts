import { bare, dependents, lemmaOf, sentenceAt, type Tree } from "../clauses/tree.ts";
import { verbOfIssue } from "./issued-writings.ts";
import type { Complement } from "./reporting-words.ts";
import { leftNeighbor } from "./sources.ts";

/** A verb with its auxiliaries, adverbs, particle and preposition: "has repeatedly called for". */
export function cueWords(
  tree: Tree,
  cue: number,
  reported?: { readonly head: number; readonly kind: Complement; readonly preposition?: number },
): number[] {
  const { from, to } = sentenceAt(tree, cue);
  const first = beginning(tree, verbOfIssue(tree, cue) ?? cue, from);
  const words = Array.from({ length: cue + 1 - first }, (_, index) => first + index);
  const particles = dependents(tree, cue, "compound:prt");
  const thing = reported?.kind === "thing" ? reported.head : -1;
  const own = reported?.preposition === undefined ? [] : [reported.preposition];
  const prepositions =
    thing < 0 ? [] : [...own, ...prepositionsBefore(tree, cue, thing), ...farPrepositions(tree, cue)];
  const behind = putsIt(tree, cue) ? cue + 2 : cue + 1;
  if (behind > cue + 1) words.push(cue + 1);
  const following = cueTail(tree, behind, to);
  const found = [...new Set([...words, ...particles, ...prepositions, ...following])];
  return withAdverbs(
    tree,
    found.sort((a, b) => a - b),
  );
}

/** Whether a verb is that of "as Lee put it". */
export const putsIt = (tree: Tree, verb: number): boolean =>
  lemmaOf(tree, verb) === "put" && tree.document.lemmas[verb + 1] === "it";

/** The words of a cue with the adverbs and days between them: "spoke emotionally of", "called Friday for". */
const withAdverbs = (tree: Tree, found: readonly number[]): number[] =>
  found.flatMap((word, index) => {
    const between = Array.from({ length: (found[index + 1] ?? word) - word - 1 }, (_, at) => word + 1 + at);
    const filled = between.every((at) => tree.document.tags[at] === "RB" || isDay(tree, at));
    return filled ? [word, ...between] : [word];
  });

/** Where the words of a verb begin: with its auxiliaries, and with a verb that only leads to it ("refused to say", "went on to say", "keeps saying"). */
function beginning(tree: Tree, cue: number, from: number): number {
  const first = leftNeighbor(tree, cue, from) + 1;
  const leading = tree.document.heads[cue]!;
  const leads =
    /^(xcomp|advcl)$/.test(bare(tree, cue)) &&
    leading >= from &&
    LEADING.test(lemmaOf(tree, leading)) &&
    isRightBehind(tree, leading, first);
  return leads ? beginning(tree, leading, from) : first;
}

/** Whether nothing but its particle and "to" stands between a verb and what it leads to. */
function isRightBehind({ document: { tags, tokens } }: Tree, verb: number, first: number): boolean {
  if (/^VBG/.test(tags[first] ?? "")) return first === verb + 1;
  if (!/^to$/i.test(tokens[first - 1]?.text ?? "") || !/^(VB|RB)$/.test(tags[first] ?? "")) return false;
  return verb === first - 2 || (verb === first - 3 && /^(RP|RB)$/.test(tags[first - 2]!));
}

/** "For" in "called for it" and in "called for cutting it". */
function prepositionsBefore(tree: Tree, cue: number, thing: number): number[] {
  if (bare(tree, thing) === "obl") return dependents(tree, thing, "case");
  return dependents(tree, thing, "mark", "case").filter(
    (mark) => mark > cue && mark - cue <= 2 && mark < thing,
  );
}

/** Verbs with the prepositions by which they go on behind their object: "accused her of it", "described it as that". */
const GOING_ON: Readonly<Record<string, RegExp>> = {
  accuse: /^of$/,
  blame: /^(for|on)$/,
  compare: /^(to|with)$/,
  liken: /^to$/,
  ...Object.fromEntries(
    "describe characterize portray cite see regard view depict mention dismiss denounce condemn hail praise criticize brand label"
      .split(" ")
      .map((verb) => [verb, /^as$/]),
  ),
};

/** Those prepositions, and the "by" of who is said to do it. */
function farPrepositions(tree: Tree, cue: number): number[] {
  const going = Object.hasOwn(GOING_ON, lemmaOf(tree, cue)) ? GOING_ON[lemmaOf(tree, cue)] : undefined;
  return dependents(tree, cue, "obl", "advcl", "xcomp").flatMap((child) =>
    dependents(tree, child, "case", "mark").filter((mark) =>
      tree.document.relations[child] === "obl:agent"
        ? mark === cue + 1
        : mark > cue && going?.test(lemmaOf(tree, mark)),
    ),
  );
}

/** Verbs that only lead to another one. */
const LEADING =
  /^(appear|seem|continue|refuse|decline|try|begin|start|go|fail|attempt|seek|manage|use|want|need|have|proceed|hesitate|come|dare|keep|avoid|stop|quit|resist)$/;

const OCCASION =
  /^(statement|interview|email|e-mail|tweet|speech|memo|post|conference|release|letter|rally|briefing|note|call|blog|filing|debate|report)$/;

/** What belongs to the act of saying right behind its verb: "said Friday night", "said last week in a statement", "said:". */
export function cueTail(tree: Tree, start: number, to: number): number[] {
  let end = start;
  for (let next = tailPiece(tree, end, to); next > end; next = tailPiece(tree, end, to)) end = next;
  if (tree.document.tokens[end]?.text === ":" && end < to) end += 1;
  return Array.from({ length: end - start }, (_, index) => start + index);
}

export const isDay = ({ document: { lemmas, tags } }: Tree, at: number): boolean =>
  /day$/.test(lemmas[at] ?? "") && tags[at] === "NNP" && tags[at + 1] !== "POS";

/** Where one of these ends that begins at `at`; `at` itself where none does. */
function tailPiece(tree: Tree, at: number, to: number): number {
  const { lemmas, tags, tokens } = tree.document;
  if (at >= to) return at;
  if (isDay(tree, at))
    return /^(morning|afternoon|evening|night)$/.test(lemmas[at + 1] ?? "") ? at + 2 : at + 1;
  if (
    /^(last|this|next)$/i.test(tokens[at]!.text) &&
    /^(week|month|year|spring|summer|fall|winter|morning|afternoon|evening)$/.test(lemmas[at + 1] ?? "")
  )
    return at + 2;
  const alone = /^([.,:;"“”]|''|``|that)$/.test(tokens[at + 1]?.text ?? "");
  if (tags[at] === "RB" && (alone || isDay(tree, at + 1))) return at + 1;
  if (!/^(in|at|on|via|through|during)$/.test(lemmas[at]!)) return at;
  let end = at + 1;
  while (end < to && end - at < 6 && /^(DT|JJ|NN|NNP|PRP\$|POS|HYPH)$/.test(tags[end]!)) {
    end += 1;
    if (OCCASION.test(lemmas[end - 1]!) || isDay(tree, end - 1)) return end;
  }
  return at;
}

/** A verb of reporting with the preposition that belongs to it: "call for". */
export function verbPhrase(tree: Tree, cue: number, cueWords: readonly number[]): string {
  const going = Object.hasOwn(GOING_ON, lemmaOf(tree, cue));
  const after = cueWords.find(
    (word) => word > cue && !going && tree.document.parts[word] === "ADP" && lemmaOf(tree, word) !== "by",
  );
  return after === undefined ? lemmaOf(tree, cue) : `${lemmaOf(tree, cue)} ${lemmaOf(tree, after)}`;
}
