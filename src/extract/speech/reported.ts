import {
  bare,
  dependents,
  lemmaOf,
  marked,
  prepositionOf,
  sentenceAt,
  subtree,
  type Tree,
} from "../clauses/tree.ts";
import type { Ground } from "./ground.ts";
import { carrierOf, reportingNoun } from "./reporting-nouns.ts";
import { type Complement, phrasalLemma, reports, topicPrepositions, viewsAs } from "./reporting-words.ts";
import { strayComplement } from "./stray-complements.ts";

/** What a verb reports, by the head of its words; `around` where the verb stands beside or within them. */
export interface Reported {
  readonly kind: Complement;
  readonly head: number;
  readonly around: boolean;
  /** Where the words begin, if it is not where the tree says. */
  readonly start?: number;
  /** The preposition before them, if it is not one that the tree has there. */
  readonly preposition?: number;
}

/** What stands beside a verb as that which it reports; null where it reports nothing. */
export function reportedBy(ground: Ground, cue: number): Reported | null {
  const { tree } = ground.mentions;
  const phrasal = phrasalLemma(tree, cue);
  const lemma = (["words", "thing"] as const).some((kind) => reports(phrasal, kind))
    ? phrasal
    : lemmaOf(tree, cue);
  if (takesForOwn(tree, cue, lemma)) return null;
  return complementOf(ground, cue, lemma) ?? strayComplement(ground, cue, lemma);
}

/** "Claims sovereignty over the islands" says nothing. */
const takesForOwn = (tree: Tree, cue: number, lemma: string): boolean =>
  lemma === "claim" &&
  dependents(tree, cue, "obj").some((object) =>
    /^(sovereignty|ownership|territory|island|land|title|throne|asylum|benefit|damages)$/.test(
      lemmaOf(tree, object),
    ),
  );

function complementOf(ground: Ground, cue: number, lemma: string): Reported | null {
  const { clauses, mentions } = ground;
  const { tree } = mentions;
  if (reports(lemma, "clause")) {
    const clause = dependents(tree, cue, "ccomp").find((child) => !addsTo(tree, cue, child));
    const behind = behindRelative(tree, cue, clause);
    if (behind) return behind;
    if (clause !== undefined)
      return { kind: "clause", head: clause, around: clause < cue, ...startingAt(tree, cue, clause) };
    const loose = bareClause(tree, cue);
    if (loose) return loose;
    const [before] = dependents(tree, cue, "parataxis").filter((child) => child < cue);
    if (before !== undefined) return { kind: "words", head: before, around: true };
    const above = tree.document.heads[cue]!;
    const beside =
      bare(tree, cue) === "parataxis" ||
      (bare(tree, cue) === "advcl" && tree.document.tags[cue] !== "VBG" && marked(tree, cue, /^as$/));
    if (beside && above >= 0 && reports(lemma, "words")) return { kind: "words", head: above, around: true };
  }
  if (reports(lemma, "intent")) {
    const [intent] = dependents(tree, cue, "xcomp");
    if (intent !== undefined && intent > cue) {
      const [object] = dependents(tree, cue, "obj", "iobj");
      const start =
        object !== undefined && object > cue && object < intent ? subtree(tree, object)[0] : undefined;
      return { kind: "intent", head: intent, around: false, ...(start === undefined ? {} : { start }) };
    }
  }
  const prepositions = topicPrepositions(tree, cue);
  const topic = dependents(tree, cue, "obl").find(
    (child) => child > cue && prepositions.includes(prepositionOf(tree, child)),
  );
  if (topic !== undefined) return { kind: "thing", head: topic, around: false };
  const regards = reports(lemma, "thing") || (viewsAs(lemma) && isFollowedByAs(tree, cue));
  if (regards || (/^(show|find)$/.test(lemma) && isPoll(ground, cue))) {
    const [thing] = (clauses.get(cue)?.roles.get("object") ?? []).filter((token) => token !== cue);
    const carries =
      thing !== undefined && carrierOf(tree, thing) === cue && reportingNoun(mentions, thing, clauses);
    if (thing !== undefined && !carries) return { kind: "thing", head: thing, around: thing < cue };
  }
  return null;
}

