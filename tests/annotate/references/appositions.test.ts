import { describe, expect, test } from "vitest";
import { withTrees } from "../../extract/trees.ts";

/** The chains of a text: the name of each and, behind it, the words of its mentions that are no names. */
function chainsOf(lines: string): string[] {
  const { document } = withTrees(lines, ["P Ann Lee", "P Tom Reed", "L Bath", "O Acme"]).tree;
  return document.chains.map(({ name, mentions }) => {
    const others = mentions
      .map((mention) => document.mentions[mention]!)
      .filter(({ form }) => form !== "name");
    return [name, ...others.map(({ start, end }) => document.article.text.slice(start, end))].join(" = ");
  });
}

describe("who is meant by what somebody is", () => {
  test.each([
    [
      "a name between commas behind it, wherever the parser has put it",
      "The/DT/det/2 mayor/NN/nsubj/8 of/IN/case/4 Bath/NNP/nmod/2 ,/,/punct/6 Ann/NNP/flat/4 Lee/NNP/flat/6 said/VBD/root/0 it/PRP/nsubj/10 rained/VBD/ccomp/8 ././punct/8",
      ["Ann Lee = mayor of Bath", "Bath"],
    ],
    [
      "the name before its comma, though the parser has it with an earlier noun",
      "An/DT/det/2 interview/NN/root/0 with/IN/case/4 Ann/NNP/nmod/2 Lee/NNP/flat/4 ,/,/punct/8 the/DT/det/8 mayor/NN/appos/2 ././punct/2",
      ["Ann Lee = mayor"],
    ],
    [
      "the only one who was called so before",
      "The/DT/det/2 mayor/NN/nsubj/6 ,/,/punct/4 Ann/NNP/appos/2 Lee/NNP/flat/4 left/VBD/root/0 ././punct/6\n" +
        "The/DT/det/2 mayor/NN/nsubj/3 said/VBD/root/0 it/PRP/nsubj/5 rained/VBD/ccomp/3 ././punct/3",
      ["Ann Lee = mayor = mayor"],
    ],
    [
      "somebody else, where another noun is said",
      "The/DT/det/2 mayor/NN/nsubj/6 ,/,/punct/4 Ann/NNP/appos/2 Lee/NNP/flat/4 left/VBD/root/0 ././punct/6\n" +
        "The/DT/det/2 official/NN/nsubj/3 said/VBD/root/0 it/PRP/nsubj/5 rained/VBD/ccomp/3 ././punct/3",
      ["Ann Lee = mayor", "official = official"],
    ],
    [
      "the body that is named before what kind of body it is",
      "The/DT/det/4 Acme/NNP/compound/4 news/NN/compound/4 agency/NN/nsubj/5 said/VBD/root/0 it/PRP/nsubj/7 rained/VBD/ccomp/5 ././punct/5",
      ["Acme = Acme news agency"],
    ],
    [
      "somebody of the body, where the noun is no kind of body",
      "The/DT/det/3 Acme/NNP/compound/3 spokesman/NN/nsubj/4 said/VBD/root/0 it/PRP/nsubj/6 rained/VBD/ccomp/4 ././punct/4",
      ["Acme spokesman = Acme spokesman", "Acme"],
    ],
    [
      "nobody, where it says that nobody did",
      "No/DT/det/2 official/NN/nsubj/3 said/VBD/root/0 it/PRP/nsubj/5 rained/VBD/ccomp/3 ././punct/3",
      [],
    ],
  ])("%s", (_, lines, chains) => {
    expect(chainsOf(lines)).toEqual(chains);
  });
});
