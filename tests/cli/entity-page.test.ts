import { expect, test } from "vitest";
import { entityPage } from "../../src/cli/entity-page.ts";
import { readEntity } from "../../src/graph/entities.ts";
import { openStore } from "../../src/store/store.ts";
import { entitiesByName, extractionOf } from "../store/extraction.ts";
import { TALKS } from "../store/talks.ts";

function pageOf(id: string, limit: number): string {
  const store = openStore(":memory:");
  for (const tale of TALKS) store.addArticle(extractionOf(tale));
  store.replaceEntities(entitiesByName(store.chainRecords()));
  const page = entityPage(readEntity(store, id)!, new Set(["met"]), limit);
  store.close();
  return page.replace(/[0-9a-f]{16}:/g, "");
}

test("a page has who it is, what is said with both sides of a dispute, and words of their own", () => {
  expect(pageOf("sung-kim", 9)).toBe(`Sung Kim  (Person, sung-kim)
  also: Kim told
  4 mentions in 3 articles of 3 outlets, 2018-07-02 to 2018-07-04

What is said, strongest first
  Choe Son Hui — met → Sung Kim  3 claims in 3 articles, disputed
      > (reported; said by an official) Choe Son Hui met Sung Kim, an official said.  [Sample Post, 2018-07-03; c0]
      > (denied) Sung Kim did not meet Choe Son Hui.  [Sample Daily, 2018-07-04; c0]
  Sung Kim — quoted on → CBS
      > Kim told CBS that the talks went well.  [Sample Wire, 2018-07-02; c1]

In their own words
  “We have a program”  [Sample Wire, 2018-07-02]

Articles
  Sample Wire, 2018-07-02: wire
  Sample Post, 2018-07-03: post
  Sample Daily, 2018-07-04: daily
`);
});

test("what is left out is counted", () => {
  expect(pageOf("sung-kim", 1)).toContain("  and 2 more (--limit 3)\n");
});
