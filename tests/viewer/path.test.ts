import { expect, test } from "vitest";
import { pathBetween } from "../../viewer/graph/path.ts";
import { fixture } from "./fixture/answers.ts";

const graph = fixture.graph();
const all = () => true;
const notRoles = (edge: string) => graph.getEdgeAttribute(edge, "group") !== "role";

test.each([
  ["kim", "kim", all, "kim"],
  ["zarif", "choe", all, "zarif lavrov kim nk choe"],
  ["zarif", "choe", notRoles, null], // only an office links Choe to the rest
  ["kcna", "kim", all, null],
  ["kim", "nobody", all, null],
])("the way from %s to %s", (from, to, passes, way) => {
  const hops = pathBetween(graph, passes, from, to);
  expect(hops && [from, ...hops.map((hop) => hop.to)].join(" ")).toBe(way);
});

test("each step has all links between its two, the strongest first", () => {
  const [hop] = pathBetween(graph, all, "trump", "kim")!;
  expect(hop!.edges).toHaveLength(4);
  const weights = hop!.edges.map((edge) => graph.getEdgeAttribute(edge, "weight"));
  expect(weights).toEqual(weights.toSorted((a, b) => b - a));
});
