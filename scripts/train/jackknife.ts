import { taggerForms, tagLabels } from "../../src/annotate/words/tag.ts";
import { wordForms } from "../../src/annotate/words/word-forms.ts";
import type { Clusters } from "../../src/model/clusters.ts";
import type { Vocabulary } from "../../src/model/vocabulary.ts";
import { trainTagger } from "./tagger.ts";
import type { Treebank } from "./treebank.ts";
import { withWordsOf } from "./vocabulary.ts";

const FOLDS = 5;
const EPOCHS = 4;

/** Tags as a tagger gives them that has not seen the sentence: what a parser will meet, so what it must learn from. */
export function jackknife(
  bank: Treebank,
  { clusters, vocabulary: news }: { clusters: Clusters; vocabulary: Vocabulary },
  report: (line: string) => void,
): { tags: string[]; parts: string[] } {
  const tags = [...bank.tags];
  const parts = [...bank.parts];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const others = bank.sentences.filter((_, index) => index % FOLDS !== fold);
    const vocabulary = withWordsOf({ ...bank, sentences: others }, news);
    const known = { clusters, vocabulary };
    const model = trainTagger({ ...bank, sentences: others }, known, EPOCHS, () => {}).model();
    const held = bank.sentences.filter((_, index) => index % FOLDS === fold);
    const chosen = tagLabels(taggerForms(wordForms(bank.tokens, clusters), vocabulary), held, model);
    for (const { from, to } of held) {
      for (let index = from; index < to; index += 1) {
        const [name, part] = model.labels[chosen[index]!]!.split(" ");
        tags[index] = name!;
        parts[index] = part!;
      }
    }
    report(`tags of fold ${fold + 1} of ${FOLDS}`);
  }
  return { tags, parts };
}
