import type { DayRange } from "../claim.ts";
import { bare, isVerb, type Tree } from "../clauses/tree.ts";
import { counted } from "../times/relative-dates.ts";
import type { Unit } from "../times/time-words.ts";
import type { TimeExpression } from "../times/times.ts";

/**
 * The days of clauses that are told by how far they lie from the clause above them: of "came on Friday, two days after
 * she left" the leaving was on Wednesday.
 *
 * @param dayOf the day of the clause above.
 */
export function distancesOf(
  tree: Tree,
  times: readonly TimeExpression[],
  dayOf: (predicate: number) => DayRange | undefined,
): Map<number, DayRange> {
  const found = new Map<number, DayRange>();
  const { heads, tokens } = tree.document;
  for (const { to, range, every } of times) {
    const word = tokens[to - 1]!.text.toLowerCase();
    const clause = heads[to - 1]!;
    if (range || !every || every.count === null || !/^(after|before)$/.test(word) || clause < 0) continue;
    if (!isVerb(tree, clause) || !/^(advcl|acl|ccomp)$/.test(bare(tree, clause))) continue;
    let above = heads[clause]!;
    while (above >= 0 && !isVerb(tree, above)) above = heads[above]!;
    const day = dayOf(above);
    const moved =
      day && fits(day, every.unit)
        ? counted(day.first, word === "after" ? -every.count : every.count, every.unit)
        : null;
    if (moved) found.set(clause, moved);
  }
  return found;
}

/** From a year one can count years, and no days. */
const fits = ({ granularity }: DayRange, unit: Unit): boolean =>
  granularity === "day" ||
  (granularity === "month" && /^(month|year)$/.test(unit)) ||
  (granularity === "year" && unit === "year");
