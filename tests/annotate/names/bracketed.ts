import { type KindSpan, NAME_KINDS, type NameKind } from "../../../src/annotate/names/name-labels.ts";

/** Words and names of a sentence written with brackets and the first letters of kinds: "[Pers Anna Lind] met in [Place Narvik]". */
export function bracketed(text: string): { words: string[]; spans: KindSpan[] } {
  const words: string[] = [];
  const spans: KindSpan[] = [];
  let open: { kind: NameKind; from: number } | null = null;
  for (const word of text.split(" ")) {
    if (word.startsWith("[")) {
      const kind = NAME_KINDS.find((name) => name.startsWith(word.slice(1)))!;
      open = { kind, from: words.length };
      continue;
    }
    words.push(word.replace("]", ""));
    if (word.endsWith("]") && open) {
      spans.push({ ...open, to: words.length });
      open = null;
    }
  }
  return { words, spans };
}

/** Names as a test writes them: "Person Anna Lind". */
export const written = (words: readonly string[], spans: readonly KindSpan[]): string[] =>
  spans.map(({ kind, from, to }) => `${kind} ${words.slice(from, to).join(" ")}`);

/** Reads a document of bracketed sentences by a rule, and writes its names sentence by sentence. */
export function readBy(
  rule: (document: readonly string[][], spans: readonly KindSpan[][]) => readonly (readonly KindSpan[])[],
  sentences: readonly string[],
): string[][] {
  const read = sentences.map(bracketed);
  const words = read.map((sentence) => sentence.words);
  return rule(
    words,
    read.map(({ spans }) => spans),
  ).map((spans, index) => written(words[index]!, spans));
}
