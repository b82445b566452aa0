import { type Gazetteer, isEntry } from "./gazetteer.ts";
import type { KindSpan } from "./name-labels.ts";

/** Names as the heads of letters have them: "Anna ," in a line of its own, and "Lind , Anna" between quotation marks. */
export function inLetters(
  words: readonly string[],
  spans: readonly KindSpan[],
  gazetteer: Gazetteer,
): readonly KindSpan[] {
  const comma = words.indexOf(",");
  if (comma < 1) return spans;
  if (comma === words.length - 1) return comma === 1 ? greeted(words, spans, gazetteer) : spans;
  const span = inverted(words, comma, gazetteer);
  if (span === null) return spans;
  return [...spans.filter(({ from, to }) => to <= span.from || from >= span.to), span].sort(
    (a, b) => a.from - b.from,
  );
}

const NAMED = /^\p{Lu}\p{Ll}/u;
const QUOTE = /^["“”']$/;
const PLACES = ["place", "city", "town"] as const;

const greeted = (
  words: readonly string[],
  spans: readonly KindSpan[],
  gazetteer: Gazetteer,
): readonly KindSpan[] =>
  isEntry([words[0]!], ["given"], gazetteer) ? [{ kind: "Person", from: 0, to: 1 }] : spans;

/** A family name, a comma and a given name, with nothing else between the quotation marks or before an address. */
function inverted(words: readonly string[], comma: number, gazetteer: Gazetteer): KindSpan | null {
  const [family, given] = [words[comma - 1]!, words[comma + 1]!];
  if (!NAMED.test(family) || !isEntry([given], ["given"], gazetteer)) return null;
  if (isEntry([family], PLACES, gazetteer) && isEntry([given], PLACES, gazetteer)) return null;
  const to = /^\p{Lu}\.?$/u.test(words[comma + 2] ?? "") ? comma + 3 : comma + 2;
  const quoted = QUOTE.test(words[comma - 2] ?? "") && QUOTE.test(words[to] ?? "");
  return quoted || (comma === 1 && words[to] === "<") ? { kind: "Person", from: comma - 1, to } : null;
}
