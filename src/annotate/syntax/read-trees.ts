import {
  ACTIVATION_BITS,
  apply,
  eights,
  NO_LEAST,
  type Rows,
  SUM_BITS,
  WEIGHT_BITS,
} from "../../model/network.ts";
import type { Batch } from "./batches.ts";
import { maximumTree } from "./maximum-tree.ts";
import { DISTANCES, type SyntaxNetwork } from "./syntax-network.ts";

/** Columns over the tokens of a document, which the batches fill. */
export interface Trees {
  /** Index of each token's head in the document, -1 for the root of its piece. */
  readonly heads: Int32Array;
  readonly relations: string[];
}

/** Writes heads and relations of a batch, from the states of the last layer. */
export function readTrees(batch: Batch, states: Rows, network: SyntaxNetwork, trees: Trees): void {
  const { kernels, shape } = network;
  const roles = apply(kernels, byPieces(batch, states, network), network.roles);
  const part = (first: number, size: number, least: number): Rows => {
    const out = { at: kernels.take(2 * size * roles.count), step: 2 * size, count: roles.count };
    kernels.narrow(roles.at + 4 * first, roles.step, out.at, out.step, out.count, size, NARROWED, least);
    return out;
  };
  const dependents = part(0, shape.arc, 0);
  const heads = part(shape.arc, shape.arc, 0);
  const asked = apply(kernels, dependents, network.arcs);
  kernels.narrow(
    asked.at,
    asked.step,
    dependents.at,
    dependents.step,
    asked.count,
    shape.arc,
    WEIGHT_BITS,
    NO_LEAST,
  );
  let first = 0;
  for (const { from, to } of batch.pieces) {
    const size = to - from + 1;
    const scores = arcScores(rowsFrom(dependents, first, size), rowsFrom(heads, first, size), network);
    const tree = maximumTree(scores, size);
    for (let node = 1; node < size; node += 1) trees.heads[from + node - 1] = tree[node]! - 1;
    first += size;
  }
  readRelations(batch, roles, network, trees);
}

/** Rows of one piece after the other, the root before the words of each. */
function byPieces({ pieces, steps, words }: Batch, states: Rows, { kernels, root }: SyntaxNetwork): Rows {
  const count = words + pieces.length;
  const out = { at: kernels.take(count * states.step), step: states.step, count };
  const all = kernels.int16();
  const size = states.step / 2;
  let row = out.at / 2;
  for (const [index, { from, to }] of pieces.entries()) {
    all.set(root, row);
    row += size;
    for (let token = from; token < to; token += 1) {
      const source = states.at / 2 + (steps.starts[token - from]! + index) * size;
      all.copyWithin(row, source, source + size);
      row += size;
    }
  }
  return out;
}

/** Sums of products become activations again, for what is not between one and minus one: four times as coarse. */
const COARSE_BITS = ACTIVATION_BITS - 2;
const NARROWED = SUM_BITS - COARSE_BITS;

const rowsFrom = ({ at, step }: Rows, first: number, count: number): Rows => ({
  at: at + first * step,
  step,
  count,
});

/** What `maximumTree` takes. */
function arcScores(
  dependents: Rows,
  heads: Rows,
  { kernels, shape, distances }: SyntaxNetwork,
): Float64Array {
  const size = heads.count;
  const wide = eights(size);
  const mark = kernels.mark();
  const packed = kernels.take(2 * shape.arc * wide);
  const at = kernels.take(4 * size * wide);
  kernels.pack(heads.at, heads.step, packed, size, wide, shape.arc);
  kernels.multiply(dependents.at, dependents.step, packed, at, 4 * wide, size, shape.arc, wide);
  const all = kernels.int32();
  const scores = new Float64Array(size * size);
  for (let node = 1; node < size; node += 1) {
    for (let head = 0; head < size; head += 1) {
      const way = distances[head < node ? 0 : 1][distanceClass(Math.abs(head - node))]!;
      scores[node * size + head] = all[at / 4 + node * wide + head]! + way;
    }
  }
  kernels.release(mark);
  return scores;
}

/** In half octaves: 1, 2, 3, 4 to 5, 6 to 7, 8 to 11, 12 to 15 ... */
const CLASSES = Uint8Array.from({ length: 512 }, (_, way) =>
  way === 0 ? 0 : Math.min(DISTANCES - 1, Math.floor(2 * Math.log2(way))),
);
export const distanceClass = (way: number): number => CLASSES[way]!;

function readRelations({ pieces }: Batch, roles: Rows, network: SyntaxNetwork, trees: Trees): void {
  const { kernels, shape } = network;
  const { arc, label, relations } = shape;
  const words = roles.count - pieces.length;
  const pairs = { at: kernels.take(2 * label * words), step: 2 * label, count: words };
  const sums = kernels.int32();
  const out = kernels.int16();
  const row = (node: number, side: number): number =>
    (roles.at + node * roles.step) / 4 + 2 * arc + side * label;
  let word = 0;
  let first = 0;
  for (const { from, to } of pieces) {
    for (let token = from; token < to; token += 1) {
      const dependent = row(first + 1 + token - from, 0);
      const head = row(first + 1 + (trees.heads[token]! < 0 ? -1 : trees.heads[token]!), 1);
      for (let number = 0; number < label; number += 1) {
        const sum = (sums[dependent + number]! + sums[head + number]!) >> NARROWED;
        out[(pairs.at + word * pairs.step) / 2 + number] = Math.max(0, Math.min(32767, sum));
      }
      word += 1;
    }
    first += to - from + 1;
  }
  const scores = apply(kernels, pairs, network.labels);
  const all = kernels.int32();
  word = 0;
  for (const { from, to } of pieces) {
    for (let token = from; token < to; token += 1) {
      const at = (scores.at + word * scores.step) / 4;
      const head = trees.heads[token]!;
      trees.relations[token] = relations[bestRelation(all, at, relations, head < 0)]!;
      if (head >= 0) trees.heads[token] = from + head;
      word += 1;
    }
  }
}

/** The root is no other word's relation, and has no other one. */
function bestRelation(all: Int32Array, at: number, relations: readonly string[], isRoot: boolean): number {
  if (isRoot) return relations.indexOf("root");
  let best = -1;
  for (let relation = 0; relation < relations.length; relation += 1) {
    if (relations[relation] === "root") continue;
    if (best < 0 || all[at + relation]! > all[at + best]!) best = relation;
  }
  return best;
}
