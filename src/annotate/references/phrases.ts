import type { Lexicon } from "../../model/lexicon.ts";
import type { EntityType, Mention, ParsedDocument } from "../document.ts";
import { clauseOf } from "./clause-heads.ts";
import { genderOfName, SURENESS, type ToldGender } from "./genders.ts";
import { type Gender, genderOfNoun, isBody, typeOfNoun } from "./nouns.ts";
import { pronounAt } from "./pronouns.ts";
import type { Quotation } from "./quotations.ts";

export type PhraseKind = "pronoun" | "name" | "nominal";

/** Anything that can refer: a pronoun, a recognized name, or a phrase around a noun. */
export interface Phrase {
  readonly kind: PhraseKind;
  /** Tokens `[from, to)` of the whole phrase, with article and what follows its noun. */
  readonly from: number;
  readonly to: number;
  readonly head: number;
  readonly sentence: number;
  /** Index of the name among the mentions; -1 for others. */
  readonly mention: number;
  readonly type: EntityType | null;
  readonly gender: Gender | null;
  /** How surely the gender is told. */
  readonly sureness: number;
  /** null where unknown ("you", "police"). */
  readonly plural: boolean | null;
  /** 1, 2 or 3. */
  readonly person: number;
  /** Of the head, in small letters; of a pronoun its form. */
  readonly word: string;
  /** The first word, where it is an article, a demonstrative or a possessive. */
  readonly determiner: string;
  /** Index into the quotations of the text in which it stands; -1 outside. */
  readonly quotation: number;
  /** Whether it is the subject of a verb. */
  readonly subject: boolean;
  /** The words of the title before a name, in small letters: what else its bearer may be called. */
  readonly callings: readonly string[];
  /** Whether it is a name that the title of the article has. */
  readonly titled: boolean;
  /** The token that heads its clause. */
  readonly clause: number;
  /** Whether it stands for several joined by "and". */
  readonly joined: boolean;
}

/** Children of a noun that are no part of the phrase for which it stands. */
const OUTSIDE = new Set(
  "case cc conj mark cop nsubj csubj aux advcl parataxis discourse vocative dislocated punct list reparandum expl".split(
    " ",
  ),
);

/** Relations of nouns that do not refer on their own. */
const INSIDE = new Set("compound flat fixed goeswith list reparandum discourse".split(" "));

const base = (relation: string): string => relation.split(":")[0]!;

export const sentenceIndex = (document: ParsedDocument): Int32Array => {
  const index = new Int32Array(document.tokens.length);
  for (const [at, { from, to }] of document.sentences.entries()) index.fill(at, from, to);
  return index;
};

/** All phrases of a document in the order of their beginnings, outer ones before those inside them. */
export function phrasesOf(
  document: ParsedDocument,
  mentions: readonly Mention[],
  quotations: readonly Quotation[],
  lexicon: Lexicon,
): Phrase[] {
  const sentenceOf = sentenceIndex(document);
  const children = childrenOf(document);
  const byHead = new Map(mentions.map((mention, index) => [mention.head, index]));
  const named = new Set(
    mentions.flatMap(({ from, to, head }) => range(from, to).filter((at) => at !== head)),
  );
  const quotationAt = quotationIndex(document, quotations);
  const around = (head: number) => ({
    head,
    sentence: sentenceOf[head]!,
    quotation: quotationAt[head]!,
    clause: clauseOf(document, head),
    subject: document.relations[head]?.startsWith("nsubj") === true,
  });
  const titleWords = new Set(
    document.article.title.split(/[^\p{L}\p{N}-]+/u).filter((word) => /^\p{Lu}.{2}/u.test(word)),
  );
  const phrases: Phrase[] = [];
  for (let head = 0; head < document.tokens.length; head += 1) {
    const kind = document.article.blocks[document.sentences[sentenceOf[head]!]!.block]?.kind ?? "body";
    if (kind === "furniture" || kind === "byline") continue;
    const pronoun = pronounAt(document, head);
    if (pronoun) phrases.push({ ...pronoun, ...around(head) });
    else if (byHead.has(head)) {
      phrases.push(
        namePhrase(
          document,
          mentions[byHead.get(head)!]!,
          byHead.get(head)!,
          children,
          around(head),
          titleWords,
          lexicon,
        ),
      );
    } else if (!named.has(head) && isNominal(document, head)) {
      phrases.push(nominalPhrase(document, head, children, around(head), lexicon));
    }
    const joined = joinedPhrase(document, head, children, around(head), named);
    if (joined) phrases.push(joined);
  }
  return phrases.sort((a, b) => a.from - b.from || b.to - a.to);
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, at) => from + at);

function childrenOf({ heads }: ParsedDocument): number[][] {
  const children: number[][] = heads.map(() => []);
  for (const [child, head] of heads.entries()) if (head >= 0) children[head]!.push(child);
  return children;
}

function quotationIndex({ tokens }: ParsedDocument, quotations: readonly Quotation[]): Int32Array {
  const index = new Int32Array(tokens.length).fill(-1);
  for (const [at, { from, to }] of quotations.entries()) index.fill(at, from, to);
  return index;
}

/** Where a phrase stands. */
export type Around = Pick<Phrase, "head" | "sentence" | "quotation" | "clause" | "subject">;

function isNominal(document: ParsedDocument, at: number): boolean {
  const { parts, relations, tags } = document;
  const noun = /^(NOUN|PROPN)$/.test(parts[at] ?? "") && tags[at] !== "ADD";
  return (noun || isCount(document, at)) && !INSIDE.has(base(relations[at] ?? ""));
}

