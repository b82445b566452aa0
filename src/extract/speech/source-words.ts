import { lemmaOf, sentenceAt, subtree, type Tree } from "../clauses/tree.ts";
import { leftNeighbor } from "./sources.ts";

/**
 * The words of a phrase that names a speaker, with what is told of them in apposition, without what lies in quotation
 * marks. Where the parser has hung a part of it elsewhere, it still reaches to the verb, or behind an inverted verb to
 * where another one begins.
 */
export function sourceWords(tree: Tree, source: number, cue: number, inside: readonly boolean[]): number[] {
  const { tokens, tags } = tree.document;
  const { from: begin, to: end } = sentenceAt(tree, source);
  const below = new Set(subtree(tree, source));
  const stop = (token: number): boolean =>
    token < begin || token >= end || inside[token]! || token === cue || /^["“”]$/.test(tokens[token]!.text);
  let from = source;
  const own = /^(PRP|WP|WDT)$/.test(tags[source]!)
    ? () => false
    : (token: number) => below.has(token) || belongs(tree, token);
  while (!stop(from - 1) && tokens[from - 1]!.text !== "," && own(from - 1)) from -= 1;
  let to = source + 1;
  const inverted = source > cue && lemmaOf(tree, cue) !== "accord";
  if (inverted) while (!stop(to) && (below.has(to) || goesOn(tree, to))) to += 1;
  if (inverted && tellsMore(tree, to)) while (!stop(to) && !breaksOff(tree, to)) to += 1;
  if (!inverted) {
    while (!stop(to) && below.has(to)) to += 1;
    const near = source < cue ? leftNeighbor(tree, cue, begin) + 1 : to;
    if (near > to && tags.slice(to, near).every((tag) => NOMINAL.test(tag))) to = near;
  }
  if (inverted && tags.slice(cue + 1, from).every((tag) => NOMINAL.test(tag) && tag !== ",")) from = cue + 1;
  while (
    from < source &&
    /^(CC|IN|TO|,|:|-LRB-|RB)$/.test(tags[from]!) &&
    !COUNTING.test(lemmaOf(tree, from))
  )
    from += 1;
  while (to > source + 1 && /^(CC|IN|,|:|\.|WDT|WP|RB)$/.test(tags[to - 1]!)) to -= 1;
  if (to - 1 > source && /day$/.test(tokens[to - 1]!.text) && tags[to - 1] === "NNP")
    to -= tags[to - 2] === "IN" ? 2 : 1;
  const apposed = tokens.slice(source, to).some(({ text }) => text === ",");
  if (apposed && source < cue && to === leftNeighbor(tree, cue, begin) && tokens[to]!.text === ",") to += 1;
  return Array.from({ length: to - from }, (_, index) => from + index);
}

/** Whether a word before a noun phrase is its own, whatever the tree says: no day, and nothing but nouns and their like. */
const belongs = ({ document: { relations, tags, tokens } }: Tree, token: number): boolean =>
  (/^(DT|PDT|JJ|JJR|JJS|NN|NNS|NNP|NNPS|POS|CD|PRP\$|HYPH)$/.test(tags[token]!) ||
    (/^VB[GN]$/.test(tags[token]!) && /^(amod|compound)$/.test(relations[token]!))) &&
  !/(day|tonight)$/i.test(tokens[token]!.text);

const NOMINAL = /^(NN|NNS|NNP|NNPS|JJ|DT|IN|CD|CC|POS|HYPH|PRP\$|,|-LRB-|-RRB-)$/;

/** What narrows down who speaks: "nearly half of them", "not everyone". */
const COUNTING = /^(not|nearly|only|almost|about|roughly|even|just)$/;

/** Whether a relative clause tells more of an inverted source: "said Ann Lee, a lawyer who ran the council". */
const tellsMore = ({ document: { tags, tokens } }: Tree, at: number): boolean =>
  /^W(P|DT)/.test(tags[tokens[at]?.text === "," ? at + 1 : at] ?? "");

/** Whether such a clause ends at a word: at a full stop, and where the speaker does something more. */
const breaksOff = ({ document: { tags, tokens } }: Tree, at: number): boolean =>
  /^[.;]$/.test(tokens[at]!.text) || (tokens[at]!.text === "," && tags[at + 1] === "VBG");

/** Whether the phrase of an inverted source goes on: ", a social worker from Ohio". */
function goesOn({ document: { tags } }: Tree, token: number): boolean {
  const tag = tags[token]!;
  if (tag !== ",") return NOMINAL.test(tag);
  return /^(DT|NN|NNP|NNS|JJ|CD|WP)$/.test(tags[token + 1] ?? "");
}
