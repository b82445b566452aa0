import {
  bare,
  dependents,
  isNoun,
  isVerb,
  lemmaOf,
  prepositionOf,
  sentenceAt,
  type Tree,
} from "../clauses/tree.ts";
import type { Ground } from "./ground.ts";
import { reports } from "./reporting-words.ts";
import { issuersOf, isWriting } from "./writings.ts";

/**
 * The token that heads who says something: the subject in the tree, or, where the parser went astray, the noun phrase
 * beside the verb.
 *
 * @param inside which tokens lie within quotation marks: they never name the speaker.
 */
export function sourceOf(ground: Ground, cue: number): number {
  const { mentions, clauses, inside } = ground;
  const { tree, mentionAt } = mentions;
  const { from, to } = sentenceAt(tree, cue);
  const shared = sharedSource(ground, cue, from);
  if (shared >= 0) return shared;
  const inverted = invertedSource(tree, cue, to, inside);
  if (inverted >= 0) return inverted;
  const passive = dependents(tree, cue, "nsubj:pass", "aux:pass").length > 0;
  const adjacent = passive ? -1 : adjacentSource(ground, cue, from);
  if (adjacent >= 0) return adjacent;
  const subjects = clauses.get(cue)?.roles.get("subject") ?? [];
  const subject = subjects.find(
    (token) =>
      !inside[token] && token < to && !isAccorded(tree, token, from) && !actsItself(tree, token, cue),
  );
  if (subject !== undefined) return isMarked(tree, subject) ? rootBefore(tree, cue, from, subject) : subject;
  if (passive) return -1;
  const near = leftNeighbor(tree, cue, from);
  const closed = near > from && tree.document.tokens[near]!.text === "," ? mentionAt[near - 1]! : -1;
  if (closed >= 0 && subjects.length > 0) return tree.document.mentions[closed]!.head;
  const before = beforeApposition(tree, near, from);
  if (before < from || inside[before]) return -1;
  const mention = mentionAt[before]!;
  if (mention >= 0) return carrierOf(tree, tree.document.mentions[mention]!.head);
  return isNoun(tree, before) || tree.document.parts[before] === "PRON" ? before : -1;
}

/** Of "Lee said the mayor had left" the mayor, whom a tree may take for who says it. */
const actsItself = ({ document: { tags } }: Tree, token: number, cue: number): boolean =>
  token > cue && /^(VB[DZP]|MD)$/.test(tags[token + 1] ?? "");

/** Whether a preposition stands before a noun phrase, which is then no subject. */
function isMarked({ document: { tags } }: Tree, token: number): boolean {
  let at = token - 1;
  while (/^(DT|JJ|NN|NNP|PRP\$)$/.test(tags[at] ?? "")) at -= 1;
  return tags[at] === "TO";
}

/** Of "Lee in a note to parliament said" Lee: the name that a tree without a verb has for root; else what it has for subject. */
function rootBefore({ document }: Tree, cue: number, from: number, subject: number): number {
  const root = document.heads.indexOf(-1, from);
  return root >= from && root < cue && document.parts[root] === "PROPN" ? root : subject;
}

/** Of "a judge in Texas" the judge, from Texas. */
function carrierOf(tree: Tree, token: number): number {
  const head = tree.document.heads[token]!;
  const carried = bare(tree, token) === "nmod" && head >= 0 && head < token && isNoun(tree, head);
  return carried && /^(in|of|from|at|for|with)$/.test(prepositionOf(tree, token))
    ? carrierOf(tree, head)
    : token;
}

/** Whether a word names a source already: "according to the agency ANI, the mayor, Ann Lee, said". */
function isAccorded({ document: { tokens } }: Tree, token: number, from: number): boolean {
  for (let at = token - 1; at > from && token - at < 8 && tokens[at]!.text !== ","; at -= 1)
    if (tokens[at]!.text === "to" && /^according$/i.test(tokens[at - 1]!.text)) return true;
  return false;
}

/** Of "..., officials said" the officials, whatever the tree has for subject. */
function adjacentSource({ mentions, inside }: Ground, cue: number, from: number): number {
  const { tree, mentionAt } = mentions;
  const { tags, tokens } = tree.document;
  const last = leftNeighbor(tree, cue, from);
  if (last < from || !/^(NN|PRP$)/.test(tags[last]!) || !reports(lemmaOf(tree, cue), "words")) return -1;
  let first = last;
  while (
    first > from &&
    !inside[first - 1] &&
    /^(DT|JJ|NN|NNS|NNP|NNPS|POS|HYPH|PRP\$|CD)$/.test(tags[first - 1]!)
  )
    first -= 1;
  if (first <= from + 2 || tokens[first - 1]!.text !== ",") return -1;
  const mention = mentionAt[last]!;
  return mention >= 0 && tree.document.mentions[mention]!.from >= first
    ? tree.document.mentions[mention]!.head
    : last;
}

