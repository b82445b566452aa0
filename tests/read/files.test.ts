import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { readAll } from "../../src/read/files.ts";
import { inLines, inWords, type Problem } from "../../src/read/problem.ts";

const STORY = "The two ministers met in Vienna on Sunday. They signed an agreement on trade.";

let root = "";
let folder = "";
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "relata-read-"));
});
afterAll(() => rmSync(root, { recursive: true }));
beforeEach(() => {
  folder = mkdtempSync(join(root, "case-"));
});

const put = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

const lines = (problems: readonly Problem[]): string[] =>
  problems.map((problem) => inWords(problem).replaceAll(`${folder}/`, ""));

describe("metadata", () => {
  test("come from the .json beside a text", () => {
    const path = put("talks.txt", `Ministers Meet\n\n${STORY}`);
    put(
      "talks.json",
      JSON.stringify({
        title: "Ministers Meet",
        source: "Example Wire",
        author: "Anna Example and Ben Example",
        date: "2018-07-02",
        url: "https://example.org/1",
        words: 14,
      }),
    );
    const { articles, problems } = readAll([path]);
    expect(problems).toEqual([]);
    expect(articles[0]).toMatchObject({
      name: "talks",
      title: "Ministers Meet",
      outlet: "Example Wire",
      authors: ["Anna Example", "Ben Example"],
      published: "2018-07-02",
      url: "https://example.org/1",
    });
  });

  test("beside a text are no article of their own, where a shell names both", () => {
    const path = put("talks.txt", STORY);
    const json = put("talks.json", JSON.stringify({ date: "2018-07-02" }));
    const { articles, problems } = readAll([json, path]);
    expect([articles.length, problems]).toEqual([1, []]);
  });

  test("come from YAML front matter, which is no part of the text", () => {
    const path = put(
      "talks.md",
      `---\ntitle: Ministers Meet\nsource: Example Wire\ndate: 2018-07-02\n---\n${STORY}`,
    );
    const { articles, problems } = readAll([path]);
    expect(problems).toEqual([]);
    expect(articles[0]).toMatchObject({ outlet: "Example Wire", published: "2018-07-02", text: STORY });
  });

  test("given by hand come before those in the file, and these before those beside it", () => {
    const path = put("talks.md", `---\nsource: Front\ntitle: Front\n---\n${STORY}`);
    put("talks.json", JSON.stringify({ source: "Beside", title: "Beside", date: "2018-07-02" }));
    const { articles } = readAll([path], { outlet: "Hand" });
    expect(articles[0]).toMatchObject({ outlet: "Hand", title: "Front", published: "2018-07-02" });
  });

  test.each([
    ["a date line", `Ministers Meet\n\nThursday, September 12, 2019\n\n${STORY}`, "2019-09-12"],
    ["a line that says so", `Ministers Meet\n\nPublished July 2, 2018\n\n${STORY}`, "2018-07-02"],
  ])("lack a date that %s above the story gives", (_, text, day) => {
    expect(readAll([put("talks.txt", text)]).articles[0]?.published).toBe(day);
  });

  test("a date inside the story is not its day of publication", () => {
    const path = put("talks.txt", `Ministers Meet\n\n${STORY}\n\nJuly 2, 2018\n\n${STORY}`);
    expect(readAll([path]).articles[0]?.published).toBeNull();
  });

  test("a line of dashes at the start is no front matter", () => {
    expect(
      readAll([put("talks.txt", `---\n${STORY}\n---\n${STORY}`)], { published: "2018-07-02" }).problems,
    ).toEqual([]);
  });
});

