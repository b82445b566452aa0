import { stepsOf } from "../../../src/model/network.ts";
import { randomFrom } from "../random.ts";
import { type Block, columnsOf, type Desk } from "./desk.ts";
import { embed, unembed } from "./embedding.ts";
import type { Lesson } from "./lesson.ts";
import { masked, maskInPlace, sentenceMask } from "./masks.ts";
import type { Exercise, Hiding, Material } from "./material.ts";
import type { Parameters, Sizes } from "./parameters.ts";
import { runRecurrent, unrunRecurrent } from "./recurrent.ts";
import { learnTags } from "./tag-lesson.ts";
import { learnTrees } from "./tree-lesson.ts";

/**
 * Adds to `learned` the slopes of the loss (summed cross entropies of tags, heads and relations) over the exercises, times
 * `scale`; returns the loss.
 */
export function learnExercises(
  desk: Desk,
  weights: Parameters,
  learned: Parameters,
  sizes: Sizes,
  material: Material,
  unsorted: readonly Exercise[],
  { seed, scale, hiding }: { seed: number; scale: number; hiding: Hiding },
): number {
  desk.clear();
  const exercises = unsorted.toSorted((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
  const steps = stepsOf(exercises.map(({ from, to }) => to - from));
  const random = randomFrom(seed);
  const lesson: Lesson = { desk, weights, learned, sizes, material, exercises, steps, random, hiding };
  const words = embed(lesson);
  const [first, ...later] = weights.layers;
  const runs = [runRecurrent(desk, words.input, first!, steps)];
  const masks = [sentenceMask(lesson, runs[0]!.states.columns, hiding.state)];
  const tagged = learnTags(lesson, runs[0]!.states, scale);
  const hints = desk.take(runs[0]!.states.rows, sizes.hint);
  desk.multiply(tagged.likely, weights.hints, hints);
  let input = sideBySide(desk, masked(desk, runs[0]!.states, masks[0]!), hints);
  for (const layer of later) {
    const run = runRecurrent(desk, input, layer, steps);
    const mask = sentenceMask(lesson, run.states.columns, hiding.state);
    runs.push(run);
    masks.push(mask);
    input = masked(desk, run.states, mask);
  }
  const parsed = learnTrees(lesson, input, scale);
  let slopes = parsed.slopes;
  for (let layer = runs.length - 1; layer > 0; layer -= 1) {
    maskInPlace(desk, slopes, masks[layer]!);
    slopes = unrunRecurrent(
      desk,
      runs[layer]!,
      slopes,
      weights.layers[layer]!,
      learned.layers[layer]!,
      steps,
    );
  }
  const states = runs[0]!.states.columns;
  desk.multiplyLeft(tagged.likely, columnsOf(slopes, states, sizes.hint), learned.hints);
  slopes = sideBySide(desk, columnsOf(slopes, 0, states));
  maskInPlace(desk, slopes, masks[0]!);
  addTo(desk, tagged.slopes, slopes);
  slopes = unrunRecurrent(desk, runs[0]!, slopes, first!, learned.layers[0]!, steps);
  unembed(lesson, words, slopes);
  return tagged.loss + parsed.loss;
}

/** Blocks of as many rows in one block. */
function sideBySide(desk: Desk, ...blocks: readonly Block[]): Block {
  const width = blocks.reduce((sum, { columns }) => sum + columns, 0);
  const out = desk.take(blocks[0]!.rows, width);
  let side = 0;
  for (const block of blocks) {
    for (let row = 0; row < block.rows; row += 1) {
      const from = (block.at + row * block.step) / 4;
      desk.floats.copyWithin((out.at + row * out.step) / 4 + side, from, from + block.columns);
    }
    side += block.columns;
  }
  return out;
}

function addTo({ floats }: Desk, from: Block, to: Block): void {
  const size = from.rows * from.columns;
  for (let index = 0; index < size; index += 1) floats[to.at / 4 + index]! += floats[from.at / 4 + index]!;
}
