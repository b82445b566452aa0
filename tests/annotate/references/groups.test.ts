import { describe, expect, test } from "vitest";
import { corefer } from "../../../src/annotate/references/corefer.ts";
import { loadLexicon } from "../../../src/model/lexicon.ts";
import { handmade } from "../handmade.ts";

const lexicon = loadLexicon();

/** What each description and pronoun stands for, as "words: names". */
function groupsIn(marked: string): string[] {
  const { article, mentions, referents, chains } = corefer(handmade(marked), lexicon);
  return mentions.flatMap(({ form, start, end }, index) => {
    const names = referents[index]!.map((chain) => chains[chain]!.name);
    return names.length > 1 && form !== "name"
      ? [`${article.text.slice(start, end)}: ${names.join(", ")}`]
      : [];
  });
}

describe("groups", () => {
  test.each([
    ["[P Ann Smith] met [P Bob Jones].\nThey agreed.", ["They: Ann Smith, Bob Jones"]],
    ["[P Ann Smith] left.\nThey agreed.", []], // one is no group
    [
      "[P Ann Smith], [P Tom Reed] and [P Bob Jones] met.\nThey agreed.",
      ["They: Ann Smith, Tom Reed, Bob Jones"],
    ],
    ["[P Ann Smith] met [P Bob Jones].\nBoth agreed.", ["Both: Ann Smith, Bob Jones"]],
    ["[P Ann Smith] met [P Bob Jones].\nTwo leaders agreed.", []], // of any others
  ])("%s", (text, groups) => {
    expect(groupsIn(text)).toEqual(groups);
  });
});