/** "The two agreed", "both left": a number for a noun. */
function isCount({ tokens, relations }: ParsedDocument, at: number): boolean {
  if (!/^(nsubj|obj)/.test(relations[at] ?? "")) return false;
  const word = tokens[at]!.text.toLowerCase();
  const definite = /^the$/i.test(tokens[at - 1]?.text ?? "");
  return word === "both" || (definite && /^(two|three|four)$/.test(word));
}

/** The span of a phrase: its noun and what hangs on it, without what stands outside. */
function spanAround(
  document: ParsedDocument,
  head: number,
  children: readonly number[][],
  least = { from: head, to: head + 1 },
): { from: number; to: number } {
  const { relations, tokens } = document;
  const predicate = children[head]!.some((child) => base(relations[child] ?? "") === "cop");
  let { from, to } = least;
  const take = (at: number): void => {
    from = Math.min(from, at);
    to = Math.max(to, at + 1);
    for (const child of children[at]!) if (base(relations[child] ?? "") !== "punct") take(child);
  };
  for (const child of children[head]!) {
    const relation = base(relations[child] ?? "");
    if (OUTSIDE.has(relation) || (relation === "advmod" && (predicate || child < head))) continue;
    if (predicate && relation === "obl") continue;
    take(child);
  }
  while (to - 1 > head && /^[,.;:–—-]$/.test(tokens[to - 1]!.text)) to -= 1;
  while (from < head && /^[,.;:–—-]$/.test(tokens[from]!.text)) from += 1;
  if (/^['’]s?$/.test(tokens[to]?.text ?? "") && document.heads[to] === head) to += 1;
  return { from, to };
}

function determinerOf({ tokens, tags }: ParsedDocument, from: number): string {
  const word = tokens[from]!.text.toLowerCase();
  return /^(DT|PRP\$|WP\$|CD|PDT)$/.test(tags[from] ?? "") ? (tags[from] === "CD" ? "#" : word) : "";
}

function namePhrase(
  document: ParsedDocument,
  mention: Mention,
  index: number,
  children: readonly number[][],
  around: Around,
  titleWords: ReadonlySet<string>,
  lexicon: Lexicon,
): Phrase {
  const { text } = document.article;
  const surface = text.slice(mention.start, mention.end);
  const titleFrom = mention.title?.[0] ?? mention.from;
  const least = { from: Math.min(titleFrom, mention.from), to: mention.to };
  const inside = INSIDE.has(base(document.relations[mention.head] ?? "")) || mention.form === "demonym";
  const span = inside ? least : spanAround(document, mention.head, children, least);
  return {
    kind: "name",
    ...span,
    ...around,
    mention: index,
    type: mention.type,
    ...genderOfNamed(
      mention.type,
      surface,
      text.slice(document.tokens[titleFrom]!.start, mention.start),
      lexicon,
    ),
    callings: document.tokens.slice(titleFrom, mention.from).map(({ text: word }) => word.toLowerCase()),
    titled:
      titleWords.has(document.tokens[mention.head]!.text) ||
      titleWords.has(document.tokens[mention.to - 1]!.text),
    plural:
      mention.type === "Person"
        ? false
        : /s$/.test(surface) && document.tags[mention.head] === "NNPS"
          ? null
          : false,
    person: 3,
    word: document.tokens[mention.head]!.text.toLowerCase(),
    determiner: determinerOf(document, span.from),
    joined: false,
  };
}

function genderOfNamed(
  type: EntityType | null,
  surface: string,
  title: string,
  lexicon: Lexicon,
): ToldGender {
  if (type === "Person") return genderOfName(surface, title, lexicon);
  // A recognizer takes many a rare surname for a firm: that alone does not rule "he" out.
  return { gender: "neuter", sureness: SURENESS.word };
}

function nominalPhrase(
  document: ParsedDocument,
  head: number,
  children: readonly number[][],
  around: Around,
  lexicon: Lexicon,
): Phrase {
  const lemma = (document.lemmas[head] ?? document.tokens[head]!.text).toLowerCase();
  const span = spanAround(document, head, children);
  const type = typeOfNoun(lemma, document.tokens[head]!.text, lexicon);
  const plural = /^NNP?S$/.test(document.tags[head] ?? "");
  return {
    kind: "nominal",
    ...span,
    ...around,
    mention: -1,
    type,
    gender: genderOfNoun(lemma, type),
    sureness: SURENESS.pronoun,
    plural: isBody(lemma) && !plural ? null : plural,
    person: 3,
    word: lemma,
    callings: [],
    titled: false,
    determiner: determinerOf(document, span.from),
    joined: false,
  };
}

function joinedPhrase(
  document: ParsedDocument,
  head: number,
  children: readonly number[][],
  around: Around,
  named: ReadonlySet<number>,
): Phrase | null {
  if (named.has(head) || !/^(NOUN|PROPN|PRON)$/.test(document.parts[head] ?? "")) return null;
  const others = children[head]!.filter(
    (child) =>
      document.relations[child] === "conj" && /^(NOUN|PROPN|PRON)$/.test(document.parts[child] ?? ""),
  );
  if (others.length === 0) return null;
  const { from } = spanAround(document, head, children);
  const { to } = spanAround(document, others.at(-1)!, children);
  return {
    kind: "nominal",
    from,
    to,
    ...around,
    mention: -1,
    type: null,
    gender: null,
    sureness: SURENESS.nothing,
    plural: true,
    person: 3,
    word: "and",
    callings: [],
    titled: false,
    determiner: "",
    joined: true,
  };
}
