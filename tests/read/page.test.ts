import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readAll } from "../../src/read/files.ts";
import { isPage, pageOf } from "../../src/read/page.ts";
import { decodePage } from "../../src/read/text.ts";

const STORY = [
  "The two ministers met in Vienna on Sunday and signed an agreement on trade, their first since the border closed.",
  "“We have begun again,” said Anna Example, who leads the delegation of the northern republic, after four hours of talks.",
  "The southern delegation will travel home on Monday, its spokesman said, and the talks go on in a fortnight's time.",
];

const page = (head: string, body = STORY.map((paragraph) => `<p>${paragraph}</p>`).join("\n")): string =>
  `<!DOCTYPE html><html><head>${head}</head><body>
    <nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
    <article><h1>Ministers meet in Vienna</h1>${body}</article>
    <aside><h3>Most read</h3><a href="/x">Ten cats who look like presidents</a></aside>
    <footer>© Example Wire</footer></body></html>`;

const linked = (value: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

describe("the story of a saved page", () => {
  test("comes without menus, pointers and scripts, headline first", () => {
    const { text } = pageOf(
      page("<title>Ministers meet in Vienna | Example Wire</title><script>var x = 1;</script>"),
    );
    expect(text.split("\n\n")).toEqual(["Ministers meet in Vienna", ...STORY]);
  });

  test("has its paragraphs where lines are only broken twice", () => {
    const { text } = pageOf(
      page("<title>Ministers meet in Vienna</title>", `<div>${STORY.join("<br>\n<br>")}</div>`),
    );
    expect(text.split("\n\n").slice(1)).toEqual(STORY);
  });

  test("is taken from the linked data where a page shows it by script only", () => {
    const data = { "@type": "NewsArticle", headline: "Ministers meet", articleBody: STORY.join("\n") };
    const { text } = pageOf(`<html><head>${linked(data)}</head><body><div id="app"></div></body></html>`);
    expect(text.split("\n\n")).toEqual(["Ministers meet", ...STORY]);
  });

  test("is missed in one line where there is none", () => {
    expect(() => pageOf("<html><body></body></html>")).toThrow("a page without an article in it");
  });
});

describe("what a page says of its article", () => {
  test.each([
    [
      "linked data",
      linked({ "@graph": [{ "@type": "NewsArticle", datePublished: "2018-07-02T23:30:00-04:00" }] }),
    ],
    ["a meta element", '<meta property="article:published_time" content="2018-07-02T08:00:00Z">'],
    ["a compact date", '<meta name="pubdate" content="20180702">'],
    ["a written date", '<meta name="date" content="July 2, 2018 4:15 PM">'],
    ["the address", '<link rel="canonical" href="https://news.example/2018/07/02/talks.html">'],
    [
      "the address rather than the day in Greenwich",
      `<link rel="canonical" href="https://news.example/2018/07/02/talks.html">${linked({ "@type": "NewsArticle", datePublished: "2018-07-03T02:00:00Z" })}`,
    ],
  ])("the day, by %s", (_, head) => {
    expect(pageOf(page(head)).metadata.published).toBe("2018-07-02");
  });

  test("the day, by a dateline alone", () => {
    const body = `<div class="post-date">Posted Monday, July 2, 2018</div><p>${STORY.join("</p><p>")}</p>`;
    expect(pageOf(page("", body)).metadata.published).toBe("2018-07-02");
  });

  test("no day that nobody means", () => {
    expect(pageOf(page('<meta name="date" content="0001-01-01">')).metadata.published).toBeNull();
  });

  test.each([
    ["its name", '<meta property="og:site_name" content="Example Wire">', "Example Wire"],
    [
      "the publisher",
      linked({ "@type": "NewsArticle", publisher: { name: "Example Wire" } }),
      "Example Wire",
    ],
    ["the host", '<link rel="canonical" href="https://www.example.org/talks">', "example.org"],
    ["the rest of the title", "<title>Example Wire » Ministers meet in Vienna</title>", "Example Wire"],
  ])("the outlet, by %s", (_, head, outlet) => {
    expect(pageOf(page(head)).metadata.outlet).toBe(outlet);
  });

  test.each([
    [
      "linked data",
      linked({ "@type": "Report", author: [{ name: "Anna Example" }, { name: "Ben Example" }] }),
    ],
    [
      "meta elements",
      '<meta name="author" content="By Anna Example"><meta name="author" content="Ben Example">',
    ],
  ])("its authors, by %s", (_, head) => {
    expect(pageOf(page(head)).metadata.authors).toEqual(["Anna Example", "Ben Example"]);
  });

  test("linked data that are no JSON say nothing", () => {
    const { metadata } = pageOf(
      page(
        '<script type="application/ld+json">{"headline": </script><title>Ministers meet in Vienna</title>',
      ),
    );
    expect(metadata.title).toBe("Ministers meet in Vienna");
  });
});

test.each([
  ["as it says", `<meta charset="windows-1252">Caf\u00e9`, "latin1", "Café"],
  ["UTF-8 without a word", "<p>Café</p>", "utf8", "Café"],
  ["Windows-1252 where UTF-8 is impossible", '<meta charset="utf-8">Caf\u00e9', "latin1", "Café"],
  ["what nobody knows as UTF-8", '<meta charset="klingon">Café', "utf8", "Café"],
  ["UTF-16 by its mark", "\uFEFF<p>Café</p>", "utf16le", "Café"],
] as const)("the bytes of a page are read %s", (_, html, encoding, word) => {
  expect(decodePage(Buffer.from(html, encoding))).toContain(word);
});

test.each([
  ["<!doctype html><p>", true],
  ["\n<!-- saved from url -->\n<html>", true],
  ["<html lang=en>", true],
  ["<p>One paragraph, quoted.</p>", false],
  ["The <html> element is a page.", false],
])("%j is a page: %s", (start, expected) => {
  expect(isPage(start)).toBe(expected);
});

describe("files", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "relata-page-"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const put = (name: string, content: string): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };

  test("a saved page is an article; what lies beside it or is given by hand comes first", () => {
    const path = put("talks.html", page('<meta property="og:site_name" content="Example Wire">'));
    put("talks.json", JSON.stringify({ date: "2018-07-02" }));
    const { articles, problems } = readAll([path], { authors: ["Anna Example"] });
    expect(problems).toEqual([]);
    expect(articles[0]).toMatchObject({
      name: "talks",
      title: "Ministers meet in Vienna",
      outlet: "Example Wire",
      authors: ["Anna Example"],
      published: "2018-07-02",
    });
    expect(articles[0]?.blocks.map(({ kind }) => kind)).toEqual(["headline", "body", "body", "body"]);
  });

  test.each([
    ["empty.html", "", "empty; the page of an article was expected"],
    ["menu.html", "<html><body><nav><a>Home</a></nav></body></html>", "a page without an article in it"],
    ["binary.html", "\u0001\u0002".repeat(500), "a binary file; a page in HTML was expected"],
    ["deep.html", `<html><body>${"<div>".repeat(200_000)}x`, "a page that is nested too deeply"],
  ])("%s is told in one line", (name, html, message) => {
    const { articles, problems } = readAll([put(name, html)]);
    expect(articles).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toContain(message);
  });
});

