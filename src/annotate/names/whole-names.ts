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
    join(unit, document, heads, relations);
    gather(unit, document, heads, relations);
    tellOfName(unit, heads, relations);
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
function join(unit: Unit, { tags }: ParsedDocument, heads: number[], relations: string[]): void {
  const { from, to, head } = unit;
  const outermost = reachesRoot(unit, head, heads)
    ? head
    : Array.from({ length: to - from }, (_, at) => from + at).find((at) => reachesRoot(unit, at, heads))!;
  const [above, relation] = [heads[outermost]!, relations[outermost]!];
  const modified = nounBehind(unit, outermost, heads, relations);
  for (let token = from; token < to; token += 1) {
    if (token === head || (within(unit, heads[token]!) && token !== outermost)) continue;
    heads[token] = head;
    // "Of" in "the Republic of Iran's plan" marks a part of the name, whatever it hangs on.
    const inner = token > unit.name && token < head && /^(IN|TO)$/.test(tags[token]!);
    if (inner || !OUTER.test(relations[token]!)) relations[token] = token > head ? "flat" : "nmod:desc";
  }
  const placed = modified < 0 ? head : modified;
  heads[placed] = above;
  // "60 Boeing 787 jets": a name counts nothing.
  relations[placed] = relation === "nummod" ? "compound" : relation;
}

/** "A University of Lund professor" is a professor, and no university of a professor: the noun right behind a name that modifies it; -1 without. */
function nounBehind(
  { to, head }: Unit,
  outermost: number,
  heads: readonly number[],
  relations: readonly string[],
): number {
  const noun = heads[head]!;
  const modifies = noun === to && heads[noun] === outermost && /^(compound|amod)$/.test(relations[head]!);
  return modifies ? noun : -1;
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

/** What is told behind the name is told of whom it names, and not of the title: "Norwegian envoy Berg, backed by Acme". */
function tellOfName({ name, from, to, head }: Unit, heads: number[], relations: readonly string[]): void {
  for (let token = to; token < Math.min(heads.length, to + REACH); token += 1) {
    const above = heads[token]!;
    if (above >= from && above < name && /^(acl(:relcl)?|appos)$/.test(relations[token]!))
      heads[token] = head;
  }
}

/** How far behind a name what is told of it may begin. */
const REACH = 8;

/** A preposition inside of the title marks what stands behind it there, not the name: "Senator from Ohio Ann Lee". */
function markInside(
  { from, name, head }: Unit,
  { tags }: ParsedDocument,
  heads: number[],
  relations: string[],
): void {
  for (let mark = from + 1; mark < name - 1; mark += 1) {
    if (relations[mark] !== "case" || !/^(IN|TO)$/.test(tags[mark]!)) continue;
    let noun = mark + 1;
    while (noun + 1 < name && /^(NNPS?|NNS?|JJ)$/.test(tags[noun + 1]!)) noun += 1;
    if (heads[mark] !== head && heads[mark] !== noun) continue;
    if (heads[noun] !== head || hangsOn(mark - 1, noun, heads)) continue;
    [heads[mark], heads[noun], relations[noun]] = [noun, mark - 1, "nmod"];
  }
}
