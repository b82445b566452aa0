import { loadTagger } from "../../src/annotate/models.ts";
import type { Parser } from "../../src/annotate/trees/parse.ts";
import { tag } from "../../src/annotate/words/tag.ts";
import { packLinear } from "../../src/model/packing.ts";
import { sourceOf, writeModel } from "./card.ts";
import { jackknife } from "./jackknife.ts";
import { SEED, scoreTrees, trainParser } from "./parser-training.ts";
import type { Thrift } from "./perceptron.ts";
import { joinTreebanks, readTreebank, TREEBANKS } from "./treebank.ts";
import { learnVocabulary } from "./vocabulary.ts";

const COURSE = { epochs: 8, bits: 26 };
/** Less than half the size, and not one arc in a thousand worse. */
const LEAST: Thrift = { least: 36, updates: 3 };

export function train(data: string): void {
  const tagger = loadTagger();
  const { clusters } = tagger;
  const bank = joinTreebanks(TREEBANKS.map(({ train: file }) => readTreebank(data, file)));
  const tagged = jackknife(bank, { clusters, vocabulary: learnVocabulary(data) }, console.log);
  const perceptron = trainParser(bank, tagged, clusters, COURSE, (line) => console.log(line));
  const parser: Parser = { linear: perceptron.model(LEAST), clusters };
  const scores: Record<string, number> = {};
  for (const { name, dev } of TREEBANKS) {
    const held = readTreebank(data, dev);
    const tags = tag(held.tokens, held.sentences, tagger);
    for (const [key, value] of Object.entries(scoreTrees(parser, tags, held))) {
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
      bits: COURSE.bits,
      sources: TREEBANKS.map(({ name, train: file, licence }) => sourceOf(data, name, file, licence)),
      command: "npm run train -- parser",
      seed: SEED,
      scores,
    },
    { linear: packLinear(perceptron.rows(LEAST)) },
  );
}
