import type { Clause } from "./clause.ts";
import { type Adjunct, adjunctsAt, type Phrase, phraseAt, without, wordsOf } from "./phrases.ts";
import { bare, conjuncts, dependents, isVerb, lemmaOf, subtree, type Tree } from "./tree.ts";

/** What one clause says of one subject and one object, in the words of the text: open information extraction. */
export interface Proposition {
  readonly subject: string;
  /** The verb with its auxiliaries, negation and particles, and with verbs that it governs: "did not want to leave". */
  readonly verb: string;
  /** What the verb does it to, or says of the subject; null without. */
  readonly object: Phrase | null;
  /** Phrases around it: those behind the verb first. When, where, to whom. */
  readonly adjuncts: readonly Adjunct[];
  /** 0 to 1. */
  readonly confidence: number;
}

/** Subject, relation and arguments, as tuples are written: without an object, the first preposition joins the relation. */
export function tupleOf({ subject, verb, object, adjuncts }: Proposition): string[] {
  if (object !== null) return [subject, verb, object.text, ...adjuncts.map(written)];
  const [first, ...others] = adjuncts;
  return first
    ? [subject, joined(verb, first.preposition), first.phrase.text, ...others.map(written)]
    : [subject, verb];
}

/** The same in triples: one for the object, one for each phrase around it or within it. */
export function triplesOf({ subject, verb, object, adjuncts }: Proposition): [string, string, string][] {
  const relation = object === null ? verb : joined(verb, object.core);
  const core: [string, string, string][] = object === null ? [] : [[subject, verb, object.text]];
  const within = object === null ? [] : object.modifiers.flatMap((one) => nested(subject, relation, one, 0));
  const marked = adjuncts.filter(({ preposition }) => preposition !== "");
  return [...core, ...within, ...marked.flatMap((one) => nested(subject, relation, one, 0))];
}

function nested(
  subject: string,
  relation: string,
  { preposition, phrase }: Adjunct,
  depth: number,
): [string, string, string][] {
  const marked = joined(relation, preposition);
  const deeper =
    depth < 1
      ? phrase.modifiers.flatMap((one) => nested(subject, joined(marked, phrase.core), one, depth + 1))
      : [];
  return [[subject, marked, phrase.text], ...deeper];
}

const written = ({ preposition, phrase }: Adjunct): string => joined(preposition, phrase.text);

const joined = (...parts: readonly string[]): string => parts.filter(Boolean).join(" ");

/** All propositions of a document's clauses and appositions, in the order of the text. */
export function propositionsOf(tree: Tree, clauses: readonly Clause[]): Proposition[] {
  const told = [...new Map(clauses.map((clause) => [clause.predicate, clause])).values()].filter((clause) =>
    isTold(tree, clause),
  );
  const found = told.flatMap((clause) =>
    clausePropositions(tree, clause).map((one) => ({ at: clause.predicate, one })),
  );
  return [...found, ...appositions(tree)].sort((a, b) => a.at - b.at).map(({ one }) => one);
}

/** Verbs, and whatever has a copula; not verbs that another one takes up into its own phrase ("to leave" in "wants to leave"). */
function isTold(tree: Tree, { predicate }: Clause): boolean {
  if (dependents(tree, predicate, "cop").length > 0) return true;
  const governor = tree.document.heads[predicate]!;
  if (
    !isVerb(tree, predicate) ||
    /^(amod|compound|nmod|obl|obj|nsubj|flat|advmod)$/.test(bare(tree, predicate))
  )
    return false;
  return !(bare(tree, predicate) === "xcomp" && isVerb(tree, governor));
}

function clausePropositions(tree: Tree, clause: Clause): Proposition[] {
  const { predicate } = clause;
  const chain = verbChain(tree, predicate);
  const last = chain.at(-1)!;
  const objects = objectsOf(tree, clause, last);
  const adjuncts = aroundOf(tree, predicate, chain);
  if (objects.length === 0 && adjuncts.length === 0) return [];
  const verb = wordsOf(tree, relationWords(tree, predicate, chain));
  return surfaceSubjects(tree, clause).flatMap((subject) =>
    (objects.length > 0 ? objects : [null]).map((object) => ({
      subject: phraseAt(tree, subject).text,
      verb,
      object,
      adjuncts,
      confidence: confidenceOf(tree, predicate, subject),
    })),
  );
}

/** Who stands before the verb: of a passive what it happens to. */
function surfaceSubjects(tree: Tree, { predicate, roles }: Clause): readonly number[] {
  const own = dependents(tree, predicate, "nsubj").filter((token) => !/^W/.test(tree.document.tags[token]!));
  if (own.length > 0) return own.flatMap((token) => conjuncts(tree, token));
  return (isPassive(tree, predicate) ? roles.get("object") : roles.get("subject")) ?? [];
}

const isPassive = (tree: Tree, token: number): boolean =>
  dependents(tree, token, "aux:pass", "nsubj:pass").length > 0 ||
  (tree.document.tags[token] === "VBN" &&
    bare(tree, token) === "acl" &&
    dependents(tree, token, "obj", "aux").length === 0);

/** A verb with those that it governs: "wants", "to", "leave". */
function verbChain(tree: Tree, token: number): number[] {
  const chain = [token];
  for (let at = token; chain.length < 4; ) {
    const next = dependents(tree, at, "xcomp").find((child) => isVerb(tree, child) && child > at);
    if (next === undefined || dependents(tree, at, "obj").length > 0) break;
    chain.push(next);
    at = next;
  }
  return chain;
}

