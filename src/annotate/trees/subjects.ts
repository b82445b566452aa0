import type { Mention, ParsedDocument } from "../document.ts";
import { type Arcs, attach } from "./arcs.ts";

/** "Biden today met": days are no subjects where a name is at hand. */
export const DAY = /^(today|yesterday|tomorrow|tonight|\w+day)$/i;

/** A name right behind a verb that nothing marks is its object: "met North Korean leader Kim Jong Un". */
export function bareNamesAreObjects(
  { parts }: ParsedDocument,
  mentions: readonly Mention[],
  { heads, relations }: Arcs,
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

const UNIT = /^(seconds|minutes|moments|hours|days|weeks|months|years|decades)$/;

/** "Met Macron hours before the vote": a name is no part of how long before, and the length no object. */
export function namesBeforeLengths(
  { tokens, parts }: ParsedDocument,
  mentions: readonly Mention[],
  arcs: Arcs,
): void {
  const { heads, relations } = arcs;
  for (const { form, head, to } of mentions) {
    if (form !== "name" || heads[head] !== to || !UNIT.test(tokens[to]?.text ?? "")) continue;
    const verb = heads[to]!;
    const free = !heads.some((above, token) => above === verb && token !== to && relations[token] === "obj");
    if (!MODIFYING.test(relations[head]!) || verb < 0 || verb >= head || parts[verb] !== "VERB" || !free)
      continue;
    if (relations[to] === "obj") relations[to] = "obl:unmarked";
    attach(arcs, head, verb, "obj");
  }
}

const MODIFYING = /^(compound|nmod:desc|nmod:unmarked|nmod:poss)$/;

/** A finite verb of a main clause has a subject: the nearest name before it that hangs loosely, if it has no other. */
export function bareNamesAreSubjects(
  { tokens, tags, parts, sentences }: ParsedDocument,
  mentions: readonly Mention[],
  arcs: Arcs,
): void {
  const { heads, relations } = arcs;
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
        anotherVerbBetween(name.to, verb, tags)
      )
        continue;
      attach(arcs, name.head, verb, "nsubj");
    }
  }
}

const SUBJECT_LIKE =
  /^(appos|obl(:unmarked)?|nmod(:unmarked)?|dep|parataxis|list|vocative|dislocated|obj|compound|aux|advmod)$/;

const anotherVerbBetween = (from: number, to: number, tags: readonly string[]): boolean =>
  tags.slice(from, to).some((tag) => /^VB[DZP]$/.test(tag));

/** An open clause has no subject of its own: what has one is said, thought or done as a whole. */
export function subjectsCloseClauses({ heads, relations }: Arcs): void {
  for (const [subject, verb] of heads.entries())
    if (/^nsubj/.test(relations[subject]!) && relations[verb] === "xcomp") relations[verb] = "ccomp";
}

/** A noun before a verb without subject is that and no clause, unless it has a verb of its own: "the spokesman, Ann Lee, said". */
export function nounsAreSubjects({ parts, tags }: ParsedDocument, { heads, relations }: Arcs): void {
  const clausal = new Set(
    heads.filter((_, token) => /^(nsubj|csubj|expl|cop|aux|mark|advcl|obj)/.test(relations[token]!)),
  );
  for (let token = 0; token < heads.length; token += 1) {
    const verb = heads[token]!;
    if (relations[token] !== "ccomp" || !/^(NOUN|PROPN)$/.test(parts[token]!) || verb < token) continue;
    const free = !heads.some((head, other) => head === verb && /^(nsubj|csubj|expl)/.test(relations[other]!));
    if (/^VB[DZP]$/.test(tags[verb]!) && free && !clausal.has(token)) relations[token] = "nsubj";
  }
}

const TELLING =
  /^(say|write|tweet|add|explain|ask|note|reply|continue|declare|warn|recall|insist|argue|state|announce)$/;

/** “We agree,” wrote Ann Berg: who is named right behind such a verb, behind the words, says them. */
export function namesTellBehindMarks(
  { tokens, tags, lemmas }: ParsedDocument,
  mentions: readonly Mention[],
  arcs: Arcs,
): void {
  for (const { form, from, head, title } of mentions) {
    const verb = (title?.[0] ?? from) - 1;
    const tells = /^VB[DZ]$/.test(tags[verb] ?? "") && TELLING.test(lemmas[verb]!);
    const mark = tokens[verb - 1]?.text === "," ? verb - 2 : verb - 1;
    if (form === "name" && tells && /^(["”]|'')$/.test(tokens[mark]?.text ?? ""))
      attach(arcs, head, verb, "nsubj");
  }
}

/** “We agree,” a spokesman for Berg said: who stands between the words and such a verb says them, and is no part of them. */
export function nounsTellBehindMarks({ tokens, tags, lemmas }: ParsedDocument, arcs: Arcs): void {
  const { heads, relations } = arcs;
  for (let noun = 1; noun < tokens.length; noun += 1) {
    const said = heads[noun]!;
    const verb = heads[said] ?? -1;
    if (!/^nsubj/.test(relations[noun]!) || said > noun || verb < noun) continue;
    const tells = /^VB[DZ]$/.test(tags[verb]!) && TELLING.test(lemmas[verb]!);
    const closed = tokens.slice(said, noun).some(({ text }) => /^(["”]|'')$/.test(text));
    if (tells && closed && !heads.some((head, at) => head === verb && /^nsubj/.test(relations[at]!)))
      attach(arcs, noun, verb, "nsubj");
  }
}

/** "Calling her “a great mayor”": no owner of what stands within quotation marks stands before them. */
export function pronounsBeforeMarks({ tokens, tags, parts }: ParsedDocument, arcs: Arcs): void {
  for (let token = 1; token + 1 < tokens.length; token += 1) {
    const owned = arcs.heads[token]!;
    const parted = /^(["“]|``)$/.test(tokens[token + 1]!.text) && owned > token;
    if (!parted || !/^PRP/.test(tags[token]!) || parts[token - 1] !== "VERB") continue;
    if (arcs.heads[owned] === token - 1 && arcs.relations[owned] === "obj") arcs.relations[owned] = "xcomp";
    attach(arcs, token, token - 1, "obj");
  }
}
