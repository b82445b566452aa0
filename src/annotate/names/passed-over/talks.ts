import type { Name, ParsedDocument } from "../../document.ts";

/** What talks with a name are on, or who holds them. */
const ABOUT =
  /^(Peace|Trade|Nuclear|Disarmament|Climate|Ceasefire|Armistice|Reunification|(Six|Four|Three)-Party)$/;

/** Talks that are named with capitals, and by their place: "Peace Talks in Geneva". In small letters talks are many. */
export function talks({ tokens }: ParsedDocument, names: readonly Name[]): Name[] {
  const byStart = new Map(names.map((name) => [name.from, name]));
  const taken = new Set(
    names.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at)),
  );
  return tokens.flatMap(({ text }, at): Name[] => {
    if (text !== "Talks" || taken.has(at) || taken.has(at - 1) || !ABOUT.test(tokens[at - 1]?.text ?? ""))
      return [];
    const place = tokens[at + 1]?.text === "in" ? byStart.get(at + 2) : undefined;
    const to = place?.type === "Place" && place.form === "name" ? place.to : at + 1;
    return [{ type: "Event", form: "name", from: at - 1, to }];
  });
}
