import type { Mention, ParsedDocument } from "../document.ts";
import { type Arcs, attach } from "./arcs.ts";

/**
 * "Son-in-law" is one word of five tokens: the first heads them, and has what a parser hangs on the law, and the name right
 * behind it, or behind it between commas.
 */
export function inLawsAreOne(
  { tokens, tags }: ParsedDocument,
  mentions: readonly Mention[],
  arcs: Arcs,
): void {
  const { heads, relations } = arcs;
  const named = mentions.filter(({ form }) => form === "name");
  const names = new Map(named.map((name) => [name.from, name]));
  for (let first = 0; first + 4 < tokens.length; first += 1) {
    if (!/^NN/.test(tags[first]!) || !/^-in-laws?$/i.test(textFrom(tokens, first + 1))) continue;
    const law = first + 4;
    if (heads[first] === law) [heads[first], relations[first]] = [heads[law]!, relations[law]!];
    for (let part = first + 1; part <= law; part += 1) attach(arcs, part, first, "fixed");
    for (let child = Math.max(0, first - REACH); child < Math.min(tokens.length, law + REACH); child += 1)
      if (heads[child] === law) attach(arcs, child, first, relations[child]!);
    const name = names.get(law + 1) ?? between(names, law + 1, tokens);
    if (name !== undefined) attach(arcs, name.head, first, "appos");
  }
}

/** The name that a comma parts from what stands before it, and another, or the end, from the rest: "his son-in-law, Ole Berg, left". */
function between(
  names: ReadonlyMap<number, Mention>,
  comma: number,
  tokens: ParsedDocument["tokens"],
): Mention | undefined {
  const name = tokens[comma]?.text === "," ? names.get(comma + 1) : undefined;
  return name !== undefined && /^[,.]$/.test(tokens[name.to]?.text ?? "") ? name : undefined;
}

/** How far from the law a parser hangs on it what is told of the relative. */
const REACH = 12;

const textFrom = (tokens: ParsedDocument["tokens"], from: number): string =>
  tokens
    .slice(from, from + 4)
    .map(({ text }) => text)
    .join("");
