import { add, type Clause, type PredicateKind, type Roles } from "./clause.ts";
import { isPassive, isTaskOf, objectsOf, subjectsOf } from "./subjects.ts";
import {
  bare,
  conjuncts,
  dependents,
  isNoun,
  isVerb,
  lemmaOf,
  marked,
  prepositionOf,
  type Tree,
} from "./tree.ts";

export const isClausal = (tree: Tree, token: number): boolean =>
  isVerb(tree, token)
    ? !["aux", "cop", "case", "mark"].includes(bare(tree, token))
    : dependents(tree, token, "nsubj", "cop").length > 0 || isResult(tree, token);

/** "Remained loyal to Peru", "made it hostile to Peru": an adjective of which a verb says that somebody is it. */
const isResult = (tree: Tree, token: number): boolean =>
  tree.document.parts[token] === "ADJ" && bare(tree, token) === "xcomp";

export function verbClause(tree: Tree, token: number): Clause {
  const roles: Roles = new Map();
  const passive = isPassive(tree, token);
  const subjects = subjectsOf(tree, token);
  const objects = objectsOf(tree, token).flatMap((object) => [object, ...countedIn(tree, object)]);
  add(roles, passive ? "object" : "subject", [...subjects, ...companions(tree, token, subjects)]);
  add(roles, "object", objects);
  if (passive && objects.length > 0) add(roles, "recipient", subjects);
  add(
    roles,
    "recipient",
    dependents(tree, token, "iobj").flatMap((other) => conjuncts(tree, other)),
  );
  const complements = [...dependents(tree, token, "xcomp", "ccomp"), ...namings(tree, token)];
  add(roles, "complement", complements);
  add(roles, "task", [
    ...complements.filter((verb) => marked(tree, verb, /^to$/)),
    ...dependents(tree, token, "advcl").filter((verb) => isTaskOf(tree, verb, token)),
  ]);
  add(
    roles,
    "doer",
    dependents(tree, token, "ccomp").flatMap((verb) => dependents(tree, verb, "nsubj")),
  );
  add(
    roles,
    "target",
    dependents(tree, token, "xcomp").flatMap((verb) => [...objectsOf(tree, verb), ...against(tree, verb)]),
  );
  if (!isVerb(tree, token)) add(roles, "complement", [token]);
  obliques(tree, token, roles, passive);
  return {
    predicate: token,
    kind: kindOf(tree, token),
    lemma: phraseLemma(tree, token),
    roles,
    governor: governorOf(tree, token),
  };
}

/** Of "25 of Ohio's delegates" and "most of the seats" what is counted. */
function countedIn(tree: Tree, count: number): number[] {
  const several = tree.document.parts[count] === "NUM" && lemmaOf(tree, count) !== "one";
  if (!several && !/^(all|most|many|several|some|half|dozen|hundred|thousand)$/.test(lemmaOf(tree, count)))
    return [];
  return dependents(tree, count, "nmod", "obl").filter((child) => prepositionOf(tree, child) === "of");
}

/** "threatened to impose tariffs on Mexico" */
const against = (tree: Tree, verb: number): number[] =>
  [verb, ...objectsOf(tree, verb)]
    .flatMap((token) => dependents(tree, token, "obl", "nmod"))
    .filter((oblique) => /^(on|against)$/.test(prepositionOf(tree, oblique)))
    .flatMap((oblique) => conjuncts(tree, oblique));

const kindOf = (tree: Tree, token: number): PredicateKind =>
  isVerb(tree, token) ? "verb" : isNoun(tree, token) ? "noun" : "adjective";

/** Prepositional phrases of a verb and, where they were attached there, of its objects. */
function obliques(tree: Tree, token: number, roles: Roles, passive: boolean): void {
  for (const oblique of dependents(tree, token, "obl", "nmod")) {
    const preposition = prepositionOf(tree, oblique);
    if (preposition === "") continue;
    const role = passive && preposition === "by" ? "subject" : preposition;
    add(roles, role, conjuncts(tree, oblique));
    const particle = particleBefore(tree, token, oblique);
    if (particle >= 0) add(roles, `${lemmaOf(tree, particle)} ${preposition}`, conjuncts(tree, oblique));
  }
  if (passive && !roles.has("subject"))
    add(
      roles,
      "subject",
      dependents(tree, token, "obl", "obj")
        .flatMap((oblique) => dependents(tree, oblique, "nmod"))
        .filter((modifier) => prepositionOf(tree, modifier) === "by"),
    );
  for (const adverb of dependents(tree, token, "advmod").filter((word) => isJoint(tree, word)))
    for (const other of dependents(tree, adverb, "obl")) add(roles, "together with", conjuncts(tree, other));
  for (const object of roles.get("object") ?? []) lift(tree, object, roles);
  for (const [role, tokens] of [...roles]) {
    if (!/^(with|to|by|under|into)$/.test(role)) continue;
    for (const other of tokens)
      if (/^(under|into|with)$/.test(role) || isNamed(tree, other) || lemmaOf(tree, other) === "term")
        lift(tree, other, roles);
  }
}

