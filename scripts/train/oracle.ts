import type { States } from "../../src/annotate/trees/parser-state.ts";
import { type Actions, allows, LEFT, RIGHT } from "../../src/annotate/trees/transitions.ts";

/** The gold tree of one sentence: heads as numbers of words in it, its size for the virtual root. */
export interface GoldTree {
  readonly heads: Int32Array;
  /** By word: the action that hangs it leftwards, rightwards; -1 where the model has none. */
  readonly lefts: Int32Array;
  readonly rights: Int32Array;
  readonly children: readonly (readonly number[])[];
}

export function goldTree(
  heads: readonly number[],
  relations: readonly string[],
  names: readonly string[],
): GoldTree {
  const size = heads.length;
  const children: number[][] = heads.map(() => []);
  for (const [word, head] of heads.entries()) if (head >= 0) children[head]!.push(word);
  return {
    heads: Int32Array.from(heads, (head) => (head < 0 ? size : head)),
    lefts: Int32Array.from(relations, (relation) => names.indexOf(`LEFT ${relation}`)),
    rights: Int32Array.from(relations, (relation) => names.indexOf(`RIGHT ${relation}`)),
    children,
  };
}

/**
 * How many gold arcs each kind of action (shift, left, right) makes impossible: the dynamic oracle of Goldberg &
 * Nivre (2013) for the arc-hybrid system. Infinity for what cannot be done at all.
 */
export function kindCosts(states: States, state: number, gold: GoldTree): [number, number, number] {
  const size = gold.heads.length;
  const next = states.next[state]!;
  const stack = states.stack[state]!;
  const s0 = states.word[states.top[stack]!]!;
  const s1 = states.word[states.top[states.below[stack]!]!]!;
  const costs: [number, number, number] = [Infinity, Infinity, Infinity];
  if (allows(states, state, 0, size)) costs[0] = shiftCost(states, stack, next, s0, gold);
  if (allows(states, state, LEFT, size)) {
    const head = gold.heads[s0]!;
    const lost = head === s1 || head > next ? 1 : 0;
    costs[LEFT] = lost + childrenFrom(gold, s0, next);
  }
  if (allows(states, state, RIGHT, size)) {
    costs[RIGHT] = (gold.heads[s0]! >= next ? 1 : 0) + childrenFrom(gold, s0, next);
  }
  return costs;
}

function childrenFrom(gold: GoldTree, word: number, next: number): number {
  let count = 0;
  for (const child of gold.children[word]!) if (child >= next) count += 1;
  return count;
}

function shiftCost(states: States, stack: number, next: number, s0: number, gold: GoldTree): number {
  let cost = 0;
  for (let cell = stack; cell !== 0; cell = states.below[cell]!) {
    const word = states.word[states.top[cell]!]!;
    if (gold.heads[word] === next) cost += 1;
    if (gold.heads[next] === word && word !== s0) cost += 1;
  }
  return cost;
}

/** The best action by score among those that lose no more gold arcs than they must; a gold arc takes its gold relation. */
export function bestGoldAction(
  states: States,
  state: number,
  gold: GoldTree,
  actions: Actions,
  scores: Int32Array,
): number {
  const costs = kindCosts(states, state, gold);
  const least = Math.min(...costs);
  const stack = states.stack[state]!;
  const s0 = states.word[states.top[stack]!]!;
  const s1 = states.word[states.top[states.below[stack]!]!]!;
  const head = gold.heads[s0];
  const only = [-1, head === states.next[state]! ? gold.lefts[s0]! : -1, head === s1 ? gold.rights[s0]! : -1];
  let best = -1;
  for (let action = 0; action < actions.size; action += 1) {
    const kind = actions.kinds[action]!;
    if (costs[kind]! > least || (only[kind]! >= 0 && only[kind] !== action)) continue;
    if (best < 0 || scores[action]! > scores[best]!) best = action;
  }
  return best;
}
