import type { ParsedDocument } from "../document.ts";
import { type Arcs, hangsOn } from "./arcs.ts";

/** Words hang on words: what a parser hangs on a comma goes to the word on which the comma hangs. */
export function marksCarryNothing({ parts }: ParsedDocument, { heads }: Arcs): void {
  for (let token = 0; token < heads.length; token += 1) {
    if (parts[token] === "PUNCT") continue;
    let above = heads[token]!;
    while (above >= 0 && parts[above] === "PUNCT") above = heads[above]!;
    if (above >= 0 && !hangsOn(above, token, heads)) heads[token] = above;
  }
}
