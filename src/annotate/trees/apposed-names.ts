import type { Mention, ParsedDocument } from "../document.ts";
import { type Arcs, attach } from "./arcs.ts";

/**
 * "Berg and his wife, Ann Ek, left", "two senators, Lind and Ek, voted": names between two commas behind a noun, with the
 * verb behind them, tell who that is; the last of a row has no comma behind it.
 */
export function namesBetweenCommas(
  { tokens, tags, parts }: ParsedDocument,
  mentions: readonly Mention[],
  arcs: Arcs,
): void {
  const { heads, relations } = arcs;
  const names = mentions.filter(({ form }) => form === "name");
  for (const [index, { from, title, head }] of names.entries()) {
    const comma = (title?.[0] ?? from) - 1;
    const noun = comma - 1;
    if (relations[head] !== "conj" || tokens[comma]?.text !== "," || parts[noun] !== "NOUN") continue;
    const beside = heads[head] === noun || (relations[noun] === "conj" && heads[noun] === heads[head]);
    const end = endOfRow(tokens, names.slice(index, index + LONGEST_ROW), heads);
    if (beside && tokens[end]?.text === "," && /^(VB[DZP]|MD)$/.test(tags[end + 1] ?? ""))
      attach(arcs, head, noun, "appos");
  }
}

/** So many names may tell who somebody is. */
const LONGEST_ROW = 6;

/** Where the names end that go on from the first, each behind a comma or "and". */
function endOfRow(
  tokens: ParsedDocument["tokens"],
  [first, ...others]: readonly Mention[],
  heads: readonly number[],
): number {
  let end = first!.to;
  for (const { from, to, head } of others) {
    const joined = from === end + 1 && /^(,|and|or)$/.test(tokens[end]!.text);
    if (!joined || (heads[head] !== first!.head && heads[head] !== heads[first!.head])) break;
    end = to;
  }
  return end;
}

/** "The head of the British union Acme": a name without a preposition right behind a noun tells which that is. */
export function namesCallNouns({ parts }: ParsedDocument, arcs: Arcs): void {
  const { heads, relations } = arcs;
  const marked = new Set(heads.filter((_, token) => relations[token] === "case"));
  for (let name = 1; name < heads.length; name += 1) {
    const noun = name - 1;
    const bare = relations[name] === "nmod" && parts[name] === "PROPN" && !marked.has(name);
    if (bare && parts[noun] === "NOUN" && relations[noun] === "nmod" && heads[noun] === heads[name])
      attach(arcs, name, noun, "appos");
  }
}
