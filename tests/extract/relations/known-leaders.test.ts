import { expect, test } from "vitest";
import { countryLed } from "../../../src/extract/relations/known-leaders.ts";
import { loadLexicon } from "../../../src/model/lexicon.ts";

const lexicon = loadLexicon();

test.each([
  ["Vladimir Putin", "president", 2020, "Russia"],
  ["Putin", "president", 2020, "Russia"],
  ["Putin", "prime minister", 2010, "Russia"],
  ["Putin", "president", 2010, "Russia, over"], // and to come again
  ["Joseph R. Biden, Jr.", "president", 2022, "United States"],
  ["Johnson", "prime minister", 2020, "United Kingdom"],
  ["Varadkar", "taoiseach", 2019, "Ireland"],
  ["Merkel", "chancellor", 2012, "Germany"],
  ["Volodymyr Zelenskyy", "president", 2023, "Ukraine"], // however it is spelled
  ["Recep Tayyip Erdogan", "president", 2019, "Turkey"],
  ["Moon Jae-in", "president", 2018, "South Korea"], // the surname stands first
  ["Xi", "president", 2018, "China"],
  ["Elizabeth II", "queen", 2010, "United Kingdom"],
  ["Melissa Putin", "president", 2020, null], // somebody else
  ["Ann Berg", "president", 2020, null],
  ["Obama", "vice president", 2010, null],
  ["Barack Obama", "president", 2023, "United States, over"],
  ["Johnson", "prime minister", 1990, null], // not yet
])("%s as %s in %i led %s", (name, noun, year, country) => {
  const led = countryLed(name, noun, year, lexicon);
  expect(led && led.country + (led.former ? ", over" : "")).toBe(country);
});

test("without a date any time in office will do", () => {
  expect(countryLed("Chirac", "president", null, lexicon)).toEqual({ country: "France", former: false });
});

test("every leader's country is in the list of countries", () => {
  for (const { country, from, to } of lexicon.leaders) {
    expect(lexicon.countries.has(country), country).toBe(true);
    expect(to ?? from).toBeGreaterThanOrEqual(from);
  }
});
