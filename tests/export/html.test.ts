import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { joined } from "../../src/export/chunks.ts";
import { type ViewerFiles, writeHtml } from "../../src/export/html.ts";
import { enclose } from "../../src/graph/enclose.ts";
import type { EnclosedAnswers } from "../../src/graph/enclosed.ts";
import { readEntity } from "../../src/graph/entities.ts";
import { viewerFiles } from "../../src/serve/files.ts";
import type { Tale } from "../store/extraction.ts";
import { TALKS } from "../store/talks.ts";
import { browserIsHere, launch } from "../viewer/browser.ts";
import { withStore } from "./claims.ts";
import { HOSTILE } from "./graphs.ts";

const pageOf = (tales: readonly Tale[], viewer: ViewerFiles = viewerFiles()): string =>
  withStore(tales, (store) => joined(writeHtml(viewer, enclose(store))));

/** What the page holds, as a browser's parser would see it: up to the first end of that element. */
function answersIn(page: string): EnclosedAnswers {
  const [, json = ""] =
    /<script type="application\/json" id="relata-answers">(.*?)<\/script/s.exec(page) ?? [];
  return JSON.parse(json) as EnclosedAnswers;
}

/** A story whose every name and sentence is an attack. */
function hostileTale(text: string): Tale {
  const name = `Ann ${text || "Lee"}`;
  return {
    name: text,
    outlet: text,
    sentences: [`${name} met Bo Ray.`, `“${text || "Nothing"}”, she said.`],
    cast: { [name]: ["Person"], "Bo Ray": ["Person"] },
    claims: [[name, "met", "Bo Ray", { where: "Bo Ray" }]],
    quotes: [[name, text || "Nothing"]],
  };
}

describe("one page", () => {
  const page = pageOf(TALKS);

  test("has everything in it: no address leads to another file", () => {
    const markup = page.replace(/<script\b.*?<\/script>/gs, "");
    const addresses = [...markup.matchAll(/(?:href|src|url)(?:=["']?|\()["']?([^"')\s>]+)/g)].map(
      ([, to]) => to,
    );
    expect(addresses.filter((address) => !address?.startsWith("data:"))).toEqual([]);
  });

  test("lets its own script run and nothing else", () => {
    const [, policy = ""] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page) ?? [];
    const [, script = ""] = /<script type="module">(.*?)<\/script>/s.exec(page) ?? [];
    const hash = createHash("sha256").update(script, "utf8").digest("base64");
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`script-src 'sha256-${hash}';`);
    expect(page.match(/<script\b/g)).toHaveLength(2);
    expect(page.indexOf("Content-Security-Policy")).toBeLessThan(page.indexOf("<script"));
  });

  test("writes a script so that its element ends where it should, and its hash is right", () => {
    const script = "a=`\0`;b='</script>';c='<!--'\r\nd";
    const viewer = new Map([
      ["/", { body: Buffer.from("<html><head><meta charset='utf-8'></head><body></body></html>"), kind: "" }],
      ["/a.js", { body: Buffer.from(script), kind: "" }],
    ]);
    const made = pageOf(TALKS, viewer);
    expect(made).toContain(`<script type="module">a=\`\\x00\`;b='<\\/script>';c='\\x3c!--'\nd</script>`);
  });

  test("tells of each entity what the store does", () => {
    const { entities, claims, edges, articles } = answersIn(page);
    withStore(TALKS, (store) => {
      for (const entity of entities) {
        const known = readEntity(store, entity.id);
        expect(entity.claims).toEqual(known?.claims.map(({ id }) => id));
        expect(entity.articles).toEqual(known?.articles.map(({ id }) => id));
      }
      expect(entities.map(({ id }) => id)).toEqual(store.entities().map(({ id }) => id));
    });
    expect(Object.keys(edges)).toContain("choe-son-hui|met|sung-kim");
    expect(new Set(Object.values(edges).flat())).toEqual(new Set(claims.map(({ id }) => id)));
    for (const { text, sentences } of articles)
      expect(sentences.map(({ start, end }) => text.slice(start, end)).join(" ")).toBe(text);
  });

  test.each(HOSTILE)("keeps %s", (_, text) => {
    const kept = text.replace(/\p{Surrogate}/gu, "\ufffd");
    const hostile = pageOf([hostileTale(kept)]);
    expect(hostile.match(/<\/script/g)).toHaveLength(2);
    const [article] = answersIn(hostile).articles;
    expect(article?.text).toBe(`Ann ${kept || "Lee"} met Bo Ray. “${kept || "Nothing"}”, she said.`);
    expect(article?.outlet).toBe(kept);
  });

  test.each([
    ["is not built", [], "the viewer is not built"],
    ["is several scripts", [["/a.js"], ["/b.js"]], "built into 2 scripts"],
    [
      "lacks a file",
      [["/a.js"], ["/a.css", "a{background:url(./gone.woff2)}"]],
      "/assets/gone.woff2, which is not there",
    ],
  ])("says so if the viewer %s", (_, files, message) => {
    const entries = files.map(
      ([path = "", text = ""]) => [path, { body: Buffer.from(text), kind: "text/plain" }] as const,
    );
    const index = { body: Buffer.from("<html><head></head><body></body></html>"), kind: "text/html" };
    const viewer = new Map(files.length > 0 ? [["/", index] as const, ...entries] : []);
    expect(() => pageOf(TALKS, viewer)).toThrow(message);
  });
});

