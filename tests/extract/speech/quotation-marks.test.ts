import { expect, test } from "vitest";
import { quotationsOf } from "../../../src/extract/speech/quotation-marks.ts";
import { compose } from "../../../src/read/compose.ts";
import { NO_METADATA } from "../../../src/read/metadata.ts";
import { textOf } from "../../../src/text/span.ts";

const quoted = (text: string): string[] => {
  const article = compose("handmade", text, { ...NO_METADATA, title: "A title of its own" });
  return quotationsOf(article).map(({ content }) => textOf(article.text, content));
};

test.each([
  ["curly marks", "She said: “We agree.”", ["We agree."]],
  ["straight marks", 'She said, "We agree."', ["We agree."]],
  ["a trailing comma is left off", "“We agree,” she said.", ["We agree"]],
  ["two pieces parted by the cue", "“We agree,” she said, “on all of it.”", ["We agree", "on all of it."]],
  ["doubled apostrophes, as old wires have them", "''We agree,'' she said.", ["We agree"]],
  ["single curly marks, as British papers have them", "‘We don’t agree,’ she said.", ["We don’t agree"]],
  ["inches are no quotation", 'The 12" gun was sold on Monday.', []],
  ["an apostrophe is no quotation", "The workers’ union met in the ’90s.", []],
  ["marks inside marks belong to the words", "“He said ‘never’ to us,” she said.", ["He said ‘never’ to us"]],
  ["a mark that opens single and closes double", "'We agree on it,\" she said.", ["We agree on it"]],
  ["empty marks say nothing", "“” was all the page had.", []],
])("quotations: %s", (_, text, contents) => {
  expect(quoted(text)).toEqual(contents);
});

test("a quotation over two paragraphs is opened in both and closed in the last", () => {
  const text =
    "“We have agreed on the first part of the treaty.\n\n“We have not agreed on the second,” she said.";
  expect(quoted(text)).toEqual([
    "We have agreed on the first part of the treaty.",
    "We have not agreed on the second",
  ]);
});
