import { describe, expect, test } from "vitest";
import {
  honorificGender,
  initialsOf,
  isAcronym,
  isAcronymOf,
  nameKey,
  takeApart,
} from "../../src/text/name.ts";

const SURNAMES_FIRST = new Set(["Kim", "Choe", "Moon", "Xi", "Orbán", "Abe"]);

describe("a name's key", () => {
  test.each([
    ["The Washington Post", "washington post"],
    ["U.S.", "us"],
    ["Yoon Suk-yeol", "yoon suk yeol"],
    ["Recep Tayyip Erdoğan", "recep tayyip erdogan"],
    ["Da’esh", "da'esh"],
    ["Trump’s", "trump"],
    ["Prime Minister\u200e Haider al-Abadi", "prime minister haider al abadi"],
    ["The", "the"], // nothing would be left
  ])("of %s is %s", (name, key) => {
    expect(nameKey(name)).toBe(key);
  });
});

describe("a person's name taken apart", () => {
  test.each([
    ["Mike Pompeo", ["Mike"], "Pompeo"],
    ["Kim Jong Un", ["Jong", "Un"], "Kim"],
    ["Sung Kim", ["Sung"], "Kim"],
    ["Andrew Kim", ["Andrew"], "Kim"],
    ["Choe Son Hui", ["Son", "Hui"], "Choe"],
    ["Kim Sung-han", ["Sung-han"], "Kim"],
    ["Kim Darroch", ["Kim"], "Darroch"], // a British ambassador: Kim is a given name here
    ["Moon Jae-in", ["Jae-in"], "Moon"],
    ["Xi Jinping", ["Jinping"], "Xi"],
    ["Orbán Viktor", ["Viktor"], "Orbán"],
    ["Viktor Orbán", ["Viktor"], "Orbán"],
    ["Jeff Van Drew", ["Jeff"], "Van Drew"],
    ["Pompeo", [], "Pompeo"],
  ])("%s has the given names %j and the family name %s", (name, given, family) => {
    expect(takeApart(name, SURNAMES_FIRST)).toMatchObject({ given, family, honorific: null, suffix: null });
  });

  test("form of address and suffix stand apart", () => {
    expect(takeApart("Mr. Joseph R. Biden, Jr.", SURNAMES_FIRST)).toEqual({
      honorific: "Mr.",
      given: ["Joseph", "R."],
      family: "Biden",
      suffix: "Jr.",
    });
  });

  test.each([
    ["Mrs", "female"],
    ["Spokeswoman", "female"],
    ["Queen", "female"],
    ["Mr.", "male"],
    ["spokesman", "male"],
    ["Secretary of State", null],
    ["German Chancellor", null], // "German" ends in "man" and says nothing
  ])("%s says %s", (title, gender) => {
    expect(honorificGender(title)).toBe(gender);
  });
});

describe("acronyms", () => {
  test.each([
    ["DOJ", "Department of Justice"],
    ["DoJ", "Department of Justice"],
    ["CIA", "Central Intelligence Agency"],
    ["PKK", "Partiya Karkerên Kurdistanê"],
    ["U.N.", "United Nations"],
  ])("%s stands for %s", (short, name) => {
    expect(isAcronymOf(short, name)).toBe(true);
  });

  test.each([
    ["DOD", "Department of Justice"],
    ["Do", "Department of"],
  ])("%s does not stand for %s", (short, name) => {
    expect(isAcronymOf(short, name)).toBe(false);
  });

  test("initials are taken with and without small words", () => {
    expect(initialsOf("Combined Joint Task Force")).toEqual(["CJTF"]);
    expect(initialsOf("Department of Justice")).toEqual(["DJ", "DOJ"]);
  });

  test.each([
    ["DPRK", true],
    ["U.S.", true],
    ["DoD", true],
    ["Iran", false],
  ])("that %s is one: %s", (name, expected) => {
    expect(isAcronym(name)).toBe(expected);
  });
});
