import { FAR } from "../../../src/annotate/syntax/analyze.ts";
import { likelihoods } from "../../../src/annotate/syntax/likelihoods.ts";
import type { Block } from "./desk.ts";
import { eachWord, type Learned, type Lesson } from "./lesson.ts";
import { masked, maskInPlace, scatterMask } from "./masks.ts";
import { softmax } from "./softmax.ts";

/** Tags, with how likely each is; nothing that is learned from that changes the scores of the tags. */
export function learnTags(
  lesson: Lesson,
  states: Block,
  scale: number,
): Learned & { readonly likely: Block } {
  const { desk, weights, learned, sizes, material, random, hiding } = lesson;
  const mask = desk.take(states.rows, states.columns);
  scatterMask(desk, mask, hiding.state, random);
  const input = masked(desk, states, mask);
  const scores = desk.spread(weights.tagBias, states.rows);
  desk.multiply(input, weights.tags, scores);
  const likely = desk.take(states.rows, scores.columns);
  let loss = 0;
  eachWord(lesson, (token, row) => {
    const at = (scores.at + row * scores.step) / 4;
    desk.floats.set(likelihoods(desk.floats, at, sizes.tags, FAR), (likely.at + row * likely.step) / 4);
    loss += softmax(desk.floats, at, sizes.tags, material.tags[token]!, scale);
    desk.floats.fill(0, at + sizes.tags, at + scores.columns);
  });
  desk.addRows(scores, learned.tagBias);
  desk.multiplyLeft(input, scores, learned.tags);
  const slopes = desk.take(states.rows, states.columns);
  desk.multiplyRight(scores, weights.tags, slopes);
  maskInPlace(desk, slopes, mask);
  return { loss, slopes, likely };
}
