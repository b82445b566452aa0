import { type Kernels, loadKernels } from "../../model/kernels.ts";
import { ACTIVATION_BITS, eights, layMatrix, type Matrix, type Recurrent } from "../../model/network.ts";
import { takeVocabulary, type Vocabulary } from "../../model/vocabulary.ts";

/** The sizes of a network and what its outputs mean: the part "shape" of its file. */
export interface Shape {
  /** By feature of a word (`SYNTAX_FEATURES`): the rows of its table, numbers a row, and what one of their bytes stands for. */
  readonly features: readonly { readonly rows: number; readonly width: number; readonly scale: number }[];
  /** The size of each layer's state in one direction. */
  readonly layers: readonly number[];
  /** How many numbers tell the second layer what the tags may be. */
  readonly hint: number;
  /** How many numbers stand for a word as dependent and as head, to find the arc and to name it. */
  readonly arc: number;
  readonly label: number;
  /** Penn Treebank tag and universal part of speech: "VBD AUX". */
  readonly tags: readonly string[];
  /** Universal Dependencies relations with subtypes. */
  readonly relations: readonly string[];
}

/** A feature's table: which row stands for a value, row 0 for all others. */
export interface Table {
  readonly rows: Vocabulary;
  /** int16 in units of 2 ** -ACTIVATION_BITS, `width` a row. */
  readonly values: Int16Array;
  readonly width: number;
}

/** Tags and trees in one network, laid into the memory of its kernels. */
export interface SyntaxNetwork {
  readonly shape: Shape;
  readonly kernels: Kernels;
  readonly tables: readonly Table[];
  /** How many numbers stand for a word. */
  readonly width: number;
  readonly layers: readonly Recurrent[];
  readonly known: KnownForms;
  readonly tags: Matrix;
  /** What likely tags say to the second layer. */
  readonly hints: Matrix;
  /** From the last layer: dependent and head of an arc, dependent and head of a label, side by side. */
  readonly roles: Matrix;
  readonly arcs: Matrix;
  readonly labels: Matrix;
  /** The root as the last layer would show it, int16. */
  readonly root: Int16Array;
  /** By direction (head before, behind) and `distanceClass`: what the way to the head is worth, in units of arc scores. */
  readonly distances: readonly [Int32Array, Int32Array];
}

/** What forms of words say to the first layer, kept from text to text: it depends on nothing else. */
export interface KnownForms {
  /** By form, as it is written. */
  readonly rows: Map<string, number>;
  readonly most: number;
  /** int32 rows in the kernels' memory. */
  readonly at: number;
  readonly step: number;
}

/** No batch has more forms. */
const MOST_FORMS = 8192;

/** Distances in half octaves. */
export const DISTANCES = 12;

/** @throws {Error} if the parts do not have the sizes that the shape says. */
export function unpackSyntax(parts: Readonly<Record<string, Uint8Array>>): SyntaxNetwork {
  const shape = JSON.parse(new TextDecoder().decode(parts.shape!)) as Shape;
  const kernels = loadKernels();
  const tables = unpackTables(shape, parts.forms!, parts.tables!);
  const width = tables.reduce((sum, table) => sum + table.width, 0);
  const take = reading(kernels, parts.weights!, parts.biases!);
  let inner = width;
  const layers = shape.layers.map((size, index) => {
    const input = take.matrix(index === 1 ? inner + shape.hint : inner, 8 * size);
    const forward = take.matrix(size, 4 * size, false);
    const backward = take.matrix(size, 4 * size, false);
    inner = 2 * size;
    return { input, forward, backward, size };
  });
  const step = 32 * shape.layers[0]!;
  const known = {
    rows: new Map<string, number>(),
    most: MOST_FORMS,
    at: kernels.take(MOST_FORMS * step),
    step,
  };
  const network = {
    shape,
    known,
    kernels,
    tables,
    width,
    layers,
    tags: take.matrix(2 * shape.layers[0]!, shape.tags.length),
    hints: take.matrix(eights(shape.tags.length), shape.hint, false),
    roles: take.matrix(inner, 2 * (shape.arc + shape.label)),
    arcs: take.matrix(shape.arc, shape.arc),
    labels: take.matrix(shape.label, shape.relations.length),
    root: take.weights(inner),
    distances: [take.biases(DISTANCES), take.biases(DISTANCES)] as const,
  };
  take.end();
  return network;
}

function unpackTables({ features }: Shape, forms: Uint8Array, bytes: Uint8Array): Table[] {
  const reader = { bytes: forms, at: 0 };
  const signed = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  return features.map(({ rows: count, width, scale }) => {
    const rows = takeVocabulary(reader);
    const size = count * width;
    const unit = scale * 2 ** ACTIVATION_BITS;
    const values = new Int16Array(size);
    for (let index = 0; index < size; index += 1) values[index] = Math.round(signed[at + index]! * unit);
    at += size;
    return { rows, values, width };
  });
}

/** Reads weights and biases in their order. */
function reading(kernels: Kernels, weightBytes: Uint8Array, biasBytes: Uint8Array) {
  const weights = queue(new Int16Array(new Uint8Array(weightBytes).buffer));
  const biases = queue(new Int32Array(new Uint8Array(biasBytes).buffer));
  return {
    weights: weights.take,
    biases: biases.take,
    matrix: (inner: number, columns: number, biased = true): Matrix => {
      const bias = biased ? biases.take(columns) : undefined;
      return layMatrix(kernels, weights.take(inner * columns), inner, columns, bias);
    },
    end: (): void => {
      const [weight, bias] = [weights.left(), biases.left()];
      if (weight === 0 && bias === 0) return;
      throw new Error(`a network with ${weight} weights and ${bias} biases more than its shape has room for`);
    },
  };
}

/** Numbers that are taken from the front; too few left is an error of `end`, which then counts below nothing. */
function queue<A extends Int16Array | Int32Array>(numbers: A) {
  let at = 0;
  return {
    take: (count: number): A => {
      at += count;
      return numbers.subarray(at - count, at) as A;
    },
    left: (): number => numbers.length - at,
  };
}
