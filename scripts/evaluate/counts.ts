/** How many were found, how many of them rightly, and how many there are. */
export interface Counts {
  readonly right: number;
  readonly found: number;
  readonly gold: number;
}

export const NO_COUNTS: Counts = { right: 0, found: 0, gold: 0 };

/** A part of a whole, to four places; none of nothing. */
export const share = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.round((part / whole) * 1e4) / 1e4;

/** Precision, recall and their harmonic mean, to four places. */
export function f1({ right, found, gold }: Counts): { f1: number; precision: number; recall: number } {
  return { f1: share(2 * right, found + gold), precision: share(right, found), recall: share(right, gold) };
}

export const percent = (value: unknown): string => (Number(value) * 100).toFixed(1);
