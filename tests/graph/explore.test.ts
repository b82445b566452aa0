import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { neighborhood, neighbors, shortestPath, shortestPathAlong } from "../../src/graph/explore.ts";
import { openStore, type Store } from "../../src/store/store.ts";
import { entitiesByName, extractionOf } from "../store/extraction.ts";

/** Ann met Bob, who praised Cid, whom Dan visited ...; Zoe stands alone; Ann and Bob are told of twice. */
const PAIRS = [
  ["Ann", "met", "Bob"],
  ["Bob", "praised", "Cid"],
  ["Dan", "visited", "Cid"],
  ["Dan", "told", "Eve"],
  ["Ann", "told", "Fay"],
  ["Ann", "told", "Bob"],
] as const;
const PEOPLE = ["Ann", "Bob", "Cid", "Dan", "Eve", "Fay", "Zoe"];

let store: Store;
beforeAll(() => {
  store = openStore(":memory:");
  store.addArticle(
    extractionOf({
      sentences: [...PAIRS.map(([a, , b]) => `${a} and ${b}.`), "Zoe."],
      cast: Object.fromEntries(PEOPLE.map((name) => [name, ["Person"] as const])),
      claims: PAIRS.map(([a, relation, b]) => [a, relation, b, { evidence: [`${a} and ${b}`] }]),
    }),
  );
  store.replaceEntities(entitiesByName(store.chainRecords()));
});
afterAll(() => store.close());

test("neighbors come by how often the two are told of together, with each edge and its direction", () => {
  expect(
    neighbors(store, "ann").map(({ name, edges }) => [name, edges.map((edge) => edge.relation)]),
  ).toEqual([
    ["Bob", ["met", "told"]],
    ["Fay", ["told"]],
  ]);
  expect(neighbors(store, "cid").map(({ name, edges }) => [name, edges[0]?.outgoing])).toEqual([
    ["Bob", false],
    ["Dan", false],
  ]);
  expect(neighbors(store, "zoe")).toEqual([]);
});

test.each([
  [0, { ann: 0 }],
  [1, { ann: 0, bob: 1, fay: 1 }],
  [2, { ann: 0, bob: 1, fay: 1, cid: 2 }],
  [9, { ann: 0, bob: 1, fay: 1, cid: 2, dan: 3, eve: 4 }],
])("the neighborhood of %i hops has all within them", (hops, expected) => {
  expect(Object.fromEntries(neighborhood(store, "ann", hops))).toEqual(expected);
});

describe("the shortest path", () => {
  test.each([
    ["ann", "bob", ["ann bob"]],
    ["fay", "cid", ["fay ann", "ann bob", "bob cid"]],
    ["eve", "ann", ["eve dan", "dan cid", "cid bob", "bob ann"]],
    ["ann", "ann", []],
    ["ann", "zoe", null],
    ["ann", "nobody", null],
  ])("from %s to %s is %j", (from, to, hops) => {
    expect(shortestPath(store, from, to)?.map((hop) => `${hop.from} ${hop.to}`) ?? null).toEqual(hops);
  });

  test.each([
    ["eve", "ann", "visited", null],
    ["ann", "bob", "told", ["ann bob told"]],
    ["bob", "fay", "told", ["bob ann told", "ann fay told"]],
    ["ann", "cid", "praised", null],
  ])("from %s to %s over claims of one relation (%s) only", (from, to, relation, hops) => {
    const path = shortestPathAlong(store, from, to, (claim) => claim.relation === relation);
    expect(path?.map((hop) => `${hop.from} ${hop.to} ${hop.claim.relation}`) ?? null).toEqual(hops);
    expect(path?.every(({ edges }) => edges === 1) ?? true).toBe(true);
  });

  test("explains each hop with a claim and its sentence, whichever way the edge runs", () => {
    const [hop] = shortestPath(store, "eve", "dan")!;
    expect(hop).toMatchObject({ edges: 1, claim: { subject: { name: "Dan" }, object: { name: "Eve" } } });
    expect(hop?.claim.evidence[0]?.sentence).toBe("Dan and Eve.");
  });
});
