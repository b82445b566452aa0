import type { Document } from "../../annotate/document.ts";
import type { Frame, Relation, Relations } from "../../model/relations.ts";
import type { Argument } from "../claim.ts";
import {
  actorsOf,
  argumentsOf,
  distinct,
  insideOf,
  isInstrument,
  isPlacedIn,
  isVictim,
  type Mentions,
} from "../clauses/arguments.ts";
import type { Clause, PredicateKind } from "../clauses/clause.ts";
import { isPassive } from "../clauses/subjects.ts";
import { bare, dependents, lemmaOf, prepositionOf, spanOf, subtree, type Tree } from "../clauses/tree.ts";
import { isJoint } from "../clauses/verb-clauses.ts";
import { bodiesCalled } from "./bodies-called.ts";
import { nearbyRoles } from "./nearby.ts";

/** An entry of the lexicon that fits a clause, with who stands where. */
export interface Match {
  readonly relation: Relation;
  readonly frame: Frame;
  readonly clause: Clause;
  readonly subject: Argument;
  readonly object: Argument;
  readonly thing: string | null;
  /** A role was filled by the order of words, not by the tree. */
  readonly guessed: boolean;
  /** The subject is not said, but follows from what is done. */
  readonly implied: boolean;
  /** "met/verb:meet": the entry, for people who ask why. */
  readonly rule: string;
}

interface Entry {
  readonly relation: Relation;
  readonly frame: Frame;
}

/** Frames by the kind and lemma of the predicate that they hang on: "verb meet". */
export type FrameIndex = ReadonlyMap<string, readonly Entry[]>;

export function indexFrames(relations: Relations): FrameIndex {
  const index = new Map<string, Entry[]>();
  for (const relation of relations.values()) {
    for (const frame of relation.frames) {
      for (const kind of ["verb", "noun", "adjective"] as const) {
        for (const lemma of frame[kind] ?? []) {
          const key = `${kind} ${lemma}`;
          index.set(key, [...(index.get(key) ?? []), { relation, frame }]);
        }
      }
    }
  }
  return index;
}

/** All that the lexicon reads in a clause; for each pair of arguments the most demanding frame wins. */
export function matchesOf(clause: Clause, frames: FrameIndex, mentions: Mentions): Match[] {
  const entries = entriesOf(clause, mentions.tree, frames);
  const found = matchesIn(clause, entries, mentions, false);
  // "An assisted living home": what stands before such a participle is no subject.
  const modifies = mentions.tree.document.relations[clause.predicate] === "amod";
  if (found.length > 0 || entries.length === 0 || clause.kind !== "verb" || modifies) return found;
  return matchesIn(withNearby(clause, mentions), entries, mentions, true);
}

/** What hangs on a clause's words: on a verb with its bare object ("take aim") too; a noun's adjective or preposition makes another noun of it ("legal battle", "on strike"). */
function entriesOf(
  { kind, lemma, roles, predicate }: Clause,
  tree: Tree,
  frames: FrameIndex,
): readonly Entry[] {
  const own = frames.get(`${kind} ${lemma}`) ?? [];
  if (kind === "verb") {
    const joint = dependents(tree, predicate, "advmod").some((adverb) => isJoint(tree, adverb));
    const together = joint ? (frames.get("verb jointly") ?? []) : [];
    const [object] = roles.get("object") ?? [];
    const isBare = object !== undefined && dependents(tree, object, "det", "amod", "nmod:poss").length === 0;
    const two = isBare ? (frames.get(`verb ${lemma} ${lemmaOf(tree, object)}`) ?? []) : [];
    return [...two, ...own, ...together];
  }
  const before = [
    prepositionOf(tree, predicate),
    ...dependents(tree, predicate, "amod", "compound").map((child) => lemmaOf(tree, child)),
  ];
  const [modified] = before.flatMap((word) => {
    const entries = frames.get(`${kind} ${word} ${lemma}`);
    return entries === undefined ? [] : [entries];
  });
  return modified ?? own;
}

/** The clause with the roles that its tree leaves empty filled by what stands beside the verb. */
function withNearby(clause: Clause, mentions: Mentions): Clause {
  const roles = new Map(clause.roles);
  const passive = isPassive(mentions.tree, clause.predicate);
  for (const [place, tokens] of nearbyRoles(mentions, clause.predicate)) {
    const role = passive && place === "subject" ? "object" : passive && place === "by" ? "subject" : place;
    if (passive && place === "object") continue;
    const taken = (roles.get(role) ?? []).some((token) => argumentsOf(mentions, token).length > 0);
    if (!taken) roles.set(role, tokens);
  }
  return { ...clause, roles };
}

