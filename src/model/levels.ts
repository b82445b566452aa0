/**
 * Weights in a byte: a level is a weight's size on a scale of ratios, eight to the doubling, with its sign. A few weights
 * of frequent features are a hundred times as large as most; cut to a byte's range on an even scale they cost two
 * points of LAS, while steps of 9 % cost nothing that can be measured.
 */
export const LEVELS = 96;

const SIZES = Int16Array.from({ length: LEVELS + 1 }, (_, level) =>
  level === 0 ? 0 : Math.round(8 * 2 ** ((level - 1) / 8)),
);

/** The weight of a level. */
export const weightOf = (level: number): number => (level < 0 ? -SIZES[-level]! : SIZES[level]!);

/** The largest weight that a level stands for. */
export const LARGEST = SIZES[LEVELS]!;

/** The level nearest to a weight by ratio; 0 for what is nearer to nothing than to the smallest. */
export function levelOf(weight: number): number {
  const size = Math.abs(weight);
  if (size < SIZES[1]! / 2) return 0;
  const level = Math.min(LEVELS, Math.max(1, 1 + Math.round(8 * Math.log2(size / 8))));
  return weight < 0 ? -level : level;
}
