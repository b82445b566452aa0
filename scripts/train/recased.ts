import { type WordForms, wordForms } from "../../src/annotate/words/word-forms.ts";
import type { Clusters } from "../../src/model/clusters.ts";
import type { Treebank } from "./treebank.ts";

/** The same words as headlines and capitals have them: a parser must read those too. */
export function recasedForms(bank: Treebank, clusters: Clusters): { title: WordForms; upper: WordForms } {
  const small = /^(?:IN|DT|CC|TO)$/;
  const title = bank.tokens.map((token, index) => {
    const keep = small.test(bank.tags[index]!) && token.text.length < 5;
    return { ...token, text: keep ? token.text : token.text.charAt(0).toUpperCase() + token.text.slice(1) };
  });
  const upper = bank.tokens.map((token) => ({ ...token, text: token.text.toUpperCase() }));
  return { title: wordForms(title, clusters), upper: wordForms(upper, clusters) };
}
