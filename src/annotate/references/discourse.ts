import { hashText } from "../../model/hash.ts";
import type { ParsedDocument } from "../document.ts";
import { depthOf } from "./clause-heads.ts";
import type { Phrase } from "./phrases.ts";
import type { Quotation } from "./quotations.ts";

/** What the features look at: the phrases of a document, with numbers in place of words. */
export interface Discourse {
  readonly document: ParsedDocument;
  readonly phrases: readonly Phrase[];
  readonly quotations: readonly Quotation[];
  /** By phrase: its kind as a number, coarse and with its word. */
  readonly coarse: Int32Array;
  readonly fine: Int32Array;
  readonly words: Int32Array;
  readonly relations: Int32Array;
  /** By phrase: its relation with what it has behind the colon, and that of the largest phrase in which it stands. */
  readonly roles: Int32Array;
  readonly outerRoles: Int32Array;
  /** By phrase: the lemma of the word it hangs on. */
  readonly governors: Int32Array;
  /** By phrase: the token that heads its clause, and how many clauses stand around that. */
  readonly clauses: Int32Array;
  readonly depths: Int32Array;
  /** By phrase: whether it is joined to another by "and". */
  readonly joints: Int32Array;
  /** By phrase: its words without articles in small letters, and the text that they make. */
  readonly wordings: readonly (readonly string[])[];
  readonly texts: readonly string[];
  /** By phrase: its words of more than three letters. */
  readonly longWords: readonly ReadonlySet<string>[];
  /** By phrase: its article, demonstrative or possessive; 0 without. */
  readonly determiners: Int32Array;
  /** By token: the hash of its relation. */
  readonly tokenRoles: Int32Array;
}

export function discourseOf(
  document: ParsedDocument,
  phrases: readonly Phrase[],
  quotations: readonly Quotation[],
): Discourse {
  const { heads, relations, lemmas } = document;
  const hashes = new Map<string, number>();
  const hashOf = (text: string): number => {
    const known = hashes.get(text) ?? hashText(text);
    hashes.set(text, known);
    return known;
  };
  const of = (value: (phrase: Phrase) => number): Int32Array => Int32Array.from(phrases, value);
  const wordings = phrases.map((phrase) => wordingOf(document, phrase));
  const clauses = of(({ clause }) => clause);
  const joined = new Set(heads.filter((_, token) => relations[token] === "conj"));
  return {
    document,
    phrases,
    quotations,
    coarse: of((phrase) => hashOf(coarseKind(phrase))),
    fine: of((phrase) => hashOf(`${coarseKind(phrase)} ${phrase.determiner}`)),
    words: of(({ word }) => hashOf(word)),
    relations: of(({ head }) => hashOf(base(relations[head] ?? ""))),
    roles: of(({ head }) => hashOf(relations[head] ?? "")),
    outerRoles: of(({ head }) => hashOf(relations[outermost(document, head)] ?? "")),
    governors: of(({ head }) => hashOf(lemmas[heads[head] ?? -1] ?? "")),
    clauses,
    depths: Int32Array.from(clauses, (clause) => depthOf(document, clause)),
    joints: of(({ head }) => (relations[head] === "conj" ? 2 : joined.has(head) ? 1 : 0)),
    wordings,
    texts: wordings.map((words) => words.join(" ")),
    longWords: wordings.map((words) => new Set(words.filter((word) => word.length > 3))),
    determiners: of(({ determiner }) => (determiner === "" ? 0 : hashOf(determiner))),
    tokenRoles: Int32Array.from(relations, (relation) => hashOf(relation)),
  };
}

const base = (relation: string): string => relation.split(":")[0]!;

function coarseKind({ kind, word, type, plural, joined }: Phrase): string {
  if (kind === "pronoun") return PRONOUN_CLASS.get(word) ?? word;
  if (joined) return "joined";
  return `${kind} ${type ?? "-"} ${plural === true ? "s" : ""}`;
}

const PRONOUN_CLASS = new Map(
  [
    "i me my mine myself",
    "we us our ours ourselves",
    "you your yours yourself",
    "he him his himself",
    "she her hers herself",
    "it its itself",
    "they them their theirs themselves",
    "this that",
    "these those",
  ].flatMap((line) => line.split(" ").map((word) => [word, line.split(" ")[0]!] as const)),
);

const wordingOf = ({ tokens }: ParsedDocument, { from, to }: Phrase): string[] => {
  const words = tokens
    .slice(from, to)
    .flatMap(({ text }) => text.toLowerCase().split(" "))
    .filter((word) => !/^(the|a|an|this|that|these|those|['’]s?|,)$/.test(word));
  return words.length > 0 ? words : [""];
};

/** Relations of what stands inside a larger phrase. */
const INNER = /^(nmod|compound|flat|appos|conj|amod|nummod|det|list)/;

/** From a noun up to the noun of the largest phrase in which it stands: from "Smith" of "Smith's brother" to the brother. */
function outermost({ heads, relations }: ParsedDocument, head: number): number {
  let at = head;
  for (let steps = 0; steps < 8 && INNER.test(relations[at] ?? "") && (heads[at] ?? -1) >= 0; steps += 1)
    at = heads[at]!;
  return at;
}
