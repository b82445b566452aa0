import { describe, expect, test } from "vitest";
import { gazetteerOf } from "../../../src/annotate/names/gazetteer.ts";
import type { KindSpan } from "../../../src/annotate/names/name-labels.ts";
import { teamed } from "../../../src/annotate/names/teams.ts";
import { loadLexicon } from "../../../src/model/lexicon.ts";

const gazetteer = gazetteerOf(loadLexicon());

/** The organizations among names in brackets that were all taken for places. */
function teamsOf(text: string): string[] {
  const spans: KindSpan[] = [];
  const words: string[] = [];
  for (const word of text.split(" ")) {
    const from = words.push(word.replace(/[[\]]/g, "")) - 1;
    if (word.startsWith("[")) spans.push({ kind: "Place", from, to: from + 1 });
    if (word.endsWith("]")) spans[spans.length - 1] = { ...spans.at(-1)!, to: from + 1 };
  }
  return teamed(words, spans, gazetteer)
    .filter(({ kind }) => kind === "Organization")
    .map(({ from, to }) => words.slice(from, to).join(" "));
}

describe("towns that play are teams", () => {
  test.each([
    ["She scored a goal against [Molde] in June", ["Molde"]],
    ["It was a 1 - 1 draw with [Molde] on Sunday", ["Molde"]],
    ["He made his debut for [Narvik] in 2012", ["Narvik"]],
    ["The midfielder was loaned to [Narvik] by his club", ["Narvik"]],
    ["Goals came late when [Molde] beat [Narvik]", ["Molde", "Narvik"]],
    [
      "He played for [Molde] , [Narvik] and [Hamar] in two league seasons as a defender",
      ["Molde", "Narvik", "Hamar"],
    ],
    ["The [Molde] striker scored", ["Molde"]],
  ])("%s", (text, teams) => {
    expect(teamsOf(text)).toEqual(teams);
  });
});

describe("places stay places", () => {
  test.each([
    // where no game is
    "The army moved against [Molde] in June",
    "He left for [Narvik] by train",
    // where the game is played
    "The match was played in [Molde]",
    "A 2 - 1 win at [Narvik Stadium] followed",
    // whoever plays for it
    "She scored a goal against [Norway] in June",
  ])("%s", (text) => {
    expect(teamsOf(text)).toEqual([]);
  });
});

describe("lines of results name teams, whatever was read in them", () => {
  test.each([
    ["Molde 2 Narvik 1", ["Molde", "Narvik"]],
    ["NARVIK 3 Hamar Town 0 ( in 12 )", ["NARVIK", "Hamar Town"]],
    ["Hamar Town 4 3 0 1", ["Hamar Town"]],
    ["Norway 2 Molde 1", ["Molde"]],
    // a date, a price, a sentence
    ["LIMA 2024-08-30", []],
    ["Molde 1,200", []],
    ["Molde 12", []],
    ["Molde had 2 Narvik 1", []],
  ])("%s", (text, teams) => {
    expect(teamsOf(text)).toEqual(teams);
  });
});
