import type { ParsedDocument } from "../document.ts";
import type { Arcs } from "./arcs.ts";

/**
 * "Acme expressed concern": no past modifies a noun. It takes the noun's place and has it for its object, and for its
 * subject what stands right before it, with all that a parser hung on the noun from there on.
 */
export function pastsAreVerbs({ tags, parts }: ParsedDocument, arcs: Arcs): void {
  const { heads, relations } = arcs;
  for (let verb = 1; verb < tags.length; verb += 1) {
    const noun = heads[verb]!;
    if (tags[verb] !== "VBD" || relations[verb] !== "amod" || noun < verb) continue;
    const subject = verb - 1;
    if (heads[subject] !== noun || !/^(NOUN|PROPN|ADJ|PRON)$/.test(parts[subject]!)) continue;
    for (let before = subject - 1; before >= 0 && before > subject - REACH; before -= 1) {
      if (heads[before] === noun) heads[before] = subject;
    }
    [heads[verb], relations[verb]] = [heads[noun]!, relations[noun]!];
    [heads[noun], relations[noun]] = [verb, "obj"];
    [heads[subject], relations[subject]] = [verb, "nsubj"];
  }
}

/** So far before a subject may begin what belongs to it. */
const REACH = 8;
