import { MultiDirectedGraph } from "graphology";
import { parse } from "graphology-graphml";
import { describe, expect, test } from "vitest";
import { joined } from "../../src/export/chunks.ts";
import { writeGraphml } from "../../src/export/graphml.ts";
import { HOSTILE, hostileGraph, runInstalled, USUAL } from "./graphs.ts";

describe("GraphML", () => {
  test("reads back with graphology as it was", () => {
    const read = parse(MultiDirectedGraph, joined(writeGraphml(USUAL)));
    expect(read.nodes()).toEqual(USUAL.nodes());
    expect(read.edges()).toEqual(USUAL.edges());
    USUAL.forEachNode((node, { label, type, x, y, size, mentions }) => {
      expect(read.getNodeAttributes(node)).toMatchObject({ label, type, x, y, size, mentions });
    });
    USUAL.forEachEdge((edge, { label, relation, weight, sentence, claims }, source, target) => {
      expect(read.getEdgeAttributes(edge)).toMatchObject({ label, relation, weight, sentence, claims });
      expect(read.extremities(edge)).toEqual([source, target]);
    });
  });

  test.each(HOSTILE)("keeps %s in names and sentences", (_, text, kept) => {
    const read = parse(MultiDirectedGraph, joined(writeGraphml(hostileGraph(text))));
    expect(read.getNodeAttribute("a", "label") ?? "").toBe(kept);
    expect(read.getEdgeAttribute("a|met|b", "sentence") ?? "").toBe(kept);
  });

  test("is well-formed whatever the text", () => {
    for (const [, text] of HOSTILE) {
      expect(runInstalled("xmllint", ["--noout", "-"], joined(writeGraphml(hostileGraph(text)))) ?? "").toBe(
        "",
      );
    }
  });

  test("is read by networkx with parallel edges and types", () => {
    const script = `
import sys, json, io
try:
    import networkx as nx
except ImportError:
    print("null"); sys.exit()
g = nx.read_graphml(io.BytesIO(sys.stdin.buffer.read()), force_multigraph=True)
print(json.dumps([g.nodes["kim"]["mentions"], sorted([u, v, d["relation"], d["claims"]] for u, v, d in g.edges(data=True))]))`;
    const read: unknown = JSON.parse(
      runInstalled("python3", ["-c", script], joined(writeGraphml(USUAL))) ?? "null",
    );
    if (read === null) console.warn("networkx is not installed: this check did not run");
    const edges = [
      ["choe", "kim", "met", 3],
      ["kim", "choe", "praised", 1],
      ["kim", "panmunjom", "visited", 1],
    ];
    expect(read).toBeOneOf([null, [4, edges]]);
  });
});
