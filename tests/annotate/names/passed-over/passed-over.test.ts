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

describe("works by what they are called behind what they are", () => {
  test.each([
    ["They like the talk show Morning Tide a lot.", "Work Morning Tide"],
    ["They saw the film Lights of the North on Monday.", "Work Lights of the North"],
  ])("in %j is %s", (text, name) => {
    expect(namesIn(text)).toContain(name);
  });

  test.each(["They saw the show Monday.", "They saw the film with him."])("and none in %j", (text) => {
    expect(namesIn(text)).toEqual([]);
  });
});

describe("names that go on where a recognizer stopped", () => {
  test.each([
    ["The [O Supreme Court] of [L Peru] ruled.", "Organization Supreme Court of Peru"],
    ["The [L U.S.] [O House of Representatives] voted.", "Organization U.S. House of Representatives"],
    ["The [Ld Kenyan] [O Parliament] voted.", "Organization Kenyan Parliament"],
    ["The [O Court] of the [L United Kingdom] ruled.", "Organization Court of the United Kingdom"],
    [
      "They joined the [O Global League] to Defeat [O Hunger First].",
      "Organization Global League to Defeat Hunger First",
    ],
    ["The [O League] to Protect Old Harbors met.", "Organization League to Protect Old Harbors"],
    [
      "[O Joint Task Force] – Steady Hand Commander [P Ann Lee] spoke.",
      "Organization Joint Task Force – Steady Hand",
    ],
    [
      "Fighters of [O Islamic State] of [L Iraq] and the [L Levant] fled.",
      "Organization Islamic State of Iraq and the Levant",
    ],
    ["After the [O G7] [E Leaders’ Summit] they left.", "Event G7 Leaders’ Summit"],
    ["The judges heard [P Ann Lee] vs Harbor Limited today.", "Event Ann Lee vs Harbor Limited"],
  ])("%s", (text, name) => {
    expect(namesIn(text)).toContain(name);
  });

  test("take the place of their parts, but for places", () => {
    expect(namesIn("The [O Supreme Court] of [L Peru] ruled.")).toEqual([
      "Organization Supreme Court of Peru",
      "Place Peru",
    ]);
    expect(namesIn("Fighters of the Islamic State of [L Iraq] and the [L Levant] fled.")).toEqual([
      "Organization Islamic State of Iraq and the Levant",
    ]);
    expect(namesIn("The judges heard [P Ann Lee] vs [O Harbor Limited] today.")).toEqual([
      "Event Ann Lee vs Harbor Limited",
    ]);
  });

  test.each(["The [O League] to defeat hunger met.", "The [O Senate] of which she spoke met."])(
    "%s goes on with no name",
    (text) => {
      expect(namesIn(text)).toHaveLength(1);
    },
  );
});

describe("writings that are told by number", () => {
  test.each([
    ["They revoked Article 50 today.", "Work Article 50"],
    ["It cites Article 9 of the [O Harbor League] treaty.", "Work Article 9 of the Harbor League treaty"],
    ["It passed by government decree No. 12 today.", "Work government decree No. 12"],
    ["They voted for Resolution 2254.", "Work Resolution 2254"],
  ])("%s", (text, name) => {
    expect(namesIn(text)).toContain(name);
  });

  test.each(["The article 50 people read.", "The resolution of 12 members passed."])(
    "%s has none",
    (text) => {
      expect(namesIn(text)).toEqual([]);
    },
  );
});

describe("names that are made of a word with a hyphen and a noun", () => {
  test.each([
    ["The [L U.S.]-led coalition advanced.", "Organization U.S.-led coalition"],
    ["The counter-ISIL coalition advanced.", "Organization counter-ISIL coalition"],
    ["The pro-democracy camp left.", "Organization pro-democracy camp"],
    ["During an anti-Harbor march they sang.", "Event anti-Harbor march"],
    ["They met at the inter-Korean border.", "Place inter-Korean border"],
    ["They crossed the Syrian-Turkish border.", "Place Syrian-Turkish border"],
    ["The [L U.S.]-[L Japan] Alliance is old.", "Organization U.S.-Japan Alliance"],
  ])("%s", (text, name) => {
    expect(namesIn(text)).toContain(name);
  });

  test.each([
    "A [L U.S.]-led coalition advanced.", // one of several
    "The anti-government protests went on.", // many
    "The [L U.S.]-[L Japan] alliance is old.", // what the two have
    "The well-known coalition advanced.",
  ])("%s has none", (text) => {
    expect(namesIn(text).filter((name) => name.includes("-"))).toEqual([]);
  });
});

