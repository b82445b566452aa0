import type { Clause } from "./clause.ts";
import { nounClause } from "./noun-clauses.ts";
import type { Tree } from "./tree.ts";
import { isClausal, verbClause } from "./verb-clauses.ts";

/** All clauses of a document: of verbs, of nouns that have arguments, and of adjectives with a subject. */
export function clausesOf(tree: Tree): Clause[] {
  const clauses: Clause[] = [];
  const verbs = new Map<number, Clause>();
  for (let token = 0; token < tree.document.tokens.length; token += 1) {
    if (!isClausal(tree, token)) continue;
    const clause = verbClause(tree, token);
    verbs.set(token, clause);
    clauses.push(clause);
  }
  for (let token = 0; token < tree.document.tokens.length; token += 1) {
    if (tree.document.parts[token] === "NOUN") clauses.push(nounClause(tree, token, verbs));
  }
  return clauses.sort((a, b) => a.predicate - b.predicate);
}
