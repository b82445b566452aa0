import { mix } from "../../model/hash.ts";
import type { Discourse } from "./discourse.ts";

/** The longest way up from either of two words that is told by its steps. */
const LONGEST = 6;
const FAR = 0xfa4;

/**
 * The way through the tree from one phrase up and down to another of its sentence, as a number: relations up, then down.
 * So "he" in "Kim said he left" stands below a clause of what Kim is the subject of.
 */
export function pathBetween(discourse: Discourse, at: number, other: number): number {
  const { document, phrases, tokenRoles } = discourse;
  const { heads } = document;
  const [start, end] = [phrases[at]!.head, phrases[other]!.head];
  let path = 0x9a7b;
  for (let up = start, steps = 0; up >= 0 && steps <= LONGEST; up = heads[up] ?? -1, steps += 1) {
    const down = below(heads, tokenRoles, up, end);
    if (down !== null) return mix(path, down);
    path = mix(path, tokenRoles[up]!);
  }
  return FAR;
}

/** The relations from a word down to another that hangs on it, as a number; null where it does not. */
function below(heads: readonly number[], roles: Int32Array, top: number, end: number): number | null {
  let path = 0xd0;
  for (let at = end, steps = 0; at >= 0 && steps <= LONGEST; at = heads[at] ?? -1, steps += 1) {
    if (at === top) return path;
    path = mix(path, roles[at]!);
  }
  return null;
}
