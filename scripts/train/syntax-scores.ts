import { type Parser, parse } from "../../src/annotate/syntax/parse.ts";
import { lemmaOf } from "../../src/annotate/words/lemmatize.ts";
import { hashText } from "../../src/model/hash.ts";
import type { Treebank } from "./treebank.ts";

/**
 * Shares of right tags, parts, lemmas and arcs on gold tokens. LAS compares labels without subtypes, as CoNLL 2018 counts
 * them.
 */
export function scoreSyntax(parser: Parser, bank: Treebank): Record<string, number> {
  const { tags, parts, lemmas, heads, relations } = parse(bank.tokens, bank.sentences, parser);
  const share = (right: (index: number) => boolean): number => {
    const count = bank.tokens.filter((_, index) => right(index)).length;
    return Math.round((10000 * count) / bank.tokens.length) / 10000;
  };
  const universal = (relation: string): string => relation.split(":")[0]!;
  const isWord = (word: string): boolean => parser.vocabulary.has(hashText(word));
  const goldLemma = (index: number): string =>
    lemmaOf(bank.tokens[index]!.text, bank.tags[index]!, parser.lemmas, isWord);
  const isHung = (index: number): boolean => heads[index] === bank.heads[index];
  return {
    words: bank.tokens.length,
    xpos: share((index) => tags[index] === bank.tags[index]),
    upos: share((index) => parts[index] === bank.parts[index]),
    lemmas: share((index) => lemmas[index] === bank.lemmas[index]),
    "lemmas, gold tags": share((index) => goldLemma(index) === bank.lemmas[index]),
    uas: share(isHung),
    las: share(
      (index) => isHung(index) && universal(relations[index]!) === universal(bank.relations[index]!),
    ),
    "las with subtypes": share((index) => isHung(index) && relations[index] === bank.relations[index]),
  };
}
