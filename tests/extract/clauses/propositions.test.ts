import { expect, test } from "vitest";
import { clausesOf } from "../../../src/extract/clauses/clauses.ts";
import { propositionsOf, triplesOf, tupleOf } from "../../../src/extract/clauses/propositions.ts";
import { withTrees } from "../trees.ts";

const tuplesIn = (lines: string): string[] => {
  const { tree } = withTrees(lines);
  return propositionsOf(tree, clausesOf(tree)).map((proposition) => tupleOf(proposition).join(" | "));
};

test.each([
  [
    "object and phrases around it",
    "She/PRP/nsubj/2 signed/VBD/root/0 a/DT/det/4 treaty/NN/obj/2 in/IN/case/6 Oslo/NNP/obl/2 yesterday/NN/obl:unmarked/2 ././punct/2",
    ["She | signed | a treaty | in Oslo | yesterday"],
  ],
  [
    "without an object, the preposition with the relation",
    "She/PRP/nsubj/2 talked/VBD/root/0 to/IN/case/5 the/DT/det/5 press/NN/obl/2 ././punct/2",
    ["She | talked to | the press"],
  ],
  [
    "auxiliaries, negation and governed verbs in the relation",
    "She/PRP/nsubj/4 did/VBD/aux/4 not/RB/advmod/4 want/VB/root/0 to/TO/mark/6 sign/VB/xcomp/4 it/PRP/obj/6 ././punct/4",
    ["She | did not want to sign | it"],
  ],
  [
    "one tuple for each of several objects and subjects",
    "Ann/NNP/nsubj/4 and/CC/cc/3 Tom/NNP/conj/1 bought/VBD/root/0 bread/NN/obj/4 and/CC/cc/7 milk/NN/conj/5 ././punct/4",
    ["Ann | bought | bread", "Ann | bought | milk", "Tom | bought | bread", "Tom | bought | milk"],
  ],
  [
    "a subject shared by two verbs, and lent by a noun to its relative clause",
    "The/DT/det/2 judge/NN/nsubj/6 who/WP/nsubj/4 freed/VBD/acl:relcl/2 him/PRP/obj/4 resigned/VBD/root/0 in/IN/case/8 May/NNP/obl/6 and/CC/cc/10 left/VBD/conj/6 town/NN/obj/10 ././punct/6",
    ["The judge | freed | him", "The judge | resigned in | May", "The judge | left | town"],
  ],
  [
    "what a copula says, and what stands beside a name",
    "Ann/NNP/nsubj/7 ,/,/punct/4 the/DT/det/4 mayor/NN/appos/1 ,/,/punct/1 is/VBZ/cop/7 ill/JJ/root/0 ././punct/7",
    ["Ann | is | the mayor", "Ann | is | ill"],
  ],
  [
    "of a passive what it happens to, by whom",
    "It/PRP/nsubj:pass/3 was/VBD/aux:pass/3 signed/VBN/root/0 by/IN/case/5 Ann/NNP/obl:agent/3 ././punct/3",
    ["It | was signed by | Ann"],
  ],
  [
    "a noun that makes a preposition with those around it",
    "They/PRP/nsubj/2 sang/VBD/root/0 in/IN/case/4 honor/NN/obl/2 of/IN/case/6 her/PRP/nmod/4 ././punct/2",
    ["They | sang in honor of | her"],
  ],
])("%s", (_, lines, tuples) => {
  expect(tuplesIn(lines)).toEqual(tuples);
});

test("triples go into the phrases of an object, and tie what stands around to it", () => {
  const { tree } = withTrees(
    "She/PRP/nsubj/2 left/VBD/root/0 the/DT/det/4 house/NN/obj/2 of/IN/case/6 Tom/NNP/nmod/4 in/IN/case/8 May/NNP/obl/2 ././punct/2",
  );
  expect(propositionsOf(tree, clausesOf(tree)).flatMap(triplesOf)).toEqual([
    ["She", "left", "the house of Tom"],
    ["She", "left the house of", "Tom"],
    ["She", "left the house in", "May"],
  ]);
});
