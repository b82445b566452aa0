import {
  bare,
  dependents,
  isVerb,
  lemmaOf,
  prepositionOf,
  sentenceAt,
  subtree,
  type Tree,
} from "../clauses/tree.ts";
import { contentOf, type Stretch, trimmed } from "./attributed-content.ts";
import { cueWords } from "./cue-words.ts";
import type { Ground } from "./ground.ts";
import { verbOfIssue } from "./issued-writings.ts";
import { labeled } from "./labels.ts";
import { madeClear } from "./made-clear.ts";
import { introduces, reportedBy } from "./reported.ts";
import { reportingAdjective } from "./reporting-adjectives.ts";
import { reportingNoun } from "./reporting-nouns.ts";
import type { Complement } from "./reporting-words.ts";
import { sourceWords } from "./source-words.ts";
import { leftNeighbor, sourceOf } from "./sources.ts";
import { standTaker } from "./stand-takers.ts";
import { viewpoint } from "./viewpoints.ts";

/** Somebody's words, thoughts or stand, as the article tells them. */
export interface Attribution {
  /** The token that heads who it is; -1 where the text names nobody. */
  readonly source: number;
  readonly sourceWords: readonly number[];
  /** The head of the words that attribute it: "said", "according". */
  readonly cue: number;
  readonly cueWords: readonly number[];
  /** What is said; in two parts where the cue stands in its midst. */
  readonly content: readonly Stretch[];
  readonly kind: Complement;
}

/** All that the article lays in somebody's mouth or mind, its author's too, outside of quotation marks. */
export const attributionsOf = (ground: Ground): Attribution[] =>
  ground.inside.flatMap((quoted, token) => (quoted ? [] : attributionsAt(ground, token)));

/** What people say, in quotation marks, that others said. */
export function toldInQuotes(ground: Ground): Attribution[] {
  const plain = { ...ground, inside: ground.inside.map(() => false) };
  const told = ground.inside.flatMap((quoted, token) => (quoted ? attributionsAt(plain, token) : []));
  return told.filter((attribution) => !isOwn(ground.mentions.tree, attribution));
}

function attributionsAt(ground: Ground, token: number): Attribution[] {
  const { tree } = ground.mentions;
  const { text } = tree.document.tokens[token]!;
  if (text === ":") return labeled(ground, token);
  if (/^according$/i.test(text)) return accordingTo(ground, token);
  const attitude = ofAdjective(ground, token);
  if (attitude.length > 0) return attitude;
  if (!isVerb(tree, token)) return [...viewpoint(ground, token), ...ofNoun(ground, token)];
  if (isOfName(ground, token)) return [];
  return modifies(tree, token) ? [] : ofVerb(ground, token);
}

/** "Air India Express" expresses nothing, whatever the tagger takes its last word for. */
function isOfName({ mentions: { tree, mentionAt } }: Ground, token: number): boolean {
  const name = tree.document.mentions[mentionAt[token] ?? -1];
  return (
    name?.form === "name" && name.to - name.from > 1 && /^\p{Lu}/u.test(tree.document.tokens[token]!.text)
  );
}

/** Whether a participle stands before a noun as its adjective: "the reported sales", but not "has often reported sales". */
const modifies = (tree: Tree, token: number): boolean =>
  /^(amod|aux)$/.test(bare(tree, token)) &&
  !/^(have|be)$/.test(lemmaOf(tree, leftNeighbor(tree, token, sentenceAt(tree, token).from) + 1));

function ofVerb(ground: Ground, cue: number): Attribution[] {
  const { tree } = ground.mentions;
  const lemma = lemmaOf(tree, cue);
  const complement = reportedBy(ground, cue);
  if (!complement || (complement.around && introduces(ground, cue))) return [];
  if (complement.kind === "thing" && isYetToDo(tree, cue)) return [];
  const source = /^(seem|appear|look)$/.test(lemma) ? -1 : sourceOf(ground, verbOfIssue(tree, cue) ?? cue);
  const sourced = source < 0 ? [] : namingWords(ground, source, cue);
  const cued = cueWords(tree, cue, complement);
  const said = contentOf(tree, cue, complement, [...sourced, ...cued]);
  const content = source < 0 && complement.kind === "intent" ? [...undergoing(tree, cue), ...said] : said;
  if (content.length === 0) return [];
  return [{ source, sourceWords: sourced, cue, cueWords: cued, content, kind: complement.kind }];
}

