import { expect, test } from "vitest";
import type { NameKind } from "../../../src/annotate/names/name-labels.ts";
import { withoutNoNames } from "../../../src/annotate/names/no-names.ts";

/** What stays of the name in brackets, with its kind; null where it was none. */
function kept(text: string, kind: NameKind): string | null {
  const words = text.replace(/[[\]]/g, "").split(" ");
  const from = text.slice(0, text.indexOf("[")).split(" ").length - 1;
  const to = from + text.slice(text.indexOf("["), text.indexOf("]")).split(" ").length;
  return withoutNoNames(words, [{ kind, from, to }])[0]?.kind ?? null;
}

test.each([
  ["it costs [5 Euros] a day", "Place", null],
  ["they met the [49 Euros]", "Organization", null],
  ["open on Fri , Sat or [Sun]", "Organization", null],
  ["he reads Mirror or [Sun] at home", "Organization", "Organization"],
  ["she has a job in [PR] now", "Place", null],
  ["he lives in San Juan , [PR]", "Place", "Place"],
  ["many [Jews] were killed", "Person", "Other"],
  ["the [Roman Catholic] archbishop", "Organization", "Other"],
  ["the [Catholic Church] says so", "Organization", "Organization"],
  ["many [Danes] were killed", "Person", "Person"],
] as const)("in %j, taken for a name of kind %s, the kind is %s", (text, kind, left) => {
  expect(kept(text, kind)).toBe(left);
});