describe("what cannot be read is one line that names the file", () => {
  const utf8 = (text: string): Buffer => Buffer.from(text, "utf8");
  test.each<[string, string, string | Uint8Array, string]>([
    ["an empty file", "a.txt", "", "a.txt: empty; the text of an article was expected"],
    ["white space alone", "a.txt", " \n\u2028\n", "a.txt: empty; the text of an article was expected"],
    ["a byte order mark alone", "a.txt", "\uFEFF", "a.txt: empty; the text of an article was expected"],
    [
      "a binary file",
      "a.txt",
      Uint8Array.from({ length: 600 }, (_, i) => i % 256),
      "a.txt: a binary file; plain text in UTF-8 was expected",
    ],
    [
      "invalid UTF-8",
      "a.txt",
      Buffer.concat([utf8("Caf"), Buffer.from([0xe9]), utf8(" talks resumed on Monday.")]),
      "a.txt: not valid UTF-8 at byte 4; convert it, for example with: iconv -f WINDOWS-1252 -t UTF-8",
    ],
    [
      "a text cut in the middle of a character",
      "a.txt",
      Buffer.concat([utf8("Talks"), Buffer.from([0xe2, 0x80])]),
      "a.txt: not valid UTF-8 at byte 7, its end; convert it, for example with: iconv -f WINDOWS-1252 -t UTF-8",
    ],
    [
      "50 MB of text",
      "a.txt",
      Buffer.alloc(50 * 1024 * 1024, "Talks resumed. "),
      "a.txt: 50.0 MB, but one article is at most 2.0 MB; split it, or give many articles as JSON lines (.jsonl)",
    ],
    [
      "malformed front matter",
      "a.md",
      `---\ntitle: A\nsource: [\n---\n${STORY}`,
      "a.md: front matter, line 3: Flow sequence in block collection must be sufficiently indented and end with a ]",
    ],
    [
      "a bad date in front matter",
      "a.md",
      `---\ndate: 2 July\n---\n${STORY}`,
      'a.md: date "2 July" is not a day; write it like 2018-07-02',
    ],
    [
      "a JSON line without text",
      "a.jsonl",
      '{"title": "A"}\n',
      'a.jsonl:1: an object with the article in "text" was expected',
    ],
    ["JSON lines without lines", "a.jsonl", "\n", "a.jsonl: empty; a JSON object a line was expected"],
  ])("%s", (_, name, content, line) => {
    const { articles, problems } = readAll([put(name, content)]);
    expect(articles).toEqual([]);
    expect(lines(problems)).toEqual([line]);
  });

  test.each([
    ['{\n  "title": "A",\n  date: 3\n}', "a.txt: a.json: not valid JSON, line 3, column 3"],
    ['{\n "title": \n}', "a.txt: a.json: not valid JSON, line 3, column 1"],
    ['{"title": "A"', "a.txt: a.json: not valid JSON: it ends too early"],
    ['{"title": "A', "a.txt: a.json: not valid JSON: it ends too early"],
    ['{"title": "A"} {', "a.txt: a.json: not valid JSON, line 1, column 16"],
    ["", "a.txt: a.json: not valid JSON: it ends too early"],
    ['{"title": tru}', "a.txt: a.json: not valid JSON, line 1, column 14"],
    ['{"date": "2018-02-30"}', 'a.txt: a.json: date "2018-02-30" is not a day; write it like 2018-07-02'],
    ['{"title": 3}', "a.txt: a.json: title: Invalid input: expected string, received number"],
    ["[]", "a.txt: a.json: the whole: Invalid input: expected object, received array"],
  ])("%s beside the text", (json, line) => {
    const path = put("a.txt", STORY);
    put("a.json", json);
    const { articles, problems } = readAll([path]);
    expect(articles).toEqual([]);
    expect(lines(problems)).toEqual([line]);
  });

  test("a missing file, an empty folder: and the other files go through", () => {
    mkdirSync(join(folder, "none"));
    const path = put("a.txt", STORY);
    const { articles, problems } = readAll([join(folder, "gone.txt"), join(folder, "none"), path], {
      published: "2018-07-02",
    });
    expect(articles.map(({ name }) => name)).toEqual(["a"]);
    expect(lines(problems)).toEqual([
      "gone.txt: no such file or folder",
      "none: no articles in this folder; files ending in .txt, .md, .html or .jsonl were expected",
    ]);
  });
});

test("articles without a date share one warning", () => {
  for (const name of ["a", "b", "c", "d", "e"]) put(`${name}.txt`, STORY + name);
  const warnings = inLines(readAll([folder]).problems).map((line) => line.replaceAll(`${folder}/`, ""));
  expect(warnings).toEqual([
    'warning: a.txt, b.txt, c.txt and 2 more: no publication date, so relative dates ("Sunday") stay unresolved; give --published YYYY-MM-DD or a date in its metadata',
  ]);
});