describe("names that end in a word which tells what they are", () => {
  test.each([
    ["They often spoke about the Inland Harbor Framework which some want.", "Work Inland Harbor Framework"],
    [
      "They will often meet outside the [O City Council] Complex when they can.",
      "Place City Council Complex",
    ],
    [
      "They have since joined the [L Peru] Adaptation Fund with others of their kind.",
      "Organization Peru Adaptation Fund",
    ],
  ])("%s", (text, name) => {
    expect(namesIn(text)).toContain(name);
  });

  test.each([
    "Inland Framework talks went on for years.", // the first word of a sentence
    "They saw the Framework today.", // one word
    "How Harbor Council Plans Grow In Spring Light", // title case tells nothing
    "They saw [P Ann Lee] Council today.",
  ])("%s has none", (text) => {
    expect(namesIn(text).filter((name) => /Framework|Council/.test(name))).toEqual([]);
  });
});

describe("bodies that are called by their kind alone", () => {
  test.each([
    ["He said the Department will help.", "Organization Department"],
    ["The Coalition met. Coalition troops left.", "Organization Coalition"],
    ["It is said in parliament.", "Organization parliament"],
  ])("%s", (text, name) => {
    expect(namesIn(text)).toContain(name);
  });

  test.each([
    "The department will help.",
    "Council members met.", // the first word of a sentence has a capital anyway
    "The Harbor Department of Peace met.",
    "They saw the parliament building.",
  ])("%s has none", (text) => {
    expect(namesIn(text).filter((name) => /(Department|Council|parliament)$/i.test(name))).toEqual([]);
  });
});

test("committees are named by what they are on", () => {
  expect(namesIn("They sit on the committees on Foreign Affairs, Trade, and Oversight and Reform.")).toEqual([
    "Organization Foreign Affairs",
    "Organization Trade",
    "Organization Oversight and Reform",
  ]);
});

test("talks are named by capitals, with their place", () => {
  expect(namesIn("Readout of Peace Talks in [L Lima]")).toEqual(["Event Peace Talks in Lima", "Place Lima"]);
  expect(namesIn("They held peace talks in [L Lima].")).toEqual(["Place Lima"]);
});

test("a body and who holds an office of it, read as one, are two", () => {
  expect(namesIn("The director of [O Amnesty International Ann Lee] spoke.")).toEqual([
    "Organization Amnesty International",
    "Person Ann Lee",
  ]);
});

test("those who belong to a place are no part of its name", () => {
  expect(namesIn("They met the [L Indo-Pacific Allies] there.")).toEqual(["Place Indo-Pacific"]);
});

test("a known event takes the place of the event in its name", () => {
  expect(namesIn("The [L Iran] – [E Iraq War] was long.".replace(" – ", "–"))).toEqual([
    "Event Iran–Iraq War",
    "Place Iran",
  ]);
});

test("sites that go by their address are bodies, addresses of pages are not", () => {
  expect(namesIn("She told Harbor24.hu so, and www.harbor24.hu/news/1 had it.")).toEqual([
    "Organization Harbor24.hu",
  ]);
});

test.each([
  ["They told the federal government so.", "Organization federal government"],
  ["They met beside the [O NATO] meeting in May.", "Event NATO meeting"],
  ["The Castillo regime fell.", "Organization Castillo regime"],
  ["Peruvian state media said so.", "Organization Peruvian state media"],
  ["In the 2020 race she led.", "Event 2020 race"],
  ["The [O Houthi] movement grew.", "Organization Houthi movement"],
])("a common noun makes a name: %s", (text, name) => {
  expect(namesIn(text.replace("Peruvian", "[Ld Peruvian]"))).toContain(name);
});
