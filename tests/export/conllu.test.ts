import { describe, expect, test } from "vitest";
import { writeConllu } from "../../src/export/conllu.ts";
import { extractionOf, type Tale } from "../store/extraction.ts";
import { TALKS } from "../store/talks.ts";
import { HOSTILE } from "./graphs.ts";

interface Word {
  readonly sentence: string;
  readonly columns: readonly string[];
}

/** A reader by the letter of universaldependencies.org/format.html: comments, ten columns, blank lines between sentences. */
function wordsOf(conllu: string): Word[] {
  expect(conllu.endsWith("\n\n")).toBe(true);
  return conllu
    .trimEnd()
    .split("\n\n")
    .flatMap((block) => {
      const lines = block.split("\n");
      const comments = lines.filter((line) => line.startsWith("# "));
      const text = comments.find((line) => line.startsWith("# text = "))?.slice("# text = ".length) ?? "";
      return lines.slice(comments.length).map((line) => ({ sentence: text, columns: line.split("\t") }));
    });
}

const documentOf = (tale: Tale) => extractionOf(tale).document;

describe("CoNLL-U", () => {
  test("has ten columns a word, and words that lead back to the article", () => {
    const document = documentOf(TALKS[0]!);
    const words = wordsOf(writeConllu(document));
    expect(words).toHaveLength(document.tokens.length);
    for (const { columns } of words) {
      expect(columns).toHaveLength(10);
      const [, start = "", end = ""] = /TokenRange=(\d+):(\d+)/.exec(columns[9] ?? "") ?? [];
      expect(document.article.text.slice(Number(start), Number(end))).toBe(columns[1]);
    }
  });

  test("brackets who is who", () => {
    const [first, second] = wordsOf(writeConllu(documentOf(TALKS[0]!)));
    expect(first?.columns[9]).toContain("Entity=(e0-Person");
    expect(second?.columns[9]).toContain("Entity=e0)");
  });

  test.each(HOSTILE)("is well-formed with %s", (_, text) => {
    const document = documentOf({ name: text, sentences: [`Ann Lee said ${text} to Bo Ray.`], cast: {} });
    const words = wordsOf(writeConllu(document));
    expect(words).toHaveLength(document.tokens.length);
    for (const { columns } of words) {
      expect(columns).toHaveLength(10);
      for (const column of columns) expect(column).toMatch(/^\S(.*\S)?$/su);
    }
    expect(words[0]?.sentence).toBe(document.article.text.replace(/\s+/g, " "));
  });
});
