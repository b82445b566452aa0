import {
  bare,
  conjuncts,
  dependents,
  isNoun,
  isPredicate,
  isVerb,
  lemmaOf,
  prepositionOf,
  type Tree,
} from "./tree.ts";

export type PredicateKind = "verb" | "noun" | "adjective";

/**
 * A proposition: a predicate and the tokens that stand in its roles. Passives, control, coordination, relative and
 * participle clauses, and light verbs are undone, so that "a letter was handed to her by him" and "he handed her a
 * letter" have the same roles.
 */
export interface Clause {
  readonly predicate: number;
  readonly kind: PredicateKind;
  /** With its particle: "step down". */
  readonly lemma: string;
  /**
   * Heads of phrases by role: subject, object, recipient, complement, agent, or a preposition. Of a complement also its
   * `doer` ("demanded that Iran stop"), its `target` ("threatened to strike Iran"), and itself as a `task` if it is one to do.
   */
  readonly roles: ReadonlyMap<string, readonly number[]>;
  /** The predicate of the clause that it is embedded in, -1 without. */
  readonly governor: number;
}

/** Verbs that mean little beside their object: the object is the predicate, and their subject does it. */
export const LIGHT =
  /^(hold|have|pay|make|give|take|conduct|carry|sign|reach|begin|start|launch|open|issue|offer|announce|express|voice|deliver|continue|resume|schedule|plan|attend|lead|complete|stage|wage|mount|undertake|reiterate|reaffirm|affirm|reinforce|provide|declare|do|send|cancel|postpone|end|conclude|bring|strike|seek|arrange|set|increase|expand|deepen|strengthen|maintain|perform|pursue|suspend|halt|face|enter|build|forge|broaden|oversee|join|host|underscore|emphasize|stress|renew|restate|confirm)$/;

type Roles = Map<string, number[]>;

function add(roles: Roles, role: string, tokens: readonly number[]): void {
  if (tokens.length === 0) return;
  const present = roles.get(role) ?? [];
  roles.set(role, [...present, ...tokens.filter((token) => !present.includes(token))]);
}

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

const isClausal = (tree: Tree, token: number): boolean =>
  isVerb(tree, token)
    ? !["aux", "cop", "case", "mark"].includes(bare(tree, token))
    : dependents(tree, token, "nsubj", "cop").length > 0;

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

function verbClause(tree: Tree, token: number): Clause {
  const roles: Roles = new Map();
  const passive = isPassive(tree, token);
  const subjects = subjectsOf(tree, token);
  const objects = objectsOf(tree, token);
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
  add(
    roles,
    "task",
    complements.filter((verb) => dependents(tree, verb, "mark").some((mark) => lemmaOf(tree, mark) === "to")),
  );
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
      if (/^(under|into|with)$/.test(role) || isNamed(tree, other)) lift(tree, other, roles);
  }
}

/** "Berg, along with Lind, left": who is said to do the same as the subject. */
const companions = (tree: Tree, token: number, subjects: readonly number[]): number[] =>
  subjects.length === 0
    ? []
    : dependents(tree, token, "advmod")
        .filter((word) => lemmaOf(tree, word) === "along")
        .flatMap((word) => dependents(tree, word, "obl"))
        .flatMap((other) => conjuncts(tree, other));

/** What is done "jointly" or "together with" somebody. */
export const isJoint = (tree: Tree, adverb: number): boolean =>
  /^(jointly|together)$/.test(lemmaOf(tree, adverb));

/** Phrases that a tree hangs on a noun are the verb's too: "met Meyer in Oslo", "talks with Meyer of Norway in Oslo". */
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

const isNamed = ({ document }: Tree, token: number): boolean => document.parts[token] === "PROPN";

/** What somebody is called, which a tree may hang on the one who is: "called him a liar". */
function namings(tree: Tree, token: number): number[] {
  if (!/^(call|name|label|brand|dub|term|declare|deem)$/.test(lemmaOf(tree, token))) return [];
  return dependents(tree, token, "obj", "iobj")
    .flatMap((object) => dependents(tree, object, "appos", "acl"))
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

/** Who does it: the clause's own subject, or one shared with the clause that it hangs on. */
function subjectsOf(tree: Tree, token: number, depth = 0): number[] {
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
    case "parataxis":
      return dependents(tree, token, "mark").length === 0 || dependents(tree, token, "nsubj").length === 0
        ? subjectsOf(tree, head, depth + 1)
        : [];
    default:
      return [];
  }
}

/** Of "the letter (that) he wrote" the letter is the object, though it stands above. */
function objectsOf(tree: Tree, token: number): number[] {
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
    const owners = dependents(tree, head, "nmod:poss", "nmod:unmarked");
    if (owners.length > 0 && tree.document.parts[head] !== "PROPN") return owners;
    const above = tree.document.heads[head]!;
    return above >= 0 && isPredicate(tree, above) ? subjectsOf(tree, above, 1) : [];
  }
  const relativized = dependents(tree, token, "nsubj").some((subject) => isRelativizer(tree, subject));
  const participle = tree.document.relations[token] === "acl";
  return relativized || participle ? conjuncts(tree, head) : [];
}

/** The subject of "to leave" in "she urged him to leave" is him; in "she promised to leave" it is she. */
function controllerOf(tree: Tree, head: number, depth: number): number[] {
  const objects = dependents(tree, head, "obj", "iobj");
  return objects.length > 0
    ? objects.flatMap((object) => conjuncts(tree, object))
    : subjectsOf(tree, head, depth + 1);
}

function governorOf(tree: Tree, token: number): number {
  let head = tree.document.heads[token]!;
  while (head >= 0 && !isClausal(tree, head)) head = tree.document.heads[head]!;
  return head;
}

