import type { Mentions } from "./arguments.ts";
import type { Clause } from "./clauses.ts";
import { carrierOf, reportingNoun } from "./reporting-nouns.ts";
import { type Complement, reports, topicPrepositions } from "./reporting-words.ts";
import { leftNeighbor, sourceOf, sourceWords } from "./speakers.ts";
import { bare, dependents, isVerb, lemmaOf, prepositionOf, sentenceAt, subtree, type Tree } from "./tree.ts";

/** Tokens `[from, to)`. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

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

/** What the trees alone do not tell. */
export interface Ground {
  readonly mentions: Mentions;
  readonly clauses: ReadonlyMap<number, Clause>;
  /** Which tokens lie within quotation marks. */
  readonly inside: readonly boolean[];
}

/** Verbs that hardly stand without what is said. */
const PLAIN = new Set(
  "say add tell report note claim state announce argue insist warn explain write acknowledge confirm allege".split(
    " ",
  ),
);

/** All that the article lays in somebody's mouth or mind, outside of quotation marks. */
export function attributionsOf(ground: Ground): Attribution[] {
  const { tree } = ground.mentions;
  return tree.document.tokens.flatMap((_, token) => {
    if (ground.inside[token]) return [];
    if (isVerb(tree, token)) return /^(amod|aux)$/.test(bare(tree, token)) ? [] : ofVerb(ground, token);
    return [...ofNoun(ground, token), ...accordingTo(ground, token)];
  });
}

function ofVerb(ground: Ground, cue: number): Attribution[] {
  const { mentions, clauses, inside } = ground;
  const { tree } = mentions;
  const lemma = lemmaOf(tree, cue);
  const complement = complementOf(ground, cue, lemma) ?? besideVerb(ground, cue, lemma);
  if (!complement || (complement.around && introduces(ground, cue))) return [];
  const source = /^(seem|appear)$/.test(lemma) ? -1 : sourceOf(mentions, cue, clauses.get(cue), inside);
  if (source >= 0 && isSelf(tree, source)) return [];
  const sourced = source < 0 ? [] : sourceWords(tree, source, cue, inside);
  const cued = cueWords(tree, cue, complement);
  const said = contentOf(tree, cue, complement, [...sourced, ...cued]);
  const content = source < 0 && complement.kind === "intent" ? [...undergoing(tree, cue), ...said] : said;
  if (content.length === 0) return [];
  return [{ source, sourceWords: sourced, cue, cueWords: cued, content, kind: complement.kind }];
}

/** Of "In Bath, she said, “...”" what she said stands behind it. */
function introduces({ inside, mentions: { tree } }: Ground, cue: number): boolean {
  const end = Math.min(sentenceAt(tree, cue).to, cue + 8);
  const stop = tree.document.tags.findIndex((tag, token) => token > cue + 2 && /^(VB|MD|\.)/.test(tag));
  const behind = inside.slice(cue + 1, stop < 0 ? end : Math.min(stop, end));
  return behind.includes(true) && !inside.slice(Math.max(0, cue - 3), cue).includes(true);
}

/** Of "the minister is expected to resign" the minister, who is no source of it. */
function undergoing(tree: Tree, cue: number): Stretch[] {
  const [subject] = dependents(tree, cue, "nsubj");
  if (subject === undefined || subject > cue) return [];
  const tokens = subtree(tree, subject);
  return [{ from: tokens[0]!, to: Math.min(tokens.at(-1)! + 1, cue) }];
}

const isSelf = (tree: Tree, source: number): boolean => /^(i|you|we|me|us)$/.test(lemmaOf(tree, source));

/** "Her claim that ...", "voiced concern about ...". */
function ofNoun({ mentions, clauses, inside }: Ground, noun: number): Attribution[] {
  const { tree } = mentions;
  const found = reportingNoun(mentions, noun, clauses);
  if (!found || isSelf(tree, found.source)) return [];
  const { source, words, content: head, kind } = found;
  const sourced = sourceWords(tree, source, noun, inside);
  const content = contentOf(tree, noun, { kind, head, around: false }, [...sourced, ...words]);
  if (content.length === 0) return [];
  return [{ source, sourceWords: sourced, cue: noun, cueWords: words, content, kind }];
}

/** What a verb reports, by the head of its words; `around` where the verb stands beside or within them. */
interface Reported {
  readonly kind: Complement;
  readonly head: number;
  readonly around: boolean;
  /** Where the words begin, if it is not where the tree says. */
  readonly start?: number;
}