function matchesIn(clause: Clause, entries: readonly Entry[], mentions: Mentions, guessed: boolean): Match[] {
  const demanding = [...entries].sort(
    (a, b) => demands(b.frame) - demands(a.frame) || plainness(a.relation) - plainness(b.relation),
  );
  const found: Match[] = [];
  for (const entry of demanding) {
    for (const match of matchEntry(clause, entry, mentions)) {
      if (!found.some(({ subject, object }) => samePair(subject, object, match)))
        found.push({ ...match, guessed });
    }
  }
  return found;
}

/** Who criticizes comments as well: the plainer of two relations gives way. */
const plainness = ({ id }: Relation): number => (id === "commented_on" || id === "told" ? 1 : 0);

const demands = (frame: Frame): number =>
  (frame.things ? 2 : 0) +
  (frame.thing ? 1 : 0) +
  (frame.objectTypes ? 1 : 0) +
  (frame.subjectTypes ? 0.5 : 0);

const samePair = (subject: Argument, object: Argument, match: Omit<Match, "guessed">): boolean =>
  subject.chain === match.subject.chain && object.chain === match.object.chain;

function matchEntry(
  clause: Clause,
  { relation, frame }: Entry,
  mentions: Mentions,
): Omit<Match, "guessed">[] {
  const { tree } = mentions;
  const things = frame.thing ? fillers(clause, frame.thing) : [];
  if (frame.thing && things.length === 0) return [];
  const fitting = things.filter((token) => frame.things?.includes(lemmaOf(tree, token)) ?? true);
  const complements = clause.roles.get("complement") ?? [];
  if (frame.thing && !fitting.some((token) => !complements.includes(token) || !isDoubtful(tree, token)))
    return [];
  if (frame.without && clause.roles.has(frame.without)) return [];
  const said = frame.through
    ? fillers(clause, frame.subject).flatMap((token) => actorsOf(mentions, token))
    : argumentsIn(clause, frame.subject, mentions, false);
  const implied = said.length === 0 && frame.implied !== undefined;
  const subjects = implied ? bodiesCalled(mentions, frame.implied!) : said;
  const objects = argumentsIn(clause, frame.object, mentions, frame.owner ?? false);
  const objectTokens = fillers(clause, frame.object);
  const thing = things.length > 0 ? phraseOf(tree, things[0]!) : null;
  const rule = `${relation.id}/${kindIn(frame)}:${clause.lemma}`;
  return pairs(subjects, objects, frame)
    .map(([subject, object]): [Argument, Argument] =>
      frame.reversed ? [object, subject] : [subject, object],
    )
    .filter(
      ([subject, object]) =>
        typesFit(tree.document, relation, frame, subject, object) &&
        isNamed(tree.document, frame.subjectNamed, subject) &&
        isNamed(tree.document, frame.objectNamed, object) &&
        !isSide(tree.document, relation, object) &&
        !(JUDGING.test(relation.id) && isVictim(tree, objectTokens, object)) &&
        !(frame.object === "doer" && isPlacedIn(mentions, objectTokens, object)),
    )
    .map(([subject, object]) => ({ relation, frame, clause, subject, object, thing, rule, implied }));
}