/** "Merkel's talks with Macron", "the killing of A by B", "held talks with". */
function nounClause(tree: Tree, token: number, verbs: ReadonlyMap<number, Clause>): Clause {
  const roles: Roles = new Map();
  add(
    roles,
    "agent",
    dependents(tree, token, "nmod:poss").flatMap((owner) => conjuncts(tree, owner)),
  );
  for (const modifier of dependents(tree, token, "nmod", "obl")) {
    const preposition = prepositionOf(tree, modifier);
    if (preposition !== "") add(roles, preposition, conjuncts(tree, modifier));
  }
  addNested(tree, token, roles);
  const governor = governorOf(tree, token);
  const pair = namesBefore(tree, token).filter((child) => isPaired(tree, child, token));
  if (!roles.has("agent")) add(roles, "agent", pair);
  const carrier = verbs.get(governor);
  if (carrier) borrow(tree, token, carrier, roles);
  add(roles, "agent", roles.get("by") ?? []);
  if (/^(in|at|on)$/.test(prepositionOf(tree, token))) add(roles, "agent", copularSubject(tree, token));
  const above = tree.document.heads[token]!;
  if (!roles.has("agent") && above >= 0 && prepositionOf(tree, token) === "in" && isNamed(tree, above))
    add(roles, "agent", [above]);
  if (!roles.has("agent")) add(roles, "agent", namesBefore(tree, token));
  add(roles, "subject", copularSubject(tree, token));
  if (above >= 0 && prepositionOf(tree, token) === "under" && isNoun(tree, above))
    add(roles, "subject", [above]);
  return { predicate: token, kind: "noun", lemma: lemmaOf(tree, token), roles, governor };
}

/**
 * Phrases that a tree hangs on a word beside a noun, although they are the noun's: right behind it ("join the fight
 * against them"), or behind its "of" or "by" ("the exit of Britain from the union").
 */
function addNested(tree: Tree, token: number, roles: Roles): void {
  const { document } = tree;
  const next = document.relations[token + 1] === "case" ? document.heads[token + 1]! : -1;
  const of = dependents(tree, token, "nmod")
    .filter((modifier) => /^(of|by)$/.test(prepositionOf(tree, modifier)))
    .flatMap((modifier) => dependents(tree, modifier, "nmod"));
  for (const modifier of next > token ? [next, ...of] : of) {
    const preposition = prepositionOf(tree, modifier);
    if (preposition !== "" && preposition !== "of" && !roles.has(preposition))
      add(roles, preposition, conjuncts(tree, modifier));
  }
}

/** What stands before a noun as its modifiers; of "the U.S.-Japan alliance" both. */
function namesBefore(tree: Tree, token: number): number[] {
  const own = dependents(tree, token, "compound", "amod").filter((child) => child < token);
  const paired = own.flatMap((child) =>
    dependents(tree, child, "compound", "conj", "amod", "nmod").filter((other) =>
      isHyphen(tree, other, child),
    ),
  );
  const deeper = own.flatMap((child) => dependents(tree, child, "compound", "amod"));
  return [...new Set([...own, ...paired, ...deeper])].sort((a, b) => a - b);
}

/** Whether a name is one of two before a noun: "the U.S.-Japan alliance". */
const isPaired = (tree: Tree, child: number, noun: number): boolean =>
  namesBefore(tree, noun).some((other) => other !== child && isHyphen(tree, child, other));

const isHyphen = ({ document }: Tree, a: number, b: number): boolean =>
  document.tokens.slice(Math.min(a, b) + 1, Math.max(a, b)).some(({ text }) => /^[-–—]$/.test(text));

/** Of a noun in apposition the one that it tells about; of "is at war with" and "is one of its allies" the subject. */
function copularSubject(tree: Tree, token: number): number[] {
  const head = tree.document.heads[token]!;
  if (bare(tree, token) === "appos" && head >= 0) return [head];
  if (dependents(tree, token, "cop").length > 0) return subjectsOf(tree, token);
  const isOneOf = head >= 0 && tree.document.parts[head] === "NUM" && prepositionOf(tree, token) === "of";
  return isOneOf ? copularSubject(tree, head) : [];
}

/** A noun that a light verb carries takes the verb's subject and prepositional phrases. */
function borrow(tree: Tree, token: number, carrier: Clause, roles: Roles): void {
  const light = carrier.kind === "verb" && LIGHT.test(carrier.lemma.split(" ")[0]!);
  const carried = (carrier.roles.get("object") ?? []).includes(token);
  if (light && carried) {
    const both = (roles.get("between") ?? []).length > 1;
    // "They renewed their support": whose it is is who renews it.
    if ((roles.get("agent") ?? []).every((owner) => tree.document.parts[owner] === "PRON"))
      roles.delete("agent");
    if (!roles.has("agent") && !both) add(roles, "agent", carrier.roles.get("subject") ?? []);
    for (const [role, tokens] of carrier.roles) {
      if (!["subject", "object", "recipient", "complement"].includes(role) && !roles.has(role))
        add(roles, role, tokens);
    }
    return;
  }
  const within = /^(during|on|in|at|after|before|following|for|from|under)$/.test(prepositionOf(tree, token));
  const ownBefore =
    token < carrier.predicate &&
    dependents(tree, token, "nmod:poss").some((owner) => tree.document.parts[owner] === "PRON");
  if (within && tree.document.heads[token] === carrier.predicate && (!roles.has("agent") || ownBefore)) {
    const determined = dependents(tree, token, "det").some((word) => lemmaOf(tree, word) === "the");
    if (!determined) add(roles, "agent", carrier.roles.get("subject") ?? []);
  }
}
