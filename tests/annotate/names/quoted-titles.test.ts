import { describe, expect, test } from "vitest";
import { quotedTitles } from "../../../src/annotate/names/quoted-titles.ts";
import { handmade } from "../handmade.ts";

const titlesIn = (marked: string): string[] => {
  const document = handmade(marked);
  return quotedTitles(document).map(({ from, to }) =>
    document.article.text.slice(document.tokens[from]!.start, document.tokens[to - 1]!.end),
  );
};

describe("titles in quotation marks", () => {
  test.each([
    ["She said so on “Meet the Neighbors.”", ["Meet the Neighbors"]],
    ["His novel “The Long Way Home” sold well.", ["The Long Way Home"]],
    ["She spoke of “The plan to leave”.", []], // a remark: not every word has a capital
    ["She said: “Home Alone”.", []], // nothing introduces a title
    ["He was called “Nobody”.", ["Nobody"]],
    ["She was on “[W Panorama Today]”.", []], // known already
  ])("%s", (text, titles) => {
    expect(titlesIn(text)).toEqual(titles);
  });
});
