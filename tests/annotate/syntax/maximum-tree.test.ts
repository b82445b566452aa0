import { describe, expect, test } from "vitest";
import { maximumTree } from "../../../src/annotate/syntax/maximum-tree.ts";
import { randomFrom } from "../../../src/graph/random.ts";

/** Every way to give each node but the root a head, as long as all lead to the root and one hangs from it. */
function treesOf(nodes: number): number[][] {
  let ways: number[][] = [[-1]];
  for (let node = 1; node < nodes; node += 1) {
    ways = ways.flatMap((way) =>
      [...Array(nodes).keys()].filter((head) => head !== node).map((head) => [...way, head]),
    );
  }
  const leads = (way: number[], node: number, steps = 0): boolean =>
    node === 0 || (steps < nodes && leads(way, way[node]!, steps + 1));
  return ways.filter(
    (way) => way.filter((head) => head === 0).length === 1 && way.every((_, node) => leads(way, node)),
  );
}

const sumOf = (scores: Float64Array, heads: readonly number[]): number =>
  heads.reduce((sum, head, node) => (node === 0 ? sum : sum + scores[node * heads.length + head]!), 0);

describe("the tree of the highest sum", () => {
  test.each([2, 3, 4, 5])("is the best of all trees over %i nodes, by trying them all", (nodes) => {
    const random = randomFrom(nodes);
    const trees = treesOf(nodes);
    for (let round = 0; round < 60; round += 1) {
      const scores = Float64Array.from({ length: nodes * nodes }, () => Math.floor(1e6 * random()));
      const found = [...maximumTree(scores, nodes)];
      const best = trees.toSorted((a, b) => sumOf(scores, b) - sumOf(scores, a))[0]!;
      expect(trees).toContainEqual(found);
      expect(sumOf(scores, found)).toBe(sumOf(scores, best));
    }
  });

  test("hangs one word from the root even where every word would rather hang there", () => {
    const scores = Float64Array.from({ length: 25 }, (_, at) => (at % 5 === 0 ? 1000 : at % 7));
    expect([...maximumTree(scores, 5)].filter((head) => head === 0)).toHaveLength(1);
  });

  test("leaves a circle by its cheapest way out", () => {
    // Words 1 and 2 would be each other's heads; it costs less to take 2 away from 1 than 1 from 2.
    const scores = new Float64Array([0, 0, 0, 10, 0, 50, 30, 60, 0]);
    expect([...maximumTree(scores, 3)]).toEqual([-1, 2, 0]);
  });
});
