import type { DayRange } from "../claim.ts";
import { tenseOf, toldWith } from "../clauses/finite.ts";
import { isPredicate, lemmaOf, type Tree } from "../clauses/tree.ts";
import type { TimeExpression } from "../times/times.ts";
import { HAPPENING } from "./happenings.ts";

/** Which predicates the times of a document date. */
export interface Dating {
  readonly ranges: ReadonlyMap<number, DayRange>;
  /** Clauses with a date that cannot be placed ("a few weeks before the vote"), and none that can. */
  readonly vague: ReadonlySet<number>;
}

/** Each time belongs to the clause, or the noun of a happening, nearest above it. */
export function datingOf(tree: Tree, times: readonly TimeExpression[]): Dating {
  const ranges = new Map<number, DayRange>();
  const unplaced: number[] = [];
  for (const { from, to, range, kind, reference } of times) {
    if (kind === "duration" || kind === "repetition" || reference === "present") continue;
    for (const predicate of predicatesAbove(tree, from, to)) {
      if (!range) unplaced.push(predicate);
      else if (finer(range, ranges.get(predicate))) ranges.set(predicate, range);
    }
  }
  return { ranges, vague: new Set(unplaced.filter((predicate) => !ranges.has(predicate))) };
}

const GRANULARITY: readonly DayRange["granularity"][] = [
  "day",
  "interval",
  "week",
  "month",
  "quarter",
  "season",
  "year",
  "decade",
  "century",
];
const rank = ({ granularity }: DayRange): number => GRANULARITY.indexOf(granularity);

const finer = (range: DayRange, known: DayRange | undefined): boolean => !known || rank(range) < rank(known);

/**
 * The nouns over a time and the verb over these. A time that stands before its noun ("the 2016 race"), and one in the
 * phrase of a happening ("the attack on Monday"), date the noun alone, unless a light verb carries it.
 */
function predicatesAbove(tree: Tree, from: number, to: number): number[] {
  const { heads, parts } = tree.document;
  let token = from;
  while (heads[token]! >= from && heads[token]! < to) token = heads[token]!;
  const inName = nameAround(tree, from, to);
  if (inName >= 0) return [inName];
  const clause = opensClause(tree, from, to) ? finiteBehind(tree, to) : -1;
  if (clause >= 0) return [clause];
  const found: number[] = opens(tree, from, to) ? mainVerb(tree, to) : [];
  for (let above = heads[token]!; above >= 0; above = heads[above]!) {
    if (isPredicate(tree, above) && !isDating(tree, above)) return [...found, above];
    if (parts[above] !== "NOUN" && parts[above] !== "PROPN") continue;
    found.push(above);
    const before =
      above > token &&
      /^(nmod:unmarked|compound|amod|nummod|nmod:poss)$/.test(tree.document.relations[token]!);
    const happening = HAPPENING.test(lemmaOf(tree, above)) && toldWith(tree, above) < 0;
    if (before || happening) return found;
  }
  return found;
}

/** "On Monday, the leader of ...", "In a report in March, he ...": dates the sentence, wherever the tree hangs the day. */
function opens({ document, sentenceOf }: Tree, from: number, to: number): boolean {
  const sentence = document.sentences[sentenceOf[from]!]!;
  const before = document.parts.slice(sentence.from, from);
  return (
    before.length < OPENING &&
    !before.some((part) => /^(VERB|AUX|PRON)$/.test(part)) &&
    document.tokens[to]?.text === ","
  );
}

/** Of "a letter dated June 2" no deed, but the letter's day. */
const isDating = (tree: Tree, token: number): boolean =>
  lemmaOf(tree, token) === "date" && tree.document.relations[token] === "acl";

/** "A deal whereby, on Monday, they ...", "said that, on Monday, they ...": dates the clause that begins there. */
function opensClause({ document: { tokens, tags } }: Tree, from: number, to: number): boolean {
  if (tokens[to]?.text !== ",") return false;
  let before = from - 1;
  while (before >= 0 && tags[before] === "IN" && !/^that$/i.test(tokens[before]!.text)) before -= 1;
  return (
    tokens[before]?.text === "," &&
    /^(that|whereby|when|where|which|because|while|although|though)$/i.test(tokens[before - 1]?.text ?? "")
  );
}

/** What an auxiliary or a copula helps to tell. */
const carriedBy = ({ document: { heads, relations } }: Tree, token: number): number =>
  /^(aux|cop)/.test(relations[token]!) && heads[token]! >= 0 ? heads[token]! : token;

/** The first finite verb of a sentence behind a place; -1 without. */
function finiteBehind(tree: Tree, from: number): number {
  const { to } = tree.document.sentences[tree.sentenceOf[from - 1]!]!;
  for (let at = from; at < to; at += 1) if (tenseOf(tree, at) !== null) return carriedBy(tree, at);
  return -1;
}

/** How many words before a day still open a sentence. */
const OPENING = 7;

/** The first finite verb after it that is not in a relative clause. */
function mainVerb(tree: Tree, from: number): number[] {
  const { to } = tree.document.sentences[tree.sentenceOf[from]!]!;
  for (let at = from; at < to; at += 1)
    if (tenseOf(tree, at) !== null && tree.document.relations[at] !== "acl:relcl")
      return [carriedBy(tree, at)];
  return [];
}

/** The head of the name that a time is part of ("the 2020 Games"), -1 without. */
function nameAround({ document }: Tree, from: number, to: number): number {
  const name = document.mentions.find(
    (mention) => mention.form === "name" && mention.from <= from && to <= mention.to,
  );
  return name ? name.head : -1;
}
