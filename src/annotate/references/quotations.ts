import type { ParsedDocument } from "../document.ts";

/** Words between quotation marks: tokens `[from, to)` without the marks, and the token that heads their speaker (-1 unknown). */
export interface Quotation {
  readonly from: number;
  readonly to: number;
  readonly speaker: number;
}

/** Lemmas of verbs that report words. */
export const SPEECH = new Set(
  (
    "say tell add explain write ask announce claim argue warn state note report comment declare insist reply respond acknowledge " +
    "admit deny stress suggest tweet urge describe call confirm promise predict remark conclude recall observe believe think hope " +
    "caution complain emphasize reiterate disclose assert testify continue agree joke vow pledge allege contend maintain reveal " +
    "clarify concede counter elaborate recount repeat retort post estimate speak read"
  ).split(" "),
);

const OPENING = /^["“„«]$|^``$/;
const CLOSING = /^["”»]$|^''$/;

/** The quotations of each block, in order. A straight mark opens and closes in turn; a block's end closes. */
export function quotationsOf(document: ParsedDocument): Quotation[] {
  const spans: { from: number; to: number }[] = [];
  let open = -1;
  let block = -1;
  for (const sentence of document.sentences) {
    if (sentence.block !== block && open >= 0) {
      spans.push({ from: open, to: sentence.from });
      open = -1;
    }
    block = sentence.block;
    for (let at = sentence.from; at < sentence.to; at += 1) {
      const { text } = document.tokens[at]!;
      if (open < 0 && OPENING.test(text)) open = at + 1;
      else if (open >= 0 && CLOSING.test(text)) {
        if (at > open) spans.push({ from: open, to: at });
        open = -1;
      }
    }
  }
  let last = -1;
  return spans.map((span) => {
    const speaker = speakerOf(document, span);
    last = speaker >= 0 ? speaker : last;
    return { ...span, speaker: speaker >= 0 ? speaker : continues(document, span) ? last : -1 };
  });
}

/** A quotation that is all there is of its sentences goes on with the speaker before. */
const continues = (document: ParsedDocument, { from }: { readonly from: number }): boolean =>
  document.sentences.some((sentence) => sentence.from === from - 1);

/** The subject of a verb of saying beside the quotation, in the sentences where it begins or ends. */
function speakerOf(
  document: ParsedDocument,
  { from, to }: { readonly from: number; readonly to: number },
): number {
  const first = document.sentences.findIndex((sentence) => from < sentence.to);
  const last = document.sentences.findIndex((sentence) => to <= sentence.to);
  for (const index of [last, first]) {
    const sentence = document.sentences[index];
    if (!sentence) continue;
    for (let at = sentence.from; at < sentence.to; at += 1) {
      if (at >= from && at < to) continue;
      const says = SPEECH.has(document.lemmas[at] ?? "");
      const subject = says ? subjectOf(document, at, sentence) : -1;
      if (says && subject < 0 && at > sentence.from && at < from) {
        const named = nameBefore(document, at);
        if (named >= 0) return named;
      }
      if (subject >= 0 && (subject < from || subject >= to))
        return writerOf(document, titled(document, subject));
    }
  }
  const behind = speakerBehind(document, to);
  return behind >= 0 ? behind : speakerBeforeColon(document, from);
}

/** The name that stands right before a finite verb, whatever the tree hangs it on; -1 without. */
function nameBefore({ tags, heads, relations }: ParsedDocument, verb: number): number {
  if (!/^VB[DZ]$/.test(tags[verb]!) || tags[verb - 1] !== "NNP") return -1;
  let name = verb - 1;
  while (relations[name] === "flat" && heads[name]! >= 0) name = heads[name]!;
  return name;
}

/** Before a colon the verb need not be one of saying: "The minister turned to the press: ...". */
function speakerBeforeColon({ tokens, sentences, heads, relations }: ParsedDocument, from: number): number {
  if (tokens[from - 2]?.text !== ":") return -1;
  const sentence = sentences.find(({ to }) => from - 2 < to)!;
  for (let at = sentence.from; at < from - 2; at += 1) {
    if (/^nsubj/.test(relations[at]!) && relations[heads[at]!] === "root" && heads[at]! < from - 2) return at;
  }
  return -1;
}

/** Of "speaker of the house Luca Conti" Conti, whichever word a tree puts on top; other names stand behind a comma. */
function titled({ heads, parts, relations, tokens }: ParsedDocument, subject: number): number {
  if (parts[subject] !== "NOUN") return subject;
  for (let at = subject + 1; at < tokens.length && !/^[,.:;]$/.test(tokens[at]!.text); at += 1)
    if (heads[at] === subject && relations[at] === "appos" && parts[at] === "PROPN") return at;
  return subject;
}

const WRITING = /^(statement|letter|release|report|tweet|post|message|memo|email|note|ruling|filing)$/;

/** Of "a statement by the ministry" the ministry, whose words it has. */
function writerOf({ heads, lemmas, relations, tokens }: ParsedDocument, subject: number): number {
  if (!WRITING.test(lemmas[subject]!)) return subject;
  for (let at = Math.max(0, subject - 8); at < Math.min(heads.length, subject + 8); at += 1) {
    if (heads[at] !== subject || at === subject) continue;
    if (relations[at] === "nmod:poss") return at;
    const by = tokens
      .slice(subject, at)
      .some(({ text }, mark) => heads[subject + mark] === at && /^(by|from)$/i.test(text));
    if (relations[at] === "nmod" && by) return at;
  }
  return subject;
}

/** Right behind a quotation its speaker stands before the verb, whatever the tree says: "...," Meyer wrote. */
function speakerBehind({ tags, lemmas, heads, relations }: ParsedDocument, to: number): number {
  for (let at = to + 1; at < Math.min(tags.length, to + 8); at += 1) {
    if (/^VB[DZ]$/.test(tags[at]!) && SPEECH.has(lemmas[at]!) && /^(NNPS?|NN|PRP)$/.test(tags[at - 1]!)) {
      let speaker = at - 1;
      while (relations[speaker] === "flat" && heads[speaker]! >= 0) speaker = heads[speaker]!;
      return speaker;
    }
    if (!/^(NNP?S?|PRP|DT|JJ|IN|,|RB|CD)$/.test(tags[at]!)) return -1;
  }
  return -1;
}

/** The subject of a verb, its own or that of the verb that it is joined to. */
export function subjectOf(
  document: ParsedDocument,
  verb: number,
  sentence: { readonly from: number; readonly to: number },
): number {
  for (let at = sentence.from; at < sentence.to; at += 1) {
    if (document.heads[at] === verb && document.relations[at] === "nsubj") return at;
  }
  const head = document.heads[verb] ?? -1;
  return document.relations[verb] === "conj" && head >= 0 ? subjectOf(document, head, sentence) : -1;
}
