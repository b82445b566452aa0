/** Characters that go out at once: writing line by line costs more than making the lines. */
export const SIZE = 1 << 16;

/** The same text in pieces of some size. */
export function* inChunks(pieces: Iterable<string>): Generator<string> {
  let chunk = "";
  for (const piece of pieces) {
    chunk += piece;
    if (chunk.length >= SIZE) {
      yield chunk;
      chunk = "";
    }
  }
  if (chunk !== "") yield chunk;
}

/** All of an export as one text, for graphs that fit into memory. */
export const joined = (chunks: Iterable<string>): string => [...chunks].join("");
