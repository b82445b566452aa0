import type { Argument, Modality, Polarity } from "../claim.ts";
import { distinct, type Mentions } from "../clauses/arguments.ts";
import { bare, dependents, isNoun, lemmaOf, marked, sentenceAt, type Tree } from "../clauses/tree.ts";
import { type Assertion, assertionsAt } from "./assertions.ts";
import {
  bears,
  denies,
  isNegation,
  modalityOfAdverb,
  modalityOfAuxiliary,
  modalityOfGovernor,
  SPEECH,
} from "./cues.ts";

/** How a clause is put: whether it is denied, how surely it is said, and by whom, nearest speaker first. */
export interface Stance {
  readonly polarity: Polarity;
  readonly modality: Modality;
  readonly saidBy: readonly Argument[];
}

/** A step from a predicate to what it is embedded in. */
interface Step {
  readonly token: number;
  /** The relation in which the step below hangs on this token; "" for the predicate itself. */
  readonly relation: string;
  readonly below: number;
}

/** Relations through which a stance is handed down to what hangs there. */
const EMBEDDING = new Set([
  "ccomp",
  "xcomp",
  "csubj",
  "acl",
  "advcl",
  "conj",
  "obj",
  "obl",
  "nmod",
  "nsubj",
  "parataxis",
  "appos",
  "compound",
]);

function stepsUp(tree: Tree, predicate: number): Step[] {
  const steps: Step[] = [{ token: predicate, relation: "", below: -1 }];
  let token = predicate;
  while (tree.document.heads[token]! >= 0) {
    const relation = bare(tree, token);
    if (isPresupposed(tree, token)) break;
    const head = tree.document.heads[token]!;
    if (!EMBEDDING.has(relation) || isBackground(tree, token, head)) break;
    steps.push({ token: head, relation, below: token });
    token = head;
  }
  return steps;
}

/**
 * What a clause tells as known, whatever is said around it: of whom or what one speaks ("who resigned"), and when or
 * why ("since they met").
 */
function isBackground(tree: Tree, token: number, head: number): boolean {
  if (tree.document.relations[token] === "acl:relcl") return modalityOfGovernor(lemmaOf(tree, head)) === null;
  return (
    bare(tree, token) === "advcl" &&
    marked(tree, token, /^(since|when|after|before|because|although|though|while)$/)
  );
}

/** What is strengthened or kept is there already. */
const KEEPING =
  /^(strengthen|deepen|expand|enhance|maintain|preserve|bolster|reinforce|continue|broaden|protect|uphold|defend|advance)$/;

/** How an act of speaking is put: stated, or reported by those in whose words it is told. */
export function spokenStance(cue: number, assertions: readonly Assertion[]): Stance {
  const saidBy = distinct(assertionsAt(assertions, cue).flatMap(({ speaker }) => (speaker ? [speaker] : [])));
  return { polarity: "affirmed", modality: saidBy.length > 0 ? "reported" : "stated", saidBy };
}

/** Of "the importance of their alliance" the alliance is there, whatever is said of its importance. */
function isPresupposed(tree: Tree, token: number): boolean {
  const head = tree.document.heads[token]!;
  if (bare(tree, token) === "appos") return isNoun(tree, token);
  if (bare(tree, token) === "obj") return isNoun(tree, token) && KEEPING.test(lemmaOf(tree, head));
  if (bare(tree, token) !== "nmod" || !isNoun(tree, token) || !isNoun(tree, head)) return false;
  const lemma = lemmaOf(tree, head);
  const carries = bears(lemma) || denies(lemma) || modalityOfGovernor(lemma) !== null;
  return !carries || lemma === "commitment";
}

/** @param assertions of the document; what lies inside one is its speaker's. */
export function stanceOf(mentions: Mentions, predicate: number, assertions: readonly Assertion[]): Stance {
  const { tree } = mentions;
  const steps = stepsUp(tree, predicate);
  const around = assertionsAt(assertions, predicate).filter(
    ({ governor }) => governor < 0 || steps.some(({ token }) => token === governor),
  );
  const denied = steps.filter((step) => isDeniedAt(tree, step)).length % 2 === 1;
  return {
    polarity: denied ? "denied" : "affirmed",
    modality: modalityOf(tree, steps, around.length > 0),
    saidBy: distinct(around.flatMap(({ speaker }) => (speaker ? [speaker] : []))),
  };
}

function isDeniedAt(tree: Tree, { token, relation, below }: Step): boolean {
  if (relation === "conj" && dependents(tree, below, "nsubj").length > 0) return false;
  if (relation === "" || relation === "xcomp" || relation === "conj" || relation === "obj") {
    if (negated(tree, token) && !(relation === "obj" && SPEECH.has(lemmaOf(tree, token)))) return true;
  }
  if (relation === "obj" && isOver(tree, token, below)) return true;
  const tried = relation === "advcl" && marked(tree, below, /^in$/);
  if (tried && SUCCESS.test(lemmaOf(tree, token)) && negated(tree, token)) return true;
  return (tried || /^(ccomp|xcomp|obj|acl|obl)$/.test(relation)) && denies(lemmaOf(tree, token));
}

