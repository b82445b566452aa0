import { type Span, textOf } from "../../text/span.ts";
import type { Argument } from "../claim.ts";
import { distinct, isPerson, type Mentions } from "../clauses/arguments.ts";
import {
  bare,
  dependents,
  isNoun,
  isVerb,
  lemmaOf,
  prepositionOf,
  sentenceAt,
  spanOf,
  type Tree,
} from "../clauses/tree.ts";
import type { Attribution } from "./attributions.ts";
import { putsIt } from "./cue-words.ts";
import type { Ground } from "./ground.ts";
import { labelWithin } from "./labels.ts";
import { isReporting, phrasalLemma, reports } from "./reporting-words.ts";
import { isLong, type Quoted, quotedIn, type Saying } from "./sayings.ts";
import { sourceWords } from "./source-words.ts";
import { sourceOf } from "./sources.ts";
import { speakerOf } from "./speakers.ts";
import { type Spoken, uncued } from "./uncued-quotes.ts";
import { isWriting, signersOf } from "./writings.ts";

/** Who says some words: the token that names the speaker, and the cue. */
interface Source {
  readonly speaker: number;
  readonly cue: number;
}

/** All that is quoted word for word, with its speaker. */
export function directQuotes(ground: Ground, attributions: readonly Attribution[]): Saying[] {
  const { mentions } = ground;
  const found: Saying[] = [];
  let before: Spoken | null = null;
  for (const quotation of quotedIn(mentions.tree)) {
    const own = sourceNear(ground, quotation, attributions);
    if (!isSpeech(mentions, quotation, own)) continue;
    const saying: Saying | null = own
      ? sayingOf(ground, quotation, own, lastSpeaker(ground, own, before, attributions))
      : uncued(ground, quotation, before, attributions);
    if (!saying) continue;
    found.push(saying);
    before = { quotation, saying };
  }
  return found;
}

/**
 * The cue of a quotation: the nearest verb of saying beside it in its sentence that has a subject, before all others the one
 * that follows with its subject behind (“...,” said Lee) or that the tree has above it; a noun of saying
 * whose words they are ("her promise of ..."); "according to"; the sentence before, where that ends in a colon. A label
 * within its marks (“LEE: We agree.”) goes before them all.
 */
function sourceNear(ground: Ground, quotation: Quoted, attributions: readonly Attribution[]): Source | null {
  const { tree } = ground.mentions;
  const { from } = sentenceAt(tree, quotation.first);
  const { to } = sentenceAt(tree, quotation.last);
  return (
    labelWithin(ground, quotation) ??
    signed(ground, quotation) ??
    saidBehind(ground, quotation) ??
    nounSource(ground, quotation) ??
    calledSo(ground, quotation) ??
    attributedTo(ground, quotation, attributions) ??
    verbSource(ground, quotation, from, to) ??
    saidAfterwards(ground, quotation, to) ??
    accordingTo(tree, from, to, ground.inside) ??
    announced(ground, quotation)
  );
}

