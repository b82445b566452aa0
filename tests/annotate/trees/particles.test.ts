import { expect, test } from "vitest";
import { particlesOfVerbs } from "../../../src/annotate/trees/particles.ts";
import { mendedBy, type Row } from "../rows.ts";

const rows = (word: string, relation: string): Row[] => [
  ["They", "PRP", "PRON", 1, "nsubj"],
  ["handed", "VBD", "VERB", -1, "root"],
  [word, "IN", "ADP", 3, "case"],
  ["Lund", "NNP", "PROPN", 1, relation],
];

test.each([
  ["over", "obj", "over compound:prt 1"],
  ["over", "obl", "over case 3"], // "flew over Lund"
  ["with", "obj", "with case 3"],
])("%s before what is an %s of the verb: %s", (word, relation, arc) => {
  expect(mendedBy(rows(word, relation), particlesOfVerbs)).toContain(arc);
});
