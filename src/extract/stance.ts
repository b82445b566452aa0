import { argumentsOf, distinct, type Mentions } from "./arguments.ts";
import type { Argument, Modality, Polarity, Quote } from "./claim.ts";
import {
  denies,
  isNegation,
  modalityOfAdverb,
  modalityOfAuxiliary,
  modalityOfGovernor,
  SPEECH,
} from "./cues.ts";
import { bare, dependents, lemmaOf, prepositionOf, type Tree } from "./tree.ts";

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
    if (!EMBEDDING.has(relation) || tree.document.relations[token] === "acl:relcl") break;
    const head = tree.document.heads[token]!;
    steps.push({ token: head, relation, below: token });
    token = head;
  }
  return steps;
}

/** @param quotes of the document; what lies inside one is its speaker's assertion. */
export function stanceOf(mentions: Mentions, predicate: number, quotes: readonly Quote[]): Stance {
  const { tree } = mentions;
  const steps = stepsUp(tree, predicate);
  const saidBy = distinct([
    ...quotedBy(tree, predicate, quotes),
    ...steps.flatMap((step) => speakersAt(mentions, step)),
  ]);
  const denied = steps.filter((step) => isDeniedAt(tree, step)).length % 2 === 1;
  return {
    polarity: denied ? "denied" : "affirmed",
    modality: modalityOf(tree, steps, saidBy.length > 0),
    saidBy,
  };
}

function quotedBy({ document }: Tree, predicate: number, quotes: readonly Quote[]): Argument[] {
  const { start, end } = document.tokens[predicate]!;
  const around = quotes.filter(
    ({ content, speaker, direct }) => direct && speaker && content.start <= start && end <= content.end,
  );
  return around.flatMap(({ speaker }) => (speaker ? [speaker] : []));
}

const isClausalStep = ({ relation }: Step): boolean => /^(ccomp|xcomp|csubj|acl|parataxis)$/.test(relation);

/** Who asserts it, at one step up: the subject of a verb of saying, "according to ...", or ", he said" beside it. */
function speakersAt(mentions: Mentions, step: Step): Argument[] {
  const { tree } = mentions;
  const sayings = dependents(tree, step.token, "parataxis").filter((child) => isSaying(tree, child));
  if (isClausalStep(step) && isSaying(tree, step.token)) sayings.push(step.token);
  const subjects = sayings.flatMap((saying) => dependents(tree, saying, "nsubj"));
  const sources = dependents(tree, step.token, "obl", "advmod", "advcl").filter((child) =>
    /^accord(ing)? to$/.test(`${prepositionOf(tree, child)}`),
  );
  return [...subjects, ...sources].flatMap((token) => argumentsOf(mentions, token));
}

const isSaying = (tree: Tree, token: number): boolean => SPEECH.has(lemmaOf(tree, token));

function isDeniedAt(tree: Tree, { token, relation, below }: Step): boolean {
  if (relation === "conj" && dependents(tree, below, "nsubj").length > 0) return false;
  if (relation === "" || relation === "xcomp" || relation === "conj" || relation === "obj") {
    if (negated(tree, token) && !(relation === "obj" && SPEECH.has(lemmaOf(tree, token)))) return true;
  }
  return /^(ccomp|xcomp|obj|acl|obl)$/.test(relation) && denies(lemmaOf(tree, token));
}

const negated = (tree: Tree, token: number): boolean =>
  dependents(tree, token, "advmod", "det", "cc", "mark", "case").some((child) =>
    isNegation(lemmaOf(tree, child)),
  );

/** The nearest word that makes it less than stated; where there is only a speaker, it is reported. */
function modalityOf(tree: Tree, steps: readonly Step[], attributed: boolean): Modality {
  let reported = attributed;
  for (const step of steps) {
    const modality = modalityAt(tree, step, attributed);
    if (modality === "reported") reported = true;
    else if (modality) return modality;
    if (isClausalStep(step) && isSaying(tree, step.token)) reported = true;
  }
  return reported ? "reported" : "stated";
}

function modalityAt(tree: Tree, step: Step, attributed: boolean): Modality | null {
  const { token, relation, below } = step;
  if (relation === "conj" && dependents(tree, below, "nsubj", "aux").length > 0) return null;
  const adverb = first(dependents(tree, token, "advmod"), (child) => modalityOfAdverb(lemmaOf(tree, child)));
  if (adverb) return adverb;
  if (relation !== "ccomp" && relation !== "advcl" && relation !== "parataxis") {
    const auxiliary = first(dependents(tree, token, "aux"), (child) =>
      modalityOfAuxiliary(lemmaOf(tree, child)),
    );
    if (auxiliary) return auxiliary === "conditional" && attributed ? "planned" : auxiliary;
  }
  if (
    relation === "" &&
    dependents(tree, token, "mark").some((mark) => /^(if|unless)$/.test(lemmaOf(tree, mark)))
  ) {
    return "conditional";
  }
  const governs = /^(ccomp|xcomp|csubj|acl|obj|obl|nmod)$/.test(relation);
  return governs ? modalityOfGovernor(lemmaOf(tree, token)) : null;
}

function first<T>(tokens: readonly number[], read: (token: number) => T | null): T | null {
  for (const token of tokens) {
    const value = read(token);
    if (value) return value;
  }
  return null;
}
