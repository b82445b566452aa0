import type { Lexicon } from "../../model/lexicon.ts";
import type { EntityType, ParsedDocument } from "../document.ts";
import { typeOfNoun } from "./nouns.ts";
import { type Phrase, sentenceIndex } from "./phrases.ts";
import { type Quotation, SPEECH, subjectOf } from "./quotations.ts";

/** Tokens that head who says something: subjects of verbs of saying, "according to ...", speakers of quotations. */
export function sourceHeads(document: ParsedDocument, quotations: readonly Quotation[]): Set<number> {
  const { heads, lemmas, relations, tokens, sentences } = document;
  const found = new Set(quotations.map(({ speaker }) => speaker).filter((speaker) => speaker >= 0));
  const sentenceOf = sentenceIndex(document);
  for (let at = 0; at < tokens.length; at += 1) {
    if (/^(obl|nmod)$/.test(relations[at] ?? "") && accordingTo(document, at)) found.add(at);
    if (!SPEECH.has(lemmas[at] ?? "")) continue;
    const subject = subjectOf(document, at, sentences[sentenceOf[at]!]!);
    const states = STATING.has(lemmas[at]!) && takesWords(document, at);
    if (subject >= 0 && (states || COMMENTING.test(lemmas[subject]!))) found.add(subject);
  }
  return new Set([...found].filter((at) => heads[at] !== undefined));
}

/** Those whose trade it is to comment, whatever hangs on the verb: "analysts call it doubtful". */
const COMMENTING = /^(analyst|expert|critic|observer|commentator|economist)$/;

/** Verbs of thought and hope report as well, but those who think are not sources. */
const STATING = new Set(
  [...SPEECH].filter((lemma) => !/^(think|hope|believe|call|describe|continue|observe)$/.test(lemma)),
);

const accordingTo = ({ tokens, heads }: ParsedDocument, at: number): boolean => {
  for (let before = at - 1; before >= Math.max(0, at - 8); before -= 1) {
    if (tokens[before]!.text === "to" && /^according$/i.test(tokens[before - 1]?.text ?? ""))
      return (heads[before - 1] ?? -1) === at;
  }
  return false;
};

/** Whether a verb of saying has what is said: a clause, words in quotation marks, or a hearer ("told NK News"). */
function takesWords({ heads, relations, tokens }: ParsedDocument, verb: number): boolean {
  if (/^(ccomp|parataxis)$/.test(relations[verb] ?? "") && heads[verb]! >= 0) return true;
  for (let at = Math.max(0, verb - 40); at < Math.min(tokens.length, verb + 40); at += 1) {
    if (heads[at] === verb && /^(ccomp|parataxis|iobj)$/.test(relations[at] ?? "")) return true;
  }
  const announces = tokens[verb + 1]?.text === ":";
  return announces || /^["“”]$/.test(tokens[verb - 1]?.text ?? "") || tokens[verb]!.text === "told";
}

/** What an unnamed source is: a person, or several that speak as one; null if it is nobody who could speak. */
export function sourceType(phrase: Phrase, document: ParsedDocument, lexicon: Lexicon): EntityType | null {
  if (phrase.kind !== "nominal" || phrase.joined || /^(no|neither)$/.test(phrase.determiner)) return null;
  if (isBareAnaphor(phrase)) return null;
  const heads = /^(head|boss)$/.test(phrase.word) && document.tokens[phrase.head + 1]?.text === "of";
  const type = heads
    ? "Person"
    : (phrase.type ?? typeOfNoun(phrase.word, document.tokens[phrase.head]!.text, lexicon));
  if (type === "Person") return phrase.plural === true ? "Organization" : "Person";
  return type === "Organization" ? "Organization" : null;
}

/** "The company", "both parties": somebody whom the text has named, even where it is not found who. */
const isBareAnaphor = ({ from, to, head, word, determiner }: Phrase): boolean =>
  /^(the|this|that|these|both)$/.test(determiner) &&
  head === from + 1 &&
  to === head + 1 &&
  /^(company|firm|party|agency|organization|bank|airline|manufacturer|carrier|newspaper|network|university|club|team|group|side)$/.test(
    word,
  );

/** The words of a description without article and without what follows in clauses: "spokesman for 10 Downing Street". */
export function descriptionSpan(
  { tokens, tags, heads, relations }: ParsedDocument,
  phrase: Phrase,
): { from: number; to: number } {
  let { from, to } = phrase;
  while (
    from < phrase.head &&
    (/^(DT|PRP\$|PDT)$/.test(tags[from] ?? "") || /^[,“”"]$/.test(tokens[from]!.text))
  )
    from += 1;
  for (let at = from; at < phrase.head; at += 1) if (/^[;:]$/.test(tokens[at]!.text)) from = at + 1;
  for (let at = phrase.head + 1; at < to; at += 1) {
    const clause =
      heads[at] === phrase.head && /^(acl|appos|nummod|conj|parataxis)/.test(relations[at] ?? "");
    if (clause || /^[,;:(“”"—–]$/.test(tokens[at]!.text)) {
      to = clause ? leftEdge(heads, at, phrase.head) : at;
      break;
    }
  }
  return { from, to: Math.max(to, phrase.head + 1) };
}

/** The first token of what hangs on `at`, behind `after`. */
function leftEdge(heads: readonly number[], at: number, after: number): number {
  let edge = at;
  for (let before = at - 1; before > after; before -= 1) {
    let up = before;
    while (up > after && up !== at && (heads[up] ?? -1) >= 0) up = heads[up]!;
    if (up === at) edge = before;
  }
  return edge;
}

/** Nouns for groups that reports follow as one side, named or not. */
const GROUP = /^(police|protester|demonstrator|rebel|militant|insurgent|striker|gunman|hijacker)$/;

/** What such a group does, as a noun: "the protesters’ demands". */
const DEED = /^(demand|call|action|attack|claim|plan|threat|arrest|clash|campaign)$/;

/** Phrases for one such group, by noun, where the article says more than once what it does or what happens to it. */
export function actingGroups(
  { heads, relations, parts, lemmas }: ParsedDocument,
  phrases: readonly Phrase[],
): number[][] {
  const byWord = new Map<string, number[]>();
  for (const [at, { kind, word, joined, plural }] of phrases.entries()) {
    if (kind !== "nominal" || joined || !GROUP.test(word) || (plural === false && word !== "police"))
      continue;
    byWord.set(word, [...(byWord.get(word) ?? []), at]);
  }
  const acts = (at: number): boolean => {
    const { head } = phrases[at]!;
    const above = heads[head] ?? -1;
    if (/^(nsubj|obj|obl:agent)/.test(relations[head] ?? "")) return parts[above] === "VERB";
    return /^nmod/.test(relations[head] ?? "") && DEED.test(lemmas[above] ?? "");
  };
  const speaks = (at: number): boolean => {
    const { head, subject } = phrases[at]!;
    return subject && STATING.has(lemmas[heads[head]!] ?? "");
  };
  return [...byWord.values()].filter((same) => same.filter(acts).length >= 2 || same.some(speaks));
}