/** “We agree.” — Ann Lee. */
function signed({ mentions }: Ground, { last, block }: Quoted): Source | null {
  const { tree, mentionAt } = mentions;
  const { tokens, mentions: all, article } = tree.document;
  const mention = /^(―|—|–|-|--)$/.test(tokens[last + 1]?.text ?? "") ? (mentionAt[last + 2] ?? -1) : -1;
  if (mention < 0 || all[mention]!.form !== "name" || all[mention]!.from > last + 2) return null;
  const { head, to } = all[mention]!;
  const next = tokens[to];
  const ends = !next || next.start >= article.blocks[block]!.end || /^([.,;(]|["“]|``)$/.test(next.text);
  return ends ? { speaker: head, cue: last + 1 } : null;
}

const NAMES = /^(call|label|brand|dub|term)$/;

/** Of "said it was late, which Lee called “laughable”" Lee: a finite verb right before the words. */
function calledSo(ground: Ground, { first }: Quoted): Source | null {
  const { tree } = ground.mentions;
  const cue = first - 1;
  if (cue < 0 || !/^VB[DZP]$/.test(tree.document.tags[cue]!) || ground.inside[cue]) return null;
  if (!reports(lemmaOf(tree, cue), "words") && !NAMES.test(lemmaOf(tree, cue))) return null;
  const speaker = sourceOf(ground, cue);
  return speaker < 0 ? null : { speaker, cue };
}

/** “...,” said Lee: a verb of saying right behind the words, and its subject behind it, whatever leads to the words. */
function saidBehind(ground: Ground, { last }: Quoted): Source | null {
  const { tree } = ground.mentions;
  const cue = tree.document.tokens[last + 1]?.text === "," ? last + 2 : last + 1;
  if (cue >= tree.document.tokens.length || ground.inside[cue] || !isCue(tree, cue)) return null;
  const speaker = sourceOf(ground, cue);
  return speaker > cue ? { speaker, cue } : null;
}

/** The cue of the innermost words, of somebody who is known if there is one, in which a quotation stands. */
function attributedTo(
  { mentions }: Ground,
  { first }: Quoted,
  attributions: readonly Attribution[],
): Source | null {
  const { tree } = mentions;
  const around = attributions.flatMap(({ source, cue, kind, content }) => {
    const stretch = content.find(({ from, to }) => from <= first && first < to);
    const verbal = (kind === "clause" || kind === "words") && lemmaOf(tree, cue) !== "accord";
    const fits = stretch && source >= 0 && verbal;
    return fits ? [{ speaker: source, cue, length: stretch.to - stretch.from }] : [];
  });
  around.sort((a, b) => a.length - b.length);
  return around.find(({ speaker, cue }) => speakerOf(mentions, speaker, cue)) ?? around[0] ?? null;
}

function verbSource(ground: Ground, { first, last }: Quoted, from: number, to: number): Source | null {
  const { mentions, inside } = ground;
  const found: (Source & { distance: number; governs: boolean })[] = [];
  const above = ancestorsOf(mentions.tree, first);
  for (let token = from; token < to; token += 1) {
    if (inside[token] || !isCue(mentions.tree, token)) continue;
    const speaker = sourceOf(ground, token);
    const distance = token < first ? first - token : token - last;
    if (speaker >= 0)
      found.push({
        speaker,
        cue: token,
        distance,
        governs: token < first && above.has(token) && mentions.tree.document.tags[token] !== "VBN",
      });
  }
  found.sort((a, b) => Number(b.governs) - Number(a.governs) || a.distance - b.distance);
  return found[0] ?? null;
}

/** What a word hangs on, up to the root. */
function ancestorsOf({ document: { heads } }: Tree, token: number): Set<number> {
  const above = new Set<number>();
  for (let at = heads[token]!; at >= 0 && !above.has(at); at = heads[at]!) above.add(at);
  return above;
}

/** “We agree.” Lee said. */
function saidAfterwards(ground: Ground, quotation: Quoted, to: number): Source | null {
  const { tree } = ground.mentions;
  if (quotation.last !== to - 1 || to >= tree.document.tokens.length) return null;
  const next = sentenceAt(tree, to);
  const short = next.to - next.from <= SHORT && next.block === quotation.block;
  return short ? verbSource(ground, quotation, next.from, next.to) : null;
}

/** So long is a sentence that only says who spoke. */
const SHORT = 8;

const isCue = (tree: Tree, token: number): boolean =>
  isVerb(tree, token) &&
  (isReporting(lemmaOf(tree, token)) || isReporting(phrasalLemma(tree, token)) || putsIt(tree, token)) &&
  (bare(tree, token) !== "amod" || /^([”"»,]|'')$/.test(tree.document.tokens[token - 1]?.text ?? ""));

/** Nouns whose "of", "to" or "that" leads to somebody's words. */
const WORDING =
  /^(claim|commitment|declaration|statement|promise|pledge|vow|assertion|allegation|accusation|description|warning|call|remark|comment|argument|view|belief|demand|suggestion|characterization|contention|admission|denial|insistence|assurance|threat|complaint|announcement|prediction|plea|appeal|criticism)$/;

/** Of "Kim's commitment to the “...”" Kim. */
function nounSource({ mentions, inside }: Ground, { first }: Quoted): Source | null {
  const { tree } = mentions;
  const { from } = sentenceAt(tree, first);
  for (let token = first - 1; token >= Math.max(from, first - 4); token -= 1) {
    if (inside[token] || isVerb(tree, token)) return null;
    if (!isNoun(tree, token)) continue;
    if (!WORDING.test(lemmaOf(tree, token))) return null;
    const [owner] = dependents(tree, token, "nmod:poss");
    return owner === undefined ? null : { speaker: owner, cue: token };
  }
  return null;
}

function accordingTo(tree: Tree, from: number, to: number, inside: readonly boolean[]): Source | null {
  for (let token = from; token < to; token += 1) {
    if (!inside[token] && prepositionOf(tree, token) === "accord to")
      return { speaker: token, cue: dependents(tree, token, "case")[0]! };
  }
  return null;
}

/** "She gave her reasons:" and then the words themselves. */
function announced(ground: Ground, { first }: Quoted): Source | null {
  const { mentions, inside } = ground;
  const { tree } = mentions;
  if (first === 0 || tree.document.tokens[first - 1]!.text !== ":") return null;
  const { from, to } = sentenceAt(tree, first - 1);
  for (let token = from; token < to; token += 1) {
    if (tree.document.heads[token] !== -1 || inside[token]) continue;
    const speaker = signerOf(ground, token) ?? sourceOf(ground, token);
    if (speaker >= 0) return { speaker, cue: token };
  }
  return null;
}

/** Of "the palace issued a statement from the king" the king. */
const signerOf = ({ mentions: { tree, mentionAt } }: Ground, verb: number): number | undefined =>
  dependents(tree, verb, "obj")
    .filter((writing) => isWriting(tree, writing))
    .flatMap((writing) => signersOf(tree, writing))
    .find((signer) => mentionAt[signer]! >= 0);

function sayingOf(
  { mentions, inside }: Ground,
  { content, whole }: Quoted,
  { speaker, cue }: Source,
  last: Argument | null,
): Saying {
  const { tree } = mentions;
  const words = spanOf(tree, sourceWords(tree, speaker, cue, inside));
  const goesOn = last !== null && isPronoun(tree, speaker) && /^(add|continue)$/.test(lemmaOf(tree, cue));
  const known = goesOn ? last : speakerOf(mentions, speaker, cue);
  return {
    speaker: known ?? (isPronoun(tree, speaker) ? last : null),
    speakerText: phraseIn(tree, words),
    cue: spanOf(tree, [cue, ...dependents(tree, cue, "fixed")]),
    content: inside[cue] ? { ...content, start: tree.document.tokens[cue + 1]!.start } : content,
    direct: true,
    cueToken: cue,
    sourceToken: speaker,
    whole,
  };
}

const phraseIn = ({ document }: Tree, words: Span): string =>
  textOf(document.article.text, words).replace(/\s+/g, " ").replace(/,$/, "");

const isPronoun = (tree: Tree, token: number): boolean => /^(he|she|they)$/.test(lemmaOf(tree, token));

/** Who spoke last, in this paragraph or the one before: whom "he added" goes on from. */
function lastSpeaker(
  { mentions }: Ground,
  { cue }: Source,
  before: Spoken | null,
  attributions: readonly Attribution[],
): Argument | null {
  const { tree } = mentions;
  const { block } = sentenceAt(tree, cue);
  const told = attributions.findLast(
    ({ cue: other, source, kind }) =>
      other < cue && source >= 0 && !isPronoun(tree, source) && (kind === "clause" || kind === "words"),
  );
  const quoted = before && block - before.quotation.block <= 1 ? before.saying : null;
  if (told && block - sentenceAt(tree, told.cue).block <= 1 && (!quoted || told.cue > quoted.cueToken)) {
    const speaker = speakerOf(mentions, told.source, told.cue);
    if (speaker && isPerson(tree, speaker)) return speaker;
  }
  return quoted?.speaker && isPerson(tree, quoted.speaker) ? quoted.speaker : null;
}

/** Not a title of a work, a nickname, or a single word at arm's length. */
function isSpeech({ tree }: Mentions, quotation: Quoted, source: Source | null): boolean {
  const { first, last } = quotation;
  if (!isLong(quotation) && NAMING.test(tree.document.lemmas[first - 1] ?? "")) return false;
  if (isTitle(tree, quotation)) return source !== null && isAnswer(tree, quotation, source);
  const sentence = sentenceAt(tree, first).from === first && sentenceAt(tree, last).to === last + 1;
  return source !== null || isLong(quotation) || sentence;
}

/** Of "the word “pandemic”" nobody says it. */
const NAMING = /^(word|term|phrase|name|title|nickname|label|slogan|hashtag|acronym|expression|adjective)$/;

/** A word or two right beside their cue, with a comma or a colon between: said: “No.” */
function isAnswer(tree: Tree, { first, last }: Quoted, { cue }: Source): boolean {
  const { tokens, mentions } = tree.document;
  const named = mentions.some(({ from, to, form }) => form === "name" && from > first && to <= last + 1);
  const before = cue < first && first - cue <= 2 && /^[,:]$/.test(tokens[first - 1]?.text ?? "");
  const behind = cue > last && cue - last <= 4 && /^[,!?]$/.test(tokens[last - 1]?.text ?? "");
  return !named && (behind || (before && /^[.!?]$/.test(tokens[last - 1]?.text ?? "")));
}

/** What is not written with a capital in a title. */
const SMALL = /^(a|an|the|and|or|of|in|on|to|for|at|by|as|vs|'s|’s|no|not|but|off|up|out|is|it|my)$/;

/** “Face the Nation.”, or anything else that is a name by its capitals and no sentence by its words. */
function isTitle({ document }: Tree, { content, first, last }: Quoted): boolean {
  const words = document.tokens.slice(first, last + 1).filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  const capital = words.every(({ text }) => /^[\p{Lu}\p{N}]/u.test(text) || SMALL.test(text));
  if (
    capital &&
    words.length <= 6 &&
    !/[.!?]$/.test(textOf(document.article.text, content).replace(/\.$/, ""))
  )
    return true;
  return document.mentions.some(
    ({ start, end, form }) => form === "name" && start <= content.start && content.end <= end + 1,
  );
}

/** The named things that some words speak of, without their speaker. */
export function aboutOf(mentions: Mentions, content: Span, speaker: Argument | null): Argument[] {
  const { mentions: all, referents } = mentions.tree.document;
  const found = all.flatMap(({ start, end, form }, mention) =>
    start >= content.start && end <= content.end && form !== "pronoun"
      ? referents[mention]!.map((chain) => ({ mention, chain }))
      : [],
  );
  return distinct(found).filter(({ chain }) => chain !== speaker?.chain);
}
