import { readFileSync } from "node:fs";
import { MultiDirectedGraph } from "graphology";
import { parse } from "graphology-gexf";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { browserIsHere, launch } from "./browser.ts";
import { fixture } from "./fixture/answers.ts";
import { visit } from "./visit.ts";

describe.runIf(browserIsHere())("what is handed on", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  test("is the picture as PNG and SVG, and what is in it as GEXF", async () => {
    const { page, troubles, leave } = await visit(browser, fixture, "no-types=Place");
    const saved = async (name: string): Promise<Buffer> => {
      await page.getByRole("button", { name: "Save", exact: true }).click();
      const coming = page.waitForEvent("download");
      await page.getByRole("button", { name }).click();
      return readFileSync(await (await coming).path());
    };
    const png = await saved("Picture (PNG)");
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    expect(png.length).toBeGreaterThan(20_000);
    const svg = (await saved("Picture (SVG)")).toString();
    expect(svg).toMatch(/^<svg /);
    expect(svg).toContain(">Kim Jong Un</text>");
    expect(svg).toContain('stroke-linejoin="round"');
    expect(svg).not.toContain(">North Korea</text>");
    const graph = parse(MultiDirectedGraph, (await saved("Graph for Gephi (GEXF)")).toString());
    expect(graph.hasNode("kim")).toBe(true);
    expect(graph.hasNode("nk")).toBe(false);
    expect(graph.getNodeAttribute("kim", "label")).toBe("Kim Jong Un");
    expect(troubles).toEqual([]);
    await leave();
  });

  test("is a claim's sentence with outlet, title, day and address, to be pasted", async () => {
    const { page, url, leave } = await visit(browser, fixture, "edge=sung-kim%7Cmet%7Cchoe");
    await page
      .context()
      .grantPermissions(["clipboard-read", "clipboard-write"], { origin: new URL(url).origin });
    await page.getByRole("button", { name: "Copy citation" }).click();
    await page.getByRole("button", { name: "Copied" }).waitFor();
    expect(await page.evaluate("navigator.clipboard.readText()")).toBe(
      "“Sung Kim, the U.S. ambassador to the Philippines, met Choe Son Hui, vice minister of foreign affairs, at Panmunjom on Sunday, the State Department said.” (Sample Wire, “Envoys meet again at the border”, 2 July 2018) https://news.example/a4",
    );
    await leave();
  });
});
