import { attachLeft, attachRight, SHIFT, type States, shift } from "./parser-state.ts";

/** What an action of the model does: "SHIFT", "LEFT nsubj", "RIGHT obj". */
export interface Actions {
  readonly size: number;
  readonly relations: readonly string[];
  /** By action: 0 shifts, 1 hangs leftwards, 2 rightwards. */
  readonly kinds: Uint8Array;
  /** By action: the relation's number, from 1. */
  readonly labels: Uint8Array;
}

export const LEFT = 1;
export const RIGHT = 2;

export function actionsOf(names: readonly string[]): Actions {
  const relations = [...new Set(names.slice(1).map((name) => name.split(" ")[1]!))];
  return {
    size: names.length,
    relations,
    kinds: Uint8Array.from(names, (name) => (name === "SHIFT" ? 0 : name.startsWith("LEFT") ? LEFT : RIGHT)),
    labels: Uint8Array.from(names, (name) =>
      name === "SHIFT" ? 0 : relations.indexOf(name.split(" ")[1]!) + 1,
    ),
  };
}

/** How many transitions make a tree of a sentence: every word is shifted, and all but the root get a head. */
export const transitionsOf = (size: number): number => Math.max(0, 2 * size - 1);

/** Whether actions of a kind can be taken. The virtual root takes only the last tree, so it is never chosen. */
export function allows(states: States, state: number, kind: number, size: number): boolean {
  const stack = states.stack[state]!;
  if (kind === RIGHT) return stack !== 0 && states.below[stack]! !== 0;
  if (states.next[state]! >= size) return false;
  return kind === SHIFT || stack !== 0;
}

export function take(states: States, state: number, action: number, actions: Actions): number {
  const kind = actions.kinds[action]!;
  if (kind === SHIFT) return shift(states, state);
  const label = actions.labels[action]!;
  return kind === LEFT ? attachLeft(states, state, label, action) : attachRight(states, state, label, action);
}
