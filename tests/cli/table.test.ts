import { expect, test } from "vitest";
import { table } from "../../src/cli/table.ts";

test("words stand to the left, numbers to the right, nothing hangs over", () => {
  const rows = [
    ["Sung Kim", 12, null],
    ["Choe", 3, "x"],
  ];
  expect(table(["name", "claims", "note"], rows)).toBe(
    "name      claims  note\nSung Kim      12\nChoe           3  x\n",
  );
});

test("a cell with a line break or an escape stays in its row", () => {
  expect(table(["a"], [["one\ntwo\u001b[2J"]])).toBe("a\none two\uFFFD[2J\n");
});

test("no rows print nothing", () => {
  expect(table(["a"], [])).toBe("");
});
