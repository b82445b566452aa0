import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildGraph } from "../../src/graph/build.ts";
import type { NewsGraph } from "../../src/graph/news-graph.ts";
import { openStore, type Store } from "../../src/store/store.ts";
import { entitiesByName, extractionOf } from "../store/extraction.ts";
import { TALKS } from "../store/talks.ts";

function storeOf(tales: typeof TALKS): Store {
  const store = openStore(":memory:");
  for (const tale of tales) store.addArticle(extractionOf(tale));
  store.replaceEntities(entitiesByName(store.chainRecords()));
  return store;
}

let store: Store;
let graph: NewsGraph;
beforeAll(() => {
  store = storeOf(TALKS);
  graph = buildGraph(store);
});
afterAll(() => store.close());

describe("the graph of a store", () => {
  test("has a node for each entity, with what is counted of it", () => {
    expect(graph.getNodeAttributes("sung-kim")).toMatchObject({
      label: "Sung Kim",
      type: "Person",
      aliases: ["Kim told"],
      mentions: 4,
      articles: 3,
      firstSeen: "2018-07-02",
      lastSeen: "2018-07-04",
    });
  });

  test("has one edge for all claims of a relation between two", () => {
    expect(graph.getEdgeAttributes("choe-son-hui|met|sung-kim")).toEqual({
      relation: "met",
      label: "met",
      group: expect.any(String),
      symmetric: true,
      claims: 3,
      articles: 3,
      outlets: ["Sample Daily", "Sample Post", "Sample Wire"],
      polarity: "mixed",
      modality: "stated",
      confidence: 0.9,
      firstDate: "2018-07-01",
      lastDate: "2018-07-01",
      published: ["2018-07-02", "2018-07-03", "2018-07-04"],
      sentence: "Sung Kim met Choe Son Hui in Panmunjom on Sunday.",
      source: "Sample Wire, 2018-07-02",
      weight: 3,
    });
  });

  test("is the same, places and communities included, on every run and in every order of articles", () => {
    const other = storeOf([...TALKS].reverse());
    expect(JSON.stringify(buildGraph(store).export())).toBe(JSON.stringify(graph.export()));
    expect(JSON.stringify(buildGraph(other).export())).toBe(JSON.stringify(graph.export()));
    other.close();
  });

  test("places no two nodes on one another", () => {
    const places = graph.mapNodes((_, { x, y }) => `${x} ${y}`);
    expect(new Set(places).size).toBe(graph.order);
    expect(graph.mapNodes((_, { x, y }) => x + y).every(Number.isFinite)).toBe(true);
  });

  test("numbers communities from the largest", () => {
    const sizes = new Map<number, number>();
    graph.forEachNode((_, { community }) => sizes.set(community, (sizes.get(community) ?? 0) + 1));
    const bySize = [...sizes].sort(([a], [b]) => a - b).map(([, size]) => size);
    expect(bySize).toEqual([...bySize].sort((a, b) => b - a));
    expect(graph.getNodeAttribute("sung-kim", "community")).toBe(0);
  });

  test.each([
    ["no article", []],
    ["one article with nobody in it", [{ sentences: ["Nothing happened."] }]],
  ])("of %s is empty and no error", (_, tales) => {
    const empty = storeOf(tales);
    expect(buildGraph(empty).order).toBe(0);
    empty.close();
  });
});
