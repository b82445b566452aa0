import { describe, expect, test } from "vitest";
import { nameMentions } from "../../../../src/annotate/names/name-mentions.ts";
import { loadLexicon } from "../../../../src/model/lexicon.ts";
import { handmade } from "../../handmade.ts";

const lexicon = loadLexicon();

/** The names of a text, each with its type, in the order of their beginnings, the longer first. */
const namesIn = (marked: string): string[] => {
  const document = handmade(marked);
  return nameMentions(document, lexicon).map(
    ({ type, start, end }) => `${type} ${document.article.text.slice(start, end)}`,
  );
};

describe("names that end in a common noun", () => {
  test.each([
    ["The [Ld Peruvian] government resigned.", "Organization Peruvian government"],
    ["The [L Peru] federal security forces withdrew.", "Organization Peru federal security forces"],
    ["The [P Castillo] administration resigned.", "Organization Castillo administration"],
    ["The government of [L Peru] resigned.", "Organization government of Peru"],
    ["After the [L Lima] summit they left.", "Event Lima summit"],
    ["The 2021 [Ld Peruvian] general election was close.", "Event 2021 Peruvian general election"],
    ["The 2021 presidential election was close.", "Event 2021 presidential election"],
    ["After the 2020 [L Iowa] caucuses they left.", "Event 2020 Iowa caucuses"],
    ["After the [L Iowa] primary election they left.", "Event Iowa primary election"],
    ["After the Fishgate scandal they left.", "Event Fishgate scandal"], // no name elsewhere
    ["It followed Brexit closely.", "Event Brexit"], // everybody knows it
    ["The First World War was long.", "Event First World War"],
    ["Secretary of [O State Rosa Lind] spoke.", "Person Rosa Lind"], // read across the title
    ["[P Senators Rosa Lind] spoke.", "Person Rosa Lind"],
  ])("%s", (text, name) => {
    expect(namesIn(text)).toContain(name);
  });

  test("hold the name before the noun, which stays a name of its own", () => {
    expect(namesIn("The [Ld Peruvian] government resigned.")).toEqual([
      "Organization Peruvian government",
      "Place Peruvian",
    ]);
  });

  test.each(["Foreign Secretary", "Treasury Spokesman"])("%s, taken for a person, is none", (office) => {
    expect(namesIn(`[P ${office}] met [P Rosa Lind].`)).toEqual(["Person Rosa Lind"]);
  });

  test.each([
    "[Ld Peruvian] officials said so.", // many, not one body
    "The [Od Republican] government fell.", // a party's adjective
    "The government said so.",
    "[P Castillo]’s government fell.",
    "[L Peru] and the military said so.",
    "The government of [L Peru], the [O Council of Ministers], said so.", // that is its name
  ])("%s names no body", (text) => {
    expect(namesIn(text).filter((name) => name.includes("government") || name.includes("military"))).toEqual(
      [],
    );
  });
});
