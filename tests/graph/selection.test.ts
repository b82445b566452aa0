import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readAccount } from "../../src/graph/account.ts";
import { buildGraph } from "../../src/graph/build.ts";
import type { ClaimReading } from "../../src/graph/reading.ts";
import { EVERYTHING } from "../../src/graph/selection.ts";
import { openStore, type Store } from "../../src/store/store.ts";
import { entitiesByName, extractionOf } from "../store/extraction.ts";
import { TALKS } from "../store/talks.ts";

let store: Store;
beforeAll(() => {
  store = openStore(":memory:");
  for (const tale of TALKS) store.addArticle(extractionOf(tale));
  store.replaceEntities(entitiesByName(store.chainRecords()));
});
afterAll(() => store.close());

const isReported = ({ modality }: ClaimReading): boolean => modality === "reported";

describe("a selection", () => {
  test("of all claims gives the edges of the whole graph, as the store counts them", () => {
    const whole = buildGraph(store);
    const selected = buildGraph(store, { types: null, claim: () => true });
    const edges = (graph: typeof whole) => graph.mapEdges((edge, attributes) => [edge, attributes]);
    expect(edges(selected)).toEqual(edges(whole));
  });

  test("of some claims has what they join, and counts nothing else", () => {
    const graph = buildGraph(store, { types: null, claim: isReported });
    expect(graph.edges()).toEqual(["andrew-kim|delivered_to|kim-yong-chol", "choe-son-hui|met|sung-kim"]);
    expect(graph.nodes()).toEqual(["andrew-kim", "choe-son-hui", "kim-yong-chol", "sung-kim"]);
    expect(graph.getEdgeAttributes("choe-son-hui|met|sung-kim")).toMatchObject({
      claims: 1,
      polarity: "affirmed",
      modality: "reported",
      sentence: "Choe Son Hui met Sung Kim, an official said.",
      outlets: ["Sample Post"],
    });
  });

  test("of a type has edges between such entities only", () => {
    const graph = buildGraph(store, { types: new Set(["Person"]), claim: null });
    expect(graph.filterNodes((_, { type }) => type !== "Person")).toEqual([]);
    expect(graph.hasNode("andrew-kim")).toBe(true);
    expect(graph.filterEdges((_, { relation }) => relation === "quoted_on")).toEqual([]);
  });

  test("of no claim is empty", () => {
    const graph = buildGraph(store, { types: null, claim: () => false });
    expect([graph.order, graph.size]).toEqual([0, 0]);
  });
});

describe("an account", () => {
  test("tells of everybody, every article and every claim, as often as it is asked", () => {
    const account = readAccount(store);
    expect(account.title).toBe("3 articles");
    expect(account.entities.map(({ id }) => id)).toEqual(store.entities().map(({ id }) => id));
    expect(account.articles.map(({ name, authors }) => [name, authors])).toEqual([
      ["wire", ["A. Author"]],
      ["post", ["A. Author"]],
      ["daily", ["A. Author"]],
    ]);
    expect([...account.claims()]).toHaveLength(5);
    expect([...account.claims()]).toEqual([...account.claims()]);
    expect(account.relations.get("met")).toMatchObject({ label: "met", ftm: "Event" });
  });

  test("of a selection tells of what its claims join", () => {
    const account = readAccount(store, { ...EVERYTHING, claim: isReported });
    expect(account.entities.map(({ id }) => id)).toEqual([
      "andrew-kim",
      "choe-son-hui",
      "kim-yong-chol",
      "sung-kim",
    ]);
    expect(account.articles.map(({ name }) => name)).toEqual(["post"]);
  });
});