/** Of "failed to address it" and "the right to question it" nobody has said it. */
function isYetToDo(tree: Tree, cue: number): boolean {
  const { heads, relations, tags } = tree.document;
  const above = heads[cue]!;
  if (above >= 0 && cue - above <= 4 && DOING.test(lemmaOf(tree, above))) return false;
  return tags[cue] === "VB"
    ? /^(xcomp|acl|advcl)$/.test(relations[cue]!)
    : tags[cue] === "VBG" && bare(tree, cue) === "xcomp";
}

/** Of "went on to question it" somebody has. */
const DOING = /^(go|continue|begin|start|keep|have|use|proceed|come|dare)$/;

/** The words that name the source beside the cue: of "the minister, who said ..." no more than "who". */
function namingWords({ mentions: { tree }, inside }: Ground, source: number, cue: number): number[] {
  const before = leftNeighbor(tree, cue, sentenceAt(tree, cue).from);
  const relative = before > source && /^W(P|DT)$/.test(tree.document.tags[before] ?? "");
  return relative ? [before] : sourceWords(tree, source, cue, inside);
}

/** Of "the minister is expected to resign" the minister, who is no source of it. */
function undergoing(tree: Tree, cue: number): Stretch[] {
  const [subject] = dependents(tree, cue, "nsubj");
  if (subject === undefined || subject > cue) return [];
  const tokens = subtree(tree, subject);
  return [{ from: tokens[0]!, to: Math.min(tokens.at(-1)! + 1, cue) }];
}

/** Whether it is somebody's who speaks of himself, or whom the text speaks to: "I think", "you know". */
export const isOwn = (tree: Tree, { source }: Attribution): boolean =>
  source >= 0 && /^(i|you|we|me|us)$/.test(lemmaOf(tree, source));

/** "Her claim that ...", "voiced concern about ...". */
function ofNoun(ground: Ground, noun: number): Attribution[] {
  const { mentions, clauses, inside } = ground;
  const { tree } = mentions;
  const found = standTaker(ground, noun) ?? reportingNoun(mentions, noun, clauses);
  if (!found) return [];
  const { source, words, content: head, kind } = found;
  const named = source < 0 ? [] : sourceWords(tree, source, noun, inside);
  const sourced = named.filter((word) => !words.includes(word));
  const content = contentOf(tree, noun, { kind, head, around: false }, [...sourced, ...words]);
  if (content.length === 0) return [];
  return [{ source, sourceWords: sourced, cue: noun, cueWords: words, content, kind }];
}

/** "Lee is sure that ...", "it was clear that ...". */
function ofAdjective(ground: Ground, cue: number): Attribution[] {
  const {
    mentions: { tree },
    inside,
  } = ground;
  const found = madeClear(ground, cue) ?? reportingAdjective(tree, cue);
  if (!found) return [];
  const { source, words, reported } = found;
  const sourced = source < 0 ? [] : sourceWords(tree, source, words[0]!, inside);
  const content = contentOf(tree, cue, reported, [...sourced, ...words]);
  return content.length === 0
    ? []
    : [{ source, sourceWords: sourced, cue, cueWords: words, content, kind: reported.kind }];
}

/** "According to the ministry, ten people were hurt": the rest of the sentence is the ministry's. */
function accordingTo({ mentions, inside }: Ground, cue: number): Attribution[] {
  const { tree } = mentions;
  const { tokens } = tree.document;
  if (!/^according$/i.test(tokens[cue]!.text) || tokens[cue + 1]?.text !== "to") return [];
  const { from, to } = sentenceAt(tree, cue);
  const source = accordingSource(mentions, cue, to);
  if (source < 0) return [];
  const words = sourceWords(tree, source, cue, inside).filter((word) => word > cue + 1);
  const begins = cue - from > 2 ? -1 : clauseBehind(tree, source, to);
  const sourced = begins < 0 ? withoutClause(tree, words) : words.filter((word) => word < begins);
  const cued = [cue, cue + 1];
  const last = begins < 0 ? behindCiting(tree, Math.max(source, ...sourced), to) : begins;
  const said = cue - from > 2 ? saidAround(tree, from, cue, last, to) : [{ from: last + 1, to }];
  const content = said.flatMap((stretch) => trimmed(tree, stretch, [...cued, ...sourced]));
  if (content.length === 0) return [];
  return [{ source, sourceWords: sourced, cue, cueWords: cued, content, kind: "clause" }];
}

