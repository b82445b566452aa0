import { expect, test } from "vitest";
import { withShops } from "../../../src/annotate/names/shops.ts";
import { readBy } from "./bracketed.ts";

test.each([
  ["We had lunch at [Pers Anna] 's .", ["Place Anna 's"]],
  ["We are going to [Pers Anna] 's for lunch", ["Place Anna 's"]],
  ["They bought [Pers Anna] 's Bakery", ["Organization Anna 's Bakery"]],
  // what follows is hers
  ["We had lunch at [Pers Anna] 's house", ["Person Anna"]],
  ["He compared it to [Pers Anna] 's .", ["Person Anna"]],
  ["It fell to [Place Oslo] 's lot", ["Place Oslo"]],
])("names with a possessive in %j", (text, names) => {
  expect(readBy(withShops, [text])[0]).toEqual(names);
});

test("a shop of one sentence is one wherever nothing of its own follows", () => {
  const sentences = ["We eat at [Pers Anna] 's .", "I love [Pers Anna] 's !", "I love [Pers Anna] 's smile"];
  expect(readBy(withShops, sentences)).toEqual([["Place Anna 's"], ["Place Anna 's"], ["Person Anna"]]);
});
