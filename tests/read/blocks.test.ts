import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { blocksOf } from "../../src/read/blocks.ts";
import type { Heading } from "../../src/read/byline.ts";
import { textOf } from "../../src/text/span.ts";

const UNKNOWN: Heading = { title: null, outlet: null, authors: [] };

const told = (text: string, heading: Heading = UNKNOWN): string[] =>
  blocksOf(text, heading).map((block) => `${block.kind}: ${textOf(text, block)}`);

const STORY =
  "Delegations from both countries sat down at the border on Sunday to talk about what the summit had left open.";

/** The kind that a line gets above the first paragraph of a story, below its headline. */
const kindAbove = (line: string): string | undefined =>
  blocksOf(`Talks Resume at the Border\n\n${line}\n\n${STORY}`, UNKNOWN)[1]?.kind;

/** The kind that a line gets after the story. */
const kindBelow = (line: string): string | undefined =>
  blocksOf(`Talks Resume at the Border\n\n${STORY}\n\n${line}`, UNKNOWN)[2]?.kind;

describe("what stands above the story", () => {
  test.each([
    ["By Anna Example", "byline"],
    ["By ANNA EXAMPLE and B. J. EXAMPLE, Staff Writers", "byline"],
    ["Anna Example Asia Pacific Reporter", "byline"],
    ["Example News logo", "byline"],
    ["Thursday, September 12, 2019", "byline"],
    ["July 2, 2018 4:15 PM ET", "byline"],
    ["Published July 2, 2018", "byline"],
    ["Last updated on 2 July 2018 at 16:15 BST", "byline"],
    ["Font Size:", "furniture"],
    ["REUTERS/Anna Example", "furniture"],
    ["Anna Example/Getty Images", "furniture"],
    ["Photo: Anna Example", "furniture"],
    ["5 min read", "furniture"],
    ["Share Tweet Email", "furniture"],
    ["File photo of the border village, taken in spring", "caption"],
    ["Members of the House said on Friday that they would vote.", "body"],
    ["Bans Gifts to Members and Staff", "headline"],
  ])("%s is %s", (line, kind) => {
    expect(kindAbove(line)).toBe(kind);
  });
});

describe("what stands after the story", () => {
  test.each([
    ["Follow Anna on Twitter", "furniture"],
    ["Follow @example on X.", "furniture"],
    ["Send tips to", "furniture"],
    ["Send tips to tips@example.org", "furniture"],
    ["Read more", "furniture"],
    ["READ MORE: What the Summit Left Open", "furniture"],
    ["Share this", "furniture"],
    ["Share on Facebook", "furniture"],
    ["Advertisement", "furniture"],
    ["Story continues below advertisement", "furniture"],
    ["Subscribe to our newsletter", "furniture"],
    ["Sign up for our daily briefing and get it in your inbox", "furniture"],
    ["We use cookies to give you a better experience.", "furniture"],
    ["© 2018 Example News. All rights reserved.", "furniture"],
    ["This article is licensed under a Creative Commons Attribution 4.0 licence.", "furniture"],
    ["This article was originally published on Example News.", "furniture"],
    ["https://example.org/story", "furniture"],
    ["* * *", "furniture"],
    ["Contact: Anna Example, 202/555-0100.", "furniture"],
    ["(Reporting by Anna Example; Editing by Ben Example)", "byline"],
    ["— Anna Example, minister of transport", "caption"],
    ["██ Example Party - 365 seats", "caption"],
    ["Protesters at the march. Image: mia! (flickr).", "caption"],
    ["Two presidents shake hands in Singapore. (AP Photo/Anna Example)", "caption"],
    ["What Comes Next", "headline"],
  ])("%s is %s", (line, kind) => {
    expect(kindBelow(line)).toBe(kind);
  });
});

