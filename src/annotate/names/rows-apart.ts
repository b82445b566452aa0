import type { Name, ParsedDocument } from "../document.ts";
import { surfaceBetween } from "../words/surfaces.ts";

/** "Acme and Berg Group" are two where the article names one of them alone. */
export function rowsApart({ tokens }: ParsedDocument, names: readonly Name[]): Name[] {
  const wordsOf = (from: number, to: number): string => surfaceBetween(tokens, from, to);
  const alone = new Set(
    names.filter(({ form }) => form === "name").map(({ type, from, to }) => `${type} ${wordsOf(from, to)}`),
  );
  return names.flatMap((name): Name[] => {
    const { type, from, to } = name;
    const within = tokens.slice(from + 1, to - 1).findIndex(({ text }) => /^(and|&)$/.test(text));
    if (name.form !== "name" || within < 0) return [name];
    const and = from + 1 + within;
    const halves = [
      { ...name, to: and },
      { ...name, from: and + 1 },
    ];
    return halves.some((half) => alone.has(`${type} ${wordsOf(half.from, half.to)}`)) ? halves : [name];
  });
}