describe.runIf(browserIsHere())("one page in a browser, opened from a file", () => {
  let browser: Browser;
  let folder = "";
  let context: BrowserContext;
  let troubles: string[] = [];

  beforeAll(async () => {
    browser = await launch();
    folder = mkdtempSync(join(tmpdir(), "relata-page-"));
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });
  afterEach(async () => {
    expect(troubles).toEqual([]);
    await context.close();
  });

  async function opened(tales: readonly Tale[]): Promise<Page> {
    const file = join(folder, "news.html");
    writeFileSync(file, pageOf(tales));
    context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      reducedMotion: "reduce",
      offline: true,
    });
    const page = await context.newPage();
    troubles = [];
    page.on("pageerror", (error) => troubles.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") troubles.push(message.text());
    });
    page.on("request", (request) => {
      const url = request.url();
      if (url !== pathToFileURL(file).href && !/^(data|blob):/.test(url)) troubles.push(url);
    });
    await page.goto(pathToFileURL(file).href);
    await page.getByRole("application").locator("canvas").first().waitFor();
    return page;
  }

  const readingOf = (page: Page) => page.getByRole("complementary", { name: "Reading" });

  test("shows the graph, and reads from a name to its claims, its words and back", async () => {
    const page = await opened(TALKS);
    const reading = readingOf(page);
    await page.getByRole("combobox").fill("choe");
    await page
      .getByRole("option", { name: /Choe Son Hui/ })
      .first()
      .click();
    await reading.getByRole("heading", { name: "Choe Son Hui", exact: true }).waitFor();
    await reading.getByText("in Panmunjom on Sunday").first().waitFor();
    expect(page.url()).toContain("#entity=choe-son-hui");
    await page.goBack();
    expect(page.url()).not.toContain("entity");
  });

  test("finds sentences, and opens the article at them", async () => {
    const page = await opened(TALKS);
    await page.getByRole("combobox").fill("reportedly deliv");
    await page.getByRole("option", { name: /reportedly delivered a letter/ }).click();
    await readingOf(page).getByText("reportedly delivered a letter to Kim Yong Chol").first().waitFor();
    expect(page.url()).toContain("#article=");
  });

  test("comes back to its opening view by its name", async () => {
    const page = await opened(TALKS);
    await page.getByRole("combobox").fill("CBS");
    await page.getByRole("option").first().click();
    await page.getByRole("link", { name: /Relata/ }).click();
    await page.getByRole("application").locator("canvas").first().waitFor();
    expect(new URL(page.url()).hash).toBe("");
    expect(page.url()).toMatch(/news\.html$/);
  });

  test("never runs what an article says", async () => {
    const attack = `</script><script>window.harmed=1</script><img src=x onerror="window.harmed=1"><!--`;
    const page = await opened([hostileTale(attack)]);
    await page.getByRole("combobox").fill("harmed");
    await page.getByRole("option").first().click();
    await readingOf(page).getByText("onerror").first().waitFor();
    expect(await page.evaluate("window.harmed")).toBeUndefined();
    expect(await page.locator("img").count()).toBe(0);
  });
});
