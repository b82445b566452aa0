import { conjuncts, dependents, prepositionOf, type Tree } from "./tree.ts";

/** The heads of the names that are given for a plural: "allies such as Germany", "firms including Acme and Berg". */
export const examplesOf = (tree: Tree, token: number): number[] =>
  /^NNP?S$/.test(tree.document.tags[token]!)
    ? dependents(tree, token, "nmod")
        .filter((child) => child > token && EXAMPLE.test(prepositionOf(tree, child)))
        .flatMap((child) => conjuncts(tree, child))
    : [];

const EXAMPLE = /^(such as|like|include)$/;
