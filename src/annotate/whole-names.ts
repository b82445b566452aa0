import type { Mention, ParsedDocument } from "./document.ts";

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
    .map(({ title, from, to, head }) => ({ from: title?.[0] ?? from, to, head }))
    .filter(({ from, to }) => to - from > 1)
    .sort((a, b) => a.to - a.from - (b.to - b.from));
  for (const unit of units) {
    join(unit, heads, relations);
    gather(unit, document, heads, relations);
  }
  markedAreOblique(document, heads, relations);
  bareNamesAreObjects(document, mentions, heads, relations);
  ofBelongsLeft(document, mentions, heads, relations);
  return { ...document, heads, relations };
}

/** Tokens `[from, to)` that belong together, and the one that stands for all. */
interface Unit {
  readonly from: number;
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

/** What a preposition marks is an oblique or a modifier, and no subject, object, clause or name's part. */
function markedAreOblique(
  { tokens, tags, parts }: ParsedDocument,
  heads: number[],
  relations: string[],
): void {
  for (let mark = 0; mark < tokens.length; mark += 1) {
    if (relations[mark] !== "case" || !/^(IN|TO)$/.test(tags[mark]!) || heads[mark]! < mark) continue;
    const token = overModifiers(heads[mark]!, parts, heads, relations);
    heads[mark] = token;
    if (!/^(NOUN|PROPN|PRON)$/.test(parts[token]!) || !MISTAKEN.test(relations[token]!)) continue;
    relations[token] = /^(VERB|AUX|ADJ)$/.test(parts[heads[token]!] ?? "") ? "obl" : "nmod";
  }
}

/** From "President-elect" in "with President-elect Smith" to the name that it modifies. */
function overModifiers(
  token: number,
  parts: readonly string[],
  heads: readonly number[],
  relations: readonly string[],
): number {
  const above = heads[token]!;
  const modifies = above > token && /^(compound|amod|nmod:desc)$/.test(relations[token]!);
  return modifies && /^(NOUN|PROPN)$/.test(parts[above]!)
    ? overModifiers(above, parts, heads, relations)
    : token;
}

const MISTAKEN = /^(nsubj|obj|iobj|appos|ccomp|xcomp|parataxis|punct|flat|compound|list|dep|amod|nmod:desc)$/;

/** A name right behind a verb that nothing marks is its object: "met North Korean leader Kim Jong Un". */
function bareNamesAreObjects(
  { parts }: ParsedDocument,
  mentions: readonly Mention[],
  heads: readonly number[],
  relations: string[],
): void {
  const marked = new Set(heads.filter((_, token) => /^(case|mark)$/.test(relations[token]!)));
  const filled = new Set(heads.filter((_, token) => relations[token] === "obj"));
  for (const { head, form } of mentions) {
    const verb = heads[head]!;
    const fits = form === "name" && parts[verb] === "VERB" && head > verb && !marked.has(head);
    if (fits && !filled.has(verb) && /^obl(:unmarked)?$/.test(relations[head]!)) relations[head] = "obj";
  }
}

/** "of" modifies the noun or name right before it: in "Pelosi, the Speaker of the House" the Speaker. */
function ofBelongsLeft(
  { tokens, parts }: ParsedDocument,
  mentions: readonly Mention[],
  heads: number[],
  relations: string[],
): void {
  const headAt = new Map(mentions.map(({ to, head }) => [to - 1, head]));
  for (let mark = 1; mark < tokens.length; mark += 1) {
    if (tokens[mark]!.text !== "of" || relations[mark] !== "case") continue;
    const token = heads[mark]!;
    const noun = headAt.get(mark - 1) ?? mark - 1;
    const fits = /^(NOUN|PROPN)$/.test(parts[noun]!) && /^(NOUN|PROPN)$/.test(parts[heads[token]!] ?? "");
    if (token < mark || !fits || heads[token] === noun || hangsOn(noun, token, heads)) continue;
    heads[token] = noun;
    relations[token] = "nmod";
  }
}

function hangsOn(token: number, above: number, heads: readonly number[]): boolean {
  for (let at = token; at >= 0; at = heads[at]!) if (at === above) return true;
  return false;
}
