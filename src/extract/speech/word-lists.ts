/** The words of a text that holds nothing but a list of them. */
export const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** A table with a row a line, the first word of each with those behind it: "agree with on". */
export const rowsByFirstWord = (text: string): ReadonlyMap<string, readonly string[]> =>
  new Map(
    text
      .trim()
      .split("\n")
      .map(words)
      .map(([first = "", ...rest]) => [first, rest]),
  );
