import type { Mentions } from "../clauses/arguments.ts";
import { mentionFrom } from "../clauses/names-at.ts";

const BETWEEN = /^(,|and|or|&)$/;

/** Names that stand in a row from `at` on, with commas and "and" between them: "Leeds, York and Hull". */
export function rowFrom(all: Mentions, at: number): number[] {
  const { mentions, tokens } = all.tree.document;
  const row: number[] = [];
  for (let next = at; ; ) {
    const mention = mentionFrom(all, next);
    const { to, form } = mentions[mention] ?? {};
    if (form !== "name" || to === undefined) return row;
    row.push(mention);
    next = to;
    if (!BETWEEN.test(tokens[next]?.text ?? "")) return row;
    while (BETWEEN.test(tokens[next]?.text ?? "")) next += 1;
  }
}

/** Names that stand in a row up to `to`, which is behind the last. */
export function rowUpTo({ tree, mentionAt }: Mentions, to: number): number[] {
  const { mentions, tokens } = tree.document;
  const row: number[] = [];
  for (let end = to; ; ) {
    const mention = mentionAt[end - 1] ?? -1;
    const found = mentions[mention];
    if (found?.form !== "name" || found.to !== end) return row;
    row.unshift(mention);
    end = found.from;
    if (!BETWEEN.test(tokens[end - 1]?.text ?? "")) return row;
    while (BETWEEN.test(tokens[end - 1]?.text ?? "")) end -= 1;
  }
}
