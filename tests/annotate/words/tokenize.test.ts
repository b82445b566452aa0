import { describe, expect, test } from "vitest";
import { tokenize } from "../../../src/annotate/words/tokenize.ts";
import type { Block } from "../../../src/read/article.ts";

const body = (text: string): Block[] => [{ kind: "body", start: 0, end: text.length }];
const words = (text: string): string =>
  tokenize(text, body(text))
    .tokens.map((token) => token.text)
    .join(" ");
const sentences = (text: string): string[] =>
  tokenize(text, body(text)).sentences.map(({ start, end }) => text.slice(start, end));

describe("words", () => {
  test.each([
    ["Trump’s aides don't agree", "Trump ’s aides do n't agree"],
    ["They cannot, and won’t", "They can not , and wo n’t"],
    ["the states' rights", "the states ' rights"],
    ["U.S. officials met", "U.S. officials met"],
    ["It cost $40 billion, or 3.5%", "It cost $ 40 billion , or 3.5 %"],
    ["US$11bn", "US$ 11 bn"],
    ["on Sept. 11, 2001", "on Sept. 11 , 2001"],
    ["a face-to-face meeting", "a face - to - face meeting"],
    ["the inter-Korean border", "the inter-Korean border"],
    ["anti-American", "anti-American"],
    ["President Moon Jae-in spoke", "President Moon Jae-in spoke"],
    ["a Seoul-based daily", "a Seoul - based daily"],
    ["J. Edgar Hoover", "J. Edgar Hoover"],
    ["see https://example.org/a?b=c.", "see https://example.org/a?b=c ."],
    ["mail press@state.gov!", "mail press@state.gov !"],
    ["“Why?” he asked…", "“ Why ? ” he asked …"],
    ["at 5pm on 9/11", "at 5 pm on 9/11"],
    ["AT&T and O’Brien", "AT&T and O’Brien"],
    ["Biden-\u2060Harris", "Biden - Harris"], // the White House's pages have word joiners
    ["the 1990s – and on", "the 1990s – and on"],
    ["#MeToo @POTUS", "#MeToo @POTUS"],
  ])("%s", (text, expected) => {
    expect(words(text)).toBe(expected);
  });
});

describe("sentences", () => {
  test.each([
    ["an abbreviation before a name goes on", ["Gen. Vincent Brooks met Sen. Graham."]],
    ["a country's initials before a noun go on", ["The U.S. Embassy closed.", "It opened again."]],
    ["a country's initials can end one", ["He left the U.S.", "The embassy closed."]],
    ["a closing quotation mark belongs to what it ends", ["“We will go.”", "He went."]],
    ["a question inside a speech goes on to its speaker", ["“Will they go?” Bolton asked.", "Nobody knew."]],
    ["initials do not end one", ["George W. Bush spoke.", "J. K. Rowling wrote."]],
    ["a number with a point is one word", ["It grew 3.5 percent.", "It fell 2."]],
    ["a bracketed sentence is one", ["He left.", "(He came back later.)", "Nobody saw it."]],
    ["dates go on", ["They met on Sept. 11 in Seoul.", "It rained."]],
  ])("%s", (_, expected) => {
    expect(sentences(expected.join(" "))).toEqual(expected);
  });

  test("never cross the edge of a block, and furniture has none", () => {
    const text = "A headline without a stop\nFollow us\nThe body begins here.";
    const blocks: Block[] = [
      { kind: "headline", start: 0, end: 25 },
      { kind: "furniture", start: 26, end: 35 },
      { kind: "body", start: 36, end: 57 },
    ];
    const found = tokenize(text, blocks).sentences;
    expect(found.map(({ start, end, block }) => [text.slice(start, end), block])).toEqual([
      ["A headline without a stop", 0],
      ["The body begins here.", 2],
    ]);
  });
});

describe("any text", () => {
  test.each([
    ["capitals", "THE U.S. AND NORTH KOREA WON'T MEET. THEY CAN'T."],
    ["no punctuation", "they met and then they left and nobody said why ".repeat(50)],
    ["emoji and characters beyond U+FFFF", "👍🏽 Great 👨‍👩‍👧 day 𝔘𝔫𝔦 🇰🇷 in 𠀀."],
    ["control characters", "a\u0000b \u0007c\u001b[0m \ufeffd\u200be"],
    ["half of a surrogate pair", "bad \ud83d end \udc4d."],
    ["other languages", "Он сказал «да». 東京で会談した。 قال الرئيس"],
    ["only marks", "...!!! ??? --- ((( “”"],
  ])("%s: every token is the slice it says, and they are in order", (_, text) => {
    const { tokens, sentences: found } = tokenize(text, body(text));
    for (const [index, token] of tokens.entries()) {
      expect(text.slice(token.start, token.end)).toBe(token.text);
      expect(token.text.trim()).not.toBe("");
      if (index > 0) expect(token.start).toBeGreaterThanOrEqual(tokens[index - 1]!.end);
    }
    expect(found.reduce((sum, { from, to }) => sum + to - from, 0)).toBe(tokens.length);
  });
});
