import { expect, test } from "vitest";
import { clausesOf } from "../../../src/extract/clauses/clauses.ts";
import { tokensOf } from "../../../src/extract/speech/attributed-content.ts";
import { attributionsOf } from "../../../src/extract/speech/attributions.ts";
import { groundOf } from "../../../src/extract/speech/ground.ts";
import { withTrees } from "../trees.ts";

/** "source | cue | what is attributed". */
function attributionsIn(lines: string): string[] {
  const mentions = withTrees(lines, ["P Ann Lee", "P Tom Reed"]);
  const { tokens } = mentions.tree.document;
  const words = (found: readonly number[]): string => found.map((token) => tokens[token]!.text).join(" ");
  return attributionsOf(groundOf(mentions, clausesOf(mentions.tree))).map(
    ({ sourceWords, cueWords, content }) =>
      `${words(sourceWords)} | ${words(cueWords)} | ${words(tokensOf(content))}`,
  );
}

test.each([
  [
    "a source with its apposition, a cue with its auxiliaries and adverbs",
    "Ann/NNP/nsubj/9 Lee/NNP/flat/1 ,/,/punct/5 the/DT/det/5 mayor/NN/appos/1 ,/,/punct/5 has/VBZ/aux/9 often/RB/advmod/9 said/VBN/root/0 so/RB/advmod/12 he/PRP/nsubj/12 left/VBD/ccomp/9 ././punct/9",
    ["Ann Lee , the mayor , | has often said | so he left"],
  ],
  [
    "a cue with when and where the words were said",
    "Ann/NNP/nsubj/3 Lee/NNP/flat/1 said/VBD/root/0 in/IN/case/6 a/DT/det/6 statement/NN/obl/3 that/IN/mark/9 he/PRP/nsubj/9 left/VBD/ccomp/3 ././punct/3",
    ["Ann Lee | said in a statement | that he left"],
  ],
  [
    "no more than the pronoun in a relative clause",
    "Ann/NNP/nsubj/8 Lee/NNP/flat/1 ,/,/punct/5 who/WP/nsubj/5 denied/VBD/acl:relcl/1 it/PRP/obj/5 ,/,/punct/5 resigned/VBD/root/0 ././punct/8",
    ["who | denied | it"],
  ],
  [
    "a demand behind its preposition",
    "Ann/NNP/nsubj/3 Lee/NNP/flat/1 called/VBD/root/0 for/IN/case/6 an/DT/det/6 inquiry/NN/obl/3 ././punct/3",
    ["Ann Lee | called for | an inquiry"],
  ],
  [
    "a noun of saying with its owner",
    "Ann/NNP/nmod:poss/4 Lee/NNP/flat/1 's/POS/case/1 claim/NN/nsubj/8 that/IN/mark/7 he/PRP/nsubj/7 left/VBD/acl/4 surprised/VBD/root/0 Tom/NNP/obj/8 Reed/NNP/flat/9 ././punct/8",
    ["Ann Lee 's | claim | that he left"],
  ],
  [
    "nobody where the verb is passive, with whom it is expected of",
    "Tom/NNP/nsubj:pass/4 Reed/NNP/flat/1 is/VBZ/aux:pass/4 expected/VBN/root/0 to/TO/mark/6 leave/VB/xcomp/4 ././punct/4",
    [" | is expected | Tom Reed to leave"],
  ],
  [
    "the name before a colon",
    "Ann/NNP/root/0 Lee/NNP/flat/1 :/:/punct/1 He/PRP/nsubj/5 left/VBD/parataxis/1 ././punct/1",
    ["Ann Lee | : | He left"],
  ],
  ["nothing of oneself", "I/PRP/nsubj/2 think/VBP/root/0 he/PRP/nsubj/4 left/VBD/ccomp/2 ././punct/2", []],
])("%s", (_, lines, expected) => {
  expect(attributionsIn(lines)).toEqual(expected);
});