/** "is no threat", "was not unacceptable", "could fail" */
const isDoubtful = (tree: Tree, token: number): boolean =>
  dependents(tree, token, "advmod", "det", "aux").some((child) =>
    /^(not|n't|never|no|would|could|might|may|should)$/.test(lemmaOf(tree, child)),
  );

/** Whether a name is such as the frame asks for: "Court|Parliament". */
const isNamed = ({ chains }: Document, pattern: string | undefined, { chain }: Argument): boolean =>
  pattern === undefined || new RegExp(pattern).test(chains[chain]!.name);

/**
 * Who leads "the North Korean side" does not lead North Korea, who told "French channel TV9" something did not tell it to
 * France, and who stands for "all Americans" is no candidate in America.
 */
const isSide = ({ mentions, tags }: Document, { id }: Relation, { mention }: Argument): boolean => {
  const { form, head } = mentions[mention]!;
  if (form !== "demonym") return false;
  return (
    id === "leads" ||
    (id === "told" && /^NNS?$/.test(tags[head + 1] ?? "")) ||
    (id === "runs_for" && /S$/.test(tags[head]!))
  );
};

/** Who condemns the attack on Mali does not condemn Mali. */
const JUDGING = /^(criticized|opposes|accused|sanctioned)$/;

const kindIn = (frame: Frame): PredicateKind => (frame.verb ? "verb" : frame.noun ? "noun" : "adjective");

/** The tokens in the first of some alternative roles that is filled. */
function fillers(clause: Clause, roles: string): readonly number[] {
  for (const role of roles.split("|")) {
    const tokens = clause.roles.get(role);
    if (tokens && tokens.length > 0) return tokens;
  }
  return [];
}

function argumentsIn(
  clause: Clause,
  roles: string,
  mentions: Mentions,
  owner: NonNullable<Frame["owner"]>,
): Argument[] {
  let others = 0;
  for (const role of roles.split("|")) {
    const tokens = (clause.roles.get(role) ?? []).filter((token) =>
      owner === "only"
        ? argumentsOf(mentions, token).length === 0
        : owner ||
          !(isOwner(mentions.tree, token) || (role === "object" && isInstrument(mentions.tree, token))),
    );
    // "A and B met" each other, but not where they met somebody else.
    if (role === "subject" && others > 0) break;
    others += tokens.length;
    const found = tokens.flatMap((token) =>
      owner === "inside" ? insideOf(mentions, token) : argumentsOf(mentions, token, owner !== false),
    );
    if (found.length > 0) return distinct(found);
  }
  return [];
}

/** A name with "'s" is not itself the object, though the tree has it so: "called May's deal lousy". */
const isOwner = (tree: Tree, token: number): boolean =>
  bare(tree, token) === "obj" &&
  dependents(tree, token, "case").some((child) => tree.document.tags[child] === "POS");

/** Every subject with every object; where both stand in one role ("A and B signed"), each two of them. */
function pairs(
  subjects: readonly Argument[],
  objects: readonly Argument[],
  frame: Frame,
): [Argument, Argument][] {
  const reciprocal = sharesRole(frame) && subjects.every((one, index) => one.chain === objects[index]?.chain);
  // "Lee and Berg thanked those who came" is not told of each other.
  const same = (one: Argument): boolean => subjects.some(({ chain }) => chain === one.chain);
  if (!sharesRole(frame) && subjects.length > 1 && objects.length > 1 && objects.every(same)) return [];
  return subjects.flatMap((subject, index) =>
    (reciprocal ? objects.slice(index + 1) : objects)
      .filter((object) => object.chain !== subject.chain)
      .map((object): [Argument, Argument] => [subject, object]),
  );
}

const sharesRole = (frame: Frame): boolean =>
  frame.subject.split("|").some((role) => frame.object.split("|").includes(role));

function typesFit(
  document: Document,
  relation: Relation,
  frame: Frame,
  subject: Argument,
  object: Argument,
): boolean {
  const subjectType = document.chains[subject.chain]!.type;
  const objectType = document.chains[object.chain]!.type;
  return (
    (frame.subjectTypes ?? relation.subject).includes(subjectType) &&
    (frame.objectTypes ?? relation.object).includes(objectType)
  );
}

/** A noun phrase as written, without what is told about it in clauses and without its preposition. */
export function phraseOf(tree: Tree, token: number): string {
  const dropped = dependents(
    tree,
    token,
    "case",
    "acl",
    "appos",
    "conj",
    "cc",
    "punct",
    "parataxis",
    "cop",
    "nsubj",
    "mark",
    "advcl",
  );
  const outside = new Set(dropped.flatMap((child) => subtree(tree, child)));
  const kept = subtree(tree, token).filter((word) => !outside.has(word));
  const start = kept.indexOf(token);
  let from = start;
  let to = start;
  while (from > 0 && kept[from - 1] === kept[from]! - 1) from -= 1;
  while (to + 1 < kept.length && kept[to + 1] === kept[to]! + 1) to += 1;
  const { start: first, end } = spanOf(tree, kept.slice(from, to + 1));
  return tree.document.article.text.slice(first, end).replace(/\s+/g, " ");
}