function relationWords(tree: Tree, predicate: number, chain: readonly number[]): number[] {
  const isCopular = dependents(tree, predicate, "cop").length > 0;
  const words = chain.flatMap((verb) => [
    ...(isCopular && verb === predicate ? [] : [verb]),
    ...dependents(tree, verb, "aux", "cop", "compound:prt"),
    ...dependents(tree, verb, "mark").filter((mark) => lemmaOf(tree, mark) === "to" && verb !== predicate),
    ...dependents(tree, verb, "advmod").filter((adverb) => isWithin(tree, adverb, predicate, verb)),
  ]);
  return [...new Set(words)].sort((a, b) => a - b);
}

/** Adverbs between the first auxiliary and the verb, or right before it, are part of how it is told. */
function isWithin(tree: Tree, adverb: number, predicate: number, verb: number): boolean {
  const first = Math.min(verb, ...dependents(tree, predicate, "aux", "cop"));
  return adverb < verb && (adverb > first || adverb === verb - 1) && tree.children[adverb]!.length === 0;
}

/** Objects one by one; of a copula what it says; of a verb of saying the words said. */
function objectsOf(tree: Tree, { predicate, roles }: Clause, last: number): Phrase[] {
  if (dependents(tree, predicate, "cop").length > 0) return [complementOf(tree, predicate)];
  const own = dependents(tree, last, "obj").filter((token) => !/^W/.test(tree.document.tags[token]!));
  if (own.length > 0)
    return own.flatMap((token) => conjuncts(tree, token)).map((token) => phraseAt(tree, token));
  const [complement] = dependents(tree, last, "ccomp", "xcomp");
  if (complement !== undefined) return [whole(wordsOf(tree, subtree(tree, complement)))];
  const relative =
    bare(tree, predicate) === "acl" && !isPassive(tree, predicate) ? (roles.get("object") ?? []) : [];
  return relative.map((token) => phraseAt(tree, token));
}

const whole = (text: string): Phrase => ({ text, core: text, modifiers: [] });

const CLAUSAL = [
  "nsubj",
  "csubj",
  "cop",
  "aux",
  "mark",
  "advcl",
  "conj",
  "cc",
  "punct",
  "parataxis",
  "discourse",
  "ccomp",
  "acl:relcl",
  "appos",
];

/** What a copula says, without the copula, its subject and what stands around the clause. */
function complementOf(tree: Tree, token: number): Phrase {
  const before = dependents(tree, token, "obl", "advmod").filter(
    (child) => child < Math.min(...dependents(tree, token, "cop")),
  );
  const outside = [...dependents(tree, token, ...CLAUSAL), ...before];
  const modifying = dependents(tree, token, "nmod", "obl").filter(
    (child) => child > token && dependents(tree, child, "case").length > 0,
  );
  return {
    text: without(tree, token, outside),
    core: without(tree, token, [...outside, ...modifying]),
    modifiers: modifying.flatMap((child) => adjunctsAt(tree, child)),
  };
}

function aroundOf(tree: Tree, predicate: number, chain: readonly number[]): Adjunct[] {
  const last = chain.at(-1)!;
  const tokens = chain.flatMap((verb) => {
    const copular = dependents(tree, verb, "cop").length > 0;
    return dependents(tree, verb, "obl", "iobj").filter(
      (token) => !/^W/.test(tree.document.tags[token]!) && !(copular && token > predicate),
    );
  });
  const behind = tokens.filter((token) => token > last);
  const before = tokens.filter((token) => token < last);
  const phrases = [...behind, ...before].flatMap((token) => adjunctsAt(tree, token));
  return [...phrases, ...circumstances(tree, predicate, last)];
}

/** "until he left", "because it rained", behind the verb. */
function circumstances(tree: Tree, predicate: number, last: number): Adjunct[] {
  return dependents(tree, predicate, "advcl").flatMap((clause) => {
    const marks = dependents(tree, clause, "mark").filter((mark) => !/^(to|if)$/.test(lemmaOf(tree, mark)));
    if (clause < last || marks.length === 0) return [];
    const preposition = wordsOf(
      tree,
      marks.flatMap((mark) => subtree(tree, mark)),
    );
    return [{ preposition, phrase: whole(without(tree, clause, marks)) }];
  });
}

/** "Ann Lee, the mayor": the one is the other. */
function appositions(tree: Tree): { at: number; one: Proposition }[] {
  return tree.document.tokens.flatMap((_, token) => {
    const head = tree.document.heads[token]!;
    if (bare(tree, token) !== "appos" || !isNaming(tree, head, token)) return [];
    const subject = phraseAt(tree, head).text;
    return [
      {
        at: token,
        one: { subject, verb: "is", object: phraseAt(tree, token), adjuncts: [], confidence: 0.45 },
      },
    ];
  });
}

/** A name and what it is: "Ann Lee, the mayor"; not two places or two descriptions beside each other. */
function isNaming(tree: Tree, head: number, token: number): boolean {
  const { parts } = tree.document;
  const described = (noun: number): boolean =>
    parts[noun] === "NOUN" || dependents(tree, noun, "det", "nmod:poss").length > 0;
  return described(token) !== described(head) || (parts[head] === "PROPN") !== (parts[token] === "PROPN");
}

/** How often such clauses are read rightly, on CaRB's development sentences; less often where the subject is lent. */
const CONFIDENCE: readonly (readonly [RegExp, number])[] = [
  [/^root$/, 0.9],
  [/^conj/, 0.8],
  [/^ccomp/, 0.75],
  [/^acl:relcl/, 0.7],
  [/^advcl/, 0.55],
  [/^acl/, 0.5],
];

function confidenceOf(tree: Tree, predicate: number, subject: number): number {
  const relation = tree.document.relations[predicate]!;
  const sure = CONFIDENCE.find(([pattern]) => pattern.test(relation))?.[1] ?? 0.4;
  return Math.round((tree.document.heads[subject] === predicate ? sure : sure - 0.05) * 100) / 100;
}
