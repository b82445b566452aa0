import type { ParsedDocument } from "../document.ts";
import { type Arcs, attach } from "./arcs.ts";

const QUOTES = /^(quot|cit)(e|es|ed|ing)$/;

/** How many steps up from the saying the verb of quoting may be: over what is apposed to the speaker, and what of. */
const HIGHEST = 4;

/** "Quoted Ann Lee, an aide at Acme, as saying": it is Lee who says so, and not the noun before, on which a tree may hang it. */
export function sayingsOfTheQuoted({ tokens, tags }: ParsedDocument, arcs: Arcs): void {
  const { heads, relations } = arcs;
  const isQuoting = (at: number): boolean => tags[at]!.startsWith("VB") && QUOTES.test(tokens[at]!.text);
  for (let saying = 2; saying < tokens.length; saying += 1) {
    const astray = tags[saying] === "VBG" && tokens[saying - 1]!.text === "as" && relations[saying] === "acl";
    if (!astray) continue;
    let above = heads[saying]!;
    for (let step = 0; step < HIGHEST && above >= 0 && !isQuoting(above); step += 1) above = heads[above]!;
    if (above >= 0 && isQuoting(above)) attach(arcs, saying, above, "advcl");
  }
}
