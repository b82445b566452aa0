import { wordsBetween } from "../words/surfaces.ts";
import type { KindSpan, NameKind } from "./name-labels.ts";

/**
 * Makes the names of one document agree: a name of several words that was found once is found everywhere, and a
 * person's family name alone is that person.
 */
export function agreed(
  document: readonly (readonly string[])[],
  spans: readonly (readonly KindSpan[])[],
): KindSpan[][] {
  const kinds = kindsBySurface(document, spans);
  return document.map((words, index) => {
    const kept = spans[index]!.map((span) => retyped(words, span, kinds));
    return [...kept, ...missed(words, kept, kinds)].sort((a, b) => a.from - b.from);
  });
}

/** How often a surface was found as each kind; and as what a full name's last word would be one. */
type KindCounts = Map<string, Map<NameKind, number>>;

function kindsBySurface(
  document: readonly (readonly string[])[],
  spans: readonly (readonly KindSpan[])[],
): KindCounts {
  const counts: KindCounts = new Map();
  const count = (surface: string, kind: NameKind, weight: number) => {
    const own = counts.get(surface) ?? new Map<NameKind, number>();
    counts.set(surface, own.set(kind, (own.get(kind) ?? 0) + weight));
  };
  for (const [index, words] of document.entries()) {
    for (const { kind, from, to } of spans[index]!) {
      count(wordsBetween(words, from, to), kind, 1);
      const last = words[to - 1]!;
      if (kind === "Person" && to - from > 1 && to - from < 5 && /^\p{Lu}.*\p{Ll}/u.test(last))
        count(last, "Person", 1);
    }
  }
  return counts;
}

/** The kind that most of a surface's occurrences have, where it is clearly more. */
function retyped(words: readonly string[], span: KindSpan, counts: KindCounts): KindSpan {
  const own = counts.get(wordsBetween(words, span.from, span.to));
  if (own === undefined || own.size < 2) return span;
  const [[kind, most], [, second]] = [...own].sort((a, b) => b[1] - a[1]) as [
    [NameKind, number],
    [NameKind, number],
  ];
  return most > 2 * second ? { ...span, kind } : span;
}

/** Names of two words and more, and family names, where the model saw nothing. */
function missed(words: readonly string[], found: readonly KindSpan[], counts: KindCounts): KindSpan[] {
  const taken = new Uint8Array(words.length);
  for (const { from, to } of found) taken.fill(1, from, to);
  const added: KindSpan[] = [];
  for (let from = 0; from < words.length; from += 1) {
    if (taken[from] === 1 || !/^[\p{Lu}\p{N}]/u.test(words[from]!)) continue;
    for (let to = Math.min(words.length, from + 6); to > from; to -= 1) {
      const kind = surest(counts.get(wordsBetween(words, from, to)), to - from);
      if (kind === null || taken.subarray(from, to).includes(1)) continue;
      added.push({ kind, from, to });
      taken.fill(1, from, to);
      break;
    }
  }
  return added;
}

function surest(own: ReadonlyMap<NameKind, number> | undefined, length: number): NameKind | null {
  if (own === undefined || own.size !== 1) return null;
  const [[kind, count]] = [...own] as [[NameKind, number]];
  return length > 1 || (kind === "Person" && count > 1) || count > 2 ? kind : null;
}
