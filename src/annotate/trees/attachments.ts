import type { Lexicon } from "../../model/lexicon.ts";
import type { Mention, ParsedDocument } from "../document.ts";
import { namesBehindPhrases, phrasesBehindNames } from "./appositions.ts";
import { hangsOn } from "./loose.ts";
import { namesInRows } from "./name-lists.ts";

/**
 * The trees with attachments mended that words beside them tell better than a parser that knows no names: what a
 * preposition marks, what "of" belongs to, and which name a verb without subject or object takes.
 */
export function mendAttachments(
  document: ParsedDocument,
  mentions: readonly Mention[],
  lexicon: Lexicon,
): ParsedDocument {
  const heads = [...document.heads];
  const relations = [...document.relations];
  daysStandAlone(document, mentions, heads, relations);
  prepositionsMark(document, mentions, heads, relations);
  markedAreOblique(document, heads, relations);
  namesInRows(document, mentions, heads, relations);
  phrasesBehindNames(document, mentions, heads, relations, lexicon);
  namesBehindPhrases(document, mentions, heads, relations, lexicon);
  bareNamesAreObjects(document, mentions, heads, relations);
  bareNamesAreSubjects(document, mentions, heads, relations);
  ofBelongsLeft(document, mentions, heads, relations);
  relativesBelongLeft(document, heads, relations);
  return { ...document, heads, relations };
}

/** A day right before a name is no part of it: "On Monday Ann Berg called". */
function daysStandAlone(
  { tokens, tags }: ParsedDocument,
  mentions: readonly Mention[],
  heads: number[],
  relations: string[],
): void {
  for (const { form, from, head, title } of mentions) {
    const day = (title?.[0] ?? from) - 1;
    const above = heads[head]!;
    if (form !== "name" || heads[day] !== head || above < 0 || !DAY.test(tokens[day]?.text ?? "")) continue;
    const marked = tags[day - 1] === "IN" && heads[day - 1] === head;
    heads[day] = above;
    relations[day] = marked ? "obl" : "obl:unmarked";
    if (marked) heads[day - 1] = day;
    if (marked && relations[head] === "obl") relations[head] = "obl:unmarked";
  }
}

/** A preposition right before a name that a tree hangs on it marks that name: "met today with Meyer". */
function prepositionsMark(
  { tags, parts }: ParsedDocument,
  mentions: readonly Mention[],
  heads: number[],
  relations: string[],
): void {
  for (const { form, from, head, title } of mentions) {
    const mark = (title?.[0] ?? from) - 1;
    if (form !== "name" || !/^(IN|TO)$/.test(tags[mark] ?? "") || heads[head] !== mark) continue;
    if (/^(case|mark|fixed|root)$/.test(relations[mark]!)) continue;
    let above = heads[mark]!;
    while (above >= 0 && (relations[above] === "obl:unmarked" || parts[above] === "PUNCT")) above = heads[above]!;
    if (above < 0 || hangsOn(above, mark, heads)) continue;
    heads[head] = above;
    relations[head] = /^(VERB|AUX|ADJ)$/.test(parts[above]!) ? "obl" : "nmod";
    heads[mark] = head;
    relations[mark] = "case";
  }
}

