import type { Block } from "./desk.ts";
import { eachWord, type Lesson } from "./lesson.ts";
import { masked, maskInPlace, sentenceMask } from "./masks.ts";

/** Which of the features are the word itself, and what only words can have that raw text has. */
const WORD = 0;
const KNOWN_ONLY: readonly number[] = [7, 8];

/** The words of a lesson in the rows of its steps. */
export interface Words {
  readonly input: Block;
  /** By feature and row of the steps: the row of the table, -1 for what is hidden. */
  readonly rows: readonly Int32Array[];
  readonly mask: Block;
}

export function embed(lesson: Lesson): Words {
  const { desk, weights, material, exercises, steps, random, hiding } = lesson;
  const count = steps.starts[steps.count]!;
  const width = weights.layers[0]!.input.rows;
  const rows = weights.tables.map(() => new Int32Array(count));
  eachWord(lesson, (token, row, exercise) => {
    const features = material.features[exercises[exercise]!.style]!;
    const hidden = random() < hiding.word / (hiding.word + material.counts[token]!);
    const strange = hidden && random() < 0.5;
    for (const [feature, column] of features.entries()) {
      let value = column[token]!;
      if (hidden && feature === WORD) value = 0;
      if (strange && KNOWN_ONLY.includes(feature)) value = 0;
      rows[feature]![row] = random() < hiding.feature ? -1 : value;
    }
  });
  const plain = desk.take(count, width);
  const boost = 1 / (1 - hiding.feature);
  for (let row = 0; row < count; row += 1) {
    let to = (plain.at + row * plain.step) / 4;
    for (const [feature, table] of weights.tables.entries()) {
      const place = rows[feature]![row]!;
      const from = (table.at + place * table.step) / 4;
      if (place >= 0) {
        for (let number = 0; number < table.columns; number += 1) {
          desk.floats[to + number] = desk.floats[from + number]! * boost;
        }
      }
      to += table.columns;
    }
  }
  const mask = sentenceMask(lesson, width, hiding.input);
  return { input: masked(desk, plain, mask), rows, mask };
}

export function unembed({ desk, learned, hiding }: Lesson, { rows, mask }: Words, slopes: Block): void {
  maskInPlace(desk, slopes, mask);
  const boost = 1 / (1 - hiding.feature);
  for (let row = 0; row < slopes.rows; row += 1) {
    let from = (slopes.at + row * slopes.step) / 4;
    for (const [feature, table] of learned.tables.entries()) {
      const place = rows[feature]![row]!;
      const to = (table.at + place * table.step) / 4;
      if (place >= 0) {
        for (let number = 0; number < table.columns; number += 1) {
          desk.floats[to + number]! += desk.floats[from + number]! * boost;
        }
      }
      from += table.columns;
    }
  }
}
