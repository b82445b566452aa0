import { type Span, textOf } from "../text/span.ts";
import { argumentsOf, distinct, type Mentions } from "./arguments.ts";
import type { Argument, Quote } from "./claim.ts";
import type { Clause } from "./clauses.ts";
import { QUOTING } from "./cues.ts";
import { phraseOf } from "./frames.ts";
import { type Quotation, quotationsOf } from "./quotation-marks.ts";
import {
  bare,
  dependents,
  isVerb,
  lemmaOf,
  prepositionOf,
  sentenceAt,
  spanOf,
  subtree,
  type Tree,
} from "./tree.ts";

/** A quote before it is numbered, with the token of its cue for those who ask on what medium it was. */
export interface Saying extends Omit<Quote, "id" | "medium" | "about"> {
  readonly cueToken: number;
}

/** Who says some words: the token that names the speaker, and the cue. -1 where there is none. */
interface Source {
  readonly speaker: number;
  readonly cue: number;
}

/** All that is quoted word for word, with its speaker. */
export function directQuotes(mentions: Mentions, clauses: readonly Clause[]): Saying[] {
  const quotations = quotationsOf(mentions.tree.document.article);
  const inside = insideOf(mentions.tree, quotations);
  const found: Saying[] = [];
  let before: { readonly quotation: Quotation; readonly saying: Saying } | null = null;
  for (const quotation of quotations) {
    const own = sourceOf(mentions.tree, quotation, clauses, inside);
    const saying: Saying | null = own
      ? sayingOf(mentions, quotation, own)
      : followed(quotation, before, mentions.tree);
    if (!saying || !isSpeech(mentions, quotation, own)) continue;
    found.push(saying);
    before = { quotation, saying };
  }
  return found;
}

/** Which tokens lie within some quotation. */
function insideOf({ document }: Tree, quotations: readonly Quotation[]): boolean[] {
  let at = 0;
  return document.tokens.map(({ start }) => {
    while (at < quotations.length && quotations[at]!.whole.end <= start) at += 1;
    return at < quotations.length && quotations[at]!.whole.start <= start;
  });
}

const tokensIn = ({ document }: Tree, { start, end }: Span): number[] =>
  document.tokens.flatMap((token, index) => (token.start >= start && token.end <= end ? [index] : []));

/**
 * The cue of a quotation: the verb of saying that governs its words, or the nearest one beside it in its sentence that
 * has a subject; the sentence before, where that ends in a colon.
 */
function sourceOf(
  tree: Tree,
  { whole }: Quotation,
  clauses: readonly Clause[],
  inside: readonly boolean[],
): Source | null {
  const tokens = tokensIn(tree, whole);
  if (tokens.length === 0) return null;
  const first = sentenceAt(tree, tokens[0]!);
  const last = sentenceAt(tree, tokens.at(-1)!);
  const within = clauses.filter(
    ({ predicate }) =>
      predicate >= first.from && predicate < last.to && !inside[predicate] && isCue(tree, predicate),
  );
  const cued = within.flatMap((clause) => {
    const [speaker] = (clause.roles.get("subject") ?? []).filter((token) => !inside[token]);
    return speaker === undefined ? [] : [{ speaker, cue: clause.predicate }];
  });
  const distance = ({ cue }: Source): number => (cue < tokens[0]! ? tokens[0]! - cue : cue - tokens.at(-1)!);
  const [nearest] = cued.sort((a, b) => distance(a) - distance(b));
  return nearest ?? accordingTo(tree, first.from, last.to, inside) ?? announced(tree, first.from, clauses);
}

const isCue = (tree: Tree, token: number): boolean =>
  isVerb(tree, token) && QUOTING.has(lemmaOf(tree, token)) && bare(tree, token) !== "amod";

function accordingTo(tree: Tree, from: number, to: number, inside: readonly boolean[]): Source | null {
  for (let token = from; token < to; token += 1) {
    if (!inside[token] && prepositionOf(tree, token) === "accord to")
      return { speaker: token, cue: dependents(tree, token, "case")[0]! };
  }
  return null;
}

/** "She gave her reasons:" and then the words themselves. */
function announced(tree: Tree, from: number, clauses: readonly Clause[]): Source | null {
  if (from === 0 || tree.document.tokens[from - 1]!.text !== ":") return null;
  const sentence = sentenceAt(tree, from - 1);
  const root = clauses.find(
    ({ predicate }) =>
      predicate >= sentence.from && predicate < sentence.to && tree.document.heads[predicate] === -1,
  );
  const speaker = root?.roles.get("subject")?.[0];
  return root && speaker !== undefined ? { speaker, cue: root.predicate } : null;
}

function sayingOf(mentions: Mentions, { content }: Quotation, { speaker, cue }: Source): Saying {
  const { tree } = mentions;
  const [argument] = argumentsOf(mentions, speaker);
  const cueSpan = spanOf(tree, [cue, ...dependents(tree, cue, "fixed")]);
  return {
    speaker: argument ?? null,
    speakerText: phraseOf(tree, speaker),
    cue: cueSpan,
    content,
    direct: true,
    cueToken: cue,
  };
}

