/**
 * States of the arc-hybrid transition system (Kuhlmann, Gómez-Rodríguez & Satta 2011): a stack of trees, and the words
 * still to come. SHIFT puts the next word on the stack; LEFT hangs the top of the stack under the next word; RIGHT
 * hangs it under the tree below it. The virtual root stands after the last word and takes the one tree that is left.
 *
 * Trees and stacks are cells that never change once made, so that several states can share them and a transition
 * costs the same in a sentence of ten words or ten thousand. Cell 0 is "nothing".
 */
export interface States {
  /** Trees: their word and the first and last two children on each side; labels of arcs are numbers from 1. */
  readonly word: Int32Array;
  readonly label: Int32Array;
  readonly left1: Int32Array;
  readonly left2: Int32Array;
  readonly right1: Int32Array;
  readonly right2: Int32Array;
  readonly leftCount: Int32Array;
  readonly rightCount: Int32Array;
  /** Hashes of the labels on each side. */
  readonly leftSet: Int32Array;
  readonly rightSet: Int32Array;
  trees: number;
  /** Stacks: the tree on top and the stack below. */
  readonly top: Int32Array;
  readonly below: Int32Array;
  stacks: number;
  /** States: stack, next word and its tree, and how they came about. */
  readonly stack: Int32Array;
  readonly next: Int32Array;
  readonly nextTree: Int32Array;
  readonly previous: Int32Array;
  readonly action: Int32Array;
  states: number;
}

/** Actions by number: 0 shifts; then every relation leftwards, then every relation rightwards. */
export const SHIFT = 0;

/** Room for all that a beam of `width` states makes of a sentence of `size` words: two trees a transition. */
export function makeStates(size: number, width: number): States {
  const column = (): Int32Array => new Int32Array(4 * (size + 1) * width + 4);
  return {
    word: column(),
    label: column(),
    left1: column(),
    left2: column(),
    right1: column(),
    right2: column(),
    leftCount: column(),
    rightCount: column(),
    leftSet: column(),
    rightSet: column(),
    trees: 1,
    top: column(),
    below: column(),
    stacks: 1,
    stack: column(),
    next: column(),
    nextTree: column(),
    previous: column(),
    action: column(),
    states: 0,
  };
}

/** Forgets everything, and gives the state before the first word. Words are numbered from 0; `nothing` stands for none. */
export function initialState(states: States, nothing: number): number {
  states.trees = 0;
  newTree(states, nothing);
  states.stacks = 1;
  states.states = 0;
  const tree = newTree(states, 0);
  return newState(states, 0, 0, tree, -1, -1);
}

function newTree(states: States, word: number): number {
  const tree = states.trees;
  states.trees += 1;
  states.word[tree] = word;
  states.label[tree] = 0;
  states.left1[tree] = 0;
  states.left2[tree] = 0;
  states.right1[tree] = 0;
  states.right2[tree] = 0;
  states.leftCount[tree] = 0;
  states.rightCount[tree] = 0;
  states.leftSet[tree] = 0;
  states.rightSet[tree] = 0;
  return tree;
}

function copyTree(states: States, source: number): number {
  const tree = states.trees;
  states.trees += 1;
  states.word[tree] = states.word[source]!;
  states.label[tree] = states.label[source]!;
  states.left1[tree] = states.left1[source]!;
  states.left2[tree] = states.left2[source]!;
  states.right1[tree] = states.right1[source]!;
  states.right2[tree] = states.right2[source]!;
  states.leftCount[tree] = states.leftCount[source]!;
  states.rightCount[tree] = states.rightCount[source]!;
  states.leftSet[tree] = states.leftSet[source]!;
  states.rightSet[tree] = states.rightSet[source]!;
  return tree;
}

function newStack(states: States, top: number, below: number): number {
  const stack = states.stacks;
  states.stacks += 1;
  states.top[stack] = top;
  states.below[stack] = below;
  return stack;
}

function newState(
  states: States,
  stack: number,
  next: number,
  nextTree: number,
  previous: number,
  action: number,
): number {
  const state = states.states;
  states.states += 1;
  states.stack[state] = stack;
  states.next[state] = next;
  states.nextTree[state] = nextTree;
  states.previous[state] = previous;
  states.action[state] = action;
  return state;
}

export function shift(states: States, state: number): number {
  const stack = newStack(states, states.nextTree[state]!, states.stack[state]!);
  const next = states.next[state]! + 1;
  return newState(states, stack, next, newTree(states, next), state, SHIFT);
}

/** @param label the relation's number, from 1. */
export function attachLeft(states: States, state: number, label: number, action: number): number {
  const stack = states.stack[state]!;
  const child = copyTree(states, states.top[stack]!);
  states.label[child] = label;
  const parent = copyTree(states, states.nextTree[state]!);
  states.left2[parent] = states.left1[parent]!;
  states.left1[parent] = child;
  states.leftCount[parent]! += 1;
  states.leftSet[parent] = (states.leftSet[parent]! ^ Math.imul(label, 0x9e3779b1)) | 0;
  return newState(states, states.below[stack]!, states.next[state]!, parent, state, action);
}

/** @param label the relation's number, from 1. */
export function attachRight(states: States, state: number, label: number, action: number): number {
  const stack = states.stack[state]!;
  const below = states.below[stack]!;
  const child = copyTree(states, states.top[stack]!);
  states.label[child] = label;
  const parent = copyTree(states, states.top[below]!);
  states.right2[parent] = states.right1[parent]!;
  states.right1[parent] = child;
  states.rightCount[parent]! += 1;
  states.rightSet[parent] = (states.rightSet[parent]! ^ Math.imul(label, 0x9e3779b1)) | 0;
  const shorter = newStack(states, parent, states.below[below]!);
  return newState(states, shorter, states.next[state]!, states.nextTree[state]!, state, action);
}
