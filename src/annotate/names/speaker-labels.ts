import type { KindSpan } from "./name-labels.ts";

/** So often an interview has the label of one who speaks. */
const LEAST = 3;

/**
 * The labels of interviews: "AL :" at the head of answer after answer is Anna Lind, whom the text names somewhere. Labels that
 * are no one's initials are left alone.
 */
export function withSpeakers(
  document: readonly (readonly string[])[],
  spans: readonly (readonly KindSpan[])[],
): KindSpan[][] {
  const labels = labelsOf(document);
  const speakers = new Set<string>();
  if (labels.size > 0) {
    for (const [index, own] of spans.entries()) {
      for (const { kind, from, to } of own) {
        const words = document[index]!.slice(from, to);
        const initials = words.map((word) => word[0]!).join("");
        if (kind === "Person" && labels.has(initials)) speakers.add(initials);
      }
    }
  }
  return document.map((words, index) => {
    const own = [...spans[index]!];
    if (words[1] !== ":" || !speakers.has(words[0]!)) return own;
    return [{ kind: "Person", from: 0, to: 1 }, ...own.filter(({ from }) => from > 0)];
  });
}

function labelsOf(document: readonly (readonly string[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const [first, second] of document) {
    if (second !== ":" || !/^\p{Lu}{2,3}$/u.test(first!)) continue;
    counts.set(first!, (counts.get(first!) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= LEAST).map(([label]) => label));
}
