import { describe, expect, test } from "vitest";
import { type LemmaRules, lemmaOf, ruleFor } from "../../src/annotate/lemmatize.ts";

const rules: LemmaRules = new Map([
  ["VBD:ed", "l2+"],
  ["VBD:^met", "l2+eet"],
  ["VBG:ing", "l3+"],
]);
const WORDS = new Set(["blame", "stop", "walk", "hop", "hope", "float"]);

describe("lemmas", () => {
  test.each([
    ["walked", "VBD", "walk"],
    ["Blamed", "VBD", "blame"], // "blam" is no word
    ["stopped", "VBD", "stop"],
    ["met", "VBD", "meet"],
    ["hoped", "VBD", "hop"], // both are words: endings decide
    ["blaming", "VBG", "blame"],
    ["zorked", "VBD", "zork"], // nothing is known of it
    ["Paris", "NNP", "paris"],
  ])("%s as %s is %s", (text, tag, lemma) => {
    expect(lemmaOf(text, tag, rules, (word) => WORDS.has(word))).toBe(lemma);
  });

  test("the shortest rule keeps capitals only where the lemma has them", () => {
    expect(ruleFor("Walked", "walk")).toBe("l2+");
    expect(ruleFor("States", "State")).toBe("k1+");
  });
});
