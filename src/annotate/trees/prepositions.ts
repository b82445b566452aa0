import type { Mention, ParsedDocument } from "../document.ts";
import { type Arcs, attach, giveWay, hangsOn } from "./arcs.ts";
import { DAY } from "./subjects.ts";

/** What a tree hangs on a later part of a name hangs on the name: "the killing of Ann Berg by ...". */
export function namesAreWhole({ parts }: ParsedDocument, { heads, relations }: Arcs): void {
  for (let token = 0; token < heads.length; token += 1) {
    if (/^(flat|compound|punct|case)/.test(relations[token]!)) continue;
    let above = heads[token]!;
    while (above >= 0 && relations[above] === "flat" && parts[above] === "PROPN") above = heads[above]!;
    if (above >= 0 && above !== token) heads[token] = above;
  }
}

/** A day right before a name is no part of it: "On Monday Ann Berg called". */
export function daysStandAlone(
  { tokens, tags }: ParsedDocument,
  mentions: readonly Mention[],
  arcs: Arcs,
): void {
  const { heads, relations } = arcs;
  for (const { form, from, head, title } of mentions) {
    const day = (title?.[0] ?? from) - 1;
    const above = heads[head]!;
    if (form !== "name" || heads[day] !== head || above < 0 || !DAY.test(tokens[day]?.text ?? "")) continue;
    const marked = tags[day - 1] === "IN" && heads[day - 1] === head;
    attach(arcs, day, above, marked ? "obl" : "obl:unmarked");
    if (marked) attach(arcs, day - 1, day, "case");
    if (marked && relations[head] === "obl") relations[head] = "obl:unmarked";
  }
}

/** A preposition right before a name that a tree hangs on it marks that name: "met today with Meyer". */
export function prepositionsMark(
  { tags, parts }: ParsedDocument,
  mentions: readonly Mention[],
  arcs: Arcs,
): void {
  const { heads, relations } = arcs;
  for (const { form, from, head, title } of mentions) {
    const mark = (title?.[0] ?? from) - 1;
    if (form !== "name" || !/^(IN|TO)$/.test(tags[mark] ?? "") || heads[head] !== mark) continue;
    if (/^(case|mark|fixed|root)$/.test(relations[mark]!)) continue;
    let above = heads[mark]!;
    while (above >= 0 && (relations[above] === "obl:unmarked" || parts[above] === "PUNCT"))
      above = heads[above]!;
    if (above < 0) continue;
    if (attach(arcs, head, above, /^(VERB|AUX|ADJ)$/.test(parts[above]!) ? "obl" : "nmod"))
      attach(arcs, mark, head, "case");
  }
}

/** What a preposition marks is an oblique or a modifier, and no subject, object, clause or name's part. */
export function markedAreOblique({ tokens, tags, parts }: ParsedDocument, arcs: Arcs): void {
  const { heads, relations } = arcs;
  for (let mark = 0; mark < tokens.length; mark += 1) {
    if (relations[mark] !== "case" || !/^(IN|TO)$/.test(tags[mark]!) || heads[mark]! < mark) continue;
    const over = overModifiers(heads[mark]!, parts, heads, relations);
    // Of "from Secretary of State Smith" the name has its preposition, and "of" stays with State.
    const taken = heads.some((head, other) => head === over && other < mark && relations[other] === "case");
    const token = taken ? heads[mark]! : over;
    attach(arcs, mark, token, "case");
    if (!/^(NOUN|PROPN|PRON)$/.test(parts[token]!) || !MISTAKEN.test(relations[token]!)) continue;
    relations[token] = /^(VERB|AUX|ADJ)$/.test(parts[heads[token]!] ?? "") ? "obl" : "nmod";
  }
}

/**
 * "A raid on Lund killed ten": what a preposition marks does not lie behind the next verb, so that the name right behind it is
 * marked, and the noun before it is the verb's subject.
 */
export function prepositionsMarkNearest(
  { tags, parts }: ParsedDocument,
  mentions: readonly Mention[],
  arcs: Arcs,
): void {
  const { heads, relations } = arcs;
  for (const { form, from, head, title, to } of mentions) {
    const first = title?.[0] ?? from;
    const mark = tags[first - 1] === "DT" ? first - 2 : first - 1;
    const [noun, verb] = [mark - 1, heads[head]!];
    if (form !== "name" || relations[head] !== "nsubj" || verb < to || relations[mark] !== "case") continue;
    const crosses = heads[mark]! > verb && heads[noun]! >= verb && /^VB[DZP]$/.test(tags[verb]!);
    if (!crosses || !/^(NOUN|PROPN)$/.test(parts[noun] ?? "")) continue;
    attach(arcs, noun, verb, "nsubj");
    if (attach(arcs, head, noun, "nmod")) attach(arcs, mark, head, "case");
  }
}

