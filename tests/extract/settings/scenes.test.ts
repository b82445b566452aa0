import { describe, expect, test } from "vitest";
import type { Mentions } from "../../../src/extract/clauses/arguments.ts";
import { clausesOf } from "../../../src/extract/clauses/clauses.ts";
import { treeOf } from "../../../src/extract/clauses/tree.ts";
import { settingsOf } from "../../../src/extract/settings/settings.ts";
import { timesOf } from "../../../src/extract/times/times.ts";
import { withTrees } from "../trees.ts";

const NAMES = ["P Ann Lee", "P Tom Reed", "L Oslo", "L Bergen"];

/** Where the clause of a word happens, with somebody as its subject. A text that begins with "# " begins with a headline. */
function placeOf(word: string, subject: string, lines: string): string {
  const mentions = titled(withTrees(lines.replace(/^# /, ""), NAMES), lines.startsWith("# "));
  const { document } = mentions.tree;
  const settings = settingsOf(mentions, clausesOf(mentions.tree), timesOf(document), []);
  const chain = document.chains.findIndex(({ name }) => name === subject);
  const mention = document.chains[chain]!.mentions[0]!;
  const token = document.tokens.findLastIndex(({ text }) => text === word);
  const place = settings.where(token, [{ mention, chain }]);
  return place ? document.chains[place.chain]!.name : "no place";
}

function titled(mentions: Mentions, headline: boolean): Mentions {
  const { document } = mentions.tree;
  const blocks = document.article.blocks.map((block, index) =>
    headline && index === 0 ? { ...block, kind: "headline" as const } : block,
  );
  return { ...mentions, tree: treeOf({ ...document, article: { ...document.article, blocks } }) };
}

const MET =
  "Ann/NNP/nsubj/3 Lee/NNP/flat/1 met/VBD/root/0 Tom/NNP/obj/3 Reed/NNP/flat/4 in/IN/case/7 Oslo/NNP/obl/3 ././punct/3";
const RULED = "They/PRP/nsubj/2 ruled/VBD/root/0 ././punct/2";

describe("the place of a clause", () => {
  test.each([
    ["with the verb", MET],
    ["with whom it was done to", MET.replace("Oslo/NNP/obl/3", "Oslo/NNP/nmod/4")],
    ["with something else, behind the verb", MET.replace("Oslo/NNP/obl/3", "Oslo/NNP/appos/1")],
  ])("is the one that it names, hung in the tree %s", (_, lines) => {
    expect(placeOf("met", "Ann Lee", lines)).toBe("Oslo");
  });

  test("is where somebody is welcomed", () => {
    const welcomed =
      "Ann/NNP/nsubj/3 Lee/NNP/flat/1 welcomed/VBD/root/0 Tom/NNP/obj/3 Reed/NNP/flat/4 to/IN/case/7 Oslo/NNP/obl/3 ././punct/3";
    expect(placeOf("welcomed", "Ann Lee", welcomed)).toBe("Oslo");
  });

  test("is none that only tells which campaign is meant", () => {
    const discussed =
      "Ann/NNP/nsubj/3 Lee/NNP/flat/1 discussed/VBD/root/0 steps/NNS/obj/3 in/IN/case/8 the/DT/det/8 Oslo/NNP/compound/8 campaign/NN/nmod/4 ././punct/3";
    expect(placeOf("discussed", "Ann Lee", discussed)).toBe("no place");
  });

  test("is where a journey goes, for what is done there", () => {
    const left = "Ann/NNP/nsubj/3 Lee/NNP/flat/1 went/VBD/root/0 to/TO/case/5 Oslo/NNP/obl/3 ././punct/3";
    const urged =
      "Ann/NNP/nsubj/3 Lee/NNP/flat/1 thanked/VBD/root/0 Tom/NNP/obj/3 Reed/NNP/flat/4 ././punct/3";
    expect(placeOf("thanked", "Ann Lee", `${left}\n${urged}`)).toBe("Oslo");
    expect(placeOf("went", "Ann Lee", `${left}\n${urged}`)).toBe("no place");
  });

  test("is where one has gone, in what is told of there", () => {
    const went =
      "Ann/NNP/nsubj/3 Lee/NNP/flat/1 went/VBD/root/0 on/RB/case/6 to/TO/case/6 Oslo/NNP/obl/3 ,/,/punct/11 where/WRB/advmod/11 " +
      "Ann/NNP/nsubj/11 Lee/NNP/flat/9 slept/VBD/advcl/3 ././punct/3";
    expect(placeOf("slept", "Ann Lee", went)).toBe("Oslo");
  });

  test("of what is done during a happening is the happening's", () => {
    const handed =
      "During/IN/case/3 the/DT/det/3 talks/NNS/obl/6 Tom/NNP/nsubj/6 Reed/NNP/flat/4 slept/VBD/root/0 ././punct/6";
    const held =
      "Talks/NNS/nsubj:pass/3 were/VBD/aux:pass/3 held/VBN/root/0 in/IN/case/5 Bergen/NNP/obl/3 ././punct/3";
    expect(placeOf("slept", "Tom Reed", `${held}\n${handed}`)).toBe("Bergen");
  });

  test("of a speaker's words is where the speech was held, even if that is told later", () => {
    const said = "Ann/NNP/nsubj/3 Lee/NNP/flat/1 said/VBD/root/0 so/RB/advmod/3 ././punct/3";
    const spoke = "Ann/NNP/nsubj/3 Lee/NNP/flat/1 spoke/VBD/root/0 in/IN/case/5 Bergen/NNP/obl/3 ././punct/3";
    expect(placeOf("said", "Ann Lee", `${said}\n${RULED}\n${spoke}`)).toBe("Bergen");
    expect(placeOf("said", "Tom Reed", `${said}\n${RULED}\n${spoke}\n${MET}`)).toBe("no place");
  });

  test("of a headline is that of the story", () => {
    const headline = "Ann/NNP/nsubj/3 Lee/NNP/flat/1 thanks/VBZ/root/0 Tom/NNP/obj/3 Reed/NNP/flat/4";
    expect(placeOf("thanks", "Ann Lee", `# ${headline}\n\n${MET}`)).toBe("Oslo");
    expect(placeOf("thanks", "Ann Lee", `${headline}\n\n${MET}`)).toBe("no place");
  });
});
