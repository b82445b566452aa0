import type { Point } from "./point.ts";

/** A node with its label, as a box around its center: half width, and how far it reaches up and down. */
export interface Box extends Point {
  readonly node: string;
  readonly half: number;
  readonly up: number;
  readonly down: number;
}

/** Rounds of pushing; more than a picture of 150 nodes needs. */
const PUSHES = 240;

/**
 * How far two boxes reach into each other across and down; null where they do not, as with most pairs, so that is found
 * first.
 */
function overlapOf(a: Box, b: Box): Point | null {
  const x = a.half + b.half - Math.abs(a.x - b.x);
  if (x <= 0.01) return null;
  const y = a.y <= b.y ? a.y + a.down - (b.y - b.up) : b.y + b.down - (a.y - a.up);
  return y <= 0.01 ? null : { x, y };
}

/** Moves boxes apart until none lies on another, each pair along the shorter way. */
export function moveApart(boxes: readonly Box[]): void {
  for (let round = 0; round < PUSHES; round++) {
    let moved = false;
    for (let i = 0; i < boxes.length; i++)
      for (let j = i + 1; j < boxes.length; j++) moved = part(boxes[i]!, boxes[j]!) || moved;
    if (!moved) return;
  }
}

function part(a: Box, b: Box): boolean {
  const overlap = overlapOf(a, b);
  if (!overlap) return false;
  const axis = overlap.x < overlap.y ? "x" : "y";
  const way = (a[axis] <= b[axis] ? 1 : -1) * overlap[axis];
  a[axis] -= way / 2;
  b[axis] += way / 2;
  return true;
}

/** Places that are tried; the last lie about 600 pixels off. */
const TRIES = 4_000;

/** The place nearest to a box's own, along a spiral, at which it lies on none of those that are there. */
export function freePlace(box: Box, taken: readonly Box[]): Point {
  const { x, y } = box;
  for (let step = 0; step < TRIES; step++) {
    const [angle, radius] = [step * 2.399963, 9.5 * Math.sqrt(step)];
    const place = { x: x + radius * Math.cos(angle), y: y + radius * Math.sin(angle) };
    const tried = { ...box, ...place };
    if (!taken.some((other) => overlapOf(tried, other))) return place;
  }
  return { x, y };
}
