import { describe, expect, test } from "vitest";
import { goldTree, kindCosts } from "../../../scripts/train/oracle.ts";
import { initialState, makeStates, type States } from "../../../src/annotate/trees/parser-state.ts";
import {
  actionsOf,
  allows,
  LEFT,
  RIGHT,
  take,
  transitionsOf,
} from "../../../src/annotate/trees/transitions.ts";

const NAMES = ["SHIFT", "LEFT det", "LEFT nsubj", "LEFT case", "RIGHT obj", "RIGHT obl", "RIGHT nmod"];
const actions = actionsOf(NAMES);
const SHIFT = 0;

/** The state after some actions, by their names, from the beginning of a sentence of so many words. */
function stateAfter(states: States, size: number, names: readonly string[]): number {
  let state = initialState(states, size + 1);
  for (const name of names) state = take(states, state, NAMES.indexOf(name), actions);
  return state;
}

/** The arcs by which a state came about, as "child<head relation". */
function arcsOf(states: States, last: number): string[] {
  const arcs: string[] = [];
  for (let state = last; states.previous[state]! >= 0; state = states.previous[state]!) {
    const name = NAMES[states.action[state]!]!;
    if (name === "SHIFT") continue;
    const before = states.previous[state]!;
    const stack = states.stack[before]!;
    const child = states.word[states.top[stack]!]!;
    const head = name.startsWith("LEFT")
      ? states.next[before]!
      : states.word[states.top[states.below[stack]!]!]!;
    arcs.unshift(`${child}<${head} ${name.split(" ")[1]}`);
  }
  return arcs;
}

// The(0) envoy(1) met(2) colleagues(3) from(4) Oslo(5)
const WAY = [
  "SHIFT",
  "LEFT det",
  "SHIFT",
  "LEFT nsubj",
  "SHIFT",
  "SHIFT",
  "SHIFT",
  "LEFT case",
  "SHIFT",
  "RIGHT nmod",
  "RIGHT obj",
];
const HEADS = [1, 2, -1, 2, 5, 3];
const RELATIONS = ["det", "nsubj", "root", "obj", "case", "nmod"];

describe("transitions", () => {
  test("make a tree of a sentence in two steps a word, less one for the root", () => {
    const states = makeStates(6, 1);
    expect(WAY).toHaveLength(transitionsOf(6));
    expect(arcsOf(states, stateAfter(states, 6, WAY))).toEqual([
      "0<1 det",
      "1<2 nsubj",
      "4<5 case",
      "5<3 nmod",
      "3<2 obj",
    ]);
  });

  test.each([
    ["at the beginning only a shift", [], [true, false, false]],
    ["with one word on the stack no arc to the right", ["SHIFT"], [true, true, false]],
    ["with two words all three", ["SHIFT", "SHIFT"], [true, true, true]],
    ["after the last word only arcs to the right", WAY.slice(0, 9), [false, false, true]],
    ["at the end nothing: the last word is the root", WAY, [false, false, false]],
  ])("%s", (_, way, expected) => {
    const states = makeStates(6, 1);
    const state = stateAfter(states, 6, way);
    expect([SHIFT, LEFT, RIGHT].map((kind) => allows(states, state, kind, 6))).toEqual(expected);
  });

  test("leave the states before them as they were, so that two can go on from one", () => {
    const states = makeStates(6, 2);
    const fork = stateAfter(states, 6, WAY.slice(0, 5));
    const one = take(states, fork, NAMES.indexOf("SHIFT"), actions);
    const other = take(states, fork, NAMES.indexOf("LEFT nsubj"), actions);
    expect(arcsOf(states, one)).toEqual(["0<1 det", "1<2 nsubj"]);
    expect(arcsOf(states, other)).toEqual(["0<1 det", "1<2 nsubj", "2<3 nsubj"]);
    expect(states.leftCount[states.nextTree[other]!]).toBe(1);
    expect(states.leftCount[states.nextTree[fork]!]).toBe(0);
  });

  test.each([0, 1, 2, 7])("a sentence of %i words ends", (size) => {
    const states = makeStates(size, 1);
    let state = initialState(states, size + 1);
    for (let step = transitionsOf(size); step > 0; step -= 1) {
      const kind = [SHIFT, RIGHT].find((candidate) => allows(states, state, candidate, size))!;
      state = take(states, state, kind === SHIFT ? 0 : NAMES.indexOf("RIGHT obj"), actions);
    }
    expect(states.below[states.stack[state]!]).toBe(0);
  });
});

describe("the cost of an action in gold arcs", () => {
  const gold = goldTree(HEADS, RELATIONS, NAMES);

  test.each([
    ["on the gold way the gold action costs nothing", WAY.slice(0, 1), [1, 0, Infinity]],
    ["to pass over a subject loses it", WAY.slice(0, 3), [1, 0, Infinity]],
    ["to hang the verb under its object loses the root and the object", WAY.slice(0, 5), [0, 2, Infinity]],
    ["to hang a head before it has its dependents loses them", WAY.slice(0, 6), [0, 2, 1]],
    // "The" shifted before "envoy": its arc is gone already, and costs no more
    ["what is lost already costs nothing more", ["SHIFT", "SHIFT"], [1, 0, 1]],
  ])("%s", (_, way, expected) => {
    const states = makeStates(6, 1);
    expect(kindCosts(states, stateAfter(states, 6, way), gold)).toEqual(expected);
  });

  test("along the gold way some action always costs nothing, and the one taken is of its kind", () => {
    const states = makeStates(6, 1);
    for (const [step, name] of WAY.entries()) {
      const kind = actions.kinds[NAMES.indexOf(name)]!;
      expect(kindCosts(states, stateAfter(states, 6, WAY.slice(0, step)), gold)[kind]).toBe(0);
    }
  });
});
