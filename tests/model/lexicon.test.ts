import { describe, expect, test } from "vitest";
import { loadLexicon } from "../../src/model/lexicon.ts";

const lexicon = loadLexicon();

describe("what everybody knows about names", () => {
  test.each([
    ["North Korea", "North Korea"],
    ["North Korean", "North Korea"],
    ["DPRK", "North Korea"],
    ["the United States", "United States"],
    ["U.S.", "United States"],
    ["Democratic People’s Republic of Korea", "North Korea"], // as typesetters print it
    ["Iraqis", "Iraq"],
    ["Scottish", "Scotland"],
    ["PRC", "China"],
    ["Peru\u200e", "Peru"], // pages hold marks of direction that nobody sees
  ])("%s means %s", (surface, country) => {
    expect(lexicon.countryOf(surface)).toBe(country);
  });

  test.each(["the North", "Paris", "Kim", "un"])("%s is no country", (surface) => {
    expect(lexicon.countryOf(surface)).toBeNull();
  });

  test.each([
    ["Mr.", "honorific", "male"],
    ["vice minister", "role", null],
    ["Secretary of State", "role", null],
    ["Lt. Gen.", "rank", null],
    ["Spokeswoman", "role", "female"],
    ["Minister\u200e", "role", null],
  ])("%s is a %s", (surface, kind, gender) => {
    expect(lexicon.titleOf(surface)).toMatchObject({ kind, gender });
  });

  test.each([
    ["Angela", "female"],
    ["Mike", "male"],
    ["Sergei", "male"],
    ["Kim", null], // a given name of both, and a surname
  ])("%s is a given name of gender %s", (name, gender) => {
    expect(lexicon.givenNames.has(name)).toBe(true);
    expect(lexicon.genderOfGivenName(name)).toBe(gender);
  });

  test("knows cities, bodies, nicknames, surnames that come first and words that head a name", () => {
    expect(lexicon.cities.get("Mosul")).toContain("Iraq");
    expect(lexicon.bodies.get("CIA")?.name).toBe("Central Intelligence Agency");
    expect(lexicon.nicknames.get("Mike")).toEqual(["Michael"]);
    expect(lexicon.surnamesFirst.get("Kim")).toContain("Korean");
    expect(lexicon.headWords.get("Ministry")).toEqual(["Organization"]);
    expect(lexicon.placeOfDemonym("Crimean")).toBe("Crimea");
    expect(lexicon.towns.has("Gjirokastër")).toBe(true);
    expect(lexicon.knownNames.get("Battle of Britain")).toEqual(["Event"]);
  });

  test("a missing list is an error that names it", () => {
    expect(() => loadLexicon(new URL("nowhere/", import.meta.url))).toThrow(/countries\.tsv: .* missing/);
  });
});
