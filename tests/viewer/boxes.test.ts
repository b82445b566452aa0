import { MultiDirectedGraph } from "graphology";
import { describe, expect, test } from "vitest";
import { type Box, freePlace, moveApart } from "../../viewer/graph/boxes.ts";
import { adopt, type Drawing } from "../../viewer/graph/drawing.ts";

const box = (node: string, x: number, y: number): Box => ({ node, x, y, half: 40, up: 10, down: 20 });

const overlaps = (boxes: readonly Box[]): string[] =>
  boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter((b) => Math.abs(a.x - b.x) < 79.9 && Math.abs(a.y - b.y) < 29.9)
      .map((b) => `${a.node} ${b.node}`),
  );

describe("names in a picture", () => {
  test("are moved apart until none lies on another", () => {
    const boxes = Array.from({ length: 30 }, (_, index) =>
      box(`n${index}`, (index % 6) * 50, 12 * Math.floor(index / 6) + (index % 5)),
    );
    moveApart(boxes);
    expect(overlaps(boxes)).toEqual([]);
  });

  test("that come later take the nearest free place, and nobody moves for them", () => {
    const taken = [box("a", 0, 0), box("b", 85, 0), box("c", 0, 40)];
    const before = structuredClone(taken);
    for (const node of ["d", "e", "f"])
      taken.push({ ...box(node, 5, 5), ...freePlace(box(node, 5, 5), taken) });
    expect(taken.slice(0, 3)).toEqual(before);
    expect(overlaps(taken)).toEqual([]);
    expect(Math.max(...taken.map(({ x, y }) => Math.hypot(x, y)))).toBeLessThan(200);
  });

  test("stay where there is room", () => {
    expect(freePlace(box("d", 200, 5), [box("a", 0, 0)])).toEqual({ x: 200, y: 5 });
  });
});

test("a drawing that adopts another has its nodes and links, and theirs only", () => {
  const drawingOf = (nodes: string, ...edges: string[]): Drawing => {
    const drawing: Drawing = new MultiDirectedGraph();
    for (const node of nodes) drawing.addNode(node, { label: nodes } as never);
    for (const edge of edges) drawing.addEdgeWithKey(edge, edge[0], edge[1], { label: nodes } as never);
    return drawing;
  };
  const drawing = drawingOf("abc", "ab", "bc");
  const next = drawingOf("bcd", "bc", "cd", "db");
  adopt(drawing, next);
  expect(
    drawing
      .export()
      .nodes.map(({ key }) => key)
      .sort(),
  ).toEqual(["b", "c", "d"]);
  expect(drawing.edges().sort()).toEqual(["bc", "cd", "db"]);
  expect(drawing.getNodeAttribute("b", "label")).toBe("bcd");
});
