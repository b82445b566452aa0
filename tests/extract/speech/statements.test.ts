import { expect, test } from "vitest";
import { clausesOf } from "../../../src/extract/clauses/clauses.ts";
import type { Draft } from "../../../src/extract/draft.ts";
import { speechOf } from "../../../src/extract/speech/speech.ts";
import { statementDrafts, withoutPlainer } from "../../../src/extract/speech/statements.ts";
import { loadLexicon } from "../../../src/model/lexicon.ts";
import { withTrees } from "../trees.ts";

const lexicon = loadLexicon();

/** "relation: subject, object" of all that somebody's saying something gives. */
function draftsIn(lines: string, names: readonly string[]): string[] {
  const mentions = withTrees(lines, names);
  const { chains } = mentions.tree.document;
  const { speeches } = speechOf(mentions, clausesOf(mentions.tree), lexicon);
  return statementDrafts(mentions, speeches, []).map(
    ({ relation, subject, object }) =>
      `${relation}: ${chains[subject.chain]!.name}, ${chains[object.chain]!.name}`,
  );
}

const SAID = "said/VBD/root/0 :/:/punct/3 “/``/punct/8";

test.each([
  [
    "an outlet that is told is a medium",
    "Ann/NNP/nsubj/3 Lee/NNP/flat/1 told/VBD/root/0 the/DT/det/6 Daily/NNP/iobj/3 Mirror/NNP/flat/5 that/IN/mark/10 the/DT/det/9 old/JJ/nsubj/10 closed/VBD/ccomp/3 on/IN/case/12 Friday/NNP/obl/10 ././punct/3",
    ["P Ann Lee", "O Daily Mirror"],
    ["quoted_on: Ann Lee, Daily Mirror"],
  ],
  [
    "so is a program, with the network that owns it",
    "Ann/NNP/nsubj/3 Lee/NNP/flat/1 said/VBD/root/0 on/IN/case/7 CNN/NNP/nmod:poss/7 's/POS/case/5 Daybreak/NNP/obl/3 :/:/punct/3 “/``/punct/11 We/PRP/nsubj/11 agree/VBP/ccomp/3 ././punct/3 ”/''/punct/11",
    ["P Ann Lee", "O CNN", "W Daybreak"],
    ["quoted_on: Ann Lee, CNN", "quoted_on: Ann Lee, Daybreak"],
  ],
  [
    "the first body or place that is named is what a statement is about",
    `Ann/NNP/nsubj/3 Lee/NNP/flat/1 ${SAID} Norway/NNP/nsubj/8 will/MD/aux/8 help/VB/ccomp/3 Sweden/NNP/obj/8 ././punct/3 ”/''/punct/8`,
    ["P Ann Lee", "L Norway", "L Sweden"],
    ["commented_on: Ann Lee, Norway"],
  ],
  [
    "a body that reports comments on nothing",
    "The/DT/det/3 Daily/NNP/nsubj/4 Mirror/NNP/flat/2 reported/VBD/root/0 that/IN/mark/7 Norway/NNP/nsubj/7 closed/VBD/ccomp/4 its/PRP$/nmod:poss/9 border/NN/obj/7 ././punct/4",
    ["O Daily Mirror", "L Norway"],
    [],
  ],
])("%s", (_, lines, names, drafts) => {
  expect(draftsIn(lines, names)).toEqual(drafts);
});

const draft = (relation: string, subject: number, object: number): Draft => ({
  relation,
  subject: { mention: subject, chain: subject },
  object: { mention: object, chain: object },
  predicate: 0,
  rule: relation,
  confidence: 1,
});

test.each([
  ["who is criticized is not only commented on", ["commented_on", "criticized"], ["criticized"]],
  ["a medium is not only told", ["told", "quoted_on"], ["quoted_on"]],
  ["what is led may be commented on", ["commented_on", "leads"], ["commented_on", "leads"]],
])("of two relations of the same two the sharper stays: %s", (_, relations, kept) => {
  const drafts = relations.map((relation) => draft(relation, 1, 2));
  expect(withoutPlainer(drafts).map(({ relation }) => relation)).toEqual(kept);
  const others = relations.map((relation, index) => draft(relation, 1, 2 + index));
  expect(withoutPlainer(others)).toHaveLength(2);
});