/** "Has not succeeded in winning a seat": what was tried "in" vain. */
const SUCCESS = /^(succeed|successful)$/;

/** "Ended her campaign", "abandoned the alliance": what lasted does so no longer. */
const isOver = (tree: Tree, verb: number, noun: number): boolean =>
  /^(end|suspend|drop|abandon|quit|scrap|terminate|sever|halt)$/.test(lemmaOf(tree, verb)) &&
  /^(campaign|candidacy|bid|support|backing|partnership|alliance|cooperation|collaboration|relationship)$/.test(
    lemmaOf(tree, noun),
  );

/** "No matter", "no doubt", "no wonder": what follows is said all the more. */
const CONCEDED = /^(matter|doubt|wonder|question)$/;

const negated = (tree: Tree, token: number): boolean =>
  dependents(tree, token, "advmod", "det", "cc", "mark", "case").some(
    (child) =>
      isNegation(lemmaOf(tree, child)) &&
      !(bare(tree, child) === "det" && CONCEDED.test(lemmaOf(tree, token))),
  );

/** The nearest word that makes it less than stated; where there is only a speaker, it is reported. */
function modalityOf(tree: Tree, steps: readonly Step[], attributed: boolean): Modality {
  let reported = attributed;
  for (const step of steps) {
    const modality = modalityAt(tree, step, attributed);
    if (modality === "reported") reported = true;
    else if (modality) return modality;
  }
  return reported ? "reported" : "stated";
}

function modalityAt(tree: Tree, step: Step, attributed: boolean): Modality | null {
  const { token, relation, below } = step;
  if (relation === "acl" && isTimeLeft(tree, token, below)) return "planned";
  if (relation === "conj" && dependents(tree, below, "nsubj", "aux").length > 0) return null;
  const purpose = relation === "advcl" && marked(tree, below, /^to$/);
  // Who calls somebody to thank him demands no thanks.
  const governs =
    /^(ccomp|xcomp|csubj|acl|obj|obl|nmod)$/.test(relation) || (purpose && lemmaOf(tree, token) !== "call");
  const governor = governs ? modalityUnder(tree, token, relation) : null;
  return governor ?? ownModality(tree, step, attributed, purpose);
}

/** "Has 60 days to reply", "gave them a week to leave": what there is time for is still to be done. */
const isTimeLeft = (tree: Tree, noun: number, verb: number): boolean =>
  /^(minute|hour|day|week|month|year|time|deadline)$/.test(lemmaOf(tree, noun)) &&
  /^(have|give|get|need|set|allow)$/.test(lemmaOf(tree, tree.document.heads[noun]!)) &&
  marked(tree, verb, /^to$/);

/** "wants to go" plans, "wants him to go" demands. */
function modalityUnder(tree: Tree, token: number, relation: string): Modality | null {
  const lemma = lemmaOf(tree, token);
  const ofOthers = relation === "xcomp" && dependents(tree, token, "obj").length > 0;
  return ofOthers && /^(want|like|need|wish)$/.test(lemma) ? "demanded" : modalityOfGovernor(lemma);
}

/** What a word's own adverbs, adjectives, auxiliaries and conjunctions make of it. */
function ownModality(
  tree: Tree,
  { token, relation }: Step,
  attributed: boolean,
  purpose: boolean,
): Modality | null {
  const adverb = first(dependents(tree, token, "advmod", "amod"), (child) =>
    modalityOfAdverb(lemmaOf(tree, child)),
  );
  if (adverb) return adverb;
  if (purpose || !/^(ccomp|advcl|parataxis)$/.test(relation)) {
    const auxiliary = first(dependents(tree, token, "aux"), (child) => auxiliaryAt(tree, token, child));
    if (auxiliary) return auxiliary === "conditional" && attributed ? "planned" : auxiliary;
  }
  if (relation === "" && marked(tree, token, /^(if|unless)$/)) return "conditional";
  return (relation === "" || relation === "advcl") && isToDo(tree, token) ? "planned" : null;
}

/** "could not agree" is no possibility. */
const auxiliaryAt = (tree: Tree, token: number, auxiliary: number): Modality | null =>
  /^(can|could)$/.test(lemmaOf(tree, auxiliary)) && negated(tree, token)
    ? null
    : modalityOfAuxiliary(lemmaOf(tree, auxiliary));

/** "is to step down", and "Minister to step down" in a headline. */
function isToDo(tree: Tree, token: number): boolean {
  const { document } = tree;
  if (!dependents(tree, token, "mark").some((to) => lemmaOf(tree, to) === "to" && token - to <= 2))
    return false;
  const head = document.heads[token]!;
  if (dependents(tree, token, "cop").length > 0 || head === -1) return true;
  const headline = document.article.blocks[sentenceAt(tree, token).block]!.kind === "headline";
  return headline && bare(tree, token) === "acl" && document.heads[head] === -1;
}

function first<T>(tokens: readonly number[], read: (token: number) => T | null): T | null {
  for (const token of tokens) {
    const value = read(token);
    if (value) return value;
  }
  return null;
}
