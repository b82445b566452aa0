import { bare, dependents, isVerb, lemmaOf, type Tree } from "./tree.ts";

/** What a finite clause tells of: "past" in one step; "before" with "had"; "perfect" with "has"; "ahead" with "will". */
export type Tense = "past" | "before" | "perfect" | "present" | "ahead" | "possible";

const CLAUSE = /^(xcomp|advcl|ccomp|csubj|conj|parataxis|acl)$/;
const CARRIED = /^(obj|nsubj|conj|xcomp|obl)$/;

/** The tense of a word that carries a finite clause; null for infinitives, participles and what is no predicate. */
export function tenseOf(tree: Tree, token: number): Tense | null {
  const { tags } = tree.document;
  const helpers = dependents(tree, token, "aux", "cop");
  for (const helper of helpers) {
    const lemma = lemmaOf(tree, helper);
    if (/^(will|shall|'ll|’ll)$/.test(lemma)) return "ahead";
    if (tags[helper] === "MD") return "possible";
  }
  const first = helpers[0];
  if (first !== undefined) {
    const lemma = lemmaOf(tree, first);
    if (lemma === "have")
      return tags[first] === "VBD" ? "before" : /^VB[PZ]$/.test(tags[first]!) ? "perfect" : null;
    if (tags[first] === "VBD") return "past";
    if (/^VB[PZ]$/.test(tags[first]!)) return "present";
  }
  if (tags[token] === "VBD" || isMistakenPast(tree, token)) return "past";
  return /^VB[PZ]$/.test(tags[token]!) ? "present" : null;
}

/** A main verb without a helper is no participle, though it looks like one: "On Monday the House impeached him". */
const isMistakenPast = (tree: Tree, token: number): boolean =>
  tree.document.tags[token] === "VBN" &&
  /^(root|ccomp|conj|parataxis)$/.test(tree.document.relations[token]!) &&
  dependents(tree, token, "nsubj").length > 0 &&
  dependents(tree, token, "aux").length === 0;

/**
 * The finite predicate that a predicate is told with: "to discuss" with "met", "a visit" with "paid". A noun is told with
 * the verb that carries it and no other.
 */
export function finiteOf(tree: Tree, token: number): number {
  let at = token;
  for (let step = 0; step < 8; step += 1) {
    if (tenseOf(tree, at) !== null) return at;
    const head = tree.document.heads[at]!;
    if (head < 0 || !(isVerb(tree, at) ? CLAUSE : CARRIED).test(bare(tree, at))) return at;
    at = head;
  }
  return at;
}
