import { bare, dependents, lemmaOf, type Tree } from "../clauses/tree.ts";
import { isWriting } from "./writings.ts";

const ISSUING =
  /^(issue|release|publish|send|write|post|sign|file|deliver|circulate|unleash|share|distribute|run|air)$/;

/** So many words may lie between the verb and what the writing says. */
const REACH = 16;

/** Of "issued a statement calling it a crime" the verb that brings the writing into the world which says so. */
export function verbOfIssue(tree: Tree, cue: number): number | undefined {
  const { tags, tokens } = tree.document;
  if (tags[cue] !== "VBG" || tokens[cue - 1]?.text === ",") return undefined;
  const verb = verbAbove(tree, cue);
  const near = verb >= 0 && verb < cue && cue - verb < REACH && ISSUING.test(lemmaOf(tree, verb));
  return near && writingsOf(tree, verb).some((writing) => isWriting(tree, writing)) ? verb : undefined;
}

/** The verb on which a participle hangs, if by the noun that is the verb's object: "a letter", "a series of letters". */
function verbAbove(tree: Tree, participle: number): number {
  let at = tree.document.heads[participle]!;
  while (at >= 0 && /^(nmod|obj)$/.test(bare(tree, at))) at = tree.document.heads[at]!;
  return at;
}

const writingsOf = (tree: Tree, verb: number): number[] =>
  dependents(tree, verb, "obj").flatMap((object) => [object, ...dependents(tree, object, "nmod")]);
