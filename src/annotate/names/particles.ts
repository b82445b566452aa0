import type { KindSpan } from "./name-labels.ts";

/** "Mayor de Berg", "President von der Berg": the small words that begin a family name, which a recognizer leaves out. */
export const withParticles = (words: readonly string[], spans: readonly KindSpan[]): KindSpan[] =>
  spans.map((span, index) => {
    const least = spans[index - 1]?.to ?? 0;
    let from = span.from;
    while (span.kind === "Person" && from > least && PARTICLE.test(words[from - 1]!)) from -= 1;
    return from === span.from || !begins(words, from) ? span : { ...span, from };
  });

const PARTICLE = /^(van|von|der|den|de|del|della|di|dos|du|ter|ibn|bin)$/;
/** Particles that are words of English besides: "a van". */
const WORD = /^(van|den|bin)$/;

/** Whether a name may begin here: with no word of English, or behind a capital, as of a title. */
const begins = (words: readonly string[], at: number): boolean =>
  !WORD.test(words[at]!) || /^\p{Lu}/u.test(words[at - 1] ?? "");
