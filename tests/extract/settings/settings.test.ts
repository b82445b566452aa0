import { describe, expect, test } from "vitest";
import type { Mentions } from "../../../src/extract/clauses/arguments.ts";
import { clausesOf } from "../../../src/extract/clauses/clauses.ts";
import { treeOf } from "../../../src/extract/clauses/tree.ts";
import { settingsOf } from "../../../src/extract/settings/settings.ts";
import { edtf } from "../../../src/extract/times/calendar.ts";
import { timesOf } from "../../../src/extract/times/times.ts";
import { withTrees } from "../trees.ts";

interface Quotation {
  readonly said: string;
  readonly quoted: string;
}

/** The day of the clause that a word carries. A text that begins with "# " begins with a headline. */
function dayOf(word: string, lines: string, quotation?: Quotation): string {
  const mentions = titled(withTrees(lines.replace(/^# /, "")), lines.startsWith("# "));
  const { document } = mentions.tree;
  const token = (text: string): number => document.tokens.findLastIndex((one) => one.text === text);
  const utterances = quotation ? [utteranceIn(document.article.text, quotation, token(quotation.said))] : [];
  const settings = settingsOf(mentions, clausesOf(mentions.tree), timesOf(document), utterances);
  const range = settings.when(token(word));
  return range ? edtf(range) : "no day";
}

function titled(mentions: Mentions, headline: boolean): Mentions {
  const { document } = mentions.tree;
  const blocks = document.article.blocks.map((block, index) =>
    headline && index === 0 ? { ...block, kind: "headline" as const } : block,
  );
  return { ...mentions, tree: treeOf({ ...document, article: { ...document.article, blocks } }) };
}

function utteranceIn(text: string, { quoted }: Quotation, cue: number) {
  const start = text.indexOf(quoted);
  return { content: { start, end: start + quoted.length }, cue };
}

const SIGNED_ON =
  "Envoys/NNS/nsubj/2 signed/VBD/root/0 it/PRP/obj/2 on/IN/case/5 5/CD/obl/2 May/NNP/nmod:unmarked/5 2018/CD/nmod:unmarked/5 ././punct/2";
const SAID_THEN = "He/PRP/nsubj/2 thanked/VBD/root/0 them/PRP/obj/2 ././punct/2";

test.each([
  [
    "as which somebody served",
    "He/PRP/nsubj/2 served/VBD/root/0 as/IN/case/4 mayor/NN/obl/2 from/IN/case/6 2008/CD/obl/2 to/IN/case/8 2016/CD/obl/2 ././punct/2",
    "2008/2016",
  ],
  [
    "that somebody had",
    "He/PRP/nsubj/3 was/VBD/cop/3 mayor/NN/root/0 from/IN/case/5 2008/CD/obl/3 to/IN/case/7 2016/CD/obl/3 ././punct/3",
    "2008/2016",
  ],
  // What somebody did as mayor dates no office.
  [
    "of somebody who did something then",
    "The/DT/det/2 mayor/NN/nsubj/3 left/VBD/root/0 in/IN/case/5 2016/CD/obl/3 ././punct/3",
    "no day",
  ],
])("the tenure of a role %s", (_, lines, years) => {
  const mentions = withTrees(lines);
  const { document } = mentions.tree;
  const { tenure } = settingsOf(mentions, clausesOf(mentions.tree), timesOf(document), []);
  const range = tenure(document.tokens.findIndex(({ text }) => text === "mayor"));
  expect(range ? edtf(range) : "no day").toBe(years);
});

describe("the day of a clause", () => {
  test("is the one that it names", () => {
    expect(dayOf("signed", SIGNED_ON)).toBe("2018-05-05");
  });

  test("is the day that its paragraph is at, when it is told in the simple past", () => {
    expect(dayOf("thanked", `${SIGNED_ON}\n${SAID_THEN}`)).toBe("2018-05-05");
  });

  test("is the day of the story in a new paragraph, not the last day named", () => {
    const founded = "They/PRP/nsubj/2 ruled/VBD/root/0 until/IN/case/4 1990/CD/obl/2 ././punct/2";
    expect(dayOf("thanked", `${SIGNED_ON}\n\n${founded}\n\n${SAID_THEN}`)).toBe("2018-05-05");
  });

  test("goes on from an older year within its paragraph", () => {
    const founded = "They/PRP/nsubj/2 ruled/VBD/root/0 in/IN/case/4 1990/CD/obl/2 ././punct/2";
    expect(dayOf("thanked", `${SIGNED_ON}\n\n${founded}\n${SAID_THEN}`)).toBe("1990");
  });

  test.each([
    ["a perfect", "He/PRP/nsubj/3 has/VBZ/aux/3 thanked/VBN/root/0 them/PRP/obj/3 ././punct/3"],
    ["a present", "He/PRP/nsubj/2 thanks/VBZ/root/0 them/PRP/obj/2 ././punct/2"],
    ["a wish", "He/PRP/nsubj/3 might/MD/aux/3 thank/VB/root/0 them/PRP/obj/3 ././punct/3"],
    ["a plan", "He/PRP/nsubj/3 will/MD/aux/3 thank/VB/root/0 them/PRP/obj/3 ././punct/3"],
  ])("is unknown for %s that names none", (_, sentence) => {
    const word = /\bthank\w*/.exec(sentence)![0];
    expect(dayOf(word, `${SIGNED_ON}\n${sentence}`)).toBe("no day");
  });

  test("of a relative clause is unknown, unless it tells of a happening", () => {
    const clause = (noun: string): string =>
      `They/PRP/nsubj/2 held/VBD/root/0 ${noun}/obj/2 in/IN/case/5 which/WDT/obl/7 they/PRP/nsubj/7 agreed/VBD/acl:relcl/3 ././punct/2`;
    expect(dayOf("agreed", `${SIGNED_ON}\n${clause("talks/NNS")}`)).toBe("2018-05-05");
    expect(dayOf("agreed", `${SIGNED_ON}\n${clause("offices/NNS")}`)).toBe("no day");
  });

  test("of a plan is that of the plan before it", () => {
    const plan =
      "They/PRP/nsubj/3 will/MD/aux/3 meet/VB/root/0 on/IN/case/5 9/CD/obl/3 May/NNP/nmod:unmarked/5 2018/CD/nmod:unmarked/5 ././punct/3";
    const more = "He/PRP/nsubj/3 will/MD/aux/3 visit/VB/root/0 ././punct/3";
    expect(dayOf("visit", `${SIGNED_ON}\n${plan}\n${more}`)).toBe("2018-05-09");
  });

  test("is unknown where its own time cannot be placed", () => {
    const before =
      "He/PRP/nsubj/2 visited/VBD/root/0 a/DT/det/5 few/JJ/amod/5 weeks/NNS/obl/2 before/IN/case/8 the/DT/det/8 summit/NN/nmod/5 ././punct/2";
    expect(dayOf("visited", `${SIGNED_ON}\n${before}`)).toBe("no day");
  });

  test("of an infinitive or a participle is that of the verb it is told with", () => {
    const talks =
      "They/PRP/nsubj/2 met/VBD/root/0 on/IN/case/4 9/CD/obl/2 May/NNP/nmod:unmarked/4 2018/CD/nmod:unmarked/4 to/TO/mark/8 discuss/VB/advcl/2 trade/NN/obj/8 ././punct/2";
    expect(dayOf("discuss", `${SIGNED_ON}\n${talks}`)).toBe("2018-05-09");
  });

  test("opening a sentence counts for its verb, though the tree hangs it elsewhere", () => {
    const opened =
      "On/IN/case/2 9/CD/nmod/6 May/NNP/nmod:unmarked/2 2018/CD/nmod:unmarked/2 ,/,/punct/6 envoys/NNS/nsubj/7 met/VBD/root/0 ././punct/7";
    expect(dayOf("met", opened)).toBe("2018-05-09");
  });

  test("of a noun's year is not the verb's", () => {
    const race = "He/PRP/nsubj/2 won/VBD/root/0 the/DT/det/5 2016/CD/nummod/5 race/NN/obj/2 ././punct/2";
    expect(dayOf("won", race)).toBe("no day");
  });

  test("of an attack is not that of the words about it", () => {
    const deplored =
      "He/PRP/nsubj/2 deplored/VBD/root/0 the/DT/det/4 attack/NN/obl/2 on/IN/case/6 9/CD/nmod/4 May/NNP/nmod:unmarked/6 2017/CD/nmod:unmarked/6 ././punct/2";
    expect(dayOf("attack", `${SIGNED_ON}\n${deplored}`)).toBe("2017-05-09");
    expect(dayOf("deplored", `${SIGNED_ON}\n${deplored}`)).toBe("2018-05-05");
  });

  test("of a headline in the present is that of the story", () => {
    const headline = "Envoys/NNS/nsubj/2 sign/VBP/root/0 treaty/NN/obj/2";
    expect(dayOf("sign", `${headline}\n\n${SIGNED_ON}`)).toBe("no day");
    expect(dayOf("sign", `# ${headline}\n\n${SIGNED_ON}`)).toBe("2018-05-05");
  });

  test("of what somebody does by saying so is that of the words, and of nothing else in them", () => {
    const spoken =
      "“/``/punct/3 We/PRP/nsubj/3 urge/VBP/ccomp/10 peace/NN/obj/3 and/CC/cc/7 they/PRP/nsubj/7 left/VBD/conj/3 ,/,/punct/3 ”/''/punct/3 said/VBD/root/0 Lee/NNP/nsubj/10 ././punct/10";
    const quotation = { said: "said", quoted: "We urge peace and they left" };
    expect(dayOf("urge", `${SIGNED_ON}\n${spoken}`, quotation)).toBe("2018-05-05");
    expect(dayOf("left", `${SIGNED_ON}\n${spoken}`, quotation)).toBe("no day");
  });
});
