import type { ParsedDocument } from "../document.ts";
import { type Arcs, attach } from "./arcs.ts";

/** Verbs that say of what behind whom: "accused Iran of". */
const OF_WHAT =
  /^(accuse|acquit|assure|clear|convict|cure|deprive|inform|notify|remind|rid|rob|strip|suspect|warn)$/;

/**
 * "Accused Iran of an attack", "convicted Berg of lying": behind such a verb "of" belongs to the verb, where it is somebody
 * named whom it is said to; of "warned the mayor of Lund" it is the mayor's.
 */
export function ofWhatBelongsToVerbs({ tokens, parts, lemmas }: ParsedDocument, arcs: Arcs): void {
  const { heads, relations } = arcs;
  for (let mark = 2; mark < tokens.length; mark += 1) {
    if (tokens[mark]!.text !== "of" || !/^(case|mark)$/.test(relations[mark]!)) continue;
    const what = heads[mark]!;
    const whom = heads[what]!;
    if (whom < 0 || !/^(obj|iobj)$/.test(relations[whom]!) || !OF_WHAT.test(lemmas[heads[whom]!]!)) continue;
    const clause = relations[what] === "acl";
    const named = /^(PROPN|PRON)$/.test(parts[whom]!);
    if (clause || (named && relations[what] === "nmod" && parts[what] === "NOUN"))
      attach(arcs, what, heads[whom]!, clause ? "advcl" : "obl");
  }
}
