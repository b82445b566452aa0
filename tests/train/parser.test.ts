import { describe, expect, test } from "vitest";
import { bestGoldAction, goldTree } from "../../scripts/train/oracle.ts";
import { actionNames, scoreTrees, trainParser } from "../../scripts/train/parser-training.ts";
import type { Treebank } from "../../scripts/train/treebank.ts";
import { initialState, makeStates } from "../../src/annotate/trees/parser-state.ts";
import { actionsOf, take } from "../../src/annotate/trees/transitions.ts";
import { NO_CLUSTERS } from "../../src/model/clusters.ts";
import { packLinear } from "../../src/model/packing.ts";

/** One word a row: the word, its tag and universal part, the number of its head in the sentence from 1, the relation. */
type Row = readonly [string, string, string, number, string];

const told = (teller: string, verb: string, town: string): Row[] => [
  ["The", "DT", "DET", 2, "det"],
  [teller, "NN", "NOUN", 3, "nsubj"],
  [verb, "VBD", "VERB", 0, "root"],
  ["reporters", "NNS", "NOUN", 3, "obj"],
  ["in", "IN", "ADP", 6, "case"],
  [town, "NNP", "PROPN", 3, "obl"],
];

const bankOf = (sentences: readonly Row[][]): Treebank => {
  const rows = sentences.flat();
  const starts = sentences.map((_, index) => sentences.slice(0, index).flat().length);
  let end = -1;
  return {
    tokens: rows.map(([text]) => {
      const start = end + 1;
      end = start + text.length;
      return { text, start, end };
    }),
    sentences: sentences.map(({ length }, index) => {
      const from = starts[index]!;
      return { from, to: from + length, block: 0, start: from, end: from + length };
    }),
    tags: rows.map(([, tag]) => tag),
    parts: rows.map(([, , part]) => part),
    lemmas: rows.map(([text]) => text.toLowerCase()),
    heads: sentences.flatMap((sentence, index) =>
      sentence.map(([, , , head]) => (head === 0 ? -1 : starts[index]! + head - 1)),
    ),
    relations: rows.map(([, , , , relation]) => relation),
  };
};

const bank = bankOf(
  ["envoy", "mayor", "judge"].flatMap((teller) =>
    ["met", "told"].map((verb) => told(teller, verb, teller === "judge" ? "Oslo" : "Bergen")),
  ),
);

const learned = () => trainParser(bank, bank, NO_CLUSTERS, { epochs: 4, bits: 16 }, () => {});

describe("a parser learned from a few sentences", () => {
  test("hangs the words of a sentence that it has not seen as it has seen others hang", () => {
    const unseen = bankOf([told("pilot", "warned", "Narvik")]);
    const parser = { linear: learned().model(), clusters: NO_CLUSTERS };
    expect(scoreTrees(parser, unseen, unseen)).toEqual({
      words: 6,
      uas: 1,
      las: 1,
      "las with subtypes": 1,
    });
  });

  test("comes out the same each time, byte for byte", () => {
    const first = packLinear(learned().rows());
    expect(first.length).toBeGreaterThan(100);
    expect(Buffer.from(packLinear(learned().rows())).equals(Buffer.from(first))).toBe(true);
  });

  test("knows the relations of each direction that are not too rare to learn", () => {
    const rare = bankOf([told("envoy", "met", "Oslo"), told("envoy", "met", "Oslo")]);
    expect(actionNames(rare)).toEqual(["SHIFT"]);
    expect(actionNames(bank)).toEqual([
      "SHIFT",
      "LEFT case",
      "LEFT det",
      "LEFT nsubj",
      "RIGHT obj",
      "RIGHT obl",
    ]);
  });
});

describe("the gold action that a parser learns", () => {
  const names = ["SHIFT", "LEFT amod", "LEFT nsubj", "LEFT obj", "RIGHT obj"];
  const actions = actionsOf(names);
  // Old(0) friends(1) met(2) us(3)
  const gold = goldTree([1, 2, -1, 2], ["amod", "nsubj", "root", "obj"], names);
  const untilVerb = ["SHIFT", "LEFT amod", "SHIFT", "LEFT nsubj", "SHIFT"];

  test.each([
    ["takes the gold relation, whatever the scores say", ["SHIFT"], [9, 0, 9, 9, 9], "LEFT amod"],
    ["is the only one that loses nothing", untilVerb, [0, 9, 9, 9, 9], "SHIFT"],
    ["goes to the right where no word is left", [...untilVerb, "SHIFT"], [9, 9, 9, 9, 0], "RIGHT obj"],
    // "Old" has lost its noun, so that nothing which it can do loses more
    [
      "is the best by score of those that lose as little",
      ["SHIFT", "SHIFT", "LEFT nsubj"],
      [1, 0, 0, 2, 9],
      "LEFT obj",
    ],
    ["may be a shift among them", ["SHIFT", "SHIFT", "LEFT nsubj"], [3, 0, 0, 2, 9], "SHIFT"],
  ])("%s", (_, way, scores, expected) => {
    const states = makeStates(4, 1);
    let state = initialState(states, 5);
    for (const name of way) state = take(states, state, names.indexOf(name), actions);
    expect(names[bestGoldAction(states, state, gold, actions, Int32Array.from(scores))]).toBe(expected);
  });
});
