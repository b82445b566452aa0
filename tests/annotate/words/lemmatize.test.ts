import { describe, expect, test } from "vitest";
import { applyRule, lemmaKeys, lemmaOf, ruleFor } from "../../../src/annotate/words/lemmatize.ts";

const RULES = new Map([
  ["VBD:", "l0+"],
  ["VBD:ed", "l2+"],
  ["VBD:ied", "l3+y"],
  ["VBD:^went", "l4+go"],
  ["NNPS:s", "k1+"],
]);

describe("lemmas", () => {
  test.each([
    ["talked", "VBD", "talk"],
    ["Denied", "VBD", "deny"], // the longer ending goes before the shorter
    ["went", "VBD", "go"], // and the whole word before every ending
    ["met", "VBD", "meet"], // irregular, whatever the rules
    ["zorb", "VBD", "zorb"], // nothing known but the tag
    ["blame", "VBD", "blame"], // a mistaken tag: there is no ending to cut
    ["succeed", "VBD", "succeed"],
    ["froze", "VBP", "freeze"],
    ["lay", "VBP", "lay"],
    ["Koreas", "NNPS", "Korea"], // a name keeps its capital
    ["Talks", "NNS", "talks"], // a tag without rules makes small letters
  ])("%s as %s is %s", (word, tag, lemma) => {
    expect(lemmaOf(word, tag, RULES)).toBe(lemma);
  });

  test.each([
    ["Denied", "deny"],
    ["children", "child"],
    ["Koreas", "Korea"],
    ["better", "good"],
    ["NATO", "NATO"],
    ["'s", "be"],
    ["", ""],
  ])("the rule from %s to %s makes it again", (word, lemma) => {
    expect(applyRule(word, ruleFor(word, lemma))).toBe(lemma);
  });

  test("keys go from the whole word to no ending at all", () => {
    expect(lemmaKeys("Sees", "VBZ")).toEqual(["VBZ:^sees", "VBZ:ees", "VBZ:es", "VBZ:s", "VBZ:"]);
  });
});
