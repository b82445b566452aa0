import { describe, expect, test } from "vitest";
import { foundIn } from "../../scripts/evaluate/re3d.ts";
import { articleOf } from "../../scripts/train/coreference-data.ts";
import { extractFrom, loadModels } from "../../src/pipeline.ts";

const text = "Foreign Minister Ann Lee met Tom Reed in Oslo on Monday. Mark Hill lives in Bergen.";
const spanOf = (words: string): [number, number] => [text.indexOf(words), text.indexOf(words) + words.length];
const relation = (type: string, source: string, target: string) => ({
  type,
  source: spanOf(source),
  target: spanOf(target),
});
const extraction = extractFrom(articleOf("one", text), loadModels());
const found = (...relations: ReturnType<typeof relation>[]) =>
  foundIn(extraction, { id: "one", text, relations });

describe("the score of re3d", () => {
  test("finds a pair of phrases that a claim joins, whichever way round", () => {
    const one = found(relation("CommWith", "Foreign Minister Ann Lee", "Tom Reed"));
    expect(one.CommWith).toEqual({ gold: 1, joined: 1, right: 1 });
    expect(found(relation("CommWith", "Tom Reed", "Ann Lee")).CommWith).toEqual(one.CommWith);
  });

  test("counts a pair that a claim of another kind joins as joined only", () => {
    expect(found(relation("FightingAgainst", "Ann Lee", "Tom Reed")).FightingAgainst).toEqual({
      gold: 1,
      joined: 1,
      right: 0,
    });
  });

  test("counts what no claim joins against us, and what is annotated twice once", () => {
    const twice = [
      relation("AlliesOf", "Ann Lee", "Mark Hill"),
      relation("AlliesOf", "Mark Hill", "Ann Lee"),
    ];
    expect(found(...twice).AlliesOf).toEqual({ gold: 1, joined: 0, right: 0 });
  });

  test("passes over relations that ours cannot say", () => {
    const none = { gold: 0, joined: 0, right: 0 };
    expect(Object.values(found(relation("CoLocated", "Ann Lee", "Oslo")))).toEqual(Array(5).fill(none));
  });
});
