import { expect, test } from "vitest";
import { chooseTags } from "../../../src/annotate/syntax/choose-tags.ts";

const LABELS = ["IN ADP", "CD NUM", "UH INTJ", "VBD VERB", "POS PART", "NN NOUN"];
const [IN, CD, UH, VBD, POS, NN] = LABELS.keys();

/** The labels of words whose best ones are given; second best is always a noun. */
function chosen(words: readonly (readonly [text: string, frequency: number, best: number])[]): number[] {
  const scores = words.flatMap(([, , best]) =>
    LABELS.map((_, label) => (label === best ? 9 : label === NN ? 5 : 0)),
  );
  return [
    ...chooseTags(
      words.map(([text]) => text),
      Int32Array.from(words, ([, frequency]) => frequency),
      [{ from: 0, to: words.length, start: 0, end: 0, block: 0 }],
      Int32Array.from(scores),
      LABELS,
    ),
  ];
}

test.each([
  ["the best label is taken", [["under", 2, IN]], [IN]],
  ["a class that takes no new words has no word that the treebanks lack", [["airframer", 0, IN]], [NN]],
  ["a word in letters is no number", [["rival", 2, CD]], [NN]],
  ["but a number word is one", [["seven", 2, CD]], [CD]],
  ["an unknown word with a capital is a name sooner than a cry", [["Boreas", 0, UH]], [NN]],
  [
    "nothing finite follows a possessive",
    [
      ["'s", 2, POS],
      ["lost", 2, VBD],
    ],
    [POS, NN],
  ],
] as const)("%s", (_, words, labels) => {
  expect(chosen(words as never)).toEqual(labels);
});
