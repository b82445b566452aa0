import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { MultiDirectedGraph } from "graphology";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { NewsGraph } from "../../src/graph/news-graph.ts";
import { browserIsHere, launch } from "./browser.ts";
import { fixture } from "./fixture/answers.ts";
import { largeGraph } from "./fixture/large.ts";
import { visit } from "./visit.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

describe.runIf(browserIsHere())("for everybody", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  test.each([
    ["the opening view", "", "light"],
    ["the opening view", "", "dark"],
    ["a node", "entity=pompeo", "light"],
    ["a node", "entity=pompeo", "dark"],
    ["an edge with a denial", "edge=pompeo%7Cmet%7Ckim", "light"],
    ["an article", "article=a4&at=60-120", "dark"],
    ["a path, with a table of links", "from=zarif&to=choe&table=links&sort=-claims", "light"],
    [
      "a table of names, one of them alone, one hidden, one pinned",
      "table=names&only=kim&hide=xi&pin=may",
      "dark",
    ],
  ] as const)("%s (#%s, %s) has no serious fault that axe finds", async (_, address, colorScheme) => {
    const { page, leave } = await visit(browser, fixture, address, { colorScheme });
    await page.getByRole("complementary", { name: "Reading" }).getByRole("heading", { level: 2 }).waitFor();
    await page.evaluate(axe);
    const { violations } = (await page.evaluate("axe.run()")) as { violations: Violation[] };
    const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
    expect(
      serious.map(({ id, nodes }) => [
        id,
        nodes.slice(0, 3).map(({ html, failureSummary }) => [html, failureSummary]),
      ]),
    ).toEqual([]);
    await leave();
  });

  test("an empty graph says what to do", async () => {
    const { page, troubles, leave } = await visit(browser, { ...fixture, graph: () => emptyGraph() });
    await page.getByText("These articles name nobody yet.").waitFor();
    expect(troubles).toEqual([]);
    await leave();
  });

  test.each([
    ["a click on it", 0, 0],
    ["a click on its name", 30, 25],
  ])("a single node stands in the middle, and %s opens it", async (_, right, below) => {
    const graph = emptyGraph();
    graph.addNode("kim", fixture.graph().getNodeAttributes("kim"));
    const { page, troubles, leave } = await visit(browser, { ...fixture, graph: () => graph });
    const stage = page.getByRole("application");
    await stage.locator("canvas").first().waitFor();
    await page.waitForFunction("performance.getEntriesByName('first picture').length > 0");
    const box = (await stage.boundingBox())!;
    await page.mouse.click(box.x + box.width / 2 + right, box.y + box.height / 2 + below);
    await page.getByRole("heading", { name: "Kim Jong Un", exact: true }).waitFor();
    expect(troubles).toEqual([]);
    await leave();
  });

  test("20,000 names open as a backbone", async () => {
    const graph = largeGraph(20_000, 1);
    const { page, troubles, leave } = await visit(browser, { ...fixture, graph: () => graph });
    await page.getByText(/^1[0-2]\d of 20,000 names in the picture$/).waitFor();
    expect(troubles).toEqual([]);
    await leave();
  });

  test("a phone shows picture and reading, and nothing is wider than the screen", async () => {
    const { page, leave } = await visit(browser, fixture, "entity=kim", {
      viewport: { width: 390, height: 844 },
    });
    await page.getByRole("heading", { name: "Kim Jong Un", exact: true }).waitFor();
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(390);
    await page.getByRole("button", { name: "Filter" }).click();
    expect(await page.getByText("Organization", { exact: true }).first().isVisible()).toBe(true);
    await leave();
  });
});

test.runIf(browserIsHere())(
  "without WebGL 2 everything can still be read, and a line says why there is no picture",
  async () => {
    const browser = await launch([
      "--disable-gpu",
      "--disable-webgl",
      "--disable-webgl2",
      "--disable-3d-apis",
    ]);
    const { page, leave } = await visit(browser, fixture);
    await page.getByRole("alert").filter({ hasText: "no WebGL 2" }).waitFor();
    await page.getByRole("tab", { name: "Outline" }).click();
    await page.getByRole("link", { name: "Kim Jong Un", exact: true }).first().click();
    await page.getByRole("heading", { name: "Kim Jong Un", exact: true }).waitFor();
    await leave();
    await browser.close();
  },
);

function emptyGraph(): NewsGraph {
  const graph: NewsGraph = new MultiDirectedGraph();
  graph.replaceAttributes({ title: "Nothing yet", articles: 1 });
  return graph;
}
