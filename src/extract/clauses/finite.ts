import { HAPPENING } from "../settings/happenings.ts";
import { SPEECH } from "../speech/cues.ts";
import { LIGHT } from "./noun-clauses.ts";
import { bare, dependents, isVerb, lemmaOf, prepositionOf, type Tree } from "./tree.ts";

/** What a finite clause tells of: "past" in one step; "before" with "had"; "perfect" with "has"; "ahead" with "will". */
export type Tense = "past" | "before" | "perfect" | "present" | "ahead" | "possible";

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

/** The finite predicate that a predicate is told with: "to discuss" with "met", "a visit" with "paid". */
export function finiteOf(tree: Tree, token: number): number {
  let at = token;
  for (let step = 0; step < 8; step += 1) {
    if (tenseOf(tree, at) !== null) return at;
    const above = toldWith(tree, at);
    if (above < 0) return at;
    at = above;
  }
  return at;
}

const INDEPENDENT = /^(after|before|since|until|till|when|if|because|although|though|unless|while)$/;

/**
 * What tells of the same happening one step up, -1 without: of an infinitive, a participle or a pair the verb that it
 * hangs on; of the noun of a happening the verb that carries it ("held talks", "talks took place", "said at the talks").
 */
export function toldWith(tree: Tree, token: number): number {
  const head = tree.document.heads[token]!;
  if (head < 0) return -1;
  const relation = bare(tree, token);
  return (
    isVerb(tree, token)
      ? verbGoesOn(tree, token, head, relation)
      : nounIsCarried(tree, token, head, relation)
  )
    ? head
    : -1;
}

function verbGoesOn(tree: Tree, token: number, head: number, relation: string): boolean {
  if (relation === "conj" || relation === "parataxis")
    return isVerb(tree, head) && dependents(tree, token, "nsubj").length === 0;
  if (relation === "ccomp") return !SPEECH.has(lemmaOf(tree, head)) && tenseOf(tree, token) === null;
  if (relation === "advcl" || relation === "xcomp")
    return !dependents(tree, token, "mark", "advmod").some((mark) => INDEPENDENT.test(lemmaOf(tree, mark)));
  return relation === "csubj";
}

const PROCEEDS =
  /^(take|happen|occur|begin|start|hold|last|continue|end|conclude|follow|come|resume|open|close)$/;

function nounIsCarried(tree: Tree, token: number, head: number, relation: string): boolean {
  if (!HAPPENING.test(lemmaOf(tree, token))) return false;
  if (!isVerb(tree, head))
    return (
      relation === "conj" ||
      (relation === "nmod" && /^(round|series|day|set|sideline|margin)$/.test(lemmaOf(tree, head)))
    );
  if (relation === "obj") return LIGHT.test(lemmaOf(tree, head));
  if (relation === "nsubj") return PROCEEDS.test(lemmaOf(tree, head));
  return relation === "obl" && /^(in|at|during|on|for)$/.test(prepositionOf(tree, token));
}
