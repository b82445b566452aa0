import { describe, expect, test } from "vitest";
import { figuresTable } from "../../scripts/evaluate/figures.ts";
import { filled } from "../../scripts/readme.ts";

describe("the README is filled in by a script", () => {
  test("an answer stands below its query, and other code is left alone", () => {
    const readme = "```sql\nSELECT 1;\n```\n\n```text\nold\n```\n\n```sh\nnpm ci\n```\n";
    expect(filled(readme, (query) => `answer to ${query}`, "")).toBe(
      "```sql\nSELECT 1;\n```\n\n```text\nanswer to SELECT 1;\n```\n\n```sh\nnpm ci\n```\n",
    );
  });

  test("an answer with dollar signs stays as it is", () => {
    const readme = "```sql\nq\n```\n\n```text\n```\n";
    expect(filled(readme, () => "$& $1\n", "")).toContain("```text\n$& $1\n```");
  });

  test("figures stand between their marks", () => {
    const readme = "a\n<!-- figures -->\nold\n<!-- end of figures -->\nb\n";
    expect(filled(readme, () => "", "new")).toBe("a\n<!-- figures -->\nnew\n<!-- end of figures -->\nb\n");
  });

  test("a figure that was not measured gives no row", () => {
    const table = figuresTable({ gold: { check: { claims: { f1: 0.4567 } } } });
    expect(table.split("\n")).toHaveLength(3);
    expect(table).toMatch(/\| 45\.7 % +\|/);
  });
});
