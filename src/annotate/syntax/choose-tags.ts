import type { Sentence } from "../document.ts";

/** Classes that take no new words: a word of small letters that the treebanks hardly have is none of them. */
const CLOSED = /^(CC|DT|EX|IN|MD|PDT|POS|PRP\$?|RP|TO|WDT|WP\$?|WRB|LS|SYM|\W.*) /;
const SMALL = /^\p{Ll}{4,}$/u;

/** An unknown word that begins a sentence is sooner a name than a cry. */
const NAME_LIKE = /^\p{Lu}\p{Ll}{3,}$/u;

/** Of small letters only these are numbers. */
const NUMBER =
  /^(zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{Ll}+teen|(twen|thir|for|fif|six|seven|eigh|nine)ty|hundred(th)?|thousand|\p{Ll}*illion|dozen|mill)$/u;

/**
 * The label of the highest score for each token, among those that English allows it.
 *
 * @param frequencies how often the treebanks have the word: 0, 1, or 2 for more.
 * @param scores `labels.length` a token.
 */
export function chooseTags(
  texts: readonly string[],
  frequencies: Int32Array,
  sentences: readonly Sentence[],
  scores: Int32Array,
  labels: readonly string[],
): Int32Array {
  const like = (pattern: RegExp): Uint8Array =>
    Uint8Array.from(labels, (label) => (pattern.test(label) ? 1 : 0));
  const closed = like(CLOSED);
  const numbers = like(/^CD /);
  const cries = like(/^UH /);
  const finite = like(/^(VBD|VBZ|VBP|MD) /);
  const possessive = like(/^POS /);
  const chosen = new Int32Array(texts.length);
  for (const { from, to } of sentences) {
    for (let index = from; index < to; index += 1) {
      const text = texts[index]!;
      const rare = frequencies[index]! < 2;
      const forbidden: Uint8Array[] = [];
      if (rare && SMALL.test(text)) forbidden.push(closed);
      if (SMALL.test(text) && !NUMBER.test(text)) forbidden.push(numbers);
      if (rare && NAME_LIKE.test(text)) forbidden.push(cries);
      // "Acme's lost revenue": nothing finite can follow a possessive.
      if (index > from && possessive[chosen[index - 1]!] === 1) forbidden.push(finite);
      chosen[index] = bestOf(scores, index * labels.length, labels.length, forbidden);
    }
  }
  return chosen;
}

function bestOf(scores: Int32Array, at: number, count: number, forbidden: readonly Uint8Array[]): number {
  let best = -1;
  for (let label = 0; label < count; label += 1) {
    if (best >= 0 && scores[at + label]! <= scores[at + best]!) continue;
    if (!forbidden.some((labels) => labels[label] === 1)) best = label;
  }
  return best;
}
