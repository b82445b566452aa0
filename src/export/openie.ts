import { clausesOf } from "../extract/clauses/clauses.ts";
import { propositionsOf, tupleOf } from "../extract/clauses/propositions.ts";
import { treeOf } from "../extract/clauses/tree.ts";
import type { Extraction } from "../extract/extract.ts";

/**
 * All that the clauses of an article say, as tuples of its words: one a line, parted by tabs: confidence, subject,
 * relation, arguments.
 */
export function writeOpenie({ document }: Extraction): string {
  const tree = treeOf(document);
  const lines = propositionsOf(tree, clausesOf(tree)).map((proposition) =>
    [proposition.confidence.toFixed(2), ...tupleOf(proposition)].join("\t"),
  );
  return lines.map((line) => `${line}\n`).join("");
}