const SAVED = fileURLToPath(new URL("../../../shared/articles/html/", import.meta.url));

/** Every run of four words, with how often it comes. */
function runsOf(text: string): Map<string, number> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const runs = new Map<string, number>();
  for (let at = 0; at + 4 <= words.length; at++) {
    const run = words.slice(at, at + 4).join(" ");
    runs.set(run, (runs.get(run) ?? 0) + 1);
  }
  return runs;
}

const total = (runs: ReadonlyMap<string, number>): number =>
  [...runs.values()].reduce((sum, n) => sum + n, 0);

/** How well a text agrees with the expected one: F1 over runs of four words. */
function agreement(text: string, expected: string): number {
  const [found, wanted] = [runsOf(text), runsOf(expected)];
  const common = [...found].reduce((sum, [run, n]) => sum + Math.min(n, wanted.get(run) ?? 0), 0);
  return (2 * common) / (total(found) + total(wanted));
}

const names = existsSync(SAVED) ? readdirSync(SAVED).filter((name) => name.endsWith(".html")) : [];
if (names.length === 0) console.warn("../shared/articles/html is absent: its pages are not checked");
test("real pages give their stories: F1 at least 0.97 over all, 0.8 for each", () => {
  const scores = names.map((name) => {
    const { text, metadata } = pageOf(decodePage(readFileSync(join(SAVED, name))));
    const story = metadata.title === null ? text : text.slice(text.indexOf("\n\n") + 2);
    return agreement(story, readFileSync(join(SAVED, name.replace(/html$/, "expected.txt")), "utf8"));
  });
  expect(scores).toHaveLength(31);
  expect(scores.reduce((sum, score) => sum + score, 0) / scores.length).toBeGreaterThan(0.97);
  expect(Math.min(...scores)).toBeGreaterThan(0.8);
});
