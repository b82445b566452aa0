import { expect, test } from "vitest";
import { shortened, visible } from "../../src/cli/visible.ts";

test.each([
  ["a color", "\u001b[31mred\u001b[0m", "\uFFFD[31mred\uFFFD[0m"],
  ["a window's title", "\u001b]0;title\u0007", "\uFFFD]0;title\uFFFD"],
  ["an eight-bit escape", "\u009b2J", "\uFFFD2J"],
  ["a backspace", "no\b\byes", "no\uFFFD\uFFFDyes"],
  ["a turned direction", "abc\u202etxt.exe", "abc\uFFFDtxt.exe"],
  ["line breaks", "one\r\ntwo\u2028three\n\n four", "one two three four"],
  ["other writing", "Ünïcödé 北京 \u{1F600}", "Ünïcödé 北京 \u{1F600}"],
])("%s in an article is harmless on a terminal", (_, text, shown) => {
  expect(visible(text)).toBe(shown);
});

test("what is shortened is cut between characters", () => {
  expect(shortened("\u{1F600}\u{1F600}\u{1F600}", 2)).toBe("\u{1F600}…");
  expect(shortened("short", 5)).toBe("short");
});
