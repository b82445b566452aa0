import { expect, test } from "vitest";
import { loadTagger } from "../../../src/annotate/models.ts";
import { tag } from "../../../src/annotate/words/tag.ts";

const tagger = loadTagger();

function tagsOf(words: string): string[] {
  const tokens = words.split(" ").map((text) => ({ text, start: 0, end: text.length }));
  return tag(tokens, [{ from: 0, to: tokens.length, start: 0, end: 0, block: 0 }], tagger).tags;
}

test.each([
  ["a word that no treebank has is of a class that takes new words", "Norway airframer Acme closed .", 1],
  ["a word in letters that is no number is tagged as none", "It met Acme rival Boreas in May .", 3],
])("%s", (_, words, at) => {
  expect(tagsOf(words)[at]).toMatch(/^(NN|JJ|VB|RB|FW)/);
});
