import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { joined } from "../../src/export/chunks.ts";
import { writeHtml } from "../../src/export/html.ts";
import { enclose } from "../../src/graph/enclose.ts";
import type { EnclosedAnswers } from "../../src/graph/enclosed.ts";
import type { SearchHit } from "../../src/graph/reading.ts";
import { type Answers, answersOf } from "../../src/serve/answers.ts";
import { openStore, type Store } from "../../src/store/store.ts";
import { questionsOf } from "../../viewer/state/enclosed.ts";
import type { Questions } from "../../viewer/state/questions.ts";
import { entitiesByName, extractionOf } from "../store/extraction.ts";
import { TALKS } from "../store/talks.ts";

const PAGE = new Map([
  ["/", { body: Buffer.from("<html><head></head><body></body></html>"), kind: "text/html" }],
  ["/a.js", { body: Buffer.from(""), kind: "text/javascript" }],
]);

/** The answers as they stand in a page. */
function enclosedIn(store: Store): EnclosedAnswers {
  const page = joined(writeHtml(PAGE, enclose(store)));
  const [, json = ""] = /id="relata-answers">(.*?)<\/script/s.exec(page) ?? [];
  return JSON.parse(json) as EnclosedAnswers;
}

let store: Store;
let server: Answers;
let page: Questions;
beforeAll(() => {
  store = openStore(":memory:");
  for (const tale of TALKS) store.addArticle(extractionOf(tale));
  store.replaceEntities(entitiesByName(store.chainRecords()));
  server = answersOf(store);
  page = questionsOf(enclosedIn(store));
});
afterAll(() => store.close());

const keyOf = (hit: SearchHit): string => (hit.kind === "entity" ? hit.id : hit.sentence);

describe("a page without a server answers as the server does", () => {
  test("with the graph", async () => {
    expect(await page.graph()).toEqual(JSON.parse(JSON.stringify(server.graph().export())));
  });

  test("of every entity", async () => {
    for (const { id } of store.entities()) expect(await page.entity(id)).toEqual(server.entity(id));
  });

  test("of every edge", async () => {
    for (const key of server.graph().edges()) expect(await page.edge(key)).toEqual(server.edge(key));
  });

  test("of every article", async () => {
    for (const { id } of store.articles()) expect(await page.article(id)).toMatchObject(server.article(id)!);
  });

  test.each([
    "kim",
    "Sung K",
    "sung-kim",
    "CBS",
    "talks went",
    "letter kim",
    "PANMUNJÓM",
    "met choe",
    "the",
    "kim s",
    "zzz",
    "“",
  ])("to a search for %s", async (query) => {
    const hits = await page.search(query);
    const known = server.search(query);
    expect(hits.map(keyOf).sort()).toEqual(known.map(keyOf).sort());
    expect(hits.map(({ kind }) => kind)).toEqual(known.map(({ kind }) => kind));
  });

  test("to what is not there, with a sentence", async () => {
    await expect(page.entity("nobody")).rejects.toThrow("This page has no entity with the id “nobody”.");
    await expect(page.edge("constructor")).rejects.toThrow("no edge");
    await expect(page.article("none")).rejects.toThrow("no article");
  });
});
