import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeGold } from "../../src/export/gold.ts";
import { extractFrom, loadModels } from "../../src/pipeline.ts";
import { readAll } from "../../src/read/files.ts";
import type { Scores } from "./scores.ts";

interface Score {
  readonly f: number;
  readonly p: number;
  readonly r: number;
  readonly tp?: number;
  readonly predicted?: number;
  readonly gold?: number;
}

interface Rate {
  readonly accuracy: number;
  readonly n: number;
}

/** What the scorer prints with --json. */
interface Report {
  readonly articles: number;
  readonly onRightClaims: Readonly<Record<string, Rate>>;
  readonly speaker: Rate;
  readonly [part: string]: Score | Rate | number | Readonly<Record<string, Rate>>;
}

const PARTS = ["entities", "typedEntities", "aliasesB3", "pairs", "claims", "quotes"];

/**
 * The graphs of the gold articles against their gold graphs, by the scorer that comes with the gold: all articles, and
 * apart those that rules may be tuned on (`tune`) and those of which only the figures are looked at (`check`).
 *
 * `RELATA_PREDICTIONS=DIR` keeps the predicted graphs there.
 */
export function evaluate(data: string): Scores {
  const gold = join(data, "gold");
  const split = JSON.parse(readFileSync(join(gold, "split.json"), "utf8")) as Record<string, string[]>;
  const kept = process.env.RELATA_PREDICTIONS;
  const folder = kept ?? mkdtempSync(join(tmpdir(), "relata-gold-"));
  predict([...new Set(Object.values(split).flat())], data, folder);
  const scorer = join(gold, "score.mjs");
  const all = scoresOf(scorer, gold, folder, "all");
  const parts = Object.entries(split).map(([part, names]) => {
    const some = only(gold, names);
    const scores = scoresOf(scorer, some, folder, part);
    rmSync(some, { recursive: true });
    return [part, scores] as const;
  });
  if (!kept) rmSync(folder, { recursive: true });
  return { ...all, ...Object.fromEntries(parts) };
}

function predict(names: readonly string[], data: string, folder: string): void {
  mkdirSync(folder, { recursive: true });
  const models = loadModels();
  for (const name of names) {
    const { articles } = readAll([join(data, "articles", `${name}.txt`)]);
    for (const article of articles)
      writeFileSync(join(folder, `${name}.json`), writeGold(extractFrom(article, models)));
  }
}

/** A folder with the gold of some articles, for the scorer reads folders. */
function only(gold: string, names: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), "relata-part-"));
  for (const name of names) cpSync(join(gold, `${name}.json`), join(folder, `${name}.json`));
  return folder;
}

function scoresOf(scorer: string, gold: string, predictions: string, part: string): Scores {
  const printed = execFileSync("node", [scorer, gold, predictions, "--json"], { encoding: "utf8" });
  const report = JSON.parse(printed) as Report;
  const scores = Object.fromEntries(PARTS.map((name) => [name, figures(report[name] as Score)]));
  const rates = Object.entries({ ...report.onRightClaims, speaker: report.speaker });
  const accuracies = Object.fromEntries(
    rates.map(([name, { accuracy, n }]) => [name, { accuracy: rounded(accuracy), n }]),
  );
  print(part, report.articles, scores, accuracies);
  return { articles: report.articles, ...scores, ...accuracies };
}

const figures = ({ p, r, f, tp, predicted, gold }: Score): Scores => ({
  precision: rounded(p),
  recall: rounded(r),
  f1: rounded(f),
  ...(tp === undefined ? {} : { right: tp, predicted: predicted!, gold: gold! }),
});

const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;

function print(
  part: string,
  articles: number,
  scores: Scores,
  accuracies: Record<string, { accuracy: number; n: number }>,
): void {
  const percent = (value: unknown): string => (100 * Number(value)).toFixed(1);
  const lines = Object.entries(scores).map(([name, value]) => {
    const { precision, recall, f1 } = value as Scores;
    return `  ${name.padEnd(14)} P ${percent(precision)}  R ${percent(recall)}  F1 ${percent(f1)}`;
  });
  const rates = Object.entries(accuracies).map(
    ([name, { accuracy, n }]) => `${name} ${percent(accuracy)} of ${n}`,
  );
  console.log([`${part} (${articles} articles)`, ...lines, `  ${rates.join(", ")}`].join("\n"));
}
