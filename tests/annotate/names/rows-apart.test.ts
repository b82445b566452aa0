import { expect, test } from "vitest";
import type { Name } from "../../../src/annotate/document.ts";
import { rowsApart } from "../../../src/annotate/names/rows-apart.ts";
import { documentOf, type Row } from "../rows.ts";

const words = "Acme and Berg Group met . Acme left .".split(" ");
const document = documentOf(words.map((word): Row => [word, "NNP", "PROPN", -1, "root"]));
const body = (from: number, to: number): Name => ({ type: "Organization", form: "name", from, to });

test("two names are parted where the article has one of them alone", () => {
  expect(rowsApart(document, [body(0, 4), body(6, 7)])).toEqual([body(0, 1), body(2, 4), body(6, 7)]);
});

test("a name stays whole where it has no half of its own", () => {
  expect(rowsApart(document, [body(0, 4)])).toEqual([body(0, 4)]);
});
