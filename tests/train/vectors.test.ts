import { expect, test } from "vitest";
import { learnVectors } from "../../scripts/train/vectors.ts";
import { randomFrom } from "../../src/graph/random.ts";

test("words that stand among the same words have vectors that are alike", async () => {
  // Words 0 and 1 are followed by 2 and 3 alike; 4 is followed by 5 alone.
  const random = randomFrom(3);
  const sentences = Array.from({ length: 600 }, () =>
    random() < 0.5
      ? Int32Array.of(Math.floor(2 * random()), 2 + Math.floor(2 * random()), -1)
      : Int32Array.of(4, 5),
  );
  const counts = [0, 0, 0, 0, 0, 0];
  for (const word of sentences.flatMap((words) => [...words])) if (word >= 0) counts[word]! += 1;
  const width = 8;
  const course = { width, epochs: 300, window: 2, others: 4, seed: 1 };
  const vectors = await learnVectors(sentences, counts, course, () => {});
  const of = (word: number) => [...vectors.subarray(word * width, (word + 1) * width)];
  const dot = (one: number[], other: number[]) => one.reduce((sum, value, at) => sum + value * other[at]!, 0);
  const likeness = (one: number, other: number) =>
    dot(of(one), of(other)) / Math.sqrt(dot(of(one), of(one)) * dot(of(other), of(other)));
  expect(likeness(0, 1)).toBeGreaterThan(0.9);
  expect(likeness(0, 4)).toBeLessThan(0.5);
}, 60_000);
