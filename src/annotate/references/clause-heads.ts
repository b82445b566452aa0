import type { ParsedDocument } from "../document.ts";

/** Relations of what heads a clause. */
const CLAUSE = /^(root|ccomp|xcomp|advcl|acl|csubj|parataxis)/;

/** The token that heads the clause of a token. */
export function clauseOf({ heads, relations, parts }: ParsedDocument, token: number): number {
  let at = token;
  for (let steps = 0; steps < 20 && (heads[at] ?? -1) >= 0; steps += 1) {
    if (CLAUSE.test(relations[at]!) || (relations[at] === "conj" && /^(VERB|AUX)$/.test(parts[at]!))) break;
    at = heads[at]!;
  }
  return at;
}

/** How many clauses stand around a clause, up to three. */
export function depthOf(document: ParsedDocument, clause: number): number {
  let at = clause;
  let depth = 0;
  while (depth < 3 && (document.heads[at] ?? -1) >= 0) {
    if (document.relations[at] !== "conj" && document.relations[at] !== "parataxis") depth += 1;
    at = clauseOf(document, document.heads[at]!);
  }
  return depth;
}
