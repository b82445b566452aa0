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
