import { expect, test } from "vitest";
import { attributedWords } from "../../scripts/evaluate/polnear.ts";
import { withTrees } from "../extract/trees.ts";

test.each([
  [
    "what somebody says of another's words is one attribution",
    "Ann/NNP/nsubj/3 Lee/NNP/flat/1 said/VBD/root/0 Tom/NNP/nsubj/6 Reed/NNP/flat/4 denied/VBD/ccomp/3 it/PRP/obj/6 ././punct/3",
    ["said"],
  ],
  [
    "so is a stand on another's plan",
    "Ann/NNP/nsubj/3 Lee/NNP/flat/1 welcomed/VBD/root/0 his/PRP$/nmod:poss/5 plan/NN/obj/3 to/TO/mark/7 stay/VB/acl/5 ././punct/3",
    ["welcomed"],
  ],
  [
    "two clauses of their own are two",
    "Ann/NNP/nsubj/3 Lee/NNP/flat/1 denied/VBD/root/0 it/PRP/obj/3 and/CC/cc/6 welcomed/VBD/conj/3 rain/NN/obj/6 ././punct/3",
    ["denied", "welcomed"],
  ],
])("%s", (_, lines, cues) => {
  const mentions = withTrees(lines, ["P Ann Lee", "P Tom Reed"]);
  const { tokens } = mentions.tree.document;
  const found = attributedWords(mentions).map(({ cue }) => cue.map((token) => tokens[token]!.text).join(" "));
  expect(found).toEqual(cues);
});
