import { bare, conjuncts, dependents, isPredicate, lemmaOf, marked, type Tree } from "./tree.ts";

/** A passive has its auxiliary, or a subject marked as such and no object; participles modify what they happen to. */
export function isPassive(tree: Tree, token: number): boolean {
  if (dependents(tree, token, "aux:pass").length > 0) return true;
  // "It had left" is not, whatever the tree calls "it".
  if (dependents(tree, token, "aux").some((verb) => lemmaOf(tree, verb) === "have")) return false;
  if (dependents(tree, token, "nsubj:pass", "csubj:pass").length > 0)
    return dependents(tree, token, "obj").length === 0;
  const participle =
    tree.document.tags[token] === "VBN" && dependents(tree, token, "obj", "aux", "nsubj").length === 0;
  return participle && ["acl", "amod", "advcl"].includes(bare(tree, token));
}

/** Who does it: the clause's own subject, or one shared with the clause that it hangs on. */
export function subjectsOf(tree: Tree, token: number, depth = 0): number[] {
  const own = dependents(tree, token, "nsubj").filter((subject) => !isRelativizer(tree, subject));
  if (own.length > 0) return own.flatMap((subject) => conjuncts(tree, subject));
  const head = tree.document.heads[token]!;
  if (head < 0 || depth > 6) return [];
  switch (bare(tree, token)) {
    case "acl":
      return relativeSubject(tree, token, head);
    case "xcomp":
      return controllerOf(tree, head, depth);
    case "conj":
      return isPredicate(tree, head) ? subjectsOf(tree, head, depth + 1) : [];
    case "advcl":
      if (isOfWhat(tree, token) || isTaskOf(tree, token, head)) return affectedBy(tree, head, depth);
      return sharedSubjects(tree, token, head, depth);
    case "parataxis":
      return sharedSubjects(tree, token, head, depth);
    default:
      return [];
  }
}

const sharedSubjects = (tree: Tree, token: number, head: number, depth: number): number[] =>
  dependents(tree, token, "mark").length === 0 || dependents(tree, token, "nsubj").length === 0
    ? subjectsOf(tree, head, depth + 1)
    : [];

/** "Accused Iran of attacking", "stopped them from leaving", "quoted her as saying": what somebody else is said to do. */
const isOfWhat = (tree: Tree, token: number): boolean =>
  tree.document.tags[token] === "VBG" &&
  dependents(tree, token, "mark").some((mark) => /^(of|from|for|into|as)$/.test(lemmaOf(tree, mark)));

/** "Sent a team to help them", "encouraged it to restrict them": what those are to do who are sent or asked. */
export const isTaskOf = (tree: Tree, token: number, verb: number): boolean =>
  marked(tree, token, /^to$/) &&
  TASKING.test(lemmaOf(tree, verb)) &&
  dependents(tree, verb, "obj").some((object) => object < token && !OWN_MEANS.test(lemmaOf(tree, object)));

const TASKING =
  /^(send|deploy|dispatch|assign|appoint|hire|recruit|commission|choose|select|pick|contract|urge|encourage|ask|press|push|invite|allow|force|order|instruct|direct|persuade|convince|pressure|require|request|enable|help|authorize|empower|train|advise|warn|beg|challenge|prompt)$/;
/** Who sends a letter to ask for something asks for it himself, and so does who sends his own troops to fight. */
const OWN_MEANS =
  /^(letter|message|note|email|invitation|text|statement|bill|plan|proposal|money|aid|troop|troops|force|forces|soldier|jet|ship|warship|plane|aircraft|fleet|army)$/;

/** Whom a verb is about: its object, or the subject of a passive; its subject where it has neither. */
function affectedBy(tree: Tree, verb: number, depth: number): number[] {
  const objects = dependents(tree, verb, "obj").flatMap((object) => conjuncts(tree, object));
  return objects.length > 0 ? objects : subjectsOf(tree, verb, depth + 1);
}

/** Of "the letter (that) he wrote" the letter is the object, though it stands above. */
export function objectsOf(tree: Tree, token: number): number[] {
  const own = dependents(tree, token, "obj").filter((object) => !isRelativizer(tree, object));
  if (own.length > 0) return own.flatMap((object) => conjuncts(tree, object));
  const head = tree.document.heads[token]!;
  const relative = tree.document.relations[token] === "acl:relcl" && head >= 0;
  const taken = dependents(tree, token, "nsubj").some((subject) => isRelativizer(tree, subject));
  const stranded = dependents(tree, token, "obl").some((oblique) => isRelativizer(tree, oblique));
  return relative && !taken && !stranded && dependents(tree, token, "nsubj").length > 0
    ? conjuncts(tree, head)
    : [];
}

const isRelativizer = (tree: Tree, token: number): boolean => /^W(DT|P)/.test(tree.document.tags[token]!);

/** Of "the minister who resigned", "the letter handed over", "the plan to leave". */
function relativeSubject(tree: Tree, token: number, head: number): number[] {
  const marked = dependents(tree, token, "mark").length > 0;
  const active = /^VB[GDZP]?$/.test(tree.document.tags[token]!) || dependents(tree, token, "aux").length > 0;
  if (marked || (active && tree.document.tags[token] === "VB")) {
    if (isAsked(tree, token, head)) return conjuncts(tree, head);
    const owners = dependents(tree, head, "nmod:poss", "nmod:unmarked");
    if (owners.length > 0 && tree.document.parts[head] !== "PROPN") return owners;
    const above = tree.document.heads[head]!;
    return above >= 0 && isPredicate(tree, above) ? subjectsOf(tree, above, 1) : [];
  }
  const relativized = dependents(tree, token, "nsubj").some((subject) => isRelativizer(tree, subject));
  const participle = tree.document.relations[token] === "acl";
  // "A coup that ousted him, and another": what follows the verb is no subject of it.
  return relativized || participle ? conjuncts(tree, head).filter((one) => one === head || one < token) : [];
}

/** Of "allowed a court to rule", which a tree may read as "a court to rule", the court does it. */
const isAsked = (tree: Tree, token: number, noun: number): boolean =>
  bare(tree, noun) === "obj" && isTaskOf(tree, token, tree.document.heads[noun]!);

/** The subject of "to leave" in "she urged him to leave" is him; in "she promised to leave" it is she. */
function controllerOf(tree: Tree, head: number, depth: number): number[] {
  const objects = dependents(tree, head, "obj", "iobj");
  return objects.length > 0
    ? objects.flatMap((object) => conjuncts(tree, object))
    : subjectsOf(tree, head, depth + 1);
}
