import type { ParsedDocument } from "../document.ts";
import type { Arcs } from "./arcs.ts";

/** Words that are particles of verbs as well as prepositions. */
const PARTICLE = /^(over|up|off|down|out|back|away)$/i;

/** "Handed over Lund to the rebels": a preposition marks no object, so that one right behind its verb is the verb's own. */
export function particlesOfVerbs({ tokens, parts }: ParsedDocument, { heads, relations }: Arcs): void {
  for (let at = 1; at < tokens.length; at += 1) {
    const object = heads[at]!;
    const marks = relations[at] === "case" && object > at && relations[object] === "obj";
    if (!marks || heads[object] !== at - 1 || parts[at - 1] !== "VERB") continue;
    if (PARTICLE.test(tokens[at]!.text)) [heads[at], relations[at]] = [at - 1, "compound:prt"];
  }
}