function complementOf(ground: Ground, cue: number, lemma: string): Reported | null {
  const { clauses, mentions } = ground;
  const { tree } = mentions;
  if (reports(lemma, "clause")) {
    const [clause] = dependents(tree, cue, "ccomp");
    if (clause !== undefined) return { kind: "clause", head: clause, around: clause < cue };
    const loose = bareClause(tree, cue);
    if (loose) return loose;
    const [before] = dependents(tree, cue, "parataxis").filter((child) => child < cue);
    if (before !== undefined) return { kind: "words", head: before, around: true };
    const above = tree.document.heads[cue]!;
    const beside =
      bare(tree, cue) === "parataxis" || (bare(tree, cue) === "advcl" && marked(tree, cue, /^as$/));
    if (beside && above >= 0 && reports(lemma, "words")) return { kind: "words", head: above, around: true };
  }
  if (reports(lemma, "intent")) {
    const [intent] = dependents(tree, cue, "xcomp");
    if (intent !== undefined && intent > cue) return { kind: "intent", head: intent, around: false };
  }
  const [topic] = dependents(tree, cue, "obl").filter(
    (child) => child > cue && topicPrepositions(lemma).includes(prepositionOf(tree, child)),
  );
  if (topic !== undefined) return { kind: "thing", head: topic, around: false };
  if (reports(lemma, "thing") || (/^(show|find)$/.test(lemma) && isPoll(ground, cue))) {
    const [thing] = (clauses.get(cue)?.roles.get("object") ?? []).filter((token) => token !== cue);
    const carries =
      thing !== undefined && carrierOf(tree, thing) === cue && reportingNoun(mentions, thing, clauses);
    if (thing !== undefined && !carries) return { kind: "thing", head: thing, around: thing < cue };
  }
  return null;
}

