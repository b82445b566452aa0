import type { Point } from "./point.ts";

/** A label that wants to be shown: its box on the screen, and how early it may choose. */
export interface Wanted {
  readonly key: string;
  readonly rank: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Side of a cell of the grid in which neighbors are looked up, in pixels. */
const CELL = 64;

const clash = (a: Wanted, b: Wanted): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** The labels that can stand together without lying on one another; better ranks choose first. */
export function labelsThatFit(wanted: readonly Wanted[]): Set<string> {
  const grid = new Map<string, Wanted[]>();
  const cellsOf = (label: Wanted): string[] => {
    const cells: string[] = [];
    for (let x = Math.floor(label.left / CELL); x <= Math.floor(label.right / CELL); x++)
      for (let y = Math.floor(label.top / CELL); y <= Math.floor(label.bottom / CELL); y++)
        cells.push(`${x},${y}`);
    return cells;
  };
  const placed = new Set<string>();
  for (const label of [...wanted].sort((a, b) => a.rank - b.rank)) {
    const cells = cellsOf(label);
    if (cells.some((cell) => grid.get(cell)?.some((other) => clash(label, other)))) continue;
    for (const cell of cells) grid.set(cell, [...(grid.get(cell) ?? []), label]);
    placed.add(label.key);
  }
  return placed;
}

interface End extends Point {
  readonly radius: number;
}

/** A curve between two nodes on the screen; `bend` is how far it swings out, as a share of its length. */
interface Curve {
  readonly from: End;
  readonly to: End;
  readonly bend: number;
}

/** Height of a relation's label, and what it needs on its line beside its own width. */
const HEIGHT = 12;
const ENDS = 34;

/** The box around a label that lies along the middle of a curve; null where the curve is too short for it. */
export function boxOnEdge(
  { from, to, bend }: Curve,
  width: number,
): Pick<Wanted, "left" | "right" | "top" | "bottom"> | null {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  if (length - from.radius - to.radius < width + ENDS) return null;
  const [x, y] = [(from.x + to.x) / 2 + (dy * bend) / 2, (from.y + to.y) / 2 - (dx * bend) / 2];
  const [along, across] = [Math.abs(dx / length), Math.abs(dy / length)];
  const halfWidth = (along * width + across * HEIGHT) / 2 + 2;
  const halfHeight = (across * width + along * HEIGHT) / 2 + 2;
  return { left: x - halfWidth, right: x + halfWidth, top: y - halfHeight, bottom: y + halfHeight };
}
