import type { Vocabulary } from "../../model/vocabulary.ts";
import type { WordForms } from "../words/word-forms.ts";

/** What the network sees of a word, in the order of its tables. */
export const SYNTAX_FEATURES = [
  "lower",
  "prefix3",
  "suffix1",
  "suffix2",
  "suffix3",
  "suffix4",
  "shape",
  "fine",
  "kind",
] as const;

/** One column a feature: the numbers by which a table's vocabulary knows the values. */
export function wordNumbers(forms: WordForms, vocabulary: Vocabulary): readonly Int32Array[] {
  const kind = Int32Array.from(forms.lower, (word) => (vocabulary.get(word) ?? 0) >> 2);
  return SYNTAX_FEATURES.map((name) => (name === "kind" ? kind : forms[name]));
}
