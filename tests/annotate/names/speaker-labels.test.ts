import { expect, test } from "vitest";
import { withSpeakers } from "../../../src/annotate/names/speaker-labels.ts";
import { readBy } from "./bracketed.ts";

const named = "We asked [Pers Anna Lind] .";

test.each([
  ["initials of someone named", [named, "AL : Yes .", "AL : No .", "AL : Both ."], "Person AL"],
  [
    "initials that the recognizer took for a body",
    [named, "[Org AL] : Yes .", "AL : No .", "AL : Both ."],
    "Person AL",
  ],
  ["initials of no one", [named, "QA : Yes .", "QA : No .", "QA : Both ."], undefined],
  ["what is seen too seldom", [named, "AL : Yes .", "AL : No ."], undefined],
])("a label of an interview, %s", (_, sentences, name) => {
  expect(readBy(withSpeakers, sentences)[1]![0]).toBe(name);
});
