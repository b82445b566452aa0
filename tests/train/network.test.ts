import { beforeAll, describe, expect, test } from "vitest";
import { type Block, compileKernels, Desk, sharedMemory } from "../../scripts/train/network/desk.ts";
import { learnExercises } from "../../scripts/train/network/learn.ts";
import { type Course, teach } from "../../scripts/train/network/learner.ts";
import type { Hiding, Material } from "../../scripts/train/network/material.ts";
import { initialize, layParameters, type Sizes } from "../../scripts/train/network/parameters.ts";
import { snapshot } from "../../scripts/train/network/snapshot.ts";
import { randomFrom } from "../../scripts/train/random.ts";
import { analyze } from "../../src/annotate/syntax/analyze.ts";
import { unpackSyntax } from "../../src/annotate/syntax/syntax-network.ts";

const NOTHING_HIDDEN: Hiding = { word: 0, feature: 0, input: 0, state: 0 };

describe("the slopes that a lesson learns from", () => {
  const sizes: Sizes = {
    tables: [
      { rows: 11, width: 8 },
      { rows: 5, width: 8 },
    ],
    layers: [8, 16],
    hint: 8,
    arc: 8,
    label: 8,
    tags: 5,
    relations: 6,
  };
  const random = randomFrom(5);
  const exercises = [
    [0, 6],
    [6, 7],
    [7, 12],
    [12, 19],
  ].map(([from, to]) => ({ from: from!, to: to!, style: 0 }));
  const words = 19;
  const some = (below: number) => Int32Array.from({ length: words }, () => Math.floor(random() * below));
  const heads = new Int32Array(words);
  for (const { from, to } of exercises) {
    for (let word = from + 1; word < to; word += 1) heads[word] = 1 + Math.floor(random() * (word - from));
  }
  const material: Material = {
    features: [[some(11), some(5)]],
    counts: some(3),
    tags: some(5),
    heads,
    relations: some(6),
  };
  const { parameters: weights, end } = layParameters(sizes, 16);
  const learned = layParameters(sizes, end).parameters;
  let desk: Desk;
  const loss = () =>
    learnExercises(desk, weights, learned, sizes, material, exercises, {
      seed: 3,
      scale: 1,
      hiding: NOTHING_HIDDEN,
    });

  beforeAll(async () => {
    const size = 3e6;
    desk = new Desk(await compileKernels(), sharedMemory(size), [2 * end, size]);
    initialize(desk, weights, random);
    for (let at = 4; at < end / 4; at += 1) desk.floats[at]! += (random() - 0.5) * 0.3;
  }, 60_000);

  const blocks: readonly (readonly [name: string, block: Block, slopes: Block])[] = [
    ["a table", weights.tables[1]!, learned.tables[1]!],
    ["the first layer's input", weights.layers[0]!.input, learned.layers[0]!.input],
    ["what it remembers forwards", weights.layers[0]!.forward, learned.layers[0]!.forward],
    ["and backwards", weights.layers[0]!.backward, learned.layers[0]!.backward],
    ["the second layer's input", weights.layers[1]!.input, learned.layers[1]!.input],
    ["tags", weights.tags, learned.tags],
    ["what tags are by themselves", weights.tagBias, learned.tagBias],
    ["what tags hint at", weights.hints, learned.hints],
    ["dependents and heads", weights.roles, learned.roles],
    ["arcs", weights.arcs, learned.arcs],
    ["relations", weights.labels, learned.labels],
    ["the root", weights.root, learned.root],
    ["the way to the head", weights.distances, learned.distances],
  ];

  test.each(blocks)("are those by which the loss changes: %s", (_, block, slopes) => {
    desk.floats.fill(0, end / 4, (2 * end) / 4);
    loss();
    const told = desk.floats.slice();
    for (let probe = 0; probe < 6; probe += 1) {
      const row = Math.floor(random() * block.rows);
      const column = Math.floor(random() * block.columns);
      const at = (block.at + row * block.step) / 4 + column;
      const was = desk.floats[at]!;
      const lossAt = (value: number): number => {
        desk.floats[at] = value;
        return loss();
      };
      const slope = (lossAt(was + 0.01) - lossAt(was - 0.01)) / 0.02;
      desk.floats[at] = was;
      const off = Math.abs(told[(slopes.at + row * slopes.step) / 4 + column]! - slope);
      // What is just above or below zero may cross it within the step.
      expect(off).toBeLessThan(0.03 * (1 + Math.abs(slope)));
    }
  });
});

describe("a network taught a few sentences", () => {
  // "The mayor met reporters in Oslo": the verb is the second word, which all others hang from, each in its way.
  const PLAN = [
    [1, 2, "det"],
    [2, 3, "nsubj"],
    [3, 0, "root"],
    [4, 3, "obj"],
    [5, 6, "case"],
    [6, 3, "obl"],
  ] as const;
  const relations = PLAN.map(([, , relation]) => relation);
  const tags = ["DT DET", "NN NOUN", "VBD VERB", "NNS NOUN", "IN ADP", "NNP PROPN"];
  const sentences = Array.from({ length: 12 }, (_, index) => ({ from: 6 * index, to: 6 * index + 6 }));
  const forms = sentences.flatMap((_, index) => [0, 1 + (index % 3), 4 + (index % 2), 6, 7, 8 + (index % 4)]);
  const material: Material = {
    features: [[Int32Array.from(forms)]],
    counts: new Int32Array(forms.length).fill(5),
    tags: Int32Array.from(forms, (_, index) => index % 6),
    heads: Int32Array.from(forms, (_, index) => PLAN[index % 6]![1]),
    relations: Int32Array.from(forms, (_, index) => index % 6),
  };
  const sizes: Sizes = {
    tables: [{ rows: 12, width: 8 }],
    layers: [8, 8],
    hint: 8,
    arc: 16,
    label: 16,
    tags: 6,
    relations: 6,
  };
  const course: Course = { epochs: 80, lesson: 24, rate: 0.02, hiding: NOTHING_HIDDEN, seed: 7 };
  const known = [new Map(Array.from({ length: 11 }, (_, row) => [row + 1, row + 1] as const))];

  async function taught(): Promise<Record<string, Uint8Array>> {
    let parts: Record<string, Uint8Array> = {};
    await teach(
      sizes,
      material,
      sentences,
      course,
      () => {},
      (_epoch, _loss, desk, weights) => {
        parts = snapshot(desk, weights, sizes, known, { tags, relations });
      },
    );
    return parts;
  }

  test("reads one that it has not seen as it has read the others, and comes out the same each time", async () => {
    const parts = await taught();
    const words = [0, 2, 5, 6, 7, 10];
    const texts = words.map(String);
    const {
      heads,
      relations: found,
      tagScores,
    } = analyze(
      texts.map((text) => ({ text, start: 0, end: 1 })),
      [{ from: 0, to: 6, start: 0, end: 0, block: 0 }],
      { texts } as never,
      [Int32Array.from(words)],
      unpackSyntax(parts),
    );
    expect([...heads]).toEqual(PLAN.map(([, head]) => head - 1));
    expect(found).toEqual(relations);
    const best = words.map((_, word) => {
      const scores = [...tagScores.subarray(6 * word, 6 * word + 6)];
      return scores.indexOf(Math.max(...scores));
    });
    expect(best).toEqual([0, 1, 2, 3, 4, 5]);
    expect(await taught()).toEqual(parts);
  }, 120_000);
});
