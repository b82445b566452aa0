import { existsSync } from "node:fs";
import { join } from "node:path";
import { clausesOf } from "../../src/extract/clauses/clauses.ts";
import {
  type Proposition,
  propositionsOf,
  triplesOf,
  tupleOf,
} from "../../src/extract/clauses/propositions.ts";
import { treeOf } from "../../src/extract/clauses/tree.ts";
import { annotate, loadModels, type Models } from "../../src/pipeline.ts";
import type { Article } from "../../src/read/article.ts";
import { readFacts, readTriples, scoreBenchie } from "./benchie.ts";
import { scoreCarb, type Tuple, type Tuples } from "./carb.ts";
import { readClausie, readGold, readOpenie4, readOpenie5, readTabbed } from "./carb-readers.ts";
import type { Scores } from "./scores.ts";

/**
 * Clauses as open information extraction: on CaRB's development sentences, and on those of them that BenchIE has.
 * Other systems' outputs are scored too, to see that the scorers are as published.
 */
export function evaluate(data: string): Scores {
  const models = loadModels();
  const scores = {
    carb: carbScores(join(data, "benchmarks/carb"), models),
    benchie: benchieScores(join(data, "benchmarks/benchie"), models),
  };
  for (const [set, systems] of Object.entries(scores)) {
    for (const [system, { f1, precision, recall }] of Object.entries(systems)) {
      console.log(`${set.padEnd(8)} ${system.padEnd(10)} F1 ${f1}  P ${precision}  R ${recall}`);
    }
  }
  return scores;
}

type Rates = Readonly<Record<"precision" | "recall" | "f1", number>>;

const rounded = (rates: Rates & { readonly auc?: number }): Rates => {
  const of = (value: number): number => Math.round(value * 1e4) / 1e4;
  const { precision, recall, f1, auc } = rates;
  return {
    precision: of(precision),
    recall: of(recall),
    f1: of(f1),
    ...(auc === undefined ? {} : { auc: of(auc) }),
  };
};

const CARB_SYSTEMS: Readonly<Record<string, readonly [(path: string) => Tuples, string]>> = {
  OpenIE4: [readOpenie4, "openie4_output.txt"],
  OpenIE5: [readOpenie5, "openie5_output.txt"],
  ClausIE: [readClausie, "clausie_output.txt"],
  ReVerb: [readTabbed, "reverb_tabbed.txt"],
};

function carbScores(folder: string, models: Models): Record<string, Rates> {
  if (!existsSync(folder)) return {};
  const gold = readGold(join(folder, "gold.dev.tsv"));
  const own = new Map(
    [...gold.keys()].map((sentence) => [sentence, propositionsIn(sentence, models).flatMap(tuples)]),
  );
  const others = Object.entries(CARB_SYSTEMS).map(([name, [read, file]]) => [
    name,
    rounded(scoreCarb(gold, read(join(folder, "system_outputs", file)))),
  ]);
  return { relata: rounded(scoreCarb(gold, own)), ...Object.fromEntries(others) };
}

function tuples(proposition: Proposition): Tuple[] {
  const [subject = "", relation = "", ...others] = tupleOf(proposition);
  const { confidence } = proposition;
  return others.length > 0 ? [{ relation, arguments: [subject, ...others], confidence }] : [];
}

const BENCHIE_SYSTEMS = { ClausIE: "clausie", MinIE: "minie", OpenIE6: "openie6", Stanford: "stanford" };

function benchieScores(folder: string, models: Models): Record<string, Rates> {
  if (!existsSync(folder)) return {};
  const { facts, sentences } = readFacts(join(folder, "benchie_gold_annotations_en.txt"));
  const own = new Map(
    [...sentences].map(([id, sentence]) => [id, propositionsIn(sentence, models).flatMap(triplesOf)]),
  );
  const others = Object.entries(BENCHIE_SYSTEMS).map(([name, file]) => [
    name,
    rounded(scoreBenchie(facts, readTriples(join(folder, "systems", `${file}_explicit.txt`)))),
  ]);
  return { relata: rounded(scoreBenchie(facts, own)), ...Object.fromEntries(others) };
}

function propositionsIn(sentence: string, models: Models): Proposition[] {
  const blocks = [{ kind: "body" as const, start: 0, end: sentence.length }];
  const article: Article = {
    id: "",
    name: "",
    url: null,
    outlet: null,
    authors: [],
    title: "",
    published: null,
    text: sentence,
    blocks,
  };
  const tree = treeOf(annotate(article, models));
  return propositionsOf(tree, clausesOf(tree));
}
