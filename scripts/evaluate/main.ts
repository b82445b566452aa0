// npm run evaluate -- [NAME ...] [--data DIR]: runs the named evaluations (all without a name), prints their
// figures and writes them to graph-data/scores.json.
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { type Scores, writeScores } from "./scores.ts";

/** An evaluation: the figures reached on the gold data under `data`, the folder that holds benchmarks/ and gold/. */
export type Evaluate = (data: string) => Promise<Scores> | Scores;

/** Each is loaded only when asked for; its module exports `evaluate: Evaluate`. */
const EVALUATIONS: Readonly<Record<string, () => Promise<{ evaluate: Evaluate }>>> = {
  coref: () => import("./coref.ts"),
  gold: () => import("./gold.ts"),
  resolve: () => import("./resolve.ts"),
  ner: () => import("./ner.ts"),
  openie: () => import("./openie.ts"),
  timex: () => import("./timex.ts"),
  polnear: () => import("./polnear.ts"),
  re3d: () => import("./re3d.ts"),
  ud: () => import("./ud.ts"),
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { data: { type: "string", default: "../shared" } },
});
const data = resolve(values.data);
const names = positionals.length > 0 ? positionals : Object.keys(EVALUATIONS);
const unknown = names.filter((name) => !(name in EVALUATIONS));

if (unknown.length > 0) {
  console.error(
    `evaluate: no evaluation "${unknown.join('", "')}"; there are ${Object.keys(EVALUATIONS).join(", ")}`,
  );
  process.exitCode = 2;
} else if (!existsSync(data)) {
  console.error(`evaluate: no folder ${data}; say where the gold data is with --data DIR`);
  process.exitCode = 2;
} else {
  for (const name of names) {
    const { evaluate } = await EVALUATIONS[name]!();
    console.log(`\n${name}`);
    writeScores(name, await evaluate(data));
  }
}
