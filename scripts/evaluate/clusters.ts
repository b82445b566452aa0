/** Coreference scores of Pradhan et al. 2014, "Scoring coreference partitions of predicted mentions". */

/** Mentions that refer to one thing, each by a key that is equal where span and document are. */
export type MentionCluster = readonly string[];

/** Numerators and denominators, so that documents can be added up. */
export interface Share {
  readonly precision: readonly [hit: number, all: number];
  readonly recall: readonly [hit: number, all: number];
}

const membership = (clusters: readonly MentionCluster[]): Map<string, number> =>
  new Map(clusters.flatMap((cluster, index) => cluster.map((mention) => [mention, index] as const)));

/** Links: how many a cluster needs, less those it lacks in the other partition (Vilain et al. 1995). */
export function muc(gold: readonly MentionCluster[], predicted: readonly MentionCluster[]): Share {
  const links = (from: readonly MentionCluster[], to: readonly MentionCluster[]): [number, number] => {
    const other = membership(to);
    let [hit, all] = [0, 0];
    for (const cluster of from) {
      const parts = new Set(cluster.map((mention) => other.get(mention) ?? mention));
      hit += cluster.length - parts.size;
      all += cluster.length - 1;
    }
    return [hit, all];
  };
  return { recall: links(gold, predicted), precision: links(predicted, gold) };
}

/** Mentions: the share of its cluster that stands with each in the other partition (Bagga & Baldwin 1998). */
export function bCubed(gold: readonly MentionCluster[], predicted: readonly MentionCluster[]): Share {
  const shares = (from: readonly MentionCluster[], to: readonly MentionCluster[]): [number, number] => {
    const other = membership(to);
    let [hit, all] = [0, 0];
    for (const cluster of from) {
      const counts = new Map<number, number>();
      for (const mention of cluster) {
        const home = other.get(mention);
        if (home !== undefined) counts.set(home, (counts.get(home) ?? 0) + 1);
      }
      for (const count of counts.values()) hit += (count * count) / cluster.length;
      all += cluster.length;
    }
    return [hit, all];
  };
  return { recall: shares(gold, predicted), precision: shares(predicted, gold) };
}

/** Entities: the best one-to-one alignment by the similarity 2|g ∩ p| / (|g| + |p|) (Luo 2005, entity-based). */
export function ceafE(gold: readonly MentionCluster[], predicted: readonly MentionCluster[]): Share {
  const other = membership(predicted);
  const similar = gold.map((cluster) => {
    const counts = new Map<number, number>();
    for (const mention of cluster) {
      const home = other.get(mention);
      if (home !== undefined) counts.set(home, (counts.get(home) ?? 0) + 1);
    }
    return new Map(
      [...counts].map(([home, count]) => [home, (2 * count) / (cluster.length + predicted[home]!.length)]),
    );
  });
  const total = bestAlignment(similar, predicted.length);
  return { recall: [total, gold.length], precision: [total, predicted.length] };
}

/** The greatest sum of one-to-one pairs: the Hungarian method with potentials (Kuhn 1955; Jonker & Volgenant 1987). */
export function bestAlignment(rows: readonly ReadonlyMap<number, number>[], columns: number): number {
  const size = Math.max(rows.length, columns);
  const cost = (row: number, column: number): number => -(rows[row]?.get(column) ?? 0);
  const rowPotential = new Float64Array(size + 1);
  const columnPotential = new Float64Array(size + 1);
  const rowOf = new Int32Array(size + 1).fill(-1);
  for (let row = 0; row < size; row += 1) addRow(row, size, cost, rowPotential, columnPotential, rowOf);
  let total = 0;
  for (let column = 0; column < size; column += 1) total -= cost(rowOf[column]!, column);
  return total;
}

/** Assigns one more row by a shortest augmenting path; column `size` is the virtual start. */
function addRow(
  row: number,
  size: number,
  cost: (row: number, column: number) => number,
  rowPotential: Float64Array,
  columnPotential: Float64Array,
  rowOf: Int32Array,
): void {
  const distance = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
  const before = new Int32Array(size).fill(size);
  const done = new Uint8Array(size + 1);
  rowOf[size] = row;
  let column = size;
  while (rowOf[column] !== -1) {
    done[column] = 1;
    const current = rowOf[column]!;
    let [least, next] = [Number.POSITIVE_INFINITY, size];
    for (let other = 0; other < size; other += 1) {
      if (done[other]) continue;
      const reduced = cost(current, other) - rowPotential[current]! - columnPotential[other]!;
      if (reduced < distance[other]!) {
        distance[other] = reduced;
        before[other] = column;
      }
      if (distance[other]! < least) [least, next] = [distance[other]!, other];
    }
    for (let other = 0; other <= size; other += 1) {
      if (done[other]) {
        rowPotential[rowOf[other]!]! += least;
        columnPotential[other]! -= least;
      } else if (other < size) distance[other]! -= least;
    }
    column = next;
  }
  while (column !== size) {
    const previous = before[column]!;
    rowOf[column] = rowOf[previous]!;
    column = previous;
  }
  rowOf[size] = -1;
}

export const sumShares = (shares: readonly Share[]): Share => ({
  precision: shares.reduce<[number, number]>(
    ([a, b], { precision: [hit, all] }) => [a + hit, b + all],
    [0, 0],
  ),
  recall: shares.reduce<[number, number]>(([a, b], { recall: [hit, all] }) => [a + hit, b + all], [0, 0]),
});

export interface Rates {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export function ratesOf({ precision: [p, ps], recall: [r, rs] }: Share): Rates {
  const precision = ps === 0 ? 0 : p / ps;
  const recall = rs === 0 ? 0 : r / rs;
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  };
}
