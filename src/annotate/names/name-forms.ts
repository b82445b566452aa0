import { hashText } from "../../model/hash.ts";

/** What the recognizer sees of one word, as numbers. */
export interface NameForm {
  readonly word: number;
  readonly lower: number;
  /** "Xxxx", "XX", "dd-dd": every character by its kind, runs longer than three cut. */
  readonly shape: number;
  /** The same with every run as one. */
  readonly kinds: number;
  readonly prefix2: number;
  readonly prefix3: number;
  readonly prefix4: number;
  readonly suffix1: number;
  readonly suffix2: number;
  readonly suffix3: number;
  readonly suffix4: number;
  /** 0 no letter, 1 lower case, 2 capitalized, 3 all capitals, 4 a single capital, 5 mixed. */
  readonly caps: number;
  /** Letters and digits in one word: "A320s", "G7". */
  readonly mixed: boolean;
}

export function nameFormOf(word: string): NameForm {
  const plain = word.replace(/[’‘]/g, "'").replace(/[\u2060\u200b-\u200f\ufeff\u00ad]/g, "");
  const lower = plain.toLowerCase().replace(/\d/g, "0");
  const kinds = kindsOf(plain);
  return {
    word: hashText(plain),
    lower: hashText(lower),
    shape: hashText(kinds.replace(/(.)\1{3,}/g, "$1$1$1")),
    kinds: hashText(kinds.replace(/(.)\1+/g, "$1")),
    prefix2: hashText(lower.slice(0, 2)),
    prefix3: hashText(lower.slice(0, 3)),
    prefix4: hashText(lower.slice(0, 4)),
    suffix1: hashText(lower.slice(-1)),
    suffix2: hashText(lower.slice(-2)),
    suffix3: hashText(lower.slice(-3)),
    suffix4: hashText(lower.slice(-4)),
    caps: capsOf(plain),
    mixed: /\p{L}/u.test(plain) && /\p{N}/u.test(plain),
  };
}

const kindsOf = (word: string): string =>
  word
    .slice(0, 24)
    .replace(/\p{Lu}/gu, "X")
    .replace(/[\p{Ll}\p{Lo}\p{Lm}]/gu, "x")
    .replace(/\p{N}/gu, "0");

function capsOf(word: string): number {
  if (!/\p{L}/u.test(word)) return 0;
  if (!/\p{Lu}/u.test(word)) return 1;
  if (!/\p{Ll}/u.test(word)) return /\p{L}.*\p{L}/u.test(word) ? 3 : 4;
  return /^\p{Lu}[^\p{Lu}]*$/u.test(word) ? 2 : 5;
}
