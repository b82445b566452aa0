import { Worker } from "node:worker_threads";
import { randomFrom, shuffle } from "../random.ts";
import { compileKernels, Desk, sharedMemory } from "./desk.ts";
import type { Exercise, Hiding, Material } from "./material.ts";
import { initialize, layParameters, type Parameters, type Sizes } from "./parameters.ts";

/** How a network is taught. */
export interface Course {
  readonly epochs: number;
  /** Words a lesson; each is shared by two threads. */
  readonly lesson: number;
  /** The highest rate of Adam; it rises over the first lessons and falls to nothing. */
  readonly rate: number;
  readonly hiding: Hiding;
  readonly seed: number;
}

/** The addresses that the threads share. */
interface Spots {
  readonly weights: number;
  readonly slopes: readonly [number, number];
  readonly mean: number;
  readonly spread: number;
  /** By thread: which stretch of the weights it changes: begin in bytes, count of numbers. */
  readonly shares: readonly [readonly [number, number], readonly [number, number]];
}

/** What a thread is given at its start. */
export interface Assignment {
  readonly module: WebAssembly.Module;
  readonly memory: WebAssembly.Memory;
  readonly room: readonly [number, number];
  readonly sizes: Sizes;
  readonly material: Material;
  readonly hiding: Hiding;
  readonly spots: Spots;
  readonly share: 0 | 1;
}

export type Task =
  | { kind: "learn"; exercises: readonly (readonly Exercise[])[]; seed: number; scale: number }
  | { kind: "measure" }
  | {
      kind: "descend";
      scale: number;
      rate: number;
      keepMean: number;
      keepSpread: number;
      correction: number;
    };

/** Sketches of one lesson. */
const ROOM = 400e6;
/** How slowly Adam's means of the slopes and of their squares change. */
const KEEP_MEAN = 0.9;
const KEEP_SPREAD = 0.95;
const WARM_UP = 200;
/** Longer slopes are cut to this length (Pascanu et al. 2013). */
const LONGEST_SLOPE = 5;

/** Teaches a network; two threads, whose shares do not depend on the machine: the same seed gives the same bytes. */
export async function teach(
  sizes: Sizes,
  material: Material,
  sentences: readonly { readonly from: number; readonly to: number }[],
  course: Course,
  prepare: (desk: Desk, weights: Parameters) => void,
  report: (epoch: number, loss: number, desk: Desk, weights: Parameters) => void,
): Promise<void> {
  const { end } = layParameters(sizes, 16);
  const size = (end - 16 + 63) & ~63;
  const half = (size / 2) & ~63;
  const spots: Spots = {
    weights: 16,
    slopes: [16 + size, 16 + 2 * size],
    mean: 16 + 3 * size,
    spread: 16 + 4 * size,
    shares: [
      [0, half / 4],
      [half, (size - half) / 4],
    ],
  };
  const rooms = 16 + 5 * size;
  const memory = sharedMemory(rooms + 2 * ROOM + 65536);
  const module = await compileKernels();
  const desk = new Desk(module, memory, [rooms, rooms + ROOM]);
  const weights = layParameters(sizes, spots.weights).parameters;
  const random = randomFrom(course.seed);
  initialize(desk, weights, random);
  prepare(desk, weights);
  const threads = ([0, 1] as const).map((share) => {
    const room = [rooms + share * ROOM, rooms + (share + 1) * ROOM] as const;
    const { hiding } = course;
    const assignment: Assignment = { module, memory, room, sizes, material, hiding, spots, share };
    return new Worker(new URL("./thread.mjs", import.meta.url), { workerData: assignment });
  });
  const ask = (task: Task): Promise<number[]> => Promise.all(threads.map((thread) => answerOf(thread, task)));
  const styles = material.features.length;
  // Lessons differ a little in number from epoch to epoch.
  const total = course.epochs * lessonsOf(sentences, course.lesson, random, styles).length;
  let step = 0;
  for (let epoch = 1; epoch <= course.epochs; epoch += 1) {
    let loss = 0;
    let words = 0;
    for (const lesson of lessonsOf(sentences, course.lesson, random, styles)) {
      const count = lesson.reduce((sum, { from, to }) => sum + to - from, 0);
      step += 1;
      const exercises = halves(lesson);
      const losses = await ask({ kind: "learn", exercises, seed: course.seed + step, scale: 1 / count });
      const length = Math.sqrt(sum(await ask({ kind: "measure" })));
      const scale = Math.min(1, LONGEST_SLOPE / length);
      const left = Math.max(0, 1 - (step - 1) / total);
      const rate = course.rate * Math.min(1, step / WARM_UP) * left ** 0.7;
      await ask({
        kind: "descend",
        scale,
        rate: rate / (1 - KEEP_MEAN ** step),
        keepMean: KEEP_MEAN,
        keepSpread: KEEP_SPREAD,
        correction: 1 / (1 - KEEP_SPREAD ** step),
      });
      loss += sum(losses);
      words += count;
    }
    report(epoch, loss / words, desk, weights);
  }
  for (const thread of threads) await thread.terminate();
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

function answerOf(thread: Worker, task: Task): Promise<number> {
  return new Promise((resolve, reject) => {
    const clear = (): void => {
      thread.off("message", done).off("error", fail);
    };
    const done = (answer: number): void => {
      clear();
      resolve(answer);
    };
    const fail = (error: Error): void => {
      clear();
      reject(error);
    };
    thread.on("message", done).on("error", fail).postMessage(task);
  });
}

/** How often sentences are met in another case. */
const STYLES = [0.06, 0.09];

/** Sentences of like length together, lessons in any order. */
function lessonsOf(
  sentences: readonly { readonly from: number; readonly to: number }[],
  most: number,
  random: () => number,
  styles: number,
): Exercise[][] {
  const sorted = sentences.map(({ from, to }) => {
    const chance = random();
    const style = styles < 3 ? 0 : chance < STYLES[0]! ? 1 : chance < STYLES[1]! ? 2 : 0;
    return { from, to, style, order: to - from + 3 * random() };
  });
  sorted.sort((a, b) => a.order - b.order);
  const lessons: Exercise[][] = [[]];
  for (const { from, to, style } of sorted) {
    const lesson = lessons.at(-1)!;
    if (lesson.length > 0 && (lesson.length + 1) * (to - from) > most) lessons.push([]);
    lessons.at(-1)!.push({ from, to, style });
  }
  return shuffle(lessons, random);
}

/** Every other sentence for each thread. */
const halves = (lesson: readonly Exercise[]): Exercise[][] =>
  [0, 1].map((share) => lesson.filter((_, index) => index % 2 === share));
