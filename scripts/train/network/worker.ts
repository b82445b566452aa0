// A thread that learns: its share of every lesson, then its share of the weights.
import { parentPort, workerData } from "node:worker_threads";
import { Desk } from "./desk.ts";
import { learnExercises } from "./learn.ts";
import type { Assignment, Task } from "./learner.ts";
import { layParameters } from "./parameters.ts";

const { module, memory, room, sizes, material, hiding, spots, share } = workerData as Assignment;
const desk = new Desk(module, memory, room);
const weights = layParameters(sizes, spots.weights).parameters;
const learned = layParameters(sizes, spots.slopes[share]!).parameters;
const [first, second] = spots.slopes;
const [begin, count] = spots.shares[share]!;

parentPort!.on("message", (task: Task) => {
  if (task.kind === "learn") {
    const { exercises, seed, scale } = task;
    const loss = learnExercises(desk, weights, learned, sizes, material, exercises[share]!, {
      seed: seed * spots.slopes.length + share,
      scale,
      hiding,
    });
    parentPort!.postMessage(loss);
  } else if (task.kind === "measure") {
    parentPort!.postMessage(desk.kernels.squares(first + begin, second + begin, count));
  } else {
    const { scale, rate, keepMean, keepSpread, correction } = task;
    desk.kernels.descend(
      ...([spots.weights + begin, first + begin, second + begin, spots.mean + begin] as const),
      ...([spots.spread + begin, count, scale, rate, keepMean, keepSpread, correction] as const),
    );
    parentPort!.postMessage(0);
  }
});
