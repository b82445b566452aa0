import { describe, expect, test } from "vitest";
import { randomFrom } from "../../src/graph/random.ts";
import { bandsOf, likeness, signatureOf } from "../../src/text/likeness.ts";

/** A report of made-up words. */
const report = (seed: number, words = 400): string[] => {
  const random = randomFrom(seed);
  return Array.from({ length: words }, () => `word${Math.floor(random() * 5000)}`);
};

const signature = (words: readonly string[]): Uint32Array => signatureOf(words.join(" "))!;

const ORIGINAL = report(1);

describe("likeness", () => {
  test.each([
    ["the same", ORIGINAL, 1, 1],
    ["other case and punctuation", ORIGINAL.map((word) => `${word.toUpperCase()},`), 1, 1],
    ["cut by a tenth", ORIGINAL.slice(0, 360), 0.8, 1],
    ["cut by half", ORIGINAL.slice(0, 200), 0.35, 0.65],
    ["another report", report(2), 0, 0.03],
  ])("of a report with one that is %s", (_, other, least, most) => {
    const found = likeness(signature(ORIGINAL), signature(other));
    expect(found).toBeGreaterThanOrEqual(least);
    expect(found).toBeLessThanOrEqual(most);
  });

  test("is not told of texts that are too short", () => {
    expect(signatureOf("No comment, the ministry said on Sunday.")).toBeNull();
    expect(signatureOf("")).toBeNull();
  });
});

describe("bands", () => {
  const shared = (a: readonly string[], b: readonly string[]): number => {
    const known = new Set(bandsOf(signature(a)));
    return bandsOf(signature(b)).filter((band) => known.has(band)).length;
  };

  test("are shared by copies, and not by other reports", () => {
    for (let seed = 10; seed < 30; seed++) {
      expect(shared(report(seed), report(seed).slice(0, 280))).toBeGreaterThan(0);
      expect(shared(report(seed), report(seed + 100))).toBe(0);
    }
  });

  test("are the same on every machine", () => {
    expect(bandsOf(signature(ORIGINAL)).slice(0, 3)).toMatchInlineSnapshot(`
      [
        225383448,
        46976767,
        649178217,
      ]
    `);
  });
});
