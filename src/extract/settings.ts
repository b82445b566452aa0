import { argumentsOf, type Mentions } from "./arguments.ts";
import type { Argument, DayRange } from "./claim.ts";
import type { Clause } from "./clauses.ts";
import { stretchesOf } from "./stretches.ts";
import type { TimeExpression } from "./times.ts";
import { bare, dependents, isPredicate, type Tree } from "./tree.ts";

/** When and where a clause says that something happens. */
export interface Settings {
  when(predicate: number): DayRange | null;
  where(predicate: number, taken: readonly Argument[]): Argument | null;
}

export function settingsOf(
  mentions: Mentions,
  clauses: readonly Clause[],
  times: readonly TimeExpression[],
): Settings {
  const byPredicate = new Map(clauses.map((clause) => [clause.predicate, clause]));
  const ranges = rangesByPredicate(mentions.tree, stretchesOf(times, mentions.tree.document));
  const chainUp = (predicate: number): number[] => happeningsOf(mentions.tree, predicate);
  return {
    when: (predicate) =>
      chainUp(predicate)
        .map((token) => ranges.get(token))
        .find((range) => range !== undefined) ?? null,
    where: (predicate, taken) => {
      for (const token of chainUp(predicate)) {
        const clause = byPredicate.get(token);
        const place = clause ? placeOf(mentions, clause, taken) : null;
        if (place) return place;
      }
      return null;
    },
  };
}

/** Each time belongs to the nearest predicate above it: the clause that it dates. */
function rangesByPredicate(tree: Tree, times: readonly TimeExpression[]): Map<number, DayRange> {
  const found = new Map<number, DayRange>();
  for (const { from, to, range } of times) {
    if (!range) continue;
    for (const predicate of predicatesAbove(tree, from, to)) {
      const known = found.get(predicate);
      if (!known || rank(range) < rank(known)) found.set(predicate, range);
    }
  }
  return found;
}

const PRECISION: readonly DayRange["granularity"][] = [
  "day",
  "interval",
  "week",
  "month",
  "season",
  "year",
  "decade",
];
const rank = ({ granularity }: DayRange): number => PRECISION.indexOf(granularity);

/** The nouns and the first verb over a time expression. */
function predicatesAbove(tree: Tree, from: number, to: number): number[] {
  const { heads, parts } = tree.document;
  let token = from;
  while (heads[token]! >= from && heads[token]! < to) token = heads[token]!;
  const found: number[] = [];
  for (let above = heads[token]!; above >= 0; above = heads[above]!) {
    if (isPredicate(tree, above)) return [...found, above];
    if (parts[above] === "NOUN" || parts[above] === "PROPN") found.push(above);
  }
  return found;
}

/** A predicate and those that tell of the same happening: the verb over a noun, the verb that controls it, or its pair. */
function happeningsOf(tree: Tree, predicate: number): number[] {
  const found = [predicate];
  let token = predicate;
  for (let step = 0; step < 3; step += 1) {
    const head = tree.document.heads[token]!;
    if (head < 0 || !/^(obj|obl|nmod|xcomp|conj|nsubj)$/.test(bare(tree, token))) break;
    if (bare(tree, token) === "conj" && dependents(tree, token, "nsubj").length > 0) break;
    found.push(head);
    token = head;
  }
  return found;
}

const PLACE_ROLES = ["in", "at", "on", "inside", "near", "outside", "within"];

function placeOf(mentions: Mentions, { roles }: Clause, taken: readonly Argument[]): Argument | null {
  const { chains } = mentions.tree.document;
  for (const role of PLACE_ROLES) {
    const found = (roles.get(role) ?? []).flatMap((token) => argumentsOf(mentions, token));
    const place = found.find(
      ({ chain }) => chains[chain]!.type === "Place" && !taken.some((one) => one.chain === chain),
    );
    if (place) return place;
  }
  return null;
}
