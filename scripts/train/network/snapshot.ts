import { DISTANCES, type Shape } from "../../../src/annotate/syntax/syntax-network.ts";
import { ACTIVATION_BITS, SUM_BITS, WEIGHT_BITS } from "../../../src/model/network.ts";
import { putVocabulary, type Vocabulary } from "../../../src/model/vocabulary.ts";
import type { Block, Desk } from "./desk.ts";
import type { Parameters, Sizes } from "./parameters.ts";

/** What the first numbers of a row mean: only `columns` of them. */
const numbersOf = ({ floats }: Desk, { at, step, rows, columns: all }: Block, columns = all): number[] => {
  const numbers: number[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) numbers.push(floats[(at + row * step) / 4 + column]!);
  }
  return numbers;
};

const wholes = (numbers: readonly number[], bits: number): number[] =>
  numbers.map((number) => Math.round(number * 2 ** bits));

/** Arcs and labels are sums of products of coarser activations. */
const COARSE_SUM_BITS = SUM_BITS - 2;

/** The network as whole numbers, in the parts that `unpackSyntax` reads. */
export function snapshot(
  desk: Desk,
  weights: Parameters,
  sizes: Sizes,
  vocabularies: readonly Vocabulary[],
  { tags, relations }: Pick<Shape, "tags" | "relations">,
): Record<string, Uint8Array> {
  const tables: number[] = [];
  const forms: number[] = [];
  const features = sizes.tables.map(({ rows, width }, feature) => {
    const numbers = numbersOf(desk, { ...weights.tables[feature]!, rows });
    const scale = numbers.reduce((most, number) => Math.max(most, Math.abs(number)), 1e-6) / 127;
    for (const number of numbers) tables.push(Math.round(number / scale));
    putVocabulary(forms, vocabularies[feature]!);
    return { rows, width, scale };
  });
  const matrices = [
    ...weights.layers.flatMap(({ input, forward, backward }) => [input, forward, backward]),
    { ...weights.tags, columns: tags.length },
    weights.hints,
    weights.roles,
    weights.arcs,
    { ...weights.labels, columns: relations.length },
  ].flatMap((block) => wholes(numbersOf(desk, block), WEIGHT_BITS));
  const root = wholes(numbersOf(desk, weights.root), ACTIVATION_BITS);
  const biases = [
    ...weights.layers.flatMap(({ bias }) => wholes(numbersOf(desk, bias), SUM_BITS)),
    ...wholes(numbersOf(desk, weights.tagBias, tags.length), SUM_BITS),
    ...wholes(numbersOf(desk, weights.roleBias), SUM_BITS),
    ...wholes(numbersOf(desk, weights.arcBias), COARSE_SUM_BITS),
    ...wholes(numbersOf(desk, weights.labelBias, relations.length), COARSE_SUM_BITS),
    ...wholes(numbersOf(desk, weights.distances, DISTANCES), COARSE_SUM_BITS),
  ];
  const shape: Shape = {
    features,
    layers: sizes.layers,
    hint: sizes.hint,
    arc: sizes.arc,
    label: sizes.label,
    tags,
    relations,
  };
  return {
    shape: new TextEncoder().encode(JSON.stringify(shape)),
    forms: Uint8Array.from(forms),
    tables: new Uint8Array(Int8Array.from(tables).buffer),
    weights: new Uint8Array(Int16Array.from([...matrices, ...root], inInt16).buffer),
    biases: new Uint8Array(Int32Array.from(biases).buffer),
  };
}

const inInt16 = (number: number): number => Math.max(-32768, Math.min(32767, number));