/** Words without a cue of their own are the last speaker's, in the same paragraph or where it was left open. */
function followed(
  quotation: Quotation,
  before: { quotation: Quotation; saying: Saying } | null,
  tree: Tree,
): Saying | null {
  if (!before) return null;
  const near =
    quotation.block === before.quotation.block ||
    (before.quotation.open && quotation.block === before.quotation.block + 1);
  const long = tokensIn(tree, quotation.content).length >= 4;
  return near && long ? { ...before.saying, content: quotation.content } : null;
}

/** Not a title of a work, a nickname, or a single word at arm's length. */
function isSpeech({ tree }: Mentions, { content }: Quotation, source: Source | null): boolean {
  const named = tree.document.mentions.some(
    ({ start, end, form }) => form === "name" && start <= content.start && content.end <= end,
  );
  const count = tokensIn(tree, content).length;
  return !named && (source ? count >= 1 : count >= 4);
}

/** Verbs whose object is what was said, not to whom: "underscored the strength of the alliance". */
const ASSERTING =
  /^(affirm|reaffirm|reiterate|underscore|underline|emphasize|emphasise|stress|note|announce|express|highlight|reinforce|reject|welcome|predict|confirm|declare|acknowledge|claim)$/;

const INDIRECT =
  /^(say|tell|announce|state|report|note|explain|claim|add|stress|emphasize|emphasise|underscore|underline|reiterate|affirm|reaffirm|argue|warn|insist|confirm|declare|indicate|predict|acknowledge|admit|suggest|write|tweet|estimate|believe|maintain|reveal|assert|allege|comment|testify|assure|advise|caution|complain|conclude|promise|pledge|deny)$/;

/** What named speakers say in the article's words: "said that ...", "according to ...". */
export function indirectQuotes(
  mentions: Mentions,
  clauses: readonly Clause[],
  direct: readonly Saying[],
): Saying[] {
  const { tree } = mentions;
  const cued = clauses.flatMap((clause) => indirectOf(mentions, clause));
  const sourced = tree.document.tokens.flatMap((_, token) =>
    prepositionOf(tree, token) === "accord to" ? accordingQuote(mentions, token) : [],
  );
  return [...cued, ...sourced].filter(
    ({ content }) =>
      !direct.some((quote) => quote.content.start < content.end && content.start < quote.content.end),
  );
}

function indirectOf(mentions: Mentions, { predicate, kind, lemma, roles }: Clause): Saying[] {
  const { tree } = mentions;
  if (kind !== "verb" || !INDIRECT.test(lemma)) return [];
  const [speaker] = roles.get("subject") ?? [];
  if (speaker === undefined) return [];
  const [argument] = argumentsOf(mentions, speaker);
  const said = saidOf(tree, predicate, lemma);
  if (!argument || said === null) return [];
  const content = contentOf(tree, said);
  const words = textOf(tree.document.article.text, content).split(/\s+/).length;
  if (words < 4) return [];
  return [
    {
      speaker: argument,
      speakerText: phraseOf(tree, speaker),
      cue: spanOf(tree, [predicate]),
      content,
      direct: false,
      cueToken: predicate,
    },
  ];
}

function saidOf(tree: Tree, predicate: number, lemma: string): number | null {
  const clause =
    dependents(tree, predicate, "ccomp")[0] ??
    dependents(tree, predicate, "parataxis").find((child) => child < predicate);
  if (clause !== undefined) return clause;
  return ASSERTING.test(lemma) ? (dependents(tree, predicate, "obj")[0] ?? null) : null;
}

/** The words said, without "that" and outer punctuation. */
function contentOf(tree: Tree, said: number): Span {
  const tokens = subtree(tree, said);
  const outer = (token: number): boolean => tree.document.parts[token] === "PUNCT";
  let first = 0;
  let last = tokens.length - 1;
  while (first < last && (outer(tokens[first]!) || isThat(tree, tokens[first]!))) first += 1;
  while (last > first && outer(tokens[last]!)) last -= 1;
  return spanOf(tree, tokens.slice(first, last + 1));
}

const isThat = (tree: Tree, token: number): boolean =>
  bare(tree, token) === "mark" && lemmaOf(tree, token) === "that";

/** "According to the ministry, ten people were hurt": the rest of the sentence is the ministry's. */
function accordingQuote(mentions: Mentions, token: number): Saying[] {
  const { tree } = mentions;
  const [argument] = argumentsOf(mentions, token);
  const head = tree.document.heads[token]!;
  if (!argument || head < 0) return [];
  const source = new Set(subtree(tree, token));
  const rest = subtree(tree, head).filter(
    (word) => !source.has(word) && tree.document.parts[word] !== "PUNCT",
  );
  const side = rest.filter((word) => (head > token ? word > token : word < token));
  if (side.length < 4) return [];
  const cue = spanOf(tree, dependents(tree, token, "case").slice(0, 1));
  return [
    {
      speaker: argument,
      speakerText: phraseOf(tree, token),
      cue,
      content: spanOf(tree, side),
      direct: false,
      cueToken: head,
    },
  ];
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
