import { describe, expect, test } from "vitest";
import { nameMentions } from "../../../src/annotate/names/name-mentions.ts";
import { discourseOf } from "../../../src/annotate/references/discourse.ts";
import { groupNames } from "../../../src/annotate/references/name-chains.ts";
import { agreeOnTypes, namedOf } from "../../../src/annotate/references/named.ts";
import { phrasesOf } from "../../../src/annotate/references/phrases.ts";
import { quotationsOf } from "../../../src/annotate/references/quotations.ts";
import {
  beginReading,
  choicesAt,
  enter,
  type ReadingSoFar,
} from "../../../src/annotate/references/reading.ts";
import { newReferent } from "../../../src/annotate/references/referent.ts";
import { loadLexicon } from "../../../src/model/lexicon.ts";
import { handmade } from "../handmade.ts";

const lexicon = loadLexicon();

/** A text read up to its pronoun, every name a referent; the names that the pronoun may stand for, the nearest first. */
function choicesOf(marked: string, pronoun: string): string[] {
  const document = handmade(marked);
  const mentions = nameMentions(document, lexicon);
  const groups = groupNames(agreeOnTypes(namedOf(document, mentions)), lexicon);
  const chainOf: number[] = [];
  for (const [chain, group] of groups.entries()) for (const { mention } of group) chainOf[mention] = chain;
  const quotations = quotationsOf(document);
  const phrases = phrasesOf(document, mentions, quotations, lexicon);
  const reading: ReadingSoFar = beginReading(discourseOf(document, phrases, quotations), chainOf);
  const at = phrases.findIndex(({ word, kind }) => kind === "pronoun" && word === pronoun);
  for (let before = 0; before < at; before += 1) {
    const chain = chainOf[phrases[before]!.mention];
    enter(
      reading,
      before,
      (chain === undefined ? undefined : reading.named.get(chain)) ??
        newReferent(reading.genders.get(chain ?? -1)),
    );
  }
  return choicesAt(reading, at)
    .map(({ other }) => phrases[other]!)
    .filter(({ kind }) => kind === "name")
    .map(({ from, to }) =>
      document.tokens
        .slice(from, to)
        .map(({ text }) => text)
        .join(" "),
    );
}

describe("what a pronoun may stand for", () => {
  test.each([
    [
      "names before it, the nearest first",
      "[P Anna Berg] met [P Maria Lund]. she left.",
      "she",
      ["Maria Lund", "Anna Berg"],
    ],
    ["not those of another gender", "[P Anna Berg] met [P Paul Moore]. she left.", "she", ["Anna Berg"]],
    [
      "not bodies further back, for a person",
      "[O Acme] grew.\n[P Anna Berg] slept.\nshe left.",
      "she",
      ["Anna Berg"],
    ],
    [
      "names further on in its sentence",
      "In her speech, [P Anna Berg] praised [O Acme].\n[P Maria Lund] left.",
      "her",
      ["Anna Berg"],
    ],
  ])("%s", (_, text, pronoun, names) => {
    expect(choicesOf(text, pronoun)).toEqual(names);
  });
});
