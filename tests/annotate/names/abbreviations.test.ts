import { expect, test } from "vitest";
import { spelledOut } from "../../../src/annotate/names/abbreviations.ts";
import type { KindSpan, NameKind } from "../../../src/annotate/names/name-labels.ts";

/** What becomes of KRB as an organization in a second sentence, where the first holds these words and names. */
function kindOf(first: string, names: readonly (readonly [NameKind, number, number])[]): NameKind | null {
  const spans: KindSpan[][] = [
    names.map(([kind, from, to]) => ({ kind, from, to })),
    [{ kind: "Organization", from: 1, to: 2 }],
  ];
  const [, second] = spelledOut([first.split(" "), "The KRB matters .".split(" ")], spans);
  return second![0]?.kind ?? null;
}

test.each([
  ["a law", "The Kind Rivers Bill ( KRB ) passed", [["Work", 1, 4]], "Work"],
  ["a body", "The Kola Board of Rivers ( KBR ) met", [["Organization", 1, 5]], "Organization"],
  ["a body", "The Kola Rivers Board ( KRB ) met", [["Organization", 1, 4]], "Organization"],
  ["no name", "The known river bed ( KRB ) is dry", [], null],
  // the place in a longer name is not what the abbreviation stands for
  ["unclear", "The Kola River of Bergen ( KRB ) met", [["Place", 4, 5]], "Organization"],
  ["unclear", "The Kola Rivers Board met", [], "Organization"],
  ["something else", "The Kola Board ( KRB ) met", [], "Organization"],
] as const)("an abbreviation of %s in %j", (_, first, names, kind) => {
  expect(kindOf(first, names)).toBe(kind);
});