test.each([
  "The company said it would follow users on Twitter and sell what it learned to advertisers.",
  "Photos showed the two men shaking hands, according to the ministry.",
  "The president shared the article on Facebook, where it was read by millions of people.",
  "Advertisement spending fell by a tenth in the second quarter, the ministry said on Monday.",
  "Follow-up talks are planned for early July, two officials said.",
  "More than 200 people were hurt.",
  "Reuters reported on Monday that the talks had ended without a deal.",
  "Like many in the capital, she had expected the minister to resign.",
  "Share prices fell.",
  "Comments by the minister drew criticism.",
  "Video from the scene showed smoke rising over the refinery.",
  "Contact with the ship was lost on Friday, the navy said.",
  "Save the Children called on both sides to stop fighting.",
  "Getty Images sued the company in London.",
  "“We are ready,” he said. (Applause.)",
  "Join us, the crowd shouted on Twitter, according to witnesses who were there until the evening and then left.",
  "Analysts point to supply problems; see the second report for what they mean in full.",
  "U.S.-North Korean talks resumed on Sunday in the Joint Security Area, and they will go on through the week.",
])("a sentence of the story stays in it: %s", (line) => {
  expect(kindBelow(line)).toBe("body");
});

test("a pointer in brackets inside a paragraph becomes a block of its own, and the story around it stays exact", () => {
  const text = `${STORY} (RELATED: What the (First) Summit Left Open) They will meet again.`;
  expect(told(text)).toEqual([
    `body: ${STORY}`,
    "furniture: (RELATED: What the (First) Summit Left Open)",
    "body: They will meet again.",
  ]);
});

test("who took a picture is parted from what its caption tells", () => {
  const text = "Protesters at the march. Image: mia! (flickr).";
  expect(told(`Talks Resume\n\n${STORY}\n\n${text}`).slice(2)).toEqual([
    "caption: Protesters at the march.",
    "furniture: Image: mia! (flickr).",
  ]);
});

test("brackets that belong to the story stay in it", () => {
  const text =
    "The group (also known as the Six) met; the seventh (see also the first report) stayed away for now.";
  expect(told(text)).toEqual([`body: ${text}`]);
});

test.each([`WASHINGTON, July 2 (Reuters) — `, `SEOUL, South Korea (AP) - `, `PANMUNJOM — `])(
  "the place line %s is parted from the story",
  (dateline) => {
    expect(told(`Talks Resume\n\n${dateline}${STORY}`)).toEqual([
      "headline: Talks Resume",
      `byline: ${dateline.trim()}`,
      `body: ${STORY}`,
    ]);
  },
);

test("a headline that is repeated is a headline both times", () => {
  expect(told(`Talks resume at the border\n\nTalks Resume at the Border\n\n${STORY}`).slice(0, 2)).toEqual([
    "headline: Talks resume at the border",
    "headline: Talks Resume at the Border",
  ]);
});

test("where metadata know the title, a first line that differs is no headline", () => {
  expect(
    blocksOf(`The minister spoke about trade\n\n${STORY}`, { ...UNKNOWN, title: "Trade" })[0]?.kind,
  ).toBe("body");
});

test("a text of one paragraph is story", () => {
  expect(told("The minister resigned")).toEqual(["body: The minister resigned"]);
});

describe("the shared articles", () => {
  const folder = fileURLToPath(new URL("../../../shared/articles/", import.meta.url));
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith(".txt")) : [];
  if (files.length === 0) console.warn("../shared/articles is absent: its texts are not checked");

  test("their blocks cover all but white space, in order", () => {
    for (const file of files) {
      const text = readFileSync(folder + file, "utf8");
      const blocks = blocksOf(text, UNKNOWN);
      let end = 0;
      for (const block of blocks) {
        expect(block.start, file).toBeGreaterThanOrEqual(end);
        expect(text.slice(end, block.start).trim(), file).toBe("");
        expect(textOf(text, block), file).toBe(textOf(text, block).trim());
        end = block.end;
      }
      expect(text.slice(end).trim(), file).toBe("");
    }
    expect(files.length === 0 || files.length >= 69).toBe(true);
  });
});
