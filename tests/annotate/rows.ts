import type { Mention, ParsedDocument } from "../../src/annotate/document.ts";
import type { Arcs } from "../../src/annotate/trees/arcs.ts";

/** One word a row: form, tag, part, head (a number from 0, -1 for the root), relation. */
export type Row = readonly [form: string, tag: string, part: string, head: number, relation: string];

export const documentOf = (rows: readonly Row[]): ParsedDocument =>
  ({
    tokens: rows.map(([text]) => ({ text, start: 0, end: 0 })),
    sentences: [{ from: 0, to: rows.length, start: 0, end: 0, block: 0 }],
    tags: rows.map(([, tag]) => tag),
    parts: rows.map(([, , part]) => part),
    heads: rows.map(([, , , head]) => head),
    lemmas: rows.map(([text]) => text.toLowerCase()),
    relations: rows.map(([, , , , relation]) => relation),
  }) as unknown as ParsedDocument;

/** The rows' arcs as a rule mends them, each as "form relation head". */
export function mendedBy(
  rows: readonly Row[],
  mend: (document: ParsedDocument, arcs: Arcs) => void,
): string[] {
  const document = documentOf(rows);
  const arcs = { heads: [...document.heads], relations: [...document.relations] };
  mend(document, arcs);
  return rows.map(([form], token) => `${form} ${arcs.relations[token]} ${arcs.heads[token]}`);
}

export const nameOf = (
  title: readonly [number, number] | null,
  from: number,
  to: number,
  head: number,
): Mention => ({
  form: "name",
  type: "Person",
  from,
  to,
  start: 0,
  end: 0,
  head,
  title,
});
