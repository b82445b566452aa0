import { expect, test } from "vitest";
import { inCourt } from "../../../src/annotate/names/court-names.ts";
import { bracketed, written } from "./bracketed.ts";

test.each([
  ["a judge for the [Place Northern District of Utah]", ["Organization Northern District of Utah"]],
  ["rain in the [Place Northern District of Utah]", ["Place Northern District of Utah"]],
  ["to be [Org United States Circuit] Judge", ["Place United States"]],
  ["the [Org Supreme Court] of [Place Utah] ruled", ["Organization Supreme Court of Utah"]],
  ["the [Org Supreme Court] in [Place Utah] ruled", ["Organization Supreme Court", "Place Utah"]],
])("the names of courts in %j", (text, names) => {
  const { words, spans } = bracketed(text);
  expect(written(words, inCourt(words, spans))).toEqual(names);
});
