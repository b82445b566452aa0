import { distanceClass } from "../../../src/annotate/syntax/read-trees.ts";
import { eights } from "../../../src/model/network.ts";
import { type Block, columnsOf, rowsOf } from "./desk.ts";
import type { Learned, Lesson } from "./lesson.ts";
import { hiddenLayer, passBack } from "./masks.ts";
import { softmax } from "./softmax.ts";

/** Heads and relations, from the states of the last layer. */
export function learnTrees(lesson: Lesson, states: Block, scale: number): Learned {
  const { desk, weights, learned, sizes } = lesson;
  const { arc, label } = sizes;
  const nodes = withRoots(lesson, states);
  const roles = desk.spread(weights.roleBias, nodes.rows);
  desk.multiply(nodes, weights.roles, roles);
  const slopes = desk.take(roles.rows, roles.columns);
  const dependents = hiddenLayer(lesson, columnsOf(roles, 0, arc));
  const heads = hiddenLayer(lesson, columnsOf(roles, arc, arc));
  const asked = desk.spread(weights.arcBias, nodes.rows);
  desk.multiply(dependents.values, weights.arcs, asked);
  const askedSlopes = desk.take(nodes.rows, arc);
  const headSlopes = desk.take(nodes.rows, arc);
  let loss = learnArcs(lesson, asked, heads.values, askedSlopes, headSlopes, scale);
  desk.addRows(askedSlopes, learned.arcBias);
  desk.multiplyLeft(dependents.values, askedSlopes, learned.arcs);
  const dependentSlopes = desk.take(nodes.rows, arc);
  desk.multiplyRight(askedSlopes, weights.arcs, dependentSlopes);
  passBack(desk, dependents, dependentSlopes, columnsOf(slopes, 0, arc));
  passBack(desk, heads, headSlopes, columnsOf(slopes, arc, arc));
  loss += learnRelations(
    lesson,
    columnsOf(roles, 2 * arc, 2 * label),
    columnsOf(slopes, 2 * arc, 2 * label),
    scale,
  );
  desk.addRows(slopes, learned.roleBias);
  desk.multiplyLeft(nodes, slopes, learned.roles);
  const nodeSlopes = desk.take(nodes.rows, nodes.columns);
  desk.multiplyRight(slopes, weights.roles, nodeSlopes);
  return { loss, slopes: withoutRoots(lesson, nodeSlopes, states) };
}

/** The states of one sentence after the other, the root before the words of each. */
function withRoots(lesson: Lesson, states: Block): Block {
  const { desk, weights, exercises } = lesson;
  const nodes = desk.take(states.rows + exercises.length, states.columns);
  eachNode(lesson, (node, row) => {
    const from = row < 0 ? weights.root.at / 4 : (states.at + row * states.step) / 4;
    desk.floats.copyWithin((nodes.at + node * nodes.step) / 4, from, from + states.columns);
  });
  return nodes;
}

function withoutRoots(lesson: Lesson, nodes: Block, like: Block): Block {
  const { desk, learned } = lesson;
  const slopes = desk.take(like.rows, like.columns);
  eachNode(lesson, (node, row) => {
    const from = (nodes.at + node * nodes.step) / 4;
    const to = row < 0 ? learned.root.at / 4 : (slopes.at + row * slopes.step) / 4;
    for (let number = 0; number < nodes.columns; number += 1) {
      desk.floats[to + number]! += desk.floats[from + number]!;
    }
  });
  return slopes;
}

/** @param visit row -1 for the root of a sentence. */
function eachNode({ exercises, steps }: Lesson, visit: (node: number, row: number) => void): void {
  let node = 0;
  for (const [index, { from, to }] of exercises.entries()) {
    visit(node, -1);
    for (let word = 0; word < to - from; word += 1) visit(node + 1 + word, steps.starts[word]! + index);
    node += to - from + 1;
  }
}

