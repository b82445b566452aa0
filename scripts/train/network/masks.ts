import type { Block, Desk } from "./desk.ts";
import { eachWord, type Lesson } from "./lesson.ts";

/** A mask that hides the same numbers in all words of a sentence. */
export function sentenceMask(lesson: Lesson, columns: number, hidden: number): Block {
  const { desk, exercises, steps, random } = lesson;
  const own = desk.take(exercises.length, columns);
  scatterMask(desk, own, hidden, random);
  const mask = desk.take(steps.starts[steps.count]!, columns);
  eachWord(lesson, (_, row, exercise) => {
    const from = (own.at + exercise * own.step) / 4;
    desk.floats.copyWithin((mask.at + row * mask.step) / 4, from, from + columns);
  });
  return mask;
}

export function scatterMask({ floats }: Desk, mask: Block, hidden: number, random: () => number): void {
  const kept = 1 / (1 - hidden);
  const end = (mask.at + mask.rows * mask.step) / 4;
  for (let at = mask.at / 4; at < end; at += 1) floats[at] = random() < hidden ? 0 : kept;
}

export function masked(desk: Desk, block: Block, mask: Block): Block {
  const out = desk.take(block.rows, block.columns);
  const size = block.rows * block.columns;
  const [from, by, to] = [block.at / 4, mask.at / 4, out.at / 4];
  for (let at = 0; at < size; at += 1) desk.floats[to + at] = desk.floats[from + at]! * desk.floats[by + at]!;
  return out;
}

export function maskInPlace({ floats }: Desk, block: Block, mask: Block): void {
  const size = block.rows * block.columns;
  const [at, by] = [block.at / 4, mask.at / 4];
  for (let index = 0; index < size; index += 1) floats[at + index]! *= floats[by + index]!;
}

/** What is above zero, some of it hidden, with what each number was multiplied with. */
export interface HiddenLayer {
  readonly values: Block;
  readonly factors: Block;
}

export function hiddenLayer({ desk, random, hiding }: Lesson, sums: Block): HiddenLayer {
  const factors = desk.take(sums.rows, sums.columns);
  scatterMask(desk, factors, hiding.state, random);
  const values = desk.take(sums.rows, sums.columns);
  for (let row = 0; row < sums.rows; row += 1) {
    const from = (sums.at + row * sums.step) / 4;
    const to = (values.at + row * values.step) / 4;
    const by = (factors.at + row * factors.step) / 4;
    for (let number = 0; number < sums.columns; number += 1) {
      const sum = desk.floats[from + number]!;
      if (sum <= 0) desk.floats[by + number] = 0;
      desk.floats[to + number] = sum * desk.floats[by + number]!;
    }
  }
  return { values, factors };
}

/** Slopes of a hidden layer's values become those of its sums. */
export function passBack({ floats }: Desk, { factors }: HiddenLayer, slopes: Block, out: Block): void {
  for (let row = 0; row < out.rows; row += 1) {
    const from = (slopes.at + row * slopes.step) / 4;
    const by = (factors.at + row * factors.step) / 4;
    const to = (out.at + row * out.step) / 4;
    for (let number = 0; number < out.columns; number += 1) {
      floats[to + number] = floats[from + number]! * floats[by + number]!;
    }
  }
}
