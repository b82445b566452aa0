/** Edits (insert, delete, replace, swap neighbors) from one string to another (Damerau 1964), at most `limit + 1`. */
function edits(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? before[j - 2]! + 1 : replaced;
      row.push(Math.min(replaced, swapped, last[j]! + 1, row[j - 1]! + 1));
    }
    before = last;
    last = row;
  }
  return last[b.length]!;
}

const words = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** Spelled alike as a whole, or a word of one like a word of the other: 0 is the same, null is no likeness. */
function distance(wanted: string, name: string): number | null {
  const limit = Math.max(1, Math.floor(wanted.length / 4));
  const whole = edits(wanted.toLowerCase(), name.toLowerCase(), limit);
  if (whole <= limit) return whole;
  const shared = words(wanted).filter(
    (word) => word.length > 3 && words(name).some((other) => edits(word, other, 1) <= 1),
  );
  return shared.length > 0 ? limit + 1 : null;
}

/** Those that are spelled like `wanted`, nearest first. */
export function nearest<T>(wanted: string, candidates: readonly T[], nameOf: (candidate: T) => string): T[] {
  return candidates
    .map((candidate) => ({ candidate, distance: distance(wanted, nameOf(candidate)) }))
    .filter((entry): entry is { candidate: T; distance: number } => entry.distance !== null)
    .sort((a, b) => a.distance - b.distance)
    .map(({ candidate }) => candidate);
}
