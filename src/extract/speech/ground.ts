import type { Mentions } from "../clauses/arguments.ts";
import type { Clause } from "../clauses/clause.ts";
import type { Tree } from "../clauses/tree.ts";
import { quotationsOf } from "./quotation-marks.ts";

/** What all who read speech look at. */
export interface Ground {
  readonly mentions: Mentions;
  readonly clauses: ReadonlyMap<number, Clause>;
  /** Which tokens lie within quotation marks. */
  readonly inside: readonly boolean[];
}

export const groundOf = (mentions: Mentions, clauses: readonly Clause[]): Ground => ({
  mentions,
  clauses: new Map(clauses.map((clause) => [clause.predicate, clause])),
  inside: insideOf(mentions.tree),
});

/** Which tokens lie within some quotation. */
function insideOf({ document }: Tree): boolean[] {
  const quotations = quotationsOf(document.article);
  let at = 0;
  return document.tokens.map(({ start }) => {
    while (at < quotations.length && quotations[at]!.whole.end <= start) at += 1;
    return at < quotations.length && quotations[at]!.whole.start <= start;
  });
}