/** From "President-elect" in "with President-elect Smith" to the name that it modifies. */
function overModifiers(
  token: number,
  parts: readonly string[],
  heads: readonly number[],
  relations: readonly string[],
): number {
  const above = heads[token]!;
  const modifies = above > token && /^(compound|amod|nmod:desc)$/.test(relations[token]!);
  return modifies && /^(NOUN|PROPN)$/.test(parts[above]!)
    ? overModifiers(above, parts, heads, relations)
    : token;
}

const MISTAKEN = /^(nsubj|obj|iobj|appos|ccomp|xcomp|parataxis|punct|flat|compound|list|dep|amod|nmod:desc)$/;

/** "Envoys, including Ann Berg" and "towns such as Narvik": what is given as an example hangs on the plural right before it. */
export function examplesBelongLeft(
  { tokens, tags }: ParsedDocument,
  mentions: readonly Mention[],
  arcs: Arcs,
): void {
  for (const { form, from, head, title, to } of mentions) {
    const start = title?.[0] ?? from;
    const last = tags[start - 1] === "DT" ? start - 2 : start - 1;
    const such = tokens[last]?.text === "as" && /^such$/i.test(tokens[last - 1]?.text ?? "");
    const mark = such ? last - 1 : last;
    if (form !== "name" || !(such || tokens[mark]?.text === "including")) continue;
    const noun = tokens[mark - 1]?.text === "," ? mark - 2 : mark - 1;
    const plural = /^NNP?S$/.test(tags[noun] ?? "") && !PERIOD.test(tokens[noun]!.text);
    if (!plural || !attach(arcs, head, noun, "nmod")) continue;
    attach(arcs, mark, head, "case");
    if (such) attach(arcs, last, mark, "fixed");
    if (tokens[to]?.text === ",") resumeBehind(tags, to + 1, head, arcs);
  }
}

/** "Berg and his ministers, including Lind, will go": the verb behind the examples is of those who stand on top of them. */
function resumeBehind(tags: readonly string[], at: number, example: number, arcs: Arcs): void {
  const { heads, relations } = arcs;
  if (!/^(VB[DZP]|MD)$/.test(tags[at] ?? "")) return;
  const verb = /^(aux|cop)/.test(relations[at]!) ? heads[at]! : at;
  let top = example;
  while (heads[top]! >= 0) top = heads[top]!;
  const loose =
    /^(acl|parataxis|conj|dep|appos)/.test(relations[verb]!) &&
    (heads[verb] === top || hangsOn(verb, example, heads));
  if (verb >= at && loose && /^NN/.test(tags[top]!)) giveWay(arcs, top, verb);
}

const PERIOD = /^(hours|days|weeks|months|years|decades|centuries|times)$/i;

/** Verbs that take "of" beside an object: "accused them of". */
const TAKES_OF =
  /^(accuse|acquit|assure|cleanse|clear|convict|cure|deprive|find|hear|inform|learn|make|notify|remind|rid|rob|say|strip|suspect|think|warn)$/;

/** "of" modifies the noun or name right before it: in "Pelosi, the Speaker of the House" the Speaker. */
export function ofBelongsLeft(
  { tokens, parts, lemmas }: ParsedDocument,
  mentions: readonly Mention[],
  arcs: Arcs,
): void {
  const { heads, relations } = arcs;
  const headAt = new Map(mentions.map(({ to, head }) => [to - 1, head]));
  const headFrom = new Map(mentions.map(({ from, head }) => [from, head]));
  for (let mark = 1; mark < tokens.length; mark += 1) {
    if (tokens[mark]!.text !== "of") continue;
    const name = headFrom.get(mark + 1);
    if (name !== undefined && /^(obl|nmod|dep|punct)$/.test(relations[mark]!))
      attach(arcs, mark, name, "case");
    if (relations[mark] !== "case") continue;
    const token = heads[mark]!;
    const noun = headAt.get(mark - 1) ?? mark - 1;
    const ofObject =
      /^(obj|obl)$/.test(relations[noun]!) &&
      heads[noun] === heads[token] &&
      !TAKES_OF.test(lemmas[heads[token]!]!);
    const loose = /^(NOUN|PROPN|PUNCT)$/.test(parts[heads[token]!] ?? "") || heads[token]! > token;
    const fits = (/^(NOUN|PROPN)$/.test(parts[noun]!) || relations[noun] === "appos") && (loose || ofObject);
    if (token < mark || !fits || heads[token] === noun) continue;
    attach(arcs, token, noun, "nmod");
  }
}
