import { expect, test } from "vitest";
import { readingsOf } from "./readings-of.ts";

/** What a text says of where places lie and of who is there. */
const placesIn = (text: string): string[] =>
  readingsOf(text).filter((reading) => /located_in|based_in|visited|lives_in/.test(reading));

test.each([
  [
    "and is where somebody is, not the larger one",
    "Karl Berg was born in Boston, Massachusetts and studied law.",
    ["Karl Berg lives_in Boston", "Boston located_in Massachusetts"],
  ],
  [
    "that is called one of its kind",
    "Karl Berg, who was touring the village of Lubin in the region of Silesia, was hurt.",
    ["Karl Berg visited Lubin", "Lubin located_in Silesia"],
  ],
  [
    "whatever the tree hangs it on",
    "People rallied at Freedom Park in the US capital city of Washington, DC in support of Karl Berg.",
    ["Freedom Park located_in Washington, DC", "Washington, DC located_in United States"],
  ],
  [
    "whose capital it is",
    "Karl Berg moved from Norway's capital, Oslo, to a farm.",
    ["Oslo located_in Norway"],
  ],
  [
    "with a body that is a site",
    "Karl Berg died with his sons at his side at Mercy Hospital in Toledo.",
    ["Karl Berg lives_in Toledo", "Mercy Hospital based_in Toledo"],
  ],
])("a place within a larger one, %s", (_, text, places) => {
  expect(placesIn(text).sort()).toEqual([...places].sort());
});

test.each([
  ["a list of places", "Karl Berg spoke of Paris, France and Berlin.", []],
  ["a team and where it played", "Norway beat Poland in Paris.", []],
  ["a subject behind a comma", "As Karl Berg said in Oslo, Norway remains neutral.", []],
  ["a noun's name", "Karl Berg praised Oslo in Norway colors.", []],
])("no place within another: %s", (_, text, places) => {
  expect(placesIn(text)).toEqual(places);
});