/** What a preposition marks is an oblique or a modifier, and no subject, object, clause or name's part. */
function markedAreOblique(
  { tokens, tags, parts }: ParsedDocument,
  heads: number[],
  relations: string[],
): void {
  for (let mark = 0; mark < tokens.length; mark += 1) {
    if (relations[mark] !== "case" || !/^(IN|TO)$/.test(tags[mark]!) || heads[mark]! < mark) continue;
    const over = overModifiers(heads[mark]!, parts, heads, relations);
    // Of "from Secretary of State Smith" the name has its preposition, and "of" stays with State.
    const taken = heads.some((head, other) => head === over && other < mark && relations[other] === "case");
    const token = taken ? heads[mark]! : over;
    heads[mark] = token;
    if (!/^(NOUN|PROPN|PRON)$/.test(parts[token]!) || !MISTAKEN.test(relations[token]!)) continue;
    relations[token] = /^(VERB|AUX|ADJ)$/.test(parts[heads[token]!] ?? "") ? "obl" : "nmod";
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

/** A name right behind a verb that nothing marks is its object: "met North Korean leader Kim Jong Un". */
function bareNamesAreObjects(
  { parts }: ParsedDocument,
  mentions: readonly Mention[],
  heads: readonly number[],
  relations: string[],
): void {
  const marked = new Set(heads.filter((_, token) => /^(case|mark)$/.test(relations[token]!)));
  const filled = new Set(heads.filter((_, token) => relations[token] === "obj"));
  for (const { head, form } of mentions) {
    const verb = heads[head]!;
    const fits = form === "name" && parts[verb] === "VERB" && head > verb && !marked.has(head);
    if (fits && !filled.has(verb) && /^(obl(:unmarked)?|xcomp)$/.test(relations[head]!))
      relations[head] = "obj";
  }
}

/** A finite verb of a main clause has a subject: the nearest name before it that hangs loosely, if it has no other. */
function bareNamesAreSubjects(
  { tokens, tags, parts, sentences }: ParsedDocument,
  mentions: readonly Mention[],
  heads: number[],
  relations: string[],
): void {
  const marked = new Set(heads.filter((_, token) => /^(case|mark)$/.test(relations[token]!)));
  const filled = new Set(
    heads.filter(
      (_, token) => /^(nsubj|csubj|expl)/.test(relations[token]!) && !DAY.test(tokens[token]!.text),
    ),
  );
  const names = mentions.filter(({ form, head }) => form === "name" && !marked.has(head));
  for (const { from, to } of sentences) {
    for (let verb = from; verb < to; verb += 1) {
      const main = /^(root|ccomp|parataxis)$/.test(relations[verb]!) && /^VB[DZ]$/.test(tags[verb]!);
      if (!main || parts[verb] !== "VERB" || filled.has(verb)) continue;
      const name = names.findLast(({ from: first, head }) => first >= from && head < verb);
      if (
        !name ||
        (relations[name.head] === "appos" && !marked.has(heads[name.head]!)) ||
        !SUBJECT_LIKE.test(relations[name.head]!) ||
        hangsOn(verb, name.head, heads)
      )
        continue;
      if (anotherVerbBetween(name.to, verb, tags)) continue;
      heads[name.head] = verb;
      relations[name.head] = "nsubj";
    }
  }
}

const SUBJECT_LIKE =
  /^(appos|obl(:unmarked)?|nmod(:unmarked)?|dep|parataxis|list|vocative|dislocated|obj|compound)$/;

/** "Biden today met": days are no subjects where a name is at hand. */
const DAY = /^(today|yesterday|tomorrow|tonight|\w+day)$/i;

const anotherVerbBetween = (from: number, to: number, tags: readonly string[]): boolean =>
  tags.slice(from, to).some((tag) => /^VB[DZP]$/.test(tag));

/** "of" modifies the noun or name right before it: in "Pelosi, the Speaker of the House" the Speaker. */
function ofBelongsLeft(
  { tokens, parts }: ParsedDocument,
  mentions: readonly Mention[],
  heads: number[],
  relations: string[],
): void {
  const headAt = new Map(mentions.map(({ to, head }) => [to - 1, head]));
  const headFrom = new Map(mentions.map(({ from, head }) => [from, head]));
  for (let mark = 1; mark < tokens.length; mark += 1) {
    if (tokens[mark]!.text !== "of") continue;
    const name = headFrom.get(mark + 1);
    if (name !== undefined && /^(obl|nmod|dep|punct)$/.test(relations[mark]!)) {
      heads[mark] = name;
      relations[mark] = "case";
    }
    if (relations[mark] !== "case") continue;
    const token = heads[mark]!;
    const noun = headAt.get(mark - 1) ?? mark - 1;
    const loose = /^(NOUN|PROPN|PUNCT)$/.test(parts[heads[token]!] ?? "") || heads[token]! > token;
    const fits = (/^(NOUN|PROPN)$/.test(parts[noun]!) || relations[noun] === "appos") && loose;
    if (token < mark || !fits || heads[token] === noun || hangsOn(noun, token, heads)) continue;
    heads[token] = noun;
    relations[token] = "nmod";
  }
}

/**
 * "Who" and "which" behind a comma open a clause about the noun before it; the finite verb behind the comma that
 * closes it is that noun's own: "Meyer, who led the talks, resigned".
 */
function relativesBelongLeft(
  { tokens, tags, parts }: ParsedDocument,
  heads: number[],
  relations: string[],
): void {
  for (let who = 2; who < tokens.length; who += 1) {
    const verb = heads[who]!;
    const opens =
      /^(WP|WDT)$/.test(tags[who]!) && relations[who] === "nsubj" && tokens[who - 1]!.text === ",";
    if (!opens || verb < who) continue;
    const noun = overParts(who - 2, parts, heads, relations);
    if (!/^(NOUN|PROPN)$/.test(parts[noun]!)) continue;
    if (heads[noun] === verb) {
      heads[noun] = heads[verb]!;
      relations[noun] = relations[verb]!;
    } else if (hangsOn(noun, verb, heads)) continue;
    heads[verb] = noun;
    relations[verb] = "acl:relcl";
    const main = heads.findIndex(
      (head, token) =>
        head === verb && relations[token] === "conj" && resumes(token, tokens, tags, heads, relations),
    );
    if (main < 0 || !/^(root|parataxis|dep)$/.test(relations[noun]!)) continue;
    heads[main] = heads[noun]!;
    relations[main] = relations[noun]!;
    heads[noun] = main;
    relations[noun] = "nsubj";
  }
}

/** From the last word of a name to its head. */
function overParts(
  token: number,
  parts: readonly string[],
  heads: readonly number[],
  relations: readonly string[],
): number {
  let at = token;
  while (relations[at] === "flat" && heads[at]! >= 0 && parts[heads[at]!] === "PROPN") at = heads[at]!;
  return at;
}

/** A finite verb without a subject of its own, right behind a comma. */
function resumes(
  verb: number,
  tokens: ParsedDocument["tokens"],
  tags: readonly string[],
  heads: readonly number[],
  relations: readonly string[],
): boolean {
  const finite = /^VB[DZP]$/.test(tags[verb]!);
  const before = tags[verb - 1] === "RB" ? verb - 2 : verb - 1;
  const own = heads.some((head, token) => head === verb && /^(nsubj|csubj|cc)/.test(relations[token]!));
  return finite && tokens[before]?.text === "," && !own;
}
