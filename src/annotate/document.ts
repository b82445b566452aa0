import type { Article } from "../read/article.ts";
import type { Span } from "../text/span.ts";

export const ENTITY_TYPES = ["Person", "Organization", "Place", "Event", "Work", "Product"] as const;
export type EntityType = (typeof ENTITY_TYPES)[number];

/** A word as Universal Dependencies has it: "don't" is two, "do" and "n't". `text` is the slice it stands for. */
export interface Token extends Span {
  readonly text: string;
}

/** A sentence: its span in the text, and its tokens `[from, to)`. It never crosses the edge of a block. */
export interface Sentence extends Span {
  readonly from: number;
  readonly to: number;
  /** Index into `article.blocks`. */
  readonly block: number;
}

/**
 * How a mention refers. `name`: "Mike Pompeo", "the DMZ"; `demonym`: "North Korean", "U.S." before a noun;
 * `description`: "the vice minister", "a U.S. embassy official"; `pronoun`: "he", "we".
 */
export type MentionForm = "name" | "demonym" | "description" | "pronoun";

/**
 * A reference to something. The span is the shortest one: no title, determiner or possessive around a name, but for "The"
 * with a capital inside of a sentence ("told The Harbor Post").
 */
export interface Mention extends Span {
  readonly form: MentionForm;
  /** null where the form alone does not tell ("they"). */
  readonly type: EntityType | null;
  /** Tokens `[from, to)`. */
  readonly from: number;
  readonly to: number;
  /** The token that carries its syntactic relation to the rest. */
  readonly head: number;
  /** Words before a name that belong to it as a title ("Secretary of State"), as tokens `[from, to)`; null without. */
  readonly title: readonly [from: number, to: number] | null;
}

/** Everything in one article that refers to one thing: at least one name, or a speaker that is only described. */
export interface Chain {
  readonly type: EntityType;
  /** The fullest form in the text, without title or determiner. */
  readonly name: string;
  /** Indices into `mentions`, in the order of the text. */
  readonly mentions: readonly number[];
}

/** What recognize finds in the tokens: names without references resolved. */
export interface Name {
  readonly type: EntityType;
  readonly form: "name" | "demonym";
  readonly from: number;
  readonly to: number;
}

/** An article, read word by word: parallel columns over tokens, then mentions and who they refer to. */
export interface Document {
  readonly article: Article;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  /** Penn Treebank tags. */
  readonly tags: readonly string[];
  /** Universal part-of-speech tags. */
  readonly parts: readonly string[];
  readonly lemmas: readonly string[];
  /** Index of each token's head in the document, -1 for the root of a sentence. */
  readonly heads: readonly number[];
  /** Universal Dependencies relations with subtypes ("nsubj:pass"). */
  readonly relations: readonly string[];
  readonly mentions: readonly Mention[];
  /** Parallel to `mentions`: the chains that each stands for; none for "it rains", several for "the two leaders". */
  readonly referents: readonly (readonly number[])[];
  readonly chains: readonly Chain[];
}

/** A document before anybody knows who is who: what corefer starts from. */
export type ParsedDocument = Omit<Document, "mentions" | "referents" | "chains"> & {
  readonly names: readonly Name[];
};
