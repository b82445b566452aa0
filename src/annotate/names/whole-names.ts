import type { Mention, ParsedDocument } from "../document.ts";
import { hangsOn } from "../trees/arcs.ts";

/** Relations in which a token outside a name can hang on its title, although it belongs to the whole. */
const OUTER = /^(case|det|cc|mark|punct|nmod:poss)$/;

/**
 * The trees with every name in one piece: title and name hang on the rest by the name's head alone, and what was hung
 * on the title hangs there too. A parser that does not know names may give "Secretary of State Mike Pompeo" two
 * subjects, or let "with" mark the title only.
 */
export function withWholeNames(document: ParsedDocument, mentions: readonly Mention[]): ParsedDocument {
  const heads = [...document.heads];
  const relations = [...document.relations];
  const units = mentions
    .map(({ title, from, to, head }) => ({ from: title?.[0] ?? from, name: from, to, head }))
    .filter(({ from, to }) => to - from > 1)
    .sort((a, b) => a.to - a.from - (b.to - b.from));
  for (const unit of units) {
    join(unit, heads, relations);
    gather(unit, document, heads, relations);
    markInside(unit, document, heads, relations);
  }
  return { ...document, heads, relations };
}

/** Tokens `[from, to)` that belong together, and the one that stands for all. */
interface Unit {
  readonly from: number;
  /** Where the name begins behind the title. */
  readonly name: number;
  readonly to: number;
  readonly head: number;
}

const within = ({ from, to }: Unit, token: number): boolean => token >= from && token < to;

/** Lets only the head hang on anything outside. */
function join(unit: Unit, heads: number[], relations: string[]): void {
  const { from, to, head } = unit;
  const outermost = reachesRoot(unit, head, heads)
    ? head
    : Array.from({ length: to - from }, (_, at) => from + at).find((at) => reachesRoot(unit, at, heads))!;
  const [above, relation] = [heads[outermost]!, relations[outermost]!];
  for (let token = from; token < to; token += 1) {
    if (token === head || (within(unit, heads[token]!) && token !== outermost)) continue;
    heads[token] = head;
    if (!OUTER.test(relations[token]!)) relations[token] = token > head ? "flat" : "nmod:desc";
  }
  heads[head] = above;
  relations[head] = relation;
}

/** Whether the way from a token up to the root leaves the unit at once and never comes back. */
function reachesRoot(unit: Unit, token: number, heads: readonly number[]): boolean {
  for (let above = heads[token]!; above >= 0; above = heads[above]!) if (within(unit, above)) return false;
  return true;
}

/** Prepositions, articles and conjunctions before the title are those of the whole. */
function gather(
  { from, to, head }: Unit,
  { tokens }: ParsedDocument,
  heads: number[],
  relations: string[],
): void {
  for (let token = Math.max(0, from - 6); token < Math.min(tokens.length, to + 2); token += 1) {
    const above = heads[token]!;
    if (above === head || above < from || above >= to || (token >= from && token < to)) continue;
    if (OUTER.test(relations[token]!)) heads[token] = head;
  }
}

/** A preposition inside of the title marks what stands behind it there, not the name: "Senator from Ohio Ann Lee". */
function markInside(
  { from, name, head }: Unit,
  { tags }: ParsedDocument,
  heads: number[],
  relations: string[],
): void {
  for (let mark = from + 1; mark < name - 1; mark += 1) {
    if (heads[mark] !== head || relations[mark] !== "case" || !/^(IN|TO)$/.test(tags[mark]!)) continue;
    let noun = mark + 1;
    while (noun + 1 < name && /^(NNPS?|NNS?|JJ)$/.test(tags[noun + 1]!)) noun += 1;
    if (heads[noun] !== head || hangsOn(mark - 1, noun, heads)) continue;
    [heads[mark], heads[noun], relations[noun]] = [noun, mark - 1, "nmod"];
  }
}