/** What stands before a cue, and behind the comma that closes its source where no verb came before: "the plant, according to Lee, is old". */
function saidAround(
  { document: { tags, tokens } }: Tree,
  from: number,
  cue: number,
  last: number,
  to: number,
): Stretch[] {
  const before = { from, to: cue };
  if (tags.slice(from, cue).some((tag) => /^(VB[DZP]|MD)$/.test(tag))) return [before];
  const comma = tokens
    .slice(0, Math.min(to, last + 8))
    .findIndex(({ text }, at) => at > last && text === ",");
  const goesOn = comma >= 0 && /^(VB[DZP]|MD|RB)$/.test(tags[comma + 1] ?? "");
  return goesOn ? [before, { from: comma + 1, to }] : [before];
}

/**
 * The comma behind which the clause begins that a source at the beginning of its sentence vouches for: the last before a
 * finite verb where a noun stands between them ("according to Lee, the mayor of Bath, sales fell"), else the first
 * ("according to the Herald, the quake, at 6.3, was strong"); -1 without.
 */
function clauseBehind({ document: { tags, tokens } }: Tree, source: number, to: number): number {
  const commas: number[] = [];
  for (let at = source + 1; at < to; at += 1) {
    if (tokens[at]!.text === ",") commas.push(at);
    if (!/^(VB[DZP]|MD)$/.test(tags[at]!)) continue;
    const nearest = commas.at(-1);
    const whole = nearest !== undefined && opensClause(tags, nearest, at) ? nearest : undefined;
    const comma = whole ?? commas.find((one) => opensClause(tags, one, at));
    if (comma !== undefined) return comma;
    // Who cites others in a clause of his own goes on behind it.
    if (!/^W/.test(tags[(commas.at(-1) ?? at) + 1]!)) return -1;
  }
  return -1;
}

/** Whether a noun or pronoun stands between a comma and a verb, and no preposition or relative begins there. */
const opensClause = (tags: readonly string[], comma: number, verb: number): boolean =>
  !/^(IN|W.*|VB[GN]|RB|CC)$/.test(tags[comma + 1]!) &&
  tags.slice(comma + 1, verb).some((tag) => /^(NN.*|PRP|EX|CD|DT)$/.test(tag));

/** Behind "according to the agency, citing two officials," the second comma: whom a source cites is no part of what is said. */
function behindCiting({ document: { tokens } }: Tree, last: number, to: number): number {
  if (tokens[last + 1]?.text !== "," || !/^(citing|quoting)$/.test(tokens[last + 2]?.text ?? "")) return last;
  let end = last + 3;
  while (end < to && tokens[end]!.text !== ",") end += 1;
  return end < to ? end : last;
}

/** A source without a clause that the parser has hung on it: that begins behind the last comma before its verb. */
function withoutClause({ document: { tags, tokens } }: Tree, words: readonly number[]): readonly number[] {
  const verb = words.findIndex((word) => /^(VB[DZP]|MD)$/.test(tags[word]!));
  if (verb < 0) return words;
  const comma = words.slice(0, verb).findLastIndex((word) => tokens[word]!.text === ",");
  const relative = comma >= 0 && /^W/.test(tags[words[comma + 1]!] ?? "");
  return comma <= 0 || relative ? words : words.slice(0, comma);
}

/** The head of the phrase behind "according to", in the tree or, failing that, the first name there. */
function accordingSource({ tree, mentionAt }: Ground["mentions"], cue: number, to: number): number {
  const end = Math.min(to, cue + 12);
  for (let token = cue + 2; token < end; token += 1)
    if (prepositionOf(tree, token) === "accord to" && dependents(tree, token, "case").includes(cue))
      return token;
  for (let token = cue + 2; token < Math.min(to, cue + 6); token += 1) {
    const mention = mentionAt[token]!;
    if (mention >= 0) return tree.document.mentions[mention]!.head;
  }
  return -1;
}
