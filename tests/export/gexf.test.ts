import { MultiDirectedGraph } from "graphology";
import { parse } from "graphology-gexf";
import { describe, expect, test } from "vitest";
import { joined } from "../../src/export/chunks.ts";
import { writeDynamicGexf, writeGexf, writeGexf12 } from "../../src/export/gexf.ts";
import type { NewsGraph } from "../../src/graph/news-graph.ts";
import { graphOf, HOSTILE, hostileGraph, runInstalled, schemaFile, USUAL } from "./graphs.ts";

const WRITERS: readonly (readonly [string, (graph: NewsGraph) => Iterable<string>])[] = [
  ["static GEXF", writeGexf],
  ["dynamic GEXF", writeDynamicGexf],
  ["GEXF 1.2", writeGexf12],
];

describe.each(WRITERS)("%s", (_, write) => {
  test("reads back with graphology as it was", () => {
    const read = parse(MultiDirectedGraph, joined(write(USUAL)), { addMissingNodes: false });
    expect(read.nodes()).toEqual(USUAL.nodes());
    expect(read.edges()).toEqual(USUAL.edges());
    USUAL.forEachNode((node, { label, type, x, y, size, mentions, community }) => {
      expect(read.getNodeAttributes(node)).toMatchObject({ label, type, x, y, size, mentions, community });
    });
    USUAL.forEachEdge((edge, { label, relation, weight, sentence, confidence }, source, target) => {
      expect(read.getEdgeAttributes(edge)).toMatchObject({ label, relation, weight, sentence, confidence });
      expect(read.extremities(edge)).toEqual([source, target]);
    });
  });

  test.each(HOSTILE)("keeps %s in names and sentences", (_, text, kept) => {
    const read = parse(MultiDirectedGraph, joined(write(hostileGraph(text))));
    expect(read.getNodeAttribute("a", "label") ?? "").toBe(kept);
    expect(read.getEdgeAttribute("a|met|b", "sentence") ?? "").toBe(kept);
  });

  test.each(HOSTILE)("is well-formed with %s", (_, text) => {
    const output = runInstalled("xmllint", ["--noout", "--huge", "-"], joined(write(hostileGraph(text))));
    expect(output === null || output === "").toBe(true);
  });

  test("is the same every time", () => {
    expect(joined(write(USUAL))).toBe(joined(write(USUAL)));
  });
});

describe("the published schemas", () => {
  test.each([
    ["static GEXF", writeGexf],
    ["dynamic GEXF", writeDynamicGexf],
  ])("accept %s", (_, write) => {
    const schema = schemaFile("gexf-1.3/gexf.rng");
    const check = (text: string) =>
      schema === null ? null : runInstalled("xmllint", ["--noout", "--relaxng", schema, "-"], text);
    expect(check(joined(write(USUAL))) ?? "").toBe("");
    for (const [, text] of HOSTILE.slice(0, 8))
      expect(check(joined(write(hostileGraph(text)))) ?? "").toBe("");
  });

  test("accept GEXF 1.2, but for its colors and places", () => {
    const schema = schemaFile("gexf-1.2draft/gexf.xsd");
    // Its color, position and size are declared in the wrong namespace, so that no file with viz passes: they go first.
    const text = joined(writeGexf12(USUAL)).replace(/ *<viz:.*\n/g, "");
    const output =
      schema === null ? null : runInstalled("xmllint", ["--noout", "--schema", schema, "-"], text);
    expect(output ?? "").toBe("");
  });
});

describe("what Gephi asks for", () => {
  const text = joined(writeGexf(USUAL));

  test("an edge says its kind, so that parallel edges stay apart", () => {
    expect(text).toContain('source="kim" target="choe" kind="praised"');
  });

  test("size has its value first, and colors have no alpha", () => {
    expect(text).toMatch(/<viz:size value="[\d.]+"\/>/);
    expect(text).not.toMatch(/<viz:color[^>]* a=/);
  });

  test("a list item is quoted only where it must be", () => {
    expect(text).toContain('value="[Ambassador Kim, &quot;Kim, Sung&quot;]"');
  });

  test("the date of the file is that of the news, not of the clock", () => {
    expect(text).toContain('<meta lastmodifieddate="2018-07-04">');
  });

  test("in time, a node is there as early as what it takes part in", () => {
    const dynamic = joined(writeDynamicGexf(USUAL));
    expect(dynamic).toContain('mode="dynamic" timeformat="date" timerepresentation="interval"');
    expect(dynamic).toContain('<node id="choe" label="Choe Son Hui" start="2018-06-12" end="2018-07-04">');
    expect(dynamic).toContain('label="visited" weight="1" start="2018-07-01" end="2018-07-01"');
    expect(dynamic).toContain('label="praised" weight="1">');
  });
});

describe("lists", () => {
  test.each([
    ["GEXF 1.3", writeGexf, ["Ambassador Kim", "Kim, Sung"]],
    ["GEXF 1.2", writeGexf12, ["Ambassador Kim", "Kim, Sung"]],
  ])("of %s are lists again for graphology", (_, write, aliases) => {
    const read = parse(MultiDirectedGraph, joined(write(USUAL)));
    expect(read.getNodeAttribute("kim", "aliases")).toEqual(aliases);
  });
});

/** What networkx makes of GEXF 1.2; null, said on the console, where it is not installed. */
function readByNetworkx(graph: NewsGraph): unknown {
  const script = `
import sys, json, io
try:
    import networkx as nx
except ImportError:
    print("null"); sys.exit()
g = nx.read_gexf(io.BytesIO(sys.stdin.buffer.read()))
print(json.dumps([g.is_multigraph(), sorted(g.nodes), sorted([u, v, d["relation"]] for u, v, d in g.edges(data=True)), g.nodes["kim"]["label"]]))`;
  const read: unknown = JSON.parse(
    runInstalled("python3", ["-c", script], joined(writeGexf12(graph))) ?? "null",
  );
  if (read === null) console.warn("networkx is not installed: this check did not run");
  return read;
}

describe("networkx", () => {
  test("reads GEXF 1.2 with its attributes", () => {
    const nodes = ["cbs", "choe", "kim", "panmunjom"];
    const edges = [
      ["choe", "kim", "met"],
      ["kim", "choe", "praised"],
      ["kim", "panmunjom", "visited"],
    ];
    expect(readByNetworkx(USUAL)).toBeOneOf([null, [false, nodes, edges, "Sung Kim"]]);
  });

  test("reads parallel edges as parallel edges", () => {
    const graph = graphOf(
      [["kim"], ["choe"]],
      [
        ["kim", "met", "choe"],
        ["kim", "praised", "choe"],
      ],
    );
    const edges = [
      ["kim", "choe", "met"],
      ["kim", "choe", "praised"],
    ];
    expect(readByNetworkx(graph)).toBeOneOf([null, [true, ["choe", "kim"], edges, "kim"]]);
  });
});