/** "Pull out of Peru": a particle right before a preposition may be taken for a part of it; -1 without. */
const particleBefore = (tree: Tree, verb: number, oblique: number): number => {
  const [mark] = dependents(tree, oblique, "case");
  return dependents(tree, verb, "compound:prt").find((particle) => particle + 1 === mark) ?? -1;
};

/** "Berg, along with Lind, left", "a team of officials, including Lind, left": who is said to do the same as the subject. */
const companions = (tree: Tree, token: number, subjects: readonly number[]): number[] =>
  subjects.length === 0
    ? []
    : [
        ...dependents(tree, token, "advmod")
          .filter((word) => lemmaOf(tree, word) === "along")
          .flatMap((word) => dependents(tree, word, "obl")),
        ...subjects
          .flatMap((subject) => dependents(tree, subject, "nmod"))
          .filter((other) => /^(along|together) with$/.test(prepositionOf(tree, other))),
        ...subjects.flatMap((subject) => examplesAmong(tree, subject)),
      ].flatMap((other) => conjuncts(tree, other));

/** Of "a team of officials, including Lind" Lind. */
const examplesAmong = (tree: Tree, group: number): number[] =>
  [group, ...dependents(tree, group, "nmod").filter((of) => prepositionOf(tree, of) === "of")]
    .flatMap((noun) => dependents(tree, noun, "nmod"))
    .filter((example) => /^includ(e|ing)$/.test(prepositionOf(tree, example)));

/** What is done "jointly" or "together with" somebody. */
export const isJoint = (tree: Tree, adverb: number): boolean =>
  /^(jointly|together)$/.test(lemmaOf(tree, adverb));

/**
 * Phrases that a tree hangs on a noun are the verb's too: "met Meyer in Oslo", "talks with Meyer of Norway in Oslo", "elected
 * to a term as mayor".
 */
function lift(tree: Tree, noun: number, roles: Roles): void {
  const own = dependents(tree, noun, "nmod", "obl");
  const deeper = own
    .filter((modifier) =>
      prepositionOf(tree, modifier) === "of"
        ? isNamed(tree, noun)
        : prepositionOf(tree, modifier) === "in" && isMoney(tree, noun),
    )
    .flatMap((modifier) => dependents(tree, modifier, "nmod"));
  for (const modifier of [...own, ...deeper]) {
    const preposition = prepositionOf(tree, modifier);
    if (preposition !== "" && preposition !== "of" && !roles.has(preposition))
      add(roles, preposition, conjuncts(tree, modifier));
  }
}

/** "froze $5 million in aid to Lima" */
const isMoney = ({ document }: Tree, token: number): boolean =>
  /^(\p{Sc}|[mb]illion|dollar|euro|pound|yen)$/u.test(document.lemmas[token]!);

export const isNamed = ({ document }: Tree, token: number): boolean => document.parts[token] === "PROPN";

/** What somebody is called, which a tree may hang on the one who is, or beside him as another object: "called him a liar". */
function namings(tree: Tree, token: number): number[] {
  if (!/^(call|name|label|brand|dub|term|declare|deem)$/.test(lemmaOf(tree, token))) return [];
  const [called, ...others] = dependents(tree, token, "obj", "iobj");
  if (called === undefined) return [];
  const beside = others.filter((other) => tree.document.relations[other] === "obj");
  return [called, ...others]
    .flatMap((object) => dependents(tree, object, "appos", "acl"))
    .concat(beside)
    .filter(
      (child) =>
        child > token &&
        tree.document.parts[child] !== "PROPN" &&
        tree.document.relations[child] !== "acl:relcl",
    );
}

/** Adverbs that make another verb of a verb: "hit back". */
const ADVERB = /^(together|back|out|away|apart|forward|aside|virtually|remotely)$/;

function phraseLemma(tree: Tree, token: number): string {
  const particles = [
    ...dependents(tree, token, "compound:prt"),
    ...dependents(tree, token, "advmod").filter((word) => word > token && ADVERB.test(lemmaOf(tree, word))),
  ].map((particle) => lemmaOf(tree, particle));
  return [lemmaOf(tree, token), ...particles].join(" ");
}

export function governorOf(tree: Tree, token: number): number {
  let head = tree.document.heads[token]!;
  while (head >= 0 && !isClausal(tree, head)) head = tree.document.heads[head]!;
  return head;
}
