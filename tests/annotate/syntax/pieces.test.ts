import { expect, test } from "vitest";
import { piecesOf } from "../../../src/annotate/syntax/pieces.ts";

const sentence = (words: readonly string[]) => ({
  tokens: words.map((text) => ({ text, start: 0, end: text.length })),
  sentences: [{ from: 0, to: words.length, start: 0, end: 0, block: 0 }],
});

test.each([
  ["a sentence of usual length is one piece", Array(40).fill("word"), [[0, 40]]],
  [
    "a long one is broken behind the last mark that fits",
    [...Array(100).fill("word"), ";", ...Array(120).fill("word")],
    [
      [0, 101],
      [101, 221],
    ],
  ],
  [
    "one without marks where nothing more fits",
    Array(350).fill("word"),
    [
      [0, 160],
      [160, 320],
      [320, 350],
    ],
  ],
])("%s", (_, words, spans) => {
  const { tokens, sentences } = sentence(words);
  expect(piecesOf(sentences, tokens).map(({ from, to }) => [from, to])).toEqual(spans);
});
