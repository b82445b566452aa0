import type { Name, ParsedDocument } from "../../document.ts";

/** Kinds of bodies of which an article has one, so that it calls it so with a capital: "the Department". */
const KINDS =
  /^(Department|Ministry|Coalition|Council|Commission|Committee|Court|Agency|Alliance|Assembly|Bureau|Parliament|Congress|Senate)$/;

/**
 * Bodies that are called by their kind alone: with a capital inside of a sentence ("the Department said", "Coalition
 * troops") or behind "The" at its start, and a parliament without article ("parliament voted"). Capitals beside them make
 * them a part of something else.
 */
export function shortBodies(
  { article, tokens, tags, sentences }: ParsedDocument,
  names: readonly Name[],
): Name[] {
  const taken = new Set(
    names.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at)),
  );
  const wordAt = (at: number): string => tokens[at]?.text ?? "";
  const isCapital = (at: number): boolean => /^\p{Lu}/u.test(wordAt(at));
  const told = new Set<string>();
  const open = sentences.flatMap(({ block, from: first, to: end }) => {
    if (article.blocks[block]?.kind !== "body") return [];
    const found: { at: number; sure: boolean }[] = [];
    for (let at = first; at < end; at += 1) {
      if (taken.has(at) || isCapital(at + 1) || isHyphened(at) || wordAt(at + 1) === "of") continue;
      if (isBareParliament(at, first)) found.push({ at, sure: true });
      else if (KINDS.test(wordAt(at))) {
        const before = wordAt(at - 1);
        const the = at > first && /^the$/i.test(before);
        const inside = at > first && (!isCapital(at - 1) || tags[at - 1] === "DT");
        if (the || inside) told.add(wordAt(at));
        if (the || inside || at === first) found.push({ at, sure: the || inside });
      }
    }
    return found;
  });
  return open.flatMap(({ at, sure }): Name[] =>
    sure || told.has(wordAt(at)) ? [{ type: "Organization", form: "name", from: at, to: at + 1 }] : [],
  );

  /** "Parliament" and "parliament" are a name where no article and no adjective stands before them. */
  function isBareParliament(at: number, first: number): boolean {
    if (!/^parliament$/i.test(wordAt(at)) || /^NN/.test(tags[at + 1] ?? "")) return false;
    return at === first || !/^(DT|JJ|NN|PRP\$|POS|CD|VBN)/.test(tags[at - 1] ?? "");
  }

  function isHyphened(at: number): boolean {
    return [at - 1, at + 1].some((beside) => /^[-‐‑–]$/.test(wordAt(beside)));
  }
}
