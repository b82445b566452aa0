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
  const found: number[] = opens(tree, from, to) ? mainVerb(tree, to) : [];
  for (let above = heads[token]!; above >= 0; above = heads[above]!) {
    if (isPredicate(tree, above)) return [...found, above];
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

/** How many words before a day still open a sentence. */
const OPENING = 7;

/** The first finite verb after it that is not in a relative clause. */
function mainVerb(tree: Tree, from: number): number[] {
  const { to } = tree.document.sentences[tree.sentenceOf[from]!]!;
  for (let at = from; at < to; at += 1)
    if (tenseOf(tree, at) !== null && tree.document.relations[at] !== "acl:relcl") return [at];
  return [];
}

/** The head of the name that a time is part of ("the 2020 Games"), -1 without. */
function nameAround({ document }: Tree, from: number, to: number): number {
  const name = document.mentions.find(
    (mention) => mention.form === "name" && mention.from <= from && to <= mention.to,
  );
  return name ? name.head : -1;
}
