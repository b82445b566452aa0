import { loadTagger } from "../../src/annotate/models.ts";
import type { Parser } from "../../src/annotate/parse.ts";
import { packLinear } from "../../src/model/packing.ts";
import { sourceOf, writeModel } from "./card.ts";
import { jackknife } from "./jackknife.ts";
import { BITS, SEED, scoreTrees, trainParser } from "./parser-training.ts";
import { joinTreebanks, readTreebank, TREEBANKS } from "./treebank.ts";

const EPOCHS = 8;
/** Averaged weights below this many 127ths of the largest are left out; more cost accuracy. */
const LEAST = 1;

export function train(data: string): void {
  const tagger = loadTagger();
  const { clusters } = tagger;
  const bank = joinTreebanks(TREEBANKS.map(({ train: file }) => readTreebank(data, file)));
  const tagged = jackknife(bank, clusters, console.log);
  const perceptron = trainParser(bank, tagged, clusters, EPOCHS, console.log);
  const parser: Parser = { linear: perceptron.model(LEAST), clusters };
  const scores: Record<string, number> = {};
  for (const { name, dev } of TREEBANKS) {
    for (const [key, value] of Object.entries(scoreTrees(parser, tagger, readTreebank(data, dev)))) {
      scores[`${name} dev: ${key}`] = value;
    }
  }
  console.log(scores);
  writeModel(
    {
      name: "parser",
      version: "1",
      description: "Universal Dependencies trees: averaged perceptron over arc-hybrid transitions",
      labels: parser.linear.labels,
      bits: BITS,
      sources: TREEBANKS.map(({ name, train: file, licence }) => sourceOf(data, name, file, licence)),
      command: "npm run train -- parser",
      seed: SEED,
      scores,
    },
    { linear: packLinear(perceptron.rows(LEAST)) },
  );
}
