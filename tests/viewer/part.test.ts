import { describe, expect, test } from "vitest";
import { partOf, STEP, type Wishes } from "../../viewer/graph/part.ts";
import { hullOf, isWithin } from "../../viewer/graph/regions.ts";
import { fixture } from "./fixture/answers.ts";
import { largeGraph } from "./fixture/large.ts";

const all = { node: () => true, edge: () => true };
const NOTHING: Wishes = {
  widened: new Map(),
  pinned: new Set(),
  hidden: new Set(),
  only: null,
  nodes: [],
  edges: [],
};

describe("what is in the picture", () => {
  const graph = largeGraph(3000);
  const hub = "n0";
  const base = partOf(graph, all, NOTHING, 100);

  test.each([1, 2, 3])("%i steps of widening bring in as many times the next neighbors", (steps) => {
    const { nodes } = partOf(graph, all, { ...NOTHING, widened: new Map([[hub, steps]]) }, 100);
    expect(nodes.size).toBe(base.nodes.size + steps * STEP);
    expect([...base.nodes].filter((node) => !nodes.has(node))).toEqual([]);
  });

  test("what is opened comes with some of its neighbors and the links to them", () => {
    const away = graph.nodes().find((node) => !base.nodes.has(node) && graph.degree(node) > 1)!;
    const { nodes, edges } = partOf(graph, all, { ...NOTHING, nodes: [away] }, 100);
    expect(nodes.has(away)).toBe(true);
    expect(graph.edges(away).some((edge) => edges.has(edge))).toBe(true);
  });

  test("what is hidden is not in it, whoever asks, nor any link to it", () => {
    const wishes = { ...NOTHING, hidden: new Set([hub]), pinned: new Set([hub]), nodes: [hub] };
    const { nodes, edges } = partOf(graph, all, wishes, 100);
    expect(nodes.has(hub)).toBe(false);
    expect([...edges].flatMap((edge) => graph.extremities(edge))).not.toContain(hub);
  });

  test("what is pinned is in it whatever the filters say", () => {
    const none = { node: () => false, edge: () => false };
    expect([...partOf(graph, none, { ...NOTHING, pinned: new Set([hub]) }, 100).nodes]).toEqual([hub]);
  });

  test("a node alone is there with its neighbors and all that links these", () => {
    const news = fixture.graph();
    const { nodes, edges } = partOf(news, all, { ...NOTHING, only: "kim" }, 100);
    expect([...nodes].sort()).toEqual(["kim", ...news.neighbors("kim")].sort());
    expect(edges.has("trump|leads|us")).toBe(false);
    expect(edges.has("trump|met|putin")).toBe(true);
  });
});

test("a hull is the least area with corners outward that holds all points", () => {
  const square = [
    { x: 0, y: 0 },
    { x: 4, y: 0 },
    { x: 4, y: 4 },
    { x: 0, y: 4 },
  ];
  const hull = hullOf([...square, { x: 1, y: 2 }, { x: 2, y: 0 }]);
  expect(hull).toEqual(square);
  expect(isWithin({ x: 1, y: 3 }, hull)).toBe(true);
  expect(isWithin({ x: 5, y: 3 }, hull)).toBe(false);
});