/** Of "reported sales in Malta had fallen", where a tree has the sales for what was reported, the word where their clause begins. */
function startingAt(tree: Tree, cue: number, clause: number): { start?: number } {
  const [object] = dependents(tree, cue, "obj");
  const between = object !== undefined && object > cue && object < clause;
  if (!between || dependents(tree, clause, "nsubj", "mark").length > 0) return {};
  const finite = [clause, ...dependents(tree, clause, "aux")].some((token) =>
    /^(VB[DZP]|MD)$/.test(tree.document.tags[token]!),
  );
  return finite ? { start: subtree(tree, object)[0]! } : {};
}

/** Of "he said, referring to it" the reference, which is no part of what he said. */
const addsTo = ({ document: { tags, tokens } }: Tree, cue: number, child: number): boolean =>
  child > cue && tags[child] === "VBG" && tokens[cue + 1]!.text === ",";

/** Whether "as" stands behind a verb's object, "it as a chance" behind "sees". */
function isFollowedByAs(tree: Tree, verb: number): boolean {
  const { tags, tokens } = tree.document;
  const { to } = sentenceAt(tree, verb);
  let at = verb + 1;
  while (at < to && /^(DT|JJ|NNP?S?|PRP\$?|POS|IN|HYPH|CD)$/.test(tags[at]!) && tokens[at]!.text !== "as")
    at += 1;
  return at > verb + 1 && tokens[at]?.text === "as";
}

/** Of "a plan which analysts say could fail" what stands behind "say". */
function behindRelative(tree: Tree, cue: number, clause: number | undefined): Reported | null {
  const { tags, heads } = tree.document;
  if (bare(tree, cue) !== "acl" || !/^(MD|VB[DZP])$/.test(tags[cue + 1] ?? "")) return null;
  if (clause !== undefined && !/^W/.test(tags[clause]!)) return null;
  const above = heads[cue + 1]!;
  return { kind: "clause", head: above > cue ? above : cue + 1, around: false, start: cue + 1 };
}

/** Of "mentioned the House will meet", read as an object with a second verb beside it, the clause. */
function bareClause(tree: Tree, cue: number): Reported | null {
  const [object] = dependents(tree, cue, "obj");
  if (object === undefined || object < cue) return null;
  const second = dependents(tree, cue, "conj", "parataxis", "advcl").find(
    (child) => child > object && dependents(tree, child, "cc", "nsubj", "mark").length === 0,
  );
  if (second === undefined) return null;
  const { tags } = tree.document;
  const finite = /^VB[DZP]$/.test(tags[second]!) || dependents(tree, second, "aux", "cop").length > 0;
  const start = subtree(tree, object).find((token) => token > cue) ?? object;
  return finite ? { kind: "clause", head: second, around: false, start } : null;
}

/** What polls and studies show is what they say. */
const isPoll = ({ clauses, mentions: { tree } }: Ground, cue: number): boolean =>
  (clauses.get(cue)?.roles.get("subject") ?? []).some((subject) =>
    /^(poll|survey|study|report|email|document|analysis|article|video|record|datum|data|figure|audit|file)$/.test(
      lemmaOf(tree, subject),
    ),
  );

/** Whether a quotation stands right behind a cue: of "In Bath, she said, “...”" what she said is not "In Bath". */
export function introduces({ inside, mentions: { tree } }: Ground, cue: number): boolean {
  const { tags } = tree.document;
  const { to } = sentenceAt(tree, cue);
  if (inside.slice(Math.max(0, cue - 3), cue).includes(true)) return false;
  for (let token = cue + 1; token < Math.min(to, cue + 8); token += 1) {
    if (inside[token]) return true;
    if (token > cue + 2 && /^(VB|MD|\.)/.test(tags[token]!)) return false;
  }
  return false;
}
