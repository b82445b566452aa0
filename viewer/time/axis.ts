/** A stretch of days, both inclusive. */
export interface Stretch {
  readonly first: string;
  readonly last: string;
}

/** Days cut into equal bins: `first` is the number of the first day since 1970, `unit` the days of a bin. */
export interface Axis {
  readonly first: number;
  readonly unit: number;
  readonly bins: number;
}

const DAY_MS = 86_400_000;

const numbers = new Map<string, number>();

/** Days since 1970; NaN of what is no day. A graph has few days and asks for each of them over and over. */
export function numberOf(day: string): number {
  const known = numbers.get(day);
  if (known !== undefined) return known;
  const number = Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS);
  numbers.set(day, number);
  return number;
}

export const dayOf = (number: number): string => new Date(number * DAY_MS).toISOString().slice(0, 10);

/** A day, a week, a month, a quarter, a year, a decade. */
const UNITS = [1, 7, 30, 91, 365, 3652];

/**
 * An axis that shows where most days lie. A single event of 1950 would press those of one summer into a line, so what
 * is far off on either side stands in the first or last bin.
 *
 * @returns null where there is no day.
 */
export function axisOf(days: readonly string[], mostBins: number): Axis | null {
  const numbers = days
    .map(numberOf)
    .filter(Number.isFinite)
    .sort((a, b) => a - b);
  if (numbers.length === 0) return null;
  const at = (share: number): number => numbers[Math.round(share * (numbers.length - 1))]!;
  const usual = Math.max(at(0.95) - at(0.05), 6);
  const first = Math.max(numbers[0]!, at(0.05) - usual);
  const last = Math.min(numbers.at(-1)!, at(0.95) + usual);
  const unit =
    UNITS.find((days) => (last - first + 1) / days <= mostBins) ?? Math.ceil((last - first + 1) / mostBins);
  return { first, unit, bins: Math.max(1, Math.ceil((last - first + 1) / unit)) };
}

/** The bin in which a day stands; what lies beyond an end stands in the last one there. */
export const binOf = ({ first, unit, bins }: Axis, day: string): number =>
  Math.max(0, Math.min(bins - 1, Math.floor((numberOf(day) - first) / unit)));

/** The days of some bins. */
export const stretchOf = ({ first, unit }: Axis, from: number, to: number): Stretch => ({
  first: dayOf(first + from * unit),
  last: dayOf(first + (to + 1) * unit - 1),
});

/** How much lies in each bin. What may have been on any of several days counts in each for its share. */
export function tallyOf(axis: Axis, stretches: Iterable<Stretch>): number[] {
  const tally = new Array<number>(axis.bins).fill(0);
  for (const { first, last } of stretches) {
    const [from, to] = [binOf(axis, first), binOf(axis, last)];
    for (let bin = from; bin <= to; bin++) tally[bin]! += 1 / (to - from + 1);
  }
  return tally;
}
