import { expect, test } from "vitest";
import { withoutThings } from "../../../src/annotate/names/no-people.ts";
import { readBy } from "./bracketed.ts";

test.each([
  ["The [Pers Silver Moth] is known", "Other Silver Moth"],
  ["The [Pers Anna Lind] case is known", "Person Anna Lind"],
  ["The [Pers Lind] was rich", "Person Lind"],
])("what %j names", (text, name) => {
  expect(readBy(withoutThings, [text])[0]).toEqual([name]);
});

test("what is no person in one sentence is none in another", () => {
  const sentences = ["The [Pers Silver Moth] is known", "We saw [Pers Silver Moth] often"];
  expect(readBy(withoutThings, sentences)[1]).toEqual(["Other Silver Moth"]);
});
