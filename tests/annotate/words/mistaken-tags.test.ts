import { expect, test } from "vitest";
import { mendTags } from "../../../src/annotate/words/mistaken-tags.ts";

/** The tags of words written as "Acme/NNP", mended; parts are VERB for verbs, and "X" for others. */
function mended(text: string): { tags: string[]; parts: string[] } {
  const pairs = text.split(" ").map((pair) => pair.split(/\/(?=[^/]+$)/) as [string, string]);
  const tokens = pairs.map(([word]) => ({ text: word, start: 0, end: word.length }));
  const tags = pairs.map(([, tag]) => tag);
  const parts = tags.map((tag) => (tag.startsWith("VB") ? "VERB" : "X"));
  mendTags(tokens, [{ from: 0, to: tokens.length, start: 0, end: 0, block: 0 }], tags, parts);
  return { tags, parts };
}

test.each([
  ["someone of a party", "of/IN a/DT Republican/JJ ,/, Anna/NNP", 2, "NNP"],
  ["someone of a party with a word for it", "a/DT lifelong/JJ Republican/JJ from/IN Ohio/NNP", 2, "NNP"],
  ["plots that are alleged", "over/IN alleged/VBN plots/NNS", 1, "JJ"],
  ["what comes before them", "month/NN over/RB alleged/VBD Acme/NNP plots/NNS", 1, "IN"],
  ["ties that are alleged", "Berg/NNP has/VBZ alleged/VBN ties/NNS to/IN Acme/NNP", 2, "JJ"],
  ["what somebody alleged", "Berg/NNP has/VBZ alleged/VBN fraud/NN", 2, "VBN"],
  ["who claims something", "The/DT firm/NN claims/NNS Acme/NNP flies/VBZ there/RB", 2, "VBZ"],
  ["what somebody claims", "The/DT firm/NN claims/NNS Acme/NNP filed/VBD were/VBD denied/VBN", 2, "NNS"],
  ["what a party is", "of/IN a/DT Republican/JJ town/NN hall/NN", 2, "JJ"],
  ["a title that is counted", "Two/CD Democratic/JJ Senators/NNPS came/VBD", 2, "NNS"],
  ["a party that is counted", "Two/CD Democrats/NNPS came/VBD", 1, "NNPS"],
  ["a word inside a name", "of/IN Acme/NNP International/JJ Anna/NNP came/VBD", 2, "NNP"],
  ["a nationality before a name", "of/IN Acme/NNP Norwegian/JJ Anna/NNP came/VBD", 2, "JJ"],
  ["what came then", "left/VBD ,/, then/RB agreed/VBN with/IN us/PRP", 3, "VBD"],
  ["what was done then", "was/VBD then/RB agreed/VBN with/IN us/PRP", 2, "VBN"],
  ["the form of a company", "of/IN Acme/NNP A/DT //SYM S/NN ./.", 4, "NNP"],
  ["a noun with a capital", "what/WP the/DT Court/NN said/VBD on/IN the/DT matter/NN then/RB", 2, "NNP"],
  ["one that is counted", "what/WP the/DT two/CD Leaders/NNS said/VBD on/IN the/DT matter/NN", 3, "NNS"],
  ["one in a headline", "What/WP the/DT Court/NN Said/VBD on/IN These/DT Matters/NNS", 2, "NN"],
  ["a word in small letters behind a nationality", "the/DT French/JJ company/NNP Acme/NNP", 2, "NN"],
  ["a small word of a name", "Ole/NNP von/NNP Berg/NNP", 1, "NNP"],
  ["what one name did to another", "Acme/NNP beat/NN Berg/NNP ./.", 1, "VBD"],
  ["what names a thing", "Acme/NNP beat/NN Berg/NNP saw/VBD it/PRP", 1, "NN"],
  ["a name like an auxiliary", "Anna/NNP May/MD left/VBD", 1, "NNP"],
  ["an auxiliary", "Anna/NNP May/NNP may/MD leave/VB", 2, "MD"],
  ["a noun without a capital", "of/IN the/DT Norwegian/NNP channel/NNP Acme/NNP", 3, "NN"],
  ["a particle of a name", "of/IN Ole/NNP van/NNP Ek/NNP", 2, "NNP"],
  ["a past without an ending", "Berg/NNP beat/NN Lind/NNP in/IN May/NNP", 1, "VBD"],
  ["such a noun beside a verb", "Berg/NNP hit/NN Lind/NNP sold/VBD well/RB", 1, "NN"],
  ["what ends a sentence behind a verb", "they/PRP had/VBD to/TO go/VB on/IN ./.", 4, "RP"],
  ["what the only verb says", "Acme/NNP expressed/VBN concern/NN ./.", 1, "VBD"],
  ["what a caption shows", "Acme/NNP expressed/VBN concern/NN", 1, "VBN"],
  ["two letters", "from/IN the/DT A/DT //SYM S/NN ./.", 4, "NN"],
])("%s in %j", (_, text, at, tag) => {
  expect(mended(text).tags[at]).toBe(tag);
});

test.each([
  ["is an auxiliary before a participle", "It/PRP has/VBZ since/RB declared/VBN it/PRP", "AUX"],
  ["is a verb elsewhere", "It/PRP has/VBZ since/IN May/NNP a/DT plan/NN", "VERB"],
])("having %s", (_, text, part) => {
  expect(mended(text).parts[1]).toBe(part);
});
