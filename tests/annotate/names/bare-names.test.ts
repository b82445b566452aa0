import { describe, expect, test } from "vitest";
import type { ParsedDocument } from "../../../src/annotate/document.ts";
import { bareName } from "../../../src/annotate/names/bare-names.ts";
import { nameMentions } from "../../../src/annotate/names/name-mentions.ts";
import { loadLexicon } from "../../../src/model/lexicon.ts";
import { handmade } from "../handmade.ts";

const lexicon = loadLexicon();

/** The names of a text, people first letter P, each with its title. */
function namesIn(marked: string): string[] {
  const document = handmade(marked);
  return nameMentions(document, lexicon).map(({ type, start, end, title }) => {
    const words = title ? document.tokens.slice(...title).map(({ text }) => text) : [];
    const name = document.article.text.slice(start, end);
    return `${type![0]} ${name}${words.length > 0 ? ` (${words.join(" ")})` : ""}`;
  });
}

describe("what a recognizer takes for a part of a name", () => {
  test.each([
    ["[P President Ann Smith] left.", ["P Ann Smith (President)"]],
    ["[P Deputy Secretary of State Ann Smith] left.", ["P Ann Smith (Deputy Secretary of State)"]],
    [
      "[P Representatives Ann Smith] and [P Bob Jones] left.",
      ["P Ann Smith (Representatives)", "P Bob Jones"],
    ],
    ["[P Martin Luther King Jr.] and [P Larry King] left.", ["P Martin Luther King Jr.", "P Larry King"]],
    ["[P Jordan Peele] left.", ["P Jordan Peele"]], // a country, but also a given name
    [
      "Ambassador to the [P Philippines Ann Smith] left.",
      ["L Philippines", "P Ann Smith (Ambassador to the Philippines)"],
    ],
    [
      "Former Ambassador to the [P United Nations Ann Smith] left.",
      ["P Ann Smith (Former Ambassador to the United Nations)"],
    ],
    ["[O Labour MP] Tom left.", ["O Labour"]],
    ["[W Domestic Policy] Advisor [P Ann Smith] left.", ["P Ann Smith (Domestic Policy Advisor)"]],
    ["Minister of [O Economy] [P Ann Smith] left.", ["P Ann Smith (Minister of Economy)"]],
    ["Senator from [L Ohio] [P Ann Smith] left.", ["L Ohio", "P Ann Smith (Senator from Ohio)"]],
    ["[P Don Lind] left.", ["P Don Lind"]],
    [
      "[O Ajax] is Dutch. [P Ajax Chairman Ann Smith] left.",
      ["O Ajax", "O Ajax", "P Ann Smith (Ajax Chairman)"],
    ],
  ])("%s", (text, names) => {
    expect(namesIn(text)).toEqual(names.map((name) => name.replace(/^L /, "P ")));
  });

  test.each([
    ["the syllable behind it", ["Park", "Min", "-", "ho"], 0, 4],
    ["the second half of a surname", ["Ann", "Smith", "-", "Leclerc"], 0, 4],
    ["but not another surname", ["with", "Smith", "-", "Leclerc"], 1, 2],
  ])("a hyphen without spaces goes on with %s", (_, words, from, to) => {
    const starts = words.map((_, at) => words.slice(0, at).join("").length + (at > 0 ? 1 : 0));
    const tokens = words.map((text, at) => ({ text, start: starts[at]!, end: starts[at]! + text.length }));
    const document = { tokens, tags: [] } as unknown as ParsedDocument;
    const name = { type: "Person", form: "name", from, to: 2 } as const;
    expect(bareName(document, name, lexicon).to).toBe(to);
  });
});
