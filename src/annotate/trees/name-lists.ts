import type { Mention, ParsedDocument } from "../document.ts";
import { surfaceBetween } from "../words/surfaces.ts";
import { type Arcs, attach, LOOSE } from "./arcs.ts";

/**
 * Names in a row, each parted from the next by a comma or "and", stand in one role: the first in the role, the others
 * beside it. A parser loses long rows, most of all those with titles: "Secretary Lind, Mr. Olaf Berg, and Envoy Ek met".
 */
export function namesInRows(document: ParsedDocument, mentions: readonly Mention[], arcs: Arcs): void {
  const { heads, relations } = arcs;
  for (const row of rowsOf(document, mentions)) {
    if (row.length === 2 && isMarked(row[0]!.head, heads, relations) && !isBetween(document, row[0]!))
      continue;
    const [first, ...others] = row.map(({ head }) => head) as [number, ...number[]];
    const placed = [first, ...others].find((head) => isPlaced(document, head, row, heads, relations));
    if (placed !== undefined && placed !== first) attach(arcs, first, heads[placed]!, relations[placed]!);
    for (const other of others) attach(arcs, other, first, "conj");
  }
}

/** "Lind, the mayor, and Berg, the governor, met": the second name goes with the first, and not with what tells of it. */
export function rowsOverAppositions(mentions: readonly Mention[], arcs: Arcs): void {
  const { heads, relations } = arcs;
  const names = new Map(mentions.filter(({ form }) => form === "name").map((name) => [name.head, name]));
  for (const { head, type, form } of mentions) {
    const noun = heads[head]!;
    if (form !== "name" || relations[head] !== "conj" || noun < 0 || relations[noun] !== "appos") continue;
    const first = names.get(heads[noun]!);
    if (first !== undefined && first.type === type && !names.has(noun))
      attach(arcs, head, first.head, "conj");
  }
}

/** "Two senators, Berg and Lind, left": names of people in a row behind a noun for several are those, and no others beside them. */
export function rowsTellWho(document: ParsedDocument, mentions: readonly Mention[], arcs: Arcs): void {
  const { tokens, tags } = document;
  for (const row of rowsOf(document, mentions)) {
    const [first, last] = [row[0]!, row.at(-1)!];
    const noun = arcs.heads[first.head]!;
    const beside = arcs.relations[first.head] === "conj" && /^NNP?S$/.test(tags[noun] ?? "");
    const comma = startOf(first, tags) - 1;
    if (!beside || first.type !== "Person" || noun !== comma - 1 || tokens[comma]!.text !== ",") continue;
    if (/^[,.]$/.test(tokens[last.to]?.text ?? "")) arcs.relations[first.head] = "appos";
  }
}

/** "Trade between Lund and Oslo and the war": between two names there is something, and a third thing goes with that. */
export function betweenTakesTwo({ tokens, parts }: ParsedDocument, { heads, relations }: Arcs): void {
  for (let other = 1; other < tokens.length; other += 1) {
    const first = heads[other]!;
    if (relations[other] !== "conj" || parts[other] !== "NOUN" || first < 0 || parts[first] !== "PROPN")
      continue;
    const between = tokens.slice(Math.max(0, first - 3), first).some(({ text }) => text === "between");
    const isSecond = (at: number): boolean =>
      heads[at] === first && relations[at] === "conj" && parts[at] === "PROPN";
    let second = first + 1;
    while (second < other && !isSecond(second)) second += 1;
    const noun = heads[first]!;
    if (between && relations[first] === "nmod" && second < other) heads[other] = noun;
  }
}

/** "Talks between Lind and Berg": that preposition takes two. */
const isBetween = ({ tokens, tags }: ParsedDocument, name: Mention): boolean =>
  tokens[startOf(name, tags) - 1]?.text === "between";

const isMarked = (head: number, heads: readonly number[], relations: readonly string[]): boolean =>
  heads.some((above, token) => above === head && relations[token] === "case");

/** Whether a name has a role in a clause, and not only beside another of its row. */
function isPlaced(
  { parts }: ParsedDocument,
  head: number,
  row: readonly Mention[],
  heads: readonly number[],
  relations: readonly string[],
): boolean {
  const above = heads[head]!;
  const within = above >= row[0]!.from && above < row.at(-1)!.to;
  const bare = relations[head] === "obl" && !isMarked(head, heads, relations);
  return above >= 0 && !within && !bare && !LOOSE.test(relations[head]!) && parts[above] !== "PUNCT";
}

/** Rows of names of one type that end in "and" or "or" and the last. */
function rowsOf({ tokens, tags }: ParsedDocument, mentions: readonly Mention[]): Mention[][] {
  const rows: Mention[][] = [];
  let row: Mention[] = [];
  let closed = false;
  const end = (): void => {
    if (row.length > 1 && closed) rows.push(row);
    row = [];
    closed = false;
  };
  const titled = new Set(mentions.flatMap(({ title }) => (title ? range(...title) : [])));
  for (const mention of mentions) {
    const before = row.at(-1);
    if ((before && mention.from < before.to) || titled.has(mention.from)) continue;
    const between = before ? surfaceBetween(tokens, before.to, startOf(mention, tags)) : null;
    const joined =
      before &&
      mention.form === "name" &&
      before.type === mention.type &&
      /^(,|(, )?(and|or))$/.test(between!);
    if (!joined || closed) end();
    if (mention.form === "name" && mention.type !== null) row.push(mention);
    if (joined && between !== ",") closed = true;
  }
  end();
  return rows;
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, at) => from + at);

/** Where a name begins with its title and its article. */
function startOf({ title, from }: Mention, tags: readonly string[]): number {
  const first = title?.[0] ?? from;
  return tags[first - 1] === "DT" ? first - 1 : first;
}
