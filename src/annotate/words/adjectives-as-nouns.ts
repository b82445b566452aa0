import type { Token } from "../document.ts";

/** Adjectives that are nouns for people as well: treebanks, which are little news, have them as adjectives mostly. */
const PEOPLE =
  /^(official|executive|native|professional|conservative|liberal|radical|criminal|relative|local|chief|militant|civilian|general|moderate|extremist|islamist|progressive)$/i;

const VERB = /^(VB[DZ]|MD)$/;

/**
 * "The official said": between an article and a verb stands a noun, and the verb has it for its subject. Tags and parts are
 * mended in place.
 */
export function adjectivesAsNouns(tokens: readonly Token[], tags: string[], parts: string[]): void {
  for (let at = 1; at + 1 < tokens.length; at += 1) {
    if (tags[at] !== "JJ" || !PEOPLE.test(tokens[at]!.text)) continue;
    const said = tokens[at + 1]!.text === "said";
    if (!/^(DT|JJ|NNP?|PRP\$|POS|HYPH)$/.test(tags[at - 1]!) || !(said || VERB.test(tags[at + 1]!))) continue;
    [tags[at], parts[at]] = ["NN", "NOUN"];
    if (said) [tags[at + 1], parts[at + 1]] = ["VBD", "VERB"];
  }
}
