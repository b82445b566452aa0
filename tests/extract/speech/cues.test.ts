import { expect, test } from "vitest";
import {
  denies,
  isNegation,
  modalityOfAdverb,
  modalityOfAuxiliary,
  modalityOfGovernor,
} from "../../../src/extract/speech/cues.ts";
import {
  prepositionsBehindNoun,
  prepositionsBehindVerb,
} from "../../../src/extract/speech/reporting-prepositions.ts";
import { demands, isReporting, quotes, reports } from "../../../src/extract/speech/reporting-words.ts";

test.each([
  ["plan", "planned"],
  ["attempt", "planned"],
  ["goal", "planned"],
  ["urge", "demanded"],
  ["allegation", "possible"],
  ["see", null],
])("what hangs on “%s” is %s", (lemma, modality) => {
  expect(modalityOfGovernor(lemma)).toBe(modality);
});

test.each([
  ["reportedly", "reported"],
  ["allegedly", "possible"],
  ["proposed", "planned"],
  ["quickly", null],
])("“%s” makes a word %s", (lemma, modality) => {
  expect(modalityOfAdverb(lemma)).toBe(modality);
});

test.each([
  ["will", "planned"],
  ["might", "possible"],
  ["must", "demanded"],
  ["would", "conditional"],
  ["have", null],
])("“%s” makes a verb %s", (lemma, modality) => {
  expect(modalityOfAuxiliary(lemma)).toBe(modality);
});

test("words of denial turn round what hangs on them, negations what they stand by", () => {
  expect([denies("refuse"), denies("agree"), isNegation("never"), isNegation("ever")]).toEqual([
    true,
    false,
    true,
    false,
  ]);
});

test.each([
  ["say", ["words", "clause"]],
  ["assume", ["clause"]],
  ["refuse", ["intent"]],
  ["criticize", ["thing"]],
  ["walk", []],
  // Every object has it, no list of verbs does.
  ["constructor", []],
] as const)("“%s” reports %j", (lemma, complements) => {
  const found = (["words", "clause", "intent", "thing"] as const).filter((complement) =>
    reports(lemma, complement),
  );
  expect(found).toEqual(complements);
});

test.each([
  ["speak-out", ["about", "against", "on"]],
  ["concur", ["with"]],
  ["walk", []],
])("behind “%s” what is spoken of stands after %j", (verb, prepositions) => {
  expect(prepositionsBehindVerb(verb)).toEqual(prepositions);
});

test.each([
  ["criticism", ["of"]],
  ["stance", ["on", "toward"]],
  ["table", []],
])("behind “%s” it stands after %j", (noun, prepositions) => {
  expect(prepositionsBehindNoun(noun)).toEqual(prepositions);
});

test("news quote a call for something, not a call to somebody; thoughts are no statements", () => {
  expect([quotes("call for", "thing"), quotes("call", "thing")]).toEqual([true, false]);
  expect([quotes("say", "clause"), quotes("think", "clause")]).toEqual([true, false]);
  expect([demands("call on"), demands("call"), isReporting("call"), isReporting("walk")]).toEqual([
    true,
    false,
    true,
    false,
  ]);
});
