import { add, type Clause, type Roles } from "./clause.ts";
import { isPassive, subjectsOf } from "./subjects.ts";
import { bare, conjuncts, dependents, isNoun, lemmaOf, prepositionOf, type Tree } from "./tree.ts";
import { governorOf, isNamed } from "./verb-clauses.ts";

/** Verbs that mean little beside their object: the object is the predicate, and their subject does it. */
export const LIGHT =
  /^(hold|have|pay|make|give|take|conduct|carry|sign|reach|begin|start|launch|open|issue|offer|announce|express|voice|deliver|continue|resume|schedule|plan|attend|lead|complete|stage|wage|mount|undertake|reiterate|reaffirm|affirm|reinforce|provide|declare|do|send|cancel|postpone|end|conclude|bring|strike|seek|arrange|set|increase|expand|deepen|strengthen|maintain|perform|pursue|suspend|halt|face|enter|build|forge|broaden|oversee|join|host|underscore|emphasize|stress|renew|restate|confirm)$/;

/** "Merkel's talks with Macron", "the killing of A by B", "held talks with". */
export function nounClause(tree: Tree, token: number, verbs: ReadonlyMap<number, Clause>): Clause {
  const roles: Roles = new Map();
  const owners = dependents(tree, token, "nmod:poss").flatMap((owner) => conjuncts(tree, owner));
  add(roles, "agent", owners);
  add(roles, "owner", owners);
  for (const modifier of dependents(tree, token, "nmod", "obl")) {
    const preposition = prepositionOf(tree, modifier);
    if (preposition !== "") add(roles, preposition, conjuncts(tree, modifier));
  }
  const located = locationOf(tree, token);
  if (located >= 0) add(roles, prepositionOf(tree, located), conjuncts(tree, located));
  addNested(tree, token, roles);
  const governor = governorOf(tree, token);
  const pair = namesBefore(tree, token).filter((child) => isPaired(tree, child, token));
  if (!roles.has("agent")) add(roles, "agent", pair);
  const carrier = verbs.get(governor);
  if (carrier) fromGivers(tree, token, carrier, roles);
  if (carrier) borrow(tree, token, carrier, roles);
  if (carrier && ASKED_FOR.test(lemmaOf(tree, token)) && prepositionOf(tree, token) === "at")
    add(roles, "doer", doersOf(tree, carrier));
  add(roles, "agent", roles.get("by") ?? []);
  if (/^(in|at|on)$/.test(prepositionOf(tree, token))) add(roles, "agent", copularSubject(tree, token));
  const above = tree.document.heads[token]!;
  if (!roles.has("agent") && above >= 0 && prepositionOf(tree, token) === "in" && isNamed(tree, above))
    add(roles, "agent", [above]);
  if (!roles.has("agent")) add(roles, "agent", namesBefore(tree, token));
  add(roles, "subject", copularSubject(tree, token));
  if (carrier && prepositionOf(tree, token) === "with")
    add(roles, "beneficiary", carrier.roles.get("subject") ?? []);
  if (above >= 0 && prepositionOf(tree, token) === "under" && isNoun(tree, above))
    add(roles, "subject", [above]);
  return { predicate: token, kind: "noun", lemma: lemmaOf(tree, token), roles, governor };
}

/** Of "French troops are in Mali" Mali, what a copula says of a noun with a preposition; -1 without. */
function locationOf(tree: Tree, token: number): number {
  const head = tree.document.heads[token]!;
  const said = head >= 0 && bare(tree, token) === "nsubj" && dependents(tree, head, "cop").length > 0;
  return said && prepositionOf(tree, head) !== "" ? head : -1;
}

const BACKING = /^(support|backing|endorsement)$/;
const HAVING = /^(have|enjoy|win|gain|secure|receive|earn|get)$/;

/** "The support of Boeing", which Berg has or offers, is Boeing's, and "her support of Boeing" hers. */
function fromGivers(tree: Tree, token: number, carrier: Clause, roles: Roles): void {
  const givers = roles.get("of");
  const definite = dependents(tree, token, "det").some((word) => lemmaOf(tree, word) === "the");
  const carried = (carrier.roles.get("object") ?? []).includes(token);
  if (!givers || !definite || !carried || !BACKING.test(lemmaOf(tree, token)) || roles.has("agent")) return;
  roles.delete("of");
  add(roles, "agent", givers);
  if (HAVING.test(carrier.lemma)) add(roles, "beneficiary", carrier.roles.get("subject") ?? []);
}

/** What somebody does something at: "at the request of". */
const ASKED_FOR = /^(request|behest|urging|insistence|invitation|instigation)$/;

/** Who does what a clause tells, whether it is told of him or of what is done. */
const doersOf = (tree: Tree, { predicate, roles }: Clause): readonly number[] =>
  (isPassive(tree, predicate) ? roles.get("by") : roles.get("subject")) ?? [];

