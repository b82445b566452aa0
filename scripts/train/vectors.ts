import { type Block, compileKernels, Desk, sharedMemory } from "./network/desk.ts";
import { randomFrom } from "./random.ts";

/** How word vectors are learned. */
export interface VectorCourse {
  readonly width: number;
  readonly epochs: number;
  /** How many words to each side are guessed. */
  readonly window: number;
  /** How many other words are held against each right one. */
  readonly others: number;
  readonly seed: number;
}

const RATE = 0.04;
/** Words more frequent than this share of the text are passed over the more often the more frequent they are. */
const FREQUENT = 2e-4;
const DRAWS = 1 << 20;

/**
 * Word vectors by skip-grams with negative samples (Mikolov et al. 2013), each place of the window with outputs of its own
 * (Ling et al. 2015), so that they tell what a word does in a sentence more than what it is about.
 *
 * @param sentences of words as numbers below `counts.length`; -1 for a word that has none.
 * @returns `width` numbers a word.
 */
export async function learnVectors(
  sentences: readonly Int32Array[],
  counts: readonly number[],
  course: VectorCourse,
  report: (line: string) => void,
): Promise<Float32Array> {
  const { width, epochs, window, others, seed } = course;
  const random = randomFrom(seed);
  const size = 4 * width * (counts.length * (1 + 2 * window) + 1) + 65536;
  const desk = new Desk(await compileKernels(), sharedMemory(size), [16, size]);
  const inputs = desk.take(counts.length, width);
  const outputs = Array.from({ length: 2 * window }, () => desk.take(counts.length, width));
  const change = desk.take(1, width);
  const first = inputs.at / 4;
  const last = first + counts.length * width;
  for (let at = first; at < last; at += 1) desk.floats[at] = (random() - 0.5) / width;
  const total = counts.reduce((sum, count) => sum + count, 0);
  const draws = drawsOf(counts);
  let done = 0;
  /** Guesses the words around one word, each against others drawn by chance. */
  const learnPlace = (words: Int32Array, at: number): void => {
    const word = words[at]!;
    const rate = Math.max(RATE * (1 - done / (total * epochs + 1)), RATE / 400);
    for (let way = -window; way <= window; way += 1) {
      const near = way === 0 ? -1 : (words[at + way] ?? -1);
      if (near < 0) continue;
      const output = outputs[way < 0 ? way + window : way + window - 1]!;
      desk.floats.fill(0, change.at / 4, change.at / 4 + width);
      guess(desk, inputs, word, output, near, change, 1, rate);
      for (let draw = 0; draw < others; draw += 1) {
        const other = draws[Math.floor(random() * DRAWS)]!;
        if (other !== near) guess(desk, inputs, word, output, other, change, 0, rate);
      }
      const input = (inputs.at + word * inputs.step) / 4;
      for (let index = 0; index < width; index += 1) {
        desk.floats[input + index]! += desk.floats[change.at / 4 + index]!;
      }
    }
  };
  for (let epoch = 1; epoch <= epochs; epoch += 1) {
    for (const words of sentences) {
      for (const [at, word] of words.entries()) {
        if (word < 0) continue;
        done += 1;
        const share = counts[word]! / total;
        if (random() <= Math.sqrt(FREQUENT / share) + FREQUENT / share) learnPlace(words, at);
      }
    }
    report(`vectors: epoch ${epoch} of ${epochs}`);
  }
  return desk.floats.slice(first, last);
}

function guess(
  { kernels }: Desk,
  inputs: Block,
  word: number,
  outputs: Block,
  target: number,
  change: Block,
  right: number,
  rate: number,
): void {
  const [input, output] = [inputs.at + word * inputs.step, outputs.at + target * outputs.step];
  kernels.guess(input, output, change.at, inputs.columns, right, rate);
}

/** Words by the 3/4 power of their frequency. */
function drawsOf(counts: readonly number[]): Int32Array {
  const powers = counts.map((count) => count ** 0.75);
  const total = powers.reduce((sum, power) => sum + power, 0);
  const draws = new Int32Array(DRAWS);
  let at = 0;
  let reached = 0;
  for (const [word, power] of powers.entries()) {
    reached += power / total;
    while (at < DRAWS && (at + 0.5) / DRAWS < reached) draws[at++] = word;
  }
  return draws.fill(counts.length - 1, at);
}
