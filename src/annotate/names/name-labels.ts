/**
 * What the recognizer calls a token: outside, or the beginning or inside of a name. `Demonym` is an adjective or noun
 * of a place or a party ("Iraqi", "Republican"); `Other` a name that the graph has no type for (holidays, languages).
 */
export const NAME_KINDS = [
  "Person",
  "Organization",
  "Place",
  "Event",
  "Work",
  "Product",
  "Demonym",
  "Other",
] as const;
export type NameKind = (typeof NAME_KINDS)[number];

/** Label 0 is outside; then for each kind its beginning (odd) and its inside (even). */
export const NAME_LABELS: readonly string[] = [
  "O",
  ...NAME_KINDS.flatMap((kind) => [`B-${kind}`, `I-${kind}`]),
];

export const beginOf = (kind: NameKind): number => 1 + 2 * NAME_KINDS.indexOf(kind);
export const isBegin = (label: number): boolean => (label & 1) === 1;
export const isInside = (label: number): boolean => label > 0 && (label & 1) === 0;
/** @param label not 0. */
export const kindOf = (label: number): NameKind => NAME_KINDS[(label - 1) >> 1]!;

/** An inside follows only the beginning or the inside of its own kind. */
export const mayFollow = (previous: number, label: number): boolean =>
  !isInside(label) || previous === label || previous === label - 1;

export interface KindSpan {
  readonly kind: NameKind;
  readonly from: number;
  readonly to: number;
}

/** The names that a sequence of labels spells, as token ranges counted from `offset`. */
export function spansOf(labels: ArrayLike<number>, offset = 0): KindSpan[] {
  const spans: KindSpan[] = [];
  for (let from = 0; from < labels.length; from += 1) {
    const label = labels[from]!;
    if (!isBegin(label)) continue;
    let to = from + 1;
    while (to < labels.length && labels[to] === label + 1) to += 1;
    spans.push({ kind: kindOf(label), from: offset + from, to: offset + to });
  }
  return spans;
}
