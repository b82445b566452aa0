import type { Sentence, Token } from "../document.ts";

/** Adjectives that are nouns for people as well: treebanks, which are little news, have them as adjectives mostly. */
const PEOPLE =
  /^(official|executive|native|professional|conservative|liberal|radical|criminal|relative|local|chief|militant|civilian|general|moderate|extremist|islamist|progressive)$/i;

const VERB = /^(VB[DZ]|MD)$/;

const SAID =
  /^(said|told|warned|added|confirmed|announced|declined|denied|insisted|claimed|noted|acknowledged|wrote|explained|suggested)$/;

/** Nouns that are verbs where nothing else in the sentence is one: "Meyer plans to visit Oslo". */
const AIMS = /^(plans|hopes|aims|vows|needs|wants|pledges|promises|attempts|decides|fails|claims)$/;

/**
 * Mends, in place, what the tagger mistakes: "the official said" has a noun between article and verb, and a sentence
 * without a verb has one where a name is followed by "plans to".
 */
export function mendTags(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  tags: string[],
  parts: string[],
): void {
  for (const sentence of sentences) {
    const finite = tags.slice(sentence.from, sentence.to).some((tag) => /^(VB[DZP]|MD)$/.test(tag));
    for (let at = sentence.from + 1; at + 1 < sentence.to; at += 1) {
      const { text } = tokens[at]!;
      if (tags[at] === "JJ" && PEOPLE.test(text)) asNoun(tokens, at, tags, parts);
      const aims = !finite && tags[at] === "NNS" && AIMS.test(text) && tags[at - 1] === "NNP";
      if (aims && tags[at + 1] === "TO" && tags[at + 2] === "VB") [tags[at], parts[at]] = ["VBZ", "VERB"];
    }
  }
}

function asNoun(tokens: readonly Token[], at: number, tags: string[], parts: string[]): void {
  const said = SAID.test(tokens[at + 1]!.text);
  if (!/^(DT|JJ|NNP?|PRP\$|POS|HYPH)$/.test(tags[at - 1]!) || !(said || VERB.test(tags[at + 1]!))) return;
  [tags[at], parts[at]] = ["NN", "NOUN"];
  if (said) [tags[at + 1], parts[at + 1]] = ["VBD", "VERB"];
}
