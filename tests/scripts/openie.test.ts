import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Facts, readFacts, scoreBenchie } from "../../scripts/evaluate/benchie.ts";
import { scoreCarb, type Tuple } from "../../scripts/evaluate/carb.ts";

const tuple = (relation: string, arguments_: readonly string[], confidence = 1): Tuple => ({
  relation,
  arguments: arguments_,
  confidence,
});

const scored = (gold: readonly Tuple[], predicted: readonly Tuple[]) =>
  scoreCarb(new Map([["One sentence .", gold]]), new Map([["One sentence.", predicted]]));

describe("the score of CaRB", () => {
  const met = tuple("met", ["Ann Lee", "Tom Reed", "in Oslo"]);

  test("is full for the same tuple, with arguments but the first taken as one", () => {
    expect(scored([met], [tuple("met", ["Ann Lee", "Tom Reed in Oslo"])])).toMatchObject({
      precision: 1,
      recall: 1,
      f1: 1,
    });
  });

  test("counts words that are shared, part by part", () => {
    const { precision, recall } = scored([met], [tuple("met", ["Ann", "Tom Reed there"])]);
    expect(precision).toBeCloseTo(4 / 5);
    expect(recall).toBeCloseTo(4 / 7);
  });

  test("is nothing where the relation shares no word", () => {
    expect(scored([met], [tuple("saw", ["Ann Lee", "Tom Reed"])]).f1).toBe(0);
  });

  test("takes each tuple once for precision, and as often as it fits for recall", () => {
    const left = tuple("left", ["Ann Lee", "Oslo"]);
    expect(scored([met, left], [met, met]).precision).toBe(0.5);
    expect(scored([met, met], [met])).toMatchObject({ precision: 1, recall: 1 });
  });

  test("is that of the best threshold of confidence", () => {
    const wrong = tuple("sang", ["it"], 0.2);
    expect(scored([met], [met, wrong]).f1).toBe(1);
  });
});

describe("the score of BenchIE", () => {
  const folder = mkdtempSync(join(tmpdir(), "relata-facts-"));
  let facts: Facts;
  beforeAll(() => {
    const path = join(folder, "gold.txt");
    writeFileSync(
      path,
      "sent_id:1\tAnn met the mayor of Oslo .\n1--> Cluster 1:\nAnn --> met --> [the] mayor [of Oslo]\n1--> Cluster 2:\nAnn --> met [the] mayor of --> Oslo\nAnn --> met [the] mayor --> of Oslo\n\n",
    );
    facts = readFacts(path).facts;
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each([
    ["one fact of two", [["Ann", "met", "mayor"]], 1, 0.5],
    [
      "a fact said twice",
      [
        ["Ann", "met", "mayor"],
        ["Ann", "met", "the mayor of Oslo"],
      ],
      1,
      0.5,
    ],
    [
      "both facts, and a wrong one",
      [
        ["Ann", "met", "mayor"],
        ["Ann", "met the mayor", "of Oslo"],
        ["Oslo", "met", "Ann"],
      ],
      2 / 3,
      1,
    ],
    ["another word order", [["mayor", "met", "Ann"]], 0, 0],
  ] as const)("%s", (_, triples, precision, recall) => {
    const score = scoreBenchie(facts, new Map([["1", triples]]));
    expect(score.precision).toBeCloseTo(precision);
    expect(score.recall).toBeCloseTo(recall);
  });
});
