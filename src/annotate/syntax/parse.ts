import type { Clusters } from "../../model/clusters.ts";
import { hashText } from "../../model/hash.ts";
import type { Vocabulary } from "../../model/vocabulary.ts";
import type { Sentence, Token } from "../document.ts";
import { type LemmaRules, lemmaOf } from "../words/lemmatize.ts";
import { mendTags } from "../words/mistaken-tags.ts";
import { wordForms } from "../words/word-forms.ts";
import { analyze } from "./analyze.ts";
import { chooseTags } from "./choose-tags.ts";
import type { SyntaxNetwork } from "./syntax-network.ts";
import { wordNumbers } from "./word-numbers.ts";

/** What parsing needs: `loadParser()` in src/annotate/models.ts brings it. */
export interface Parser {
  readonly network: SyntaxNetwork;
  readonly clusters: Clusters;
  readonly vocabulary: Vocabulary;
  readonly lemmas: LemmaRules;
}

/** Columns over the tokens. */
export interface Parsed {
  /** Penn Treebank tags, as English UD has them. */
  readonly tags: string[];
  /** Universal parts of speech. */
  readonly parts: string[];
  readonly lemmas: string[];
  /** Index of each token's head in the document, -1 for the root of its sentence. */
  readonly heads: number[];
  /** Universal Dependencies relations with subtypes. */
  readonly relations: string[];
}

/** Tags, lemmas and trees; one tree a sentence, with exactly one root. */
export function parse(tokens: readonly Token[], sentences: readonly Sentence[], parser: Parser): Parsed {
  const { network, clusters, vocabulary } = parser;
  const forms = wordForms(tokens, clusters);
  const numbers = wordNumbers(forms, vocabulary);
  const { tagScores, heads, relations } = analyze(tokens, sentences, forms, numbers, network);
  const pairs = network.shape.tags.map((label) => label.split(" ") as [string, string]);
  const frequencies = forms.lower.map((word) => (vocabulary.get(word) ?? 0) & 3);
  const chosen = chooseTags(forms.texts, frequencies, sentences, tagScores, network.shape.tags);
  const tags = Array.from(chosen, (label) => pairs[label]![0]);
  const parts = Array.from(chosen, (label) => pairs[label]![1]);
  mendTags(tokens, sentences, tags, parts);
  const isWord = (word: string): boolean => vocabulary.has(hashText(word));
  const lemmas = forms.texts.map((text, index) => lemmaOf(text, tags[index]!, parser.lemmas, isWord));
  return { tags, parts, lemmas, heads: [...heads], relations: [...relations] };
}
