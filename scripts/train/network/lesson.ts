import type { Steps } from "../../../src/model/network.ts";
import type { Block, Desk } from "./desk.ts";
import type { Exercise, Hiding, Material } from "./material.ts";
import type { Parameters, Sizes } from "./parameters.ts";

/** One lesson: what is learned from, where, and with what hidden. */
export interface Lesson {
  readonly desk: Desk;
  readonly weights: Parameters;
  readonly learned: Parameters;
  readonly sizes: Sizes;
  readonly material: Material;
  /** The longest first. */
  readonly exercises: readonly Exercise[];
  readonly steps: Steps;
  readonly random: () => number;
  readonly hiding: Hiding;
}

export interface Learned {
  readonly loss: number;
  /** Of the states that it was learned from. */
  readonly slopes: Block;
}

/** The words of a lesson in the rows of its steps. */
export function eachWord(
  { exercises, steps }: Lesson,
  visit: (token: number, row: number, exercise: number) => void,
): void {
  for (const [index, { from, to }] of exercises.entries()) {
    for (let token = from; token < to; token += 1) visit(token, steps.starts[token - from]! + index, index);
  }
}
