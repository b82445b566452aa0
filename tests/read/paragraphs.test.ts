import { expect, test } from "vitest";
import { paragraphsOf } from "../../src/read/paragraphs.ts";
import { textOf } from "../../src/text/span.ts";

const paragraphs = (text: string): string[] => paragraphsOf(text).map((span) => textOf(text, span));

const WRAPPED = `The two delegations met on Sunday at the border to speak about
what the summit had left open, an official of the embassy said
on Monday. They will meet again in early July, when a visit of
the secretary of state is expected.`;

test("lines wrapped at a column are one paragraph, parted from the next by a blank line", () => {
  expect(paragraphs(`${WRAPPED}\n\n${WRAPPED}`)).toEqual([WRAPPED, WRAPPED]);
});

test("without blank lines, a line is a paragraph", () => {
  const line = `The two delegations met on Sunday at the border to speak about what the summit had left open, said the embassy.`;
  expect(paragraphs(`${line}\n${line}\n${line}\n${line}`)).toEqual([line, line, line, line]);
});

test("a line broken in mid-sentence goes on with the next, which begins in lower case", () => {
  expect(paragraphs("In a day the U.S.-led\ncoalition\nflew five missions.\nThen it rained.")).toEqual([
    "In a day the U.S.-led\ncoalition\nflew five missions.",
    "Then it rained.",
  ]);
});

test.each([
  ["CRLF", "\r\n"],
  ["CR", "\r"],
  ["U+2028", "\u2028"],
  ["U+2029", "\u2029"],
  ["a form feed", "\f"],
])("%s ends a line, and offsets index the text as it is", (_, end) => {
  const text = `  One line.${end}${end}Another. ${end}`;
  expect(paragraphs(text)).toEqual(["One line.", "Another."]);
});

test.each(["", "   \n\t\n", "\u2028\u2029"])("white space alone has no paragraphs: %j", (text) => {
  expect(paragraphsOf(text)).toEqual([]);
});