/** Where the tree gives a verb of saying nothing that is said: the clause behind it, or the one before its subject. */
function besideVerb({ mentions: { tree }, inside }: Ground, cue: number, lemma: string): Reported | null {
  const { tags, tokens, heads } = tree.document;
  if (!PLAIN.has(lemma) || !/^VB[DZPGN]$/.test(tags[cue]!)) return null;
  if (tags[cue] === "VBN" && dependents(tree, cue, "aux:pass").length > 0) return null;
  const { from, to } = sentenceAt(tree, cue);
  const start = cue + 1;
  if (start < to && inside[start]) return null;
  const clausal = tags
    .slice(start, to)
    .some((tag, index) => /^(VB[DZP]|MD)$/.test(tag) && !inside[start + index]);
  if (clausal && !/^([.,:;]|IN)$/.test(tags[start]!))
    return { kind: "clause", head: start, around: false, start };
  const ends = start >= to || /^[.,;]$/.test(tokens[start]!.text);
  const source = leftNeighbor(tree, cue, from);
  const comma = tokens.slice(from, source).some(({ text }) => text === ",");
  return ends && comma && heads[cue] !== undefined ? { kind: "words", head: from, around: true } : null;
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

const marked = (tree: Tree, token: number, mark: RegExp): boolean =>
  dependents(tree, token, "mark").some((word) => mark.test(lemmaOf(tree, word)));

/** A verb with its auxiliaries, adverbs, particle and preposition: "has repeatedly called for". */
export function cueWords(
  tree: Tree,
  cue: number,
  reported?: { readonly head: number; readonly kind: Complement },
): number[] {
  const { from, to } = sentenceAt(tree, cue);
  const first = leftNeighbor(tree, cue, from) + 1;
  const words = Array.from({ length: cue + 1 - first }, (_, index) => first + index);
  const particles = dependents(tree, cue, "compound:prt");
  const oblique = reported?.kind === "thing" && bare(tree, reported.head) === "obl";
  const prepositions = oblique ? dependents(tree, reported.head, "case") : [];
  const following = cueTail(tree, cue + 1, to);
  return [...new Set([...words, ...particles, ...prepositions, ...following])].sort((a, b) => a - b);
}

const OCCASION =
  /^(statement|interview|email|e-mail|tweet|speech|memo|post|conference|release|letter|rally|briefing|note|call|blog|filing|debate|report)$/;

/** What belongs to the act of saying right behind its verb: "said Friday", "said in a statement", "said:". */
function cueTail({ document: { tokens, tags, lemmas } }: Tree, start: number, to: number): number[] {
  if (start >= to) return [];
  if (tokens[start]!.text === ":") return [start];
  if (/day$/.test(lemmas[start]!) && tags[start] === "NNP") return [start];
  if (!/^(in|at|on|via|through|during)$/.test(lemmas[start]!)) return [];
  let end = start + 1;
  while (end < to && end - start < 6 && /^(DT|JJ|NN|NNP|PRP\$|POS|HYPH)$/.test(tags[end]!)) {
    end += 1;
    if (OCCASION.test(lemmas[end - 1]!) || (/day$/.test(lemmas[end - 1]!) && tags[end - 1] === "NNP"))
      return Array.from({ length: end - start }, (_, index) => start + index);
  }
  return [];
}

function contentOf(
  tree: Tree,
  cue: number,
  { head, around, start: given }: Reported,
  outer: readonly number[],
): Stretch[] {
  const { from, to } = sentenceAt(tree, cue);
  const first = Math.min(...outer);
  const last = Math.max(...outer);
  if (!around) {
    const start = given ?? subtree(tree, head).find((token) => token > cue && !outer.includes(token)) ?? head;
    return stretches(tree, { from: start, to: reach(tree, cue, head, to) }, outer);
  }
  const before = { from: Math.min(from, head), to: first };
  const goesOn = last + 2 < to && tree.document.tokens[last + 1]!.text === "," && head > last;
  const after = goesOn ? [{ from: last + 1, to: reach(tree, cue, head, to) }] : [];
  return [before, ...after].flatMap((stretch) => stretches(tree, stretch, outer));
}

/** Where the words after a cue end: at the sentence's end, or where the cue's own clause goes on. */
function reach(tree: Tree, cue: number, head: number, to: number): number {
  let end = to;
  for (const child of tree.children[cue]!) {
    if (child > head && leaves(tree, child)) end = Math.min(end, leftEdge(tree, child, head));
  }
  for (let token = head + 1; token + 1 < end; token += 1) if (endsWords(tree, token, cue)) end = token;
  return end;
}

/** ";" and ", adding ..." and "and noted ..." after somebody's words lead on from them. */
function endsWords({ document }: Tree, token: number, cue: number): boolean {
  const { tokens, tags, lemmas } = document;
  const { text } = tokens[token]!;
  if (text === ";") return true;
  const next = tags[token + 1] === "RB" ? token + 2 : token + 1;
  const reporting = reports(lemmas[next] ?? "", "words") || lemmas[next] === "accord";
  if (!reporting) return false;
  return text === ","
    ? tags[next] === "VBG"
    : /^(and|but)$/.test(text) && tags[next] === "VBD" && tags[cue] === "VBD";
}

function leaves(tree: Tree, child: number): boolean {
  const relation = bare(tree, child);
  if (relation === "nsubj") return true;
  if (relation === "conj") return isVerb(tree, child);
  if (relation === "parataxis") return reports(lemmaOf(tree, child), "words");
  if (relation !== "advcl") return false;
  if (marked(tree, child, /^(if|unless|that|because|since|even)$/)) return false;
  return marked(tree, child, /^(as|while|after|when|before|during)$/) || tree.document.tags[child] === "VBG";
}

/** The first word of what hangs on `child`, with "and" or a comma before it; never at or before `after`. */
function leftEdge(tree: Tree, child: number, after: number): number {
  const edge = subtree(tree, child).find((token) => token > after) ?? child;
  return edge;
}

const EDGE = /^[,.;:—–-]$/;

/** A stretch without punctuation at its edges and without the words of cue and source. */
function stretches({ document }: Tree, { from, to }: Stretch, outer: readonly number[]): Stretch[] {
  const cut = new Set(outer);
  let first = from;
  let end = to;
  const loose = (token: number): boolean => cut.has(token) || EDGE.test(document.tokens[token]!.text);
  while (first < end && loose(first)) first += 1;
  while (end > first && loose(end - 1)) end -= 1;
  return end > first ? [{ from: first, to: end }] : [];
}

/** "According to the ministry, ten people were hurt": the rest of the sentence is the ministry's. */
function accordingTo({ mentions: { tree }, inside }: Ground, token: number): Attribution[] {
  if (prepositionOf(tree, token) !== "accord to") return [];
  const cue = dependents(tree, token, "case").find((mark) => lemmaOf(tree, mark) === "accord")!;
  const { from, to } = sentenceAt(tree, token);
  const sourced = sourceWords(tree, token, cue, inside).filter((word) => word > cue + 1);
  const cued = [cue, cue + 1];
  const last = Math.max(token, ...sourced);
  const outer = [...cued, ...sourced];
  const said = cue - from > 2 ? { from, to: cue } : { from: last + 1, to };
  const content = stretches(tree, said, outer);
  if (content.length === 0) return [];
  return [{ source: token, sourceWords: sourced, cue, cueWords: cued, content, kind: "clause" }];
}

/** The tokens of some stretches. */
export const tokensOf = (content: readonly Stretch[]): number[] =>
  content.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index));

/** A verb of reporting with the preposition that belongs to it: "call for". */
export function verbPhrase(tree: Tree, cue: number, cueWords: readonly number[]): string {
  const after = cueWords.find((word) => word > cue && tree.document.parts[word] === "ADP");
  return after === undefined ? lemmaOf(tree, cue) : `${lemmaOf(tree, cue)} ${lemmaOf(tree, after)}`;
}
