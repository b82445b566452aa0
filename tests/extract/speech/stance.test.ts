import { expect, test } from "vitest";
import { clausesOf } from "../../../src/extract/clauses/clauses.ts";
import { speechOf } from "../../../src/extract/speech/speech.ts";
import { stanceOf } from "../../../src/extract/speech/stance.ts";
import { loadLexicon } from "../../../src/model/lexicon.ts";
import { withTrees } from "../trees.ts";

const lexicon = loadLexicon();

/** "polarity modality by speakers" of the word that carries a claim. */
function stanceAt(predicate: string, lines: string): string {
  const mentions = withTrees(lines, ["P Ann Lee", "P Tom Reed", "O Daily Mirror"]);
  const { document } = mentions.tree;
  const { assertions } = speechOf(mentions, clausesOf(mentions.tree), lexicon);
  const at = document.tokens.findLastIndex(({ text }) => text === predicate);
  const { polarity, modality, saidBy } = stanceOf(mentions, at, assertions);
  return [polarity, modality, ...saidBy.map(({ chain }) => `by ${document.chains[chain]!.name}`)].join(" ");
}

test.each([
  [
    "met",
    "Ann/NNP/nsubj/3 Lee/NNP/flat/1 met/VBD/root/0 Tom/NNP/obj/3 Reed/NNP/flat/4 ././punct/3",
    "affirmed stated",
  ],
  [
    "meet",
    "Ann/NNP/nsubj/5 Lee/NNP/flat/1 did/VBD/aux/5 n't/RB/advmod/5 meet/VB/root/0 Tom/NNP/obj/5 Reed/NNP/flat/6 ././punct/5",
    "denied stated",
  ],
  // What is conceded is not denied.
  [
    "met",
    "No/DT/det/2 doubt/NN/root/0 Ann/NNP/nsubj/5 Lee/NNP/flat/3 met/VBD/conj/2 Tom/NNP/obj/5 Reed/NNP/flat/6 ././punct/2",
    "affirmed stated",
  ],
  ["rain", "No/DT/det/2 matter/NN/root/0 the/DT/det/4 rain/NN/conj/2 ././punct/2", "affirmed stated"],
  // It did not come about: no mere possibility.
  [
    "meet",
    "Ann/NNP/nsubj/5 Lee/NNP/flat/1 could/MD/aux/5 not/RB/advmod/5 meet/VB/root/0 Tom/NNP/obj/5 Reed/NNP/flat/6 ././punct/5",
    "denied stated",
  ],
  [
    "meet",
    "Ann/NNP/nsubj/3 Lee/NNP/flat/1 failed/VBD/root/0 to/TO/mark/5 meet/VB/xcomp/3 Tom/NNP/obj/5 Reed/NNP/flat/6 ././punct/3",
    "denied stated",
  ],
  [
    "winning",
    "Lee/NNP/nsubj/4 was/VBD/cop/4 not/RB/advmod/4 successful/JJ/root/0 in/IN/mark/6 winning/VBG/advcl/4 it/PRP/obj/6 ././punct/4",
    "denied stated",
  ],
  [
    "winning",
    "Lee/NNP/nsubj/3 was/VBD/cop/3 unsuccessful/JJ/root/0 in/IN/mark/5 winning/VBG/advcl/3 it/PRP/obj/5 ././punct/3",
    "denied stated",
  ],
  [
    "winning",
    "Lee/NNP/nsubj/3 was/VBD/cop/3 successful/JJ/root/0 in/IN/mark/5 winning/VBG/advcl/3 it/PRP/obj/5 ././punct/3",
    "affirmed stated",
  ],
  [
    "meet",
    "Ann/NNP/nsubj/4 Lee/NNP/flat/1 will/MD/aux/4 meet/VB/root/0 Tom/NNP/obj/4 Reed/NNP/flat/5 ././punct/4",
    "affirmed planned",
  ],
  [
    "meet",
    "Ann/NNP/nsubj/4 Lee/NNP/flat/1 may/MD/aux/4 meet/VB/root/0 Tom/NNP/obj/4 Reed/NNP/flat/5 ././punct/4",
    "affirmed possible",
  ],
  [
    "meet",
    "Ann/NNP/nsubj/4 Lee/NNP/flat/1 is/VBZ/aux:pass/4 expected/VBN/root/0 to/TO/mark/6 meet/VB/xcomp/4 Tom/NNP/obj/6 Reed/NNP/flat/7 ././punct/4",
    "affirmed planned",
  ],
  [
    "meet",
    "Ann/NNP/nsubj/5 Lee/NNP/flat/1 is/VBZ/cop/5 to/TO/mark/5 meet/VB/root/0 Tom/NNP/obj/5 Reed/NNP/flat/6 ././punct/5",
    "affirmed planned",
  ],
  // There is time for what is still to be done.
  [
    "meet",
    "They/PRP/nsubj/2 have/VBP/root/0 a/DT/det/4 week/NN/obj/2 to/TO/mark/6 meet/VB/acl/4 Tom/NNP/obj/6 Reed/NNP/flat/7 ././punct/2",
    "affirmed planned",
  ],
  // A headline.
  ["meet", "Lee/NNP/nsubj/3 to/TO/mark/3 meet/VB/root/0 Reed/NNP/obj/3", "affirmed planned"],
  [
    "met",
    "Ann/NNP/nsubj/4 Lee/NNP/flat/1 reportedly/RB/advmod/4 met/VBD/root/0 Tom/NNP/obj/4 Reed/NNP/flat/5 ././punct/4",
    "affirmed reported",
  ],
  [
    "met",
    "Ann/NNP/nsubj/3 Lee/NNP/flat/1 said/VBD/root/0 she/PRP/nsubj/5 met/VBD/ccomp/3 Tom/NNP/obj/5 Reed/NNP/flat/6 ././punct/3",
    "affirmed reported by Ann Lee",
  ],
  [
    "met",
    "Ann/NNP/nsubj/3 Lee/NNP/flat/1 denied/VBD/root/0 she/PRP/nsubj/5 met/VBD/ccomp/3 Tom/NNP/obj/5 Reed/NNP/flat/6 ././punct/3",
    "denied reported by Ann Lee",
  ],
  // The nearest speaker comes first.
  [
    "met",
    "The/DT/det/3 Daily/NNP/nsubj/4 Mirror/NNP/flat/2 reported/VBD/root/0 that/IN/mark/8 Ann/NNP/nsubj/8 Lee/NNP/flat/6 said/VBD/ccomp/4 she/PRP/nsubj/10 met/VBD/ccomp/8 Tom/NNP/obj/10 Reed/NNP/flat/11 ././punct/4",
    "affirmed reported by Ann Lee by Daily Mirror",
  ],
  [
    "leave",
    "Ann/NNP/nsubj/3 Lee/NNP/flat/1 urged/VBD/root/0 Tom/NNP/obj/3 Reed/NNP/flat/4 to/TO/mark/7 leave/VB/xcomp/3 ././punct/3",
    "affirmed demanded by Ann Lee",
  ],
  // A pledge is theirs who bind themselves.
  [
    "leave",
    "Ann/NNP/nsubj/6 Lee/NNP/flat/1 and/CC/cc/4 Tom/NNP/conj/1 Reed/NNP/flat/4 pledged/VBD/root/0 to/TO/mark/8 leave/VB/xcomp/6 ././punct/6",
    "affirmed planned by Ann Lee by Tom Reed",
  ],
  // What is stressed is so in the words of who stresses it; what is told of it beside is not.
  [
    "support",
    "Ann/NNP/nsubj/3 Lee/NNP/flat/1 stressed/VBD/root/0 her/PRP$/nmod:poss/5 support/NN/obj/3 for/IN/case/7 Tom/NNP/nmod/5 Reed/NNP/flat/7 ././punct/3",
    "affirmed reported by Ann Lee",
  ],
  [
    "war",
    "Ann/NNP/nsubj/3 Lee/NNP/flat/1 stressed/VBD/root/0 the/DT/det/5 costs/NNS/obj/3 of/IN/case/8 the/DT/det/8 war/NN/nmod/5 ././punct/3",
    "affirmed stated",
  ],
  // What is important is not demanded with it.
  [
    "alliance",
    "Ann/NNP/nsubj/3 Lee/NNP/flat/1 needs/VBZ/root/0 the/DT/det/5 strength/NN/obj/3 of/IN/case/8 the/DT/det/8 alliance/NN/nmod/5 ././punct/3",
    "affirmed stated",
  ],
  [
    "met",
    "If/IN/mark/4 Ann/NNP/nsubj/4 Lee/NNP/flat/2 met/VBD/advcl/9 Tom/NNP/obj/4 Reed/NNP/flat/5 ,/,/punct/4 nobody/NN/nsubj/9 knows/VBZ/root/0 ././punct/9",
    "affirmed conditional",
  ],
])("the stance of “%s” in: %s", (predicate, lines, stance) => {
  expect(stanceAt(predicate, lines)).toBe(stance);
});
