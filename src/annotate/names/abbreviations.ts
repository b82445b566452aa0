import type { KindSpan, NameKind } from "./name-labels.ts";

/**
 * Makes abbreviations mean what they stand for: where a document writes "Clean Rivers Act (CRA)", CRA is of the kind of the long name
 * everywhere, and no name at all if the long form is none.
 */
export function spelledOut(
  document: readonly (readonly string[])[],
  spans: readonly (readonly KindSpan[])[],
): readonly (readonly KindSpan[])[] {
  const kinds = kindsOf(document, spans);
  if (kinds.size === 0) return spans;
  return spans.map((own, index) =>
    own.flatMap((span) => {
      const kind = span.to - span.from === 1 ? kinds.get(document[index]![span.from]!) : undefined;
      if (kind === undefined) return [span];
      return kind === null ? [] : [{ ...span, kind }];
    }),
  );
}

/** By abbreviation: the kind of the name that it stands for; null for what is no name. */
function kindsOf(
  document: readonly (readonly string[])[],
  spans: readonly (readonly KindSpan[])[],
): ReadonlyMap<string, NameKind | null> {
  const kinds = new Map<string, NameKind | null>();
  for (const [index, words] of document.entries()) {
    for (let at = 1; at + 2 < words.length; at += 1) {
      const letters = words[at + 1]!;
      if (words[at] !== "(" || words[at + 2] !== ")" || !/^\p{Lu}{2,7}$/u.test(letters)) continue;
      const from = longForm(words, at, letters);
      if (from === null || kinds.has(letters)) continue;
      const inside = spans[index]!.filter((span) => span.from < at && span.to > from);
      const whole = inside.find((span) => span.to === at && (span.from <= from + 1 || LAWS.test(span.kind)));
      if (whole !== undefined) kinds.set(letters, whole.kind);
      else if (inside.length === 0) kinds.set(letters, null);
    }
  }
  return kinds;
}

/** "Americans with Disabilities Act": a nationality and the name of a law, as recognizers have it. */
const LAWS = /^(Work|Product|Event|Other)$/;

const SMALL = /^(of|and|the|for|on|in|to|with|by|at|de|la|&|-)$/i;

/** Where the words begin that end at `to` and have these initials, small words aside; null where there are none. */
function longForm(words: readonly string[], to: number, letters: string): number | null {
  let at = to;
  for (let letter = letters.length - 1; letter >= 0; letter -= 1) {
    at -= 1;
    while (at >= 0 && SMALL.test(words[at]!) && !starts(words[at]!, letters[letter]!)) at -= 1;
    if (at < 0 || !starts(words[at]!, letters[letter]!)) return null;
  }
  return at;
}

const starts = (word: string, letter: string): boolean => word[0]!.toUpperCase() === letter;
