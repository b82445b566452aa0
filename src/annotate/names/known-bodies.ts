import { type Gazetteer, isEntry } from "./gazetteer.ts";
import type { KindSpan } from "./name-labels.ts";

/**
 * Bodies that everybody knows by their letters ("BP shut a plant", "the AP reports"), where a recognizer has seen no name; and
 * names in one row with a body that may be a body's as well: "Google and Amazon".
 */
export function withKnownBodies(
  words: readonly string[],
  spans: readonly KindSpan[],
  gazetteer: Gazetteer,
): readonly KindSpan[] {
  const lettered = [...spans, ...letters(words, spans, gazetteer)].sort((a, b) => a.from - b.from);
  return lettered.map((span, index) => {
    const mayBe = isEntry(words.slice(span.from, span.to), ["organization"], gazetteer);
    const row = [lettered[index - 1], lettered[index + 1]].some(
      (other) => other?.kind === "Organization" && isJoined(words, span, other),
    );
    return mayBe && row && /^(Place|Other)$/.test(span.kind) ? { ...span, kind: "Organization" } : span;
  });
}

function letters(words: readonly string[], spans: readonly KindSpan[], gazetteer: Gazetteer): KindSpan[] {
  if (!words.some((word) => /\p{Ll}{2}/u.test(word))) return [];
  const taken = new Set(spans.flatMap(({ from, to }) => words.slice(from, to).map((_, at) => from + at)));
  return words.flatMap((word, at): KindSpan[] => {
    const alone = !((at > 1 && isCapital(words[at - 1])) || isCapital(words[at + 1]));
    const known =
      /^(\p{Lu}{3,6}|AP|BP|EU|GM|UN)$/u.test(word) &&
      !WORD.test(word) &&
      isEntry([word], ["organization"], gazetteer);
    return known && alone && !taken.has(at) ? [{ kind: "Organization", from: at, to: at + 1 }] : [];
  });
}

const isCapital = (word: string | undefined): boolean => /^\p{Lu}/u.test(word ?? "") && !/^The$/.test(word!);

/** Letters that are words of the language, or of another thing, too. */
const WORD = /^(ACE|AIDS|CIO|CORE|EXEC|HIMARS|ICU|INS|MIT|NICU|PAC|PAN|RAW|REIT|START|USA|WHO|WWI|WWII)$/;

/** Whether only "and" stands between two names. */
function isJoined(words: readonly string[], one: KindSpan, other: KindSpan): boolean {
  const [first, second] = one.from < other.from ? [one, other] : [other, one];
  return second.from - first.to === 1 && words[first.to] === "and";
}
