import type { ParsedDocument } from "../document.ts";
import { type Arcs, attach, hangsOn } from "./arcs.ts";

/**
 * "They work side by side": a bare noun, repeated behind a preposition, tells how a verb before it is done, and neither is the
 * clause. A parser may take the verb for a part of the noun.
 */
export function repeatedNounsTellHow({ tokens, tags, parts }: ParsedDocument, arcs: Arcs): void {
  const { heads, relations } = arcs;
  for (let mark = 2; mark + 1 < tokens.length; mark += 1) {
    const [verb, first, second] = [mark - 2, mark - 1, mark + 1];
    const repeated = tags[first] === "NN" && tokens[first]!.text === tokens[second]!.text;
    if (!repeated || !/^(by|to|in|after|for)$/.test(tokens[mark]!.text)) continue;
    if (parts[verb] !== "VERB" || !hangsOn(verb, second, heads)) continue;
    [heads[verb], relations[verb]] = [heads[second]!, relations[second]!];
    [heads[first], relations[first]] = [verb, "obj"];
    [heads[second], relations[second]] = [verb, "obl"];
    [heads[mark], relations[mark]] = [second, "case"];
    takeOver(verb, [first, second], tokens.length, arcs);
  }
}

/** How far from a repeated noun a parser hangs on it what the verb has. */
const REACH = 20;

/** What hung on either noun from outside is the verb's. */
function takeOver(verb: number, nouns: readonly [number, number], end: number, arcs: Arcs): void {
  const [first, second] = nouns;
  for (let child = Math.max(0, verb - REACH); child < Math.min(end, second + REACH); child += 1) {
    const outside = child < verb || child > second;
    const above = arcs.heads[child]!;
    if (outside && (above === first || above === second)) attach(arcs, child, verb, arcs.relations[child]!);
  }
}
