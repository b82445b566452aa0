import { DISTANCES } from "../../../src/annotate/syntax/syntax-network.ts";
import { eights } from "../../../src/model/network.ts";
import type { Block, Desk } from "./desk.ts";
import type { RecurrentWeights } from "./recurrent.ts";

/** What decides the size of every block of weights. */
export interface Sizes {
  /** By feature: rows of its table, and numbers a row. Their widths together are a multiple of 8. */
  readonly tables: readonly { readonly rows: number; readonly width: number }[];
  readonly layers: readonly number[];
  /** How many numbers tell the second layer what the tags may be. */
  readonly hint: number;
  readonly arc: number;
  readonly label: number;
  readonly tags: number;
  readonly relations: number;
}

/** All weights of the network, or all of their slopes, in one stretch of memory. */
export interface Parameters {
  readonly tables: readonly Block[];
  readonly layers: readonly RecurrentWeights[];
  readonly tags: Block;
  readonly tagBias: Block;
  readonly hints: Block;
  readonly roles: Block;
  readonly roleBias: Block;
  readonly arcs: Block;
  readonly arcBias: Block;
  readonly labels: Block;
  readonly labelBias: Block;
  readonly root: Block;
  /** Two rows: heads before, heads behind. */
  readonly distances: Block;
}

/** The blocks from an address on, and where they end. */
export function layParameters(sizes: Sizes, at: number): { parameters: Parameters; end: number } {
  let end = at;
  const take = (rows: number, columns: number): Block => {
    const block = { at: end, step: 4 * columns, rows, columns };
    end += rows * columns * 4;
    return block;
  };
  const tables = sizes.tables.map(({ rows, width }) => take(eights(rows), width));
  let inner = sizes.tables.reduce((sum, { width }) => sum + width, 0);
  const layers = sizes.layers.map((size, index) => {
    const input = take(index === 1 ? inner + sizes.hint : inner, 8 * size);
    inner = 2 * size;
    return {
      input,
      bias: take(1, 8 * size),
      forward: take(size, 4 * size),
      backward: take(size, 4 * size),
    };
  });
  const roles = 2 * (sizes.arc + sizes.label);
  const parameters = {
    tables,
    layers,
    tags: take(2 * sizes.layers[0]!, eights(sizes.tags)),
    tagBias: take(1, eights(sizes.tags)),
    hints: take(eights(sizes.tags), sizes.hint),
    roles: take(inner, roles),
    roleBias: take(1, roles),
    arcs: take(sizes.arc, sizes.arc),
    arcBias: take(1, sizes.arc),
    labels: take(sizes.label, eights(sizes.relations)),
    labelBias: take(1, eights(sizes.relations)),
    root: take(1, inner),
    distances: take(2, eights(DISTANCES)),
  };
  return { parameters, end };
}

/** First weights: tables and recurrent matrices small and random (Glorot & Bengio 2010), forget gates open, arcs at nothing. */
export function initialize(
  desk: Desk,
  { tables, layers, tags, hints, roles, labels }: Parameters,
  random: () => number,
): void {
  const { floats } = desk;
  const scatter = (block: Block, bound: number): void => {
    const end = (block.at + block.rows * block.step) / 4;
    for (let at = block.at / 4; at < end; at += 1) floats[at] = (2 * random() - 1) * bound;
  };
  for (const table of [...tables, hints]) scatter(table, 0.35);
  for (const { input, bias, forward, backward } of layers) {
    const size = forward.rows;
    for (const block of [input, forward, backward]) scatter(block, Math.sqrt(3 / (block.rows + size)));
    for (const side of [0, 4]) {
      floats.fill(1, bias.at / 4 + (side + 1) * size, bias.at / 4 + (side + 2) * size);
    }
  }
  for (const block of [tags, roles, labels]) scatter(block, Math.sqrt(6 / (block.rows + block.columns)));
}
