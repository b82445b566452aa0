import { expect, test } from "vitest";
import type { Name } from "../../../../src/annotate/document.ts";
import { echoedNames } from "../../../../src/annotate/names/passed-over/echoed-names.ts";
import { loadLexicon } from "../../../../src/model/lexicon.ts";
import { documentOf, type Row } from "../../rows.ts";

const lexicon = loadLexicon();

const named = (at: number): Name => ({ type: "Organization", form: "name", from: at, to: at + 1 });

function echoed(words: readonly (readonly [word: string, tag: string])[], at: number): number[] {
  const document = documentOf(words.map(([word, tag]): Row => [word, tag, "PROPN", -1, "root"]));
  return echoedNames(document, [named(at)], lexicon).map(({ from }) => from);
}

test.each([
  ["the same word is a name again", "FW", [3]],
  ["whatever begins a sentence as a verb is none", "VB", []],
])("%s", (_, tag, found) => {
  const words = [
    ["Atlantica", "NNP"],
    ["left", "VBD"],
    [".", "."],
    ["Atlantica", tag],
    ["denied", "VBD"],
  ] as const;
  expect(echoed(words, 0)).toEqual(found);
});

test("a part of another name is none", () => {
  const words = [
    ["Atlantica", "NNP"],
    ["left", "VBD"],
    ["Villa", "NNP"],
    ["Atlantica", "NNP"],
  ] as const;
  expect(echoed(words, 0)).toEqual([]);
});

test("a company of several words is one without its form as well", () => {
  const words = ["Ek", "-", "Lind", "Corporation", "left", ".", "Ek", "-", "Lind", "denied", "it"];
  const document = documentOf(words.map((word): Row => [word, "NNP", "PROPN", -1, "root"]));
  const name: Name = { type: "Organization", form: "name", from: 0, to: 4 };
  expect(echoedNames(document, [name], lexicon)).toContainEqual({ ...name, from: 6, to: 9 });
});