/**
 * Phrases that a tree hangs on a word beside a noun, although they are the noun's: right behind it ("join the fight
 * against them"), or behind its "of" or "by" ("the exit of Britain from the union").
 */
function addNested(tree: Tree, token: number, roles: Roles): void {
  const { document } = tree;
  const next = document.relations[token + 1] === "case" ? document.heads[token + 1]! : -1;
  const of = belowOf(tree, token);
  for (const modifier of next > token ? [next, ...of] : of) {
    const preposition = prepositionOf(tree, modifier);
    if (preposition !== "" && preposition !== "of" && !roles.has(preposition))
      add(roles, preposition, conjuncts(tree, modifier));
  }
}

/** What a tree hangs on what stands behind "of" and "by", and on theirs: of "the use of gas by Syria in Aleppo" both. */
const belowOf = (tree: Tree, token: number): number[] =>
  dependents(tree, token, "nmod")
    .filter((modifier) => /^(of|by)$/.test(prepositionOf(tree, modifier)))
    .flatMap((modifier) => [...dependents(tree, modifier, "nmod"), ...belowOf(tree, modifier)]);

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

/** Of a noun in apposition the one that it tells about; of "is at war with", "is one of its allies" and "is the target of a ban" the subject. */
function copularSubject(tree: Tree, token: number): number[] {
  const head = tree.document.heads[token]!;
  if (bare(tree, token) === "appos" && head >= 0) return [head];
  // "Berg, a son of Ohio and a veteran of the war"
  if (bare(tree, token) === "conj" && head >= 0 && bare(tree, head) === "appos" && isNoun(tree, token))
    return copularSubject(tree, head);
  if (dependents(tree, token, "cop").length > 0) return subjectsOf(tree, token);
  const isOneOf = head >= 0 && tree.document.parts[head] === "NUM" && prepositionOf(tree, token) === "of";
  return isOneOf || isUndergone(tree, token, head) ? copularSubject(tree, head) : [];
}

/** "is the target of their criticism", "has been the subject of an inquiry" */
const isUndergone = (tree: Tree, token: number, head: number): boolean =>
  head >= 0 && prepositionOf(tree, token) === "of" && /^(subject|target|victim)$/.test(lemmaOf(tree, head));

const MONTH =
  /^(January|February|March|April|May|June|July|August|September|October|November|December|\p{Lu}\w+day)$/u;

/** Who restates "UK support" speaks of the UK's. */
const RESTATING =
  /^(reiterate|reaffirm|affirm|express|voice|confirm|underscore|emphasize|stress|renew|restate|announce)$/;

const isName = (word: string): boolean => /^\p{Lu}/u.test(word) && !MONTH.test(word);

/** "They renewed their support": whose it is is who renews it; but "they renewed his call". */
function isOwnPronoun(tree: Tree, owner: number, subjects: readonly number[]): boolean {
  const { parts, tags, tokens } = tree.document;
  const several =
    subjects.length > 1 ||
    subjects.some((subject) => tags[subject] === "NNS" || /^(they|we)$/i.test(tokens[subject]!.text));
  return parts[owner] === "PRON" && !(several && /^(his|her)$/i.test(tokens[owner]!.text));
}

/** A noun that a light verb carries takes the verb's subject and prepositional phrases. */
function borrow(tree: Tree, token: number, carrier: Clause, roles: Roles): void {
  const light = carrier.kind === "verb" && LIGHT.test(carrier.lemma.split(" ")[0]!);
  const carried = (carrier.roles.get("object") ?? []).includes(token);
  const named = namesBefore(tree, token).filter((child) => isName(tree.document.tokens[child]!.text));
  if (light && carried) {
    const both = (roles.get("between") ?? []).length > 1;
    const renewing = carrier.roles.get("subject") ?? [];
    if ((roles.get("agent") ?? []).every((owner) => isOwnPronoun(tree, owner, renewing)))
      roles.delete("agent");
    const restated = RESTATING.test(carrier.lemma) ? named : [];
    if (!roles.has("agent") && !both)
      add(roles, "agent", restated.length > 0 ? restated : (carrier.roles.get("subject") ?? []));
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
  if (within && named.length > 0 && !roles.has("agent")) {
    add(roles, "agent", named);
    return;
  }
  if (within && tree.document.heads[token] === carrier.predicate && (!roles.has("agent") || ownBefore)) {
    const determined = dependents(tree, token, "det").some((word) => lemmaOf(tree, word) === "the");
    // "Pulled Norway out of a deal with them": it was Norway's.
    const moved = /^from$/.test(prepositionOf(tree, token)) ? (carrier.roles.get("object") ?? []) : [];
    const owners = moved.some((object) => isNamed(tree, object)) ? moved : carrier.roles.get("subject");
    if (!determined) add(roles, "agent", owners ?? []);
  }
}
