import { describe, expect, test } from "vitest";
import { backboneOf } from "../../viewer/graph/backbone.ts";
import { labelsThatFit } from "../../viewer/graph/labels.ts";
import { fixture } from "./fixture/answers.ts";
import { largeGraph } from "./fixture/large.ts";

const all = { node: () => true, edge: () => true };

describe("the backbone of a graph", () => {
  test("is the whole of a small graph, but for what is linked to nothing", () => {
    const graph = fixture.graph();
    const { nodes, edges } = backboneOf(graph, all);
    expect(graph.filterNodes((node) => !nodes.has(node)).sort()).toEqual(["kcna", "kremlin"]);
    expect(edges.size).toBe(graph.size);
  });

  test("is at most 120 nodes of a large one, every one of them linked to another", () => {
    const graph = largeGraph(3000);
    const { nodes, edges } = backboneOf(graph, all);
    expect(nodes.size).toBe(120);
    const linked = new Set([...edges].flatMap((edge) => graph.extremities(edge)));
    expect([...nodes].filter((node) => !linked.has(node))).toEqual([]);
  });

  test("keeps the links that hold it together before the merely strong ones", () => {
    const graph = largeGraph(400, 8);
    const { nodes, edges } = backboneOf(graph, all);
    expect(edges.size).toBeLessThanOrEqual(Math.round(2.4 * nodes.size));
    const reached = new Set([[...nodes][0]!]);
    for (const node of reached)
      for (const edge of graph.edges(node)) if (edges.has(edge)) reached.add(graph.opposite(node, edge));
    expect(reached.size).toBe(nodes.size);
  });

  test("is the same for the same graph", () => {
    const parts = [largeGraph(2000), largeGraph(2000)].map((graph) => backboneOf(graph, all));
    expect([...parts[0]!.edges]).toEqual([...parts[1]!.edges]);
  });

  test("holds nothing that a filter leaves out", () => {
    const graph = fixture.graph();
    const people = (node: string) => graph.getNodeAttribute(node, "type") === "Person";
    const meetings = (edge: string) => graph.getEdgeAttribute(edge, "relation") === "met";
    const { nodes, edges } = backboneOf(graph, { node: people, edge: meetings });
    expect([...nodes].every(people)).toBe(true);
    expect([...edges].map((edge) => graph.getEdgeAttribute(edge, "relation"))).not.toContain("visited");
  });

  test("is nothing where no link passes, and those that pass alone where only their ends do not", () => {
    const graph = fixture.graph();
    expect(backboneOf(graph, { node: () => true, edge: () => false }).nodes.size).toBe(0);
    const works = (node: string) => graph.getNodeAttribute(node, "type") === "Work";
    expect([...backboneOf(graph, { node: works, edge: () => true }).nodes].sort()).toEqual(["ftn", "jcpoa"]);
  });

  test("is all there is where nothing is linked", () => {
    const graph = fixture.graph();
    graph.clearEdges();
    expect(backboneOf(graph, all).nodes.size).toBe(graph.order);
  });
});

const label = (key: string, rank: number, left: number, top: number) => ({
  key,
  rank,
  left,
  top,
  right: left + 80,
  bottom: top + 14,
});

test.each([
  ["the better ranked of two that clash", [label("low", 2, 0, 0), label("high", 1, 40, 5)], ["high"]],
  ["both where they only touch", [label("a", 1, 0, 0), label("b", 2, 80, 0)], ["a", "b"]],
  [
    "one that clashes only with one that had no room itself",
    [label("a", 1, 0, 0), label("b", 2, 70, 0), label("c", 3, 140, 0)],
    ["a", "c"],
  ],
])("of labels those have room that leave one another room: %s", (_, labels, fitting) => {
  expect([...labelsThatFit(labels)]).toEqual(fitting);
});
