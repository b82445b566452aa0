import { describe, expect, test } from "vitest";
import { loadParser } from "../../src/annotate/models.ts";
import { parse } from "../../src/annotate/syntax/parse.ts";
import { tokenize } from "../../src/annotate/words/tokenize.ts";

const parser = loadParser();

function annotated(text: string) {
  const { tokens, sentences } = tokenize(text, [{ kind: "body", start: 0, end: text.length }]);
  return { tokens, sentences, ...parse(tokens, sentences, parser) };
}

const rows = Array.from({ length: 40 }, (_, row) => `${row}\tSeoul ${row}\t${row * 17}\t-\t${row / 8} %`);

const TEXTS: readonly (readonly [name: string, text: string])[] = [
  ["nothing", ""],
  ["spaces and line ends alone", " \n\t \u00a0\u2003\r\n"],
  ["one word", "Talks"],
  ["one mark", "?"],
  ["capitals", "THE TWO MINISTERS MET IN GENEVA ON MONDAY. THEY DID NOT SAY WHAT THEY SPOKE ABOUT."],
  ["small letters alone", "the minister went to paris on monday and mr. brown did not"],
  ["no punctuation", "they met and then they left and nobody said why ".repeat(60)],
  ["a list", "- bread\n- wine\n1. The first\n2. The second\n(a) a third\n* * *\n• and a dot"],
  ["a table", rows.join("\n")],
  ["a table drawn with lines", "| a | b |\n|---|---|\n| 1 | 2 |\n+----+----+\n| x | y |"],
  ["marks alone", "...!!! ??? --- ((( “”’’'' [[[ ]] }} ;;;; ,,,,"],
  ["emoji and characters beyond U+FFFF", "👍🏽 Great 👨‍👩‍👧 day 𝔘𝔫𝔦 🇰🇷 in 𠀀. 😀😀😀 She won 🏆!"],
  ["halves of surrogate pairs", "bad \ud83d end \udc4d\udc4d.\ud800"],
  ["control characters", "a\u0000b \u0007c\u001b[0m \ufeffd\u200be \u0085 f\u2028g\u2029h \u202ei\u202c"],
  ["marks heaped on a letter", `a${"\u0301".repeat(500)} went to b${"\u0323".repeat(500)}.`],
  [
    "other languages",
    "Он сказал «да». 東京で会談した。 قال الرئيس إن 서울에서 만났다. Die Minister trafen sich.",
  ],
  ["mixed languages in a sentence", "The ministre said that die Gespräche were 良い and долгие."],
  ["program text", "if (a[i] != b) { return x->y + '\\n'; } // <b onclick=\"f()\">&amp;</b> #{z}"],
  ["one word of 20,000 letters", "a".repeat(20_000)],
  ["words of an object's own names", "constructor __proto__ hasOwnProperty toString valueOf"],
];

describe("any text at all", () => {
  test.each(TEXTS)("%s: words slice back, and every sentence is one tree", (_, text) => {
    const { tokens, sentences, tags, parts, lemmas, heads, relations } = annotated(text);
    for (const column of [tags, parts, lemmas, heads, relations]) expect(column).toHaveLength(tokens.length);
    for (const [index, token] of tokens.entries()) {
      expect(text.slice(token.start, token.end)).toBe(token.text);
      expect(token.start).toBeGreaterThanOrEqual(tokens[index - 1]?.end ?? 0);
      expect(tags[index]).not.toBe("");
    }
    for (const { from, to } of sentences) {
      const roots = heads.slice(from, to).filter((head) => head < 0);
      expect(roots).toHaveLength(1);
      for (let word = from; word < to; word += 1) {
        expect(relations[word] === "root").toBe(heads[word]! < 0);
        expect(stepsToRoot(heads, word)).toBeLessThanOrEqual(to - from);
        if (heads[word]! >= 0) expect(heads[word]! >= from && heads[word]! < to).toBe(true);
      }
    }
  });

  test("the same text gives the same tags and trees, whatever was read before it", () => {
    const text = "The envoy, who had come from Oslo, met her colleague and left.";
    const first = annotated(text);
    annotated("Something else. ".repeat(50));
    expect(annotated(text)).toEqual(first);
  });
});

/** How far a word is from the root; more than any sentence has where heads go in a circle. */
function stepsToRoot(heads: readonly number[], word: number): number {
  let steps = 0;
  for (let at = word; at >= 0 && steps <= heads.length; at = heads[at]!) steps += 1;
  return steps;
}

const PATTERNS: readonly (readonly [name: string, unit: string])[] = [
  [
    "one sentence without an end",
    "the minister who met the envoy said that talks with them had been good and ",
  ],
  ["many sentences", "The minister met the envoy on Monday. They did not say why. "],
  ["brackets that are never closed", "( he said ( she said [ they said "],
  ["a word with many stops", "north.south.east.west."],
  ["a word with many hyphens", "anti-north-south-"],
  ["a word with many apostrophes", "rock'n's've"],
  ["numbers with commas", "1,2;3:4/"],
  ["marks without spaces", "+-.=)(“"],
  ["quotation marks", "' \" ' ” "],
  ["emoji", "😀👍🏽"],
];

describe("a text ten times as long", () => {
  // Times vary: the best of some runs, and a bound that only a cost growing with length passes.
  test.each(PATTERNS)(
    "costs no more a word: %s",
    (_, unit) => {
      const short = unit.repeat(Math.ceil(600 / unit.length));
      const long = short.repeat(10);
      annotated(short);
      expect(costOf(long)).toBeLessThan(4 * costOf(short) + 0.5);
    },
    60_000,
  );

  test("a sentence of 10,000 words is one tree", () => {
    const { sentences, heads } = annotated("the old house of ".repeat(2_500));
    expect(sentences).toHaveLength(1);
    expect(heads).toHaveLength(10_000);
    expect(heads.filter((head) => head < 0)).toHaveLength(1);
  });
});

/** Milliseconds of the processor for 1,000 characters, the best of three runs: other programs do not count. */
function costOf(text: string): number {
  const times = [1, 2, 3].map(() => {
    const before = process.cpuUsage();
    annotated(text);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return (1000 * Math.min(...times)) / text.length;
}
