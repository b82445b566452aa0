const folded = (line: string): string =>
  line
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Whether two lines are the same words, whatever their case and punctuation. */
export const sameWords = (line: string, other: string): boolean => folded(line) === folded(other);

const SENTENCE_END = /(?:[^.]\.|[!?…:;,])["”’)]*$/;

/** Whether the first line of a text reads as its headline: one line, and no sentence but a question. */
export const readsAsHeadline = (line: string): boolean =>
  line.length <= 220 &&
  !/(?:[^.]\.|[:;,])["”’)]*$/.test(line.replace(/(?:\b\p{Lu}\.)+$/u, "")) &&
  !/^[-–—*•]/.test(line);

const SMALL = /^(?:a|an|and|as|at|but|by|for|from|in|into|of|on|or|over|the|to|under|up|via|with|v|vs)$/i;

/**
 * Whether a line inside the story is a heading of its own ("Raqqa in Next Isolation Phase", a name above a portrait).
 *
 * Conservative: at most nine words, each of them capitalized, and none of the marks that prose or a list has.
 */
export function isSubheading(line: string): boolean {
  const words = line.split(/\s+/);
  if (words.length > 9 || SENTENCE_END.test(line) || /["“”,;]|^[-–—*•\d]/.test(line)) return false;
  const telling = words.filter((word) => !SMALL.test(word));
  return telling.length > 0 && telling.every((word) => /^[\p{Lu}\p{N}(‘'’]/u.test(word));
}