/** Of ", adding that ..." whoever said or did what goes before; of "a statement saying" whoever made it. */
function sharedSource(ground: Ground, cue: number, from: number): number {
  const { tree } = ground.mentions;
  const { tags, tokens } = tree.document;
  if (tags[cue] !== "VBG") return -1;
  const written = tree.document.heads[cue]!;
  if (bare(tree, cue) === "acl" && written >= 0 && isWriting(tree, written))
    return issuersOf(tree, written)[0] ?? -1;
  if (tokens[cue - 1]?.text !== ",") return -1;
  for (let token = cue - 2; token >= from; token -= 1) {
    if (ground.inside[token] || !isVerb(tree, token)) continue;
    const [agent] = dependents(tree, token, "obl:agent");
    if (agent !== undefined) return agent;
    const lemma = lemmaOf(tree, token);
    if (/^VB[DZP]$/.test(tags[token]!) && (reports(lemma, "words") || reports(lemma, "thing")))
      return sourceOf(ground, token);
  }
  return -1;
}

/** The word before a verb, its auxiliaries and adverbs. */
export function leftNeighbor({ document }: Tree, cue: number, from: number): number {
  let at = cue - 1;
  while (
    at >= from &&
    /^(RBR?|MD|VBD|VBZ|VBP|VBN|VB|VBG)$/.test(document.tags[at]!) &&
    isHelping(document.lemmas[at]!, document.tags[at]!)
  )
    at -= 1;
  return at;
}

/** From the comma behind "Ann Lee, the mayor of Bath, announced" to the name before it. */
function beforeApposition({ document }: Tree, at: number, from: number): number {
  if (document.tokens[at]?.text !== ",") return at;
  let open = at - 1;
  while (open > from && document.tokens[open]!.text !== ",") open -= 1;
  const apposed = /^(DT|NN|NNP|JJ|CD|WP|PRP\$)/.test(document.tags[open + 1]!);
  return open > from && apposed ? open - 1 : at;
}

const isHelping = (lemma: string, tag: string): boolean =>
  /^(RBR?|MD)$/.test(tag) || /^(have|be|do)$/.test(lemma);

/** Verbs behind which stands who hears it: "Lee, the mayor, told the council". */
const HEARD = /^(tell|inform|notify|remind|assure|persuade|convince)$/;

/** Of `", wrote the minister, ...` the minister. */
export function invertedSource(tree: Tree, cue: number, to: number, inside: readonly boolean[]): number {
  const { document } = tree;
  const before = cue > sentenceAt(tree, cue).from ? document.tokens[cue - 1]!.text : "";
  const quoted = /^([”"»’']|'')$/.test(before);
  if ((!quoted && before !== ",") || HEARD.test(lemmaOf(tree, cue))) return -1;
  let at = cue + 1;
  if (at >= to || inside[at] || !/^(DT|JJ|NN|NNS|NNP|NNPS|PRP|PRP\$|CD)$/.test(document.tags[at]!)) return -1;
  if (DAY.test(document.tokens[at]!.text)) return -1;
  let head = -1;
  for (; at < to && !inside[at]; at += 1) {
    const tag = document.tags[at]!;
    if (/^(NN|PRP$)/.test(tag)) head = at;
    else if (!/^(DT|JJ|JJS|CD|PRP\$|POS|HYPH|VBN|``|'')$/.test(tag)) break;
  }
  const named = bearerOf(tree, head);
  const ends = named >= 0 || at === to || /^[.,]$/.test(document.tags[at]!);
  return quoted || ends ? (named >= 0 ? named : head) : -1;
}

const DAY = /^(today|yesterday|tonight|\w+day)$/i;

/** Of "Mayor" in "Mayor of Bath Ann Lee" the head of the name; -1 for words that stand in no title. */
function bearerOf({ document: { mentions } }: Tree, token: number): number {
  const bearer = mentions.find(({ title }) => title !== null && title[0] <= token && token < title[1]);
  return bearer ? bearer.head : -1;
}
