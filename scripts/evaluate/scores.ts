import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Figures by name; nested as deep as reads well. Rates are fractions of 1, counts are whole numbers. */
export interface Scores {
  readonly [name: string]: number | string | Scores;
}

const path = fileURLToPath(new URL("../../graph-data/scores.json", import.meta.url));

export const readScores = (): Scores =>
  existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Scores) : {};

/** Writes one evaluation's figures into graph-data/scores.json; the other evaluations' figures stay. */
export function writeScores(evaluation: string, scores: Scores): void {
  const all = { ...readScores(), [evaluation]: scores };
  const sorted = Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(path, `${JSON.stringify(sorted, null, 2)}\n`);
}
