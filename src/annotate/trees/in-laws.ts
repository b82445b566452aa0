import type { Mention, ParsedDocument } from "../document.ts";
import { type Arcs, attach } from "./arcs.ts";

/**
 * "Son-in-law" is one word of five tokens: the first heads them, and has what a parser hangs on the law, and the name right
 * behind it.
 */
export function inLawsAreOne(
  { tokens, tags }: ParsedDocument,
  mentions: readonly Mention[],
  arcs: Arcs,
): void {
  const { heads, relations } = arcs;
  const names = new Map(mentions.filter(({ form }) => form === "name").map(({ from, head }) => [from, head]));
  for (let first = 0; first + 4 < tokens.length; first += 1) {
    if (!/^NN/.test(tags[first]!) || !/^-in-laws?$/i.test(textFrom(tokens, first + 1))) continue;
    const law = first + 4;
    if (heads[first] === law) [heads[first], relations[first]] = [heads[law]!, relations[law]!];
    for (let part = first + 1; part <= law; part += 1) attach(arcs, part, first, "fixed");
    for (let child = Math.max(0, first - REACH); child < Math.min(tokens.length, law + REACH); child += 1)
      if (heads[child] === law) attach(arcs, child, first, relations[child]!);
    const name = names.get(law + 1);
    if (name !== undefined) attach(arcs, name, first, "appos");
  }
}

/** How far from the law a parser hangs on it what is told of the relative. */
const REACH = 12;

const textFrom = (tokens: ParsedDocument["tokens"], from: number): string =>
  tokens
    .slice(from, from + 4)
    .map(({ text }) => text)
    .join("");