function learnArcs(
  { desk, weights, learned, material, exercises }: Lesson,
  asked: Block,
  heads: Block,
  askedSlopes: Block,
  headSlopes: Block,
  scale: number,
): number {
  let loss = 0;
  let first = 0;
  const { floats } = desk;
  for (const { from, to } of exercises) {
    const size = to - from + 1;
    const scores = desk.take(size, eights(size));
    desk.multiplyRight(rowsOf(asked, first, size), rowsOf(heads, first, size), scores);
    // The root depends on nothing.
    floats.fill(0, scores.at / 4, (scores.at + scores.step) / 4);
    for (let node = 1; node < size; node += 1) {
      const at = (scores.at + node * scores.step) / 4;
      for (let head = 0; head < size; head += 1) {
        floats[at + head]! += floats[wayAt(weights.distances, node, head)]!;
      }
      floats[at + node] = -1e9;
      loss += softmax(floats, at, size, material.heads[from + node - 1]!, scale);
      floats.fill(0, at + size, at + scores.columns);
      for (let head = 0; head < size; head += 1) {
        floats[wayAt(learned.distances, node, head)]! += floats[at + head]!;
      }
    }
    desk.multiply({ ...scores, columns: size }, rowsOf(heads, first, size), rowsOf(askedSlopes, first, size));
    desk.multiplyLeft(
      { ...scores, columns: size },
      rowsOf(asked, first, size),
      rowsOf(headSlopes, first, size),
    );
    first += size;
  }
  return loss;
}

const wayAt = (distances: Block, node: number, head: number): number =>
  (distances.at + (head < node ? 0 : distances.step)) / 4 + distanceClass(Math.abs(head - node));

function learnRelations(lesson: Lesson, roles: Block, slopes: Block, scale: number): number {
  const { desk, weights, learned, sizes, material, exercises } = lesson;
  const { label, relations } = sizes;
  const words = roles.rows - exercises.length;
  const sums = desk.take(words, label);
  const { floats } = desk;
  /** Adds the numbers of a word's two sides to or from their sum. */
  const eachPair = (visit: (word: number, dependent: number, head: number, token: number) => void): void => {
    let word = 0;
    let first = 0;
    for (const { from, to } of exercises) {
      for (let token = from; token < to; token += 1) {
        visit(word, first + 1 + token - from, first + material.heads[token]!, token);
        word += 1;
      }
      first += to - from + 1;
    }
  };
  eachPair((word, dependent, head) => {
    const to = (sums.at + word * sums.step) / 4;
    const one = (roles.at + dependent * roles.step) / 4;
    const other = (roles.at + head * roles.step) / 4 + label;
    for (let number = 0; number < label; number += 1) {
      floats[to + number] = floats[one + number]! + floats[other + number]!;
    }
  });
  const pairs = hiddenLayer(lesson, sums);
  const scores = desk.spread(weights.labelBias, words);
  desk.multiply(pairs.values, weights.labels, scores);
  let loss = 0;
  eachPair((word, _dependent, _head, token) => {
    const at = (scores.at + word * scores.step) / 4;
    loss += softmax(floats, at, relations, material.relations[token]!, scale);
    floats.fill(0, at + relations, at + scores.columns);
  });
  desk.addRows(scores, learned.labelBias);
  desk.multiplyLeft(pairs.values, scores, learned.labels);
  const pairSlopes = desk.take(words, label);
  desk.multiplyRight(scores, weights.labels, pairSlopes);
  passBack(desk, pairs, pairSlopes, sums);
  eachPair((word, dependent, head) => {
    const from = (sums.at + word * sums.step) / 4;
    const one = (slopes.at + dependent * slopes.step) / 4;
    const other = (slopes.at + head * slopes.step) / 4 + label;
    for (let number = 0; number < label; number += 1) {
      floats[one + number]! += floats[from + number]!;
      floats[other + number]! += floats[from + number]!;
    }
  });
  return loss;
}