test("a month as date is a warning, and the article goes through with its month", () => {
  put("a.txt", STORY);
  put("a.json", '{"date": "2015-11"}');
  const { articles, problems } = readAll([folder]);
  expect(articles[0]?.published).toBeNull();
  expect(articles[0]?.month).toBe("2015-11");
  expect(lines(problems)[0]).toBe('warning: a.json: date "2015-11" has no day');
});

test("a folder is read through its own folders, by name; what it holds besides is told", () => {
  mkdirSync(join(folder, "sub"));
  put("b.txt", STORY);
  put("a.txt", `${STORY} First.`);
  put("sub/c.txt", `${STORY} Third.`);
  put("page.pdf", "%PDF");
  put("README.md", "About this folder.");
  put(".hidden.txt", STORY);
  const { articles, problems } = readAll([folder], { published: "2018-07-02" });
  expect(articles.map(({ name }) => name)).toEqual(["a", "b", "c"]);
  expect(inWords(problems[0]!)).toBe(
    `warning: ${folder}: passed over 1 .md, 1 .pdf; articles end in .txt, .md, .html or .jsonl`,
  );
});

test("JSON lines give an article each; a bad line is told by its number and the others go through", () => {
  const path = put(
    "news.jsonl",
    [
      JSON.stringify({ id: "one", title: "A", source: "Wire", date: "2018-07-02", text: STORY }),
      "{",
      "",
      JSON.stringify({ text: `${STORY} Again.`, date: "2018-07-03" }),
    ].join("\r\n"),
  );
  const { articles, problems } = readAll([path]);
  expect(articles.map(({ name, outlet }) => [name, outlet])).toEqual([
    ["one", "Wire"],
    ["news.jsonl:4", null],
  ]);
  expect(lines(problems)).toHaveLength(1);
  expect(lines(problems)[0]).toMatch(/^news\.jsonl:2: not valid JSON/);
});

test("a JSON line that is too long is refused by its size, and the next is read", () => {
  const path = put(
    "news.jsonl",
    `${JSON.stringify({ text: "x".repeat(3 << 20) })}\n${JSON.stringify({ text: STORY, date: "2018-07-02" })}\n`,
  );
  const { articles, problems } = readAll([path]);
  expect(articles).toHaveLength(1);
  expect(lines(problems)[0]).toMatch(/^news\.jsonl:1: \d\.\d MB, but one article is at most 2\.0 MB/);
});

describe("the text is kept as it is", () => {
  test.each([
    ["CRLF", "One.\r\n\r\nTwo."],
    ["U+2028", "One.\u2028Two."],
    ["emoji and combining marks", "Cafe\u0301 \u{1F600} talks."],
    ["white space at both ends", "  One.  \n"],
  ])("%s", (_, text) => {
    expect(readAll([put("a.txt", text)]).articles[0]?.text).toBe(text);
  });

  test("but for a byte order mark", () => {
    expect(readAll([put("a.txt", `\uFEFF${STORY}`)]).articles[0]?.text).toBe(STORY);
  });

  test("but for NUL, which becomes U+FFFD in the same place, with a warning", () => {
    const { articles, problems } = readAll([put("a.txt", `One\u0000 ${STORY}`)], { published: "2018-07-02" });
    expect(articles[0]?.text).toBe(`One\uFFFD ${STORY}`);
    expect(problems[0]).toMatchObject({ severity: "warning", kind: "altered" });
  });

  test("but for halves of surrogate pairs in JSON", () => {
    const path = put("a.jsonl", `{"text": "One \\ud800 two.", "date": "2018-07-02"}`);
    expect(readAll([path]).articles[0]?.text).toBe("One \uFFFD two.");
  });

  test("UTF-16 with a byte order mark is read as what it is", () => {
    expect(readAll([put("a.txt", Buffer.from(`\uFEFF${STORY}`, "utf16le"))]).articles[0]?.text).toBe(STORY);
  });
});

test("the same article has the same id wherever it lies, and another outlet or day another", () => {
  const one = put("a.txt", STORY);
  const two = put("b.txt", STORY);
  const id = (path: string, flags = {}) => readAll([path], flags).articles[0]?.id;
  expect(id(one)).toBe(id(two));
  expect(id(one, { outlet: "Wire" })).not.toBe(id(one));
  expect(id(one, { published: "2018-07-02" })).not.toBe(id(one));
});
