import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Answers } from "../../src/serve/answers.ts";
import { browserIsHere, launch } from "./browser.ts";
import { fixture } from "./fixture/answers.ts";
import { visit } from "./visit.ts";

/** Marks the window if any of it is ever taken for markup. */
const HOSTILE = `<img src=x onerror="window.harmed=1"><script>window.harmed=1</script>"'>{{7*7}}`;

/** The fixture, its words replaced by an attack wherever an article, a name or a source could bring one in. */
function hostile(): Answers {
  const graph = fixture.graph();
  graph.setAttribute("title", HOSTILE);
  graph.setNodeAttribute("kim", "label", HOSTILE);
  graph.forEachEdge((edge) =>
    graph.mergeEdgeAttributes(edge, {
      label: HOSTILE,
      relation: HOSTILE,
      group: HOSTILE,
      sentence: HOSTILE,
      source: HOSTILE,
      outlets: [HOSTILE],
      published: [HOSTILE],
    }),
  );
  const article = fixture.article("a1")!;
  const url = "javascript:window.harmed=1";
  const heading = { id: "a1", name: HOSTILE, title: HOSTILE, outlet: HOSTILE, published: HOSTILE, url };
  const entity = fixture.entity("kim")!;
  return {
    graph: () => graph,
    entity: () => ({
      ...entity,
      name: HOSTILE,
      aliases: [HOSTILE],
      roles: [HOSTILE],
      claims: entity.claims.map((claim) => ({
        ...claim,
        label: HOSTILE,
        title: HOSTILE,
        evidence: [{ sentence: HOSTILE, highlight: [{ start: 3, end: 40 }], span: { start: 0, end: 9 } }],
        article: heading,
      })),
    }),
    edge: fixture.edge,
    article: () => ({
      ...article,
      ...heading,
      authors: [HOSTILE],
      text: HOSTILE,
      blocks: [{ start: 0, end: HOSTILE.length, kind: "body" }],
      mentions: [{ start: 5, end: 30, form: "name", entity: "kim" }],
    }),
    search: () => [{ kind: "sentence", sentence: HOSTILE, span: { start: 0, end: 9 }, article: heading }],
  };
}

describe.runIf(browserIsHere())("hostile text", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  test.each([
    ["on the front", ""],
    ["in a node's reading", "entity=kim"],
    ["in an article", "article=a1&at=0-9"],
    ["on a path, in a table of links", "from=kim&to=putin&table=links&sort=source&days=published"],
    ["in a table of names, of one alone and pinned", "table=names&only=kim&pin=kim"],
    [
      "in the address itself",
      `entity=${encodeURIComponent(HOSTILE)}&no-types=${encodeURIComponent(HOSTILE)}`,
    ],
  ])("%s is shown as text and never runs", async (_, address) => {
    const { page, leave } = await visit(browser, hostile(), address);
    await page.getByRole("complementary", { name: "Reading" }).getByText("onerror").first().waitFor();
    await page.getByRole("combobox").fill("x");
    await page.getByRole("option").first().waitFor();
    expect(await page.evaluate("window.harmed")).toBeUndefined();
    expect(await page.locator("img, script:not([src])").count()).toBe(0);
    expect(await page.locator("a[href^='javascript']").count()).toBe(0);
    await leave();
  });
});
