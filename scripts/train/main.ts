// npm run train -- [NAME ...] [--data DIR]: trains the named models (all without a name, in the order in which they
// build on one another) and writes them to graph-data/models.
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";

/** Trains one model from the data under `data`, the folder that holds benchmarks/, newsnames/ and corpora/. */
export type Train = (data: string) => Promise<void> | void;

/** Each is loaded only when asked for; its module exports `train: Train`. */
const TRAININGS: Readonly<Record<string, () => Promise<{ train: Train }>>> = {
  clusters: () => import("./clusters.ts"),
  parser: () => import("./parser.ts"),
  referrer: () => import("./referrer.ts"),
  recognizer: () => import("./recognizer.ts"),
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { data: { type: "string", default: "../shared" } },
});
const data = resolve(values.data);
const names = positionals.length > 0 ? positionals : Object.keys(TRAININGS);
const unknown = names.filter((name) => !(name in TRAININGS));

if (unknown.length > 0) {
  console.error(`train: no model "${unknown.join('", "')}"; there are ${Object.keys(TRAININGS).join(", ")}`);
  process.exitCode = 2;
} else if (!existsSync(data)) {
  console.error(`train: no folder ${data}; say where the training data is with --data DIR`);
  process.exitCode = 2;
} else {
  for (const name of names) {
    const { train } = await TRAININGS[name]!();
    console.log(`\n${name}`);
    await train(data);
  }
}
