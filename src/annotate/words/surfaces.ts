import type { Token } from "../document.ts";

/** Some words as lists of names write them: with one blank between all of them. */
export const wordsBetween = (words: readonly string[], from: number, to: number): string =>
  words.slice(from, to).join(" ");

/** The same of tokens. */
export const surfaceBetween = (tokens: readonly Token[], from: number, to: number): string =>
  tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join(" ");
