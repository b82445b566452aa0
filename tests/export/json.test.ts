import { MultiDirectedGraph } from "graphology";
import { describe, expect, test } from "vitest";
import { joined } from "../../src/export/chunks.ts";
import { writeJson } from "../../src/export/json.ts";
import { HOSTILE, hostileGraph, USUAL } from "./graphs.ts";

describe("JSON", () => {
  test("is the graph again for graphology", () => {
    const read = MultiDirectedGraph.from(JSON.parse(joined(writeJson(USUAL))));
    expect(read.export()).toEqual(USUAL.export());
  });

  test.each(HOSTILE)("keeps %s as it is", (_, text) => {
    const read = MultiDirectedGraph.from(JSON.parse(joined(writeJson(hostileGraph(text)))));
    expect(read.getNodeAttribute("a", "label")).toBe(text);
    expect(read.getEdgeAttribute("a|met|b", "sentence")).toBe(text);
  });
});
