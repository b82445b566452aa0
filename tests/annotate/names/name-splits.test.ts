import { describe, expect, test } from "vitest";
import { gazetteerOf } from "../../../src/annotate/names/gazetteer.ts";
import { parted } from "../../../src/annotate/names/name-splits.ts";
import { loadLexicon } from "../../../src/model/lexicon.ts";

const gazetteer = gazetteerOf(loadLexicon());

/** The parts of words that were taken for one person. */
const partsOf = (text: string): string[] => {
  const words = text.split(" ");
  return parted(words, [{ kind: "Person", from: 0, to: words.length }], gazetteer).map(
    ({ kind, from, to }) => `${kind} ${words.slice(from, to).join(" ")}`,
  );
};

test.each([
  ["Tampa Bay Sunday", "Place", "Tampa Bay"],
  ["Bloody Sunday", "Event", "Bloody Sunday"],
] as const)("the weekday of %s, a name of kind %s", (text, kind, name) => {
  const words = text.split(" ");
  const [span] = parted(words, [{ kind, from: 0, to: words.length }], gazetteer);
  expect(words.slice(span!.from, span!.to).join(" ")).toBe(name);
});

test.each([
  ["Minister of [Defense Ann Berg] left", "Organization", "Person Ann Berg"],
  ["the [Justice Berg Group] left", "Organization", "Organization Justice Berg Group"],
  ["[Ann I] am glad", "Person", "Person Ann"],
  ["[Ann I] was queen", "Person", "Person Ann I"],
] as const)("what is left of the name in %s, taken for a name of kind %s, is %s", (text, kind, left) => {
  const before = text.slice(0, text.indexOf("[")).split(" ").length - 1;
  const words = text.replace(/[[\]]/g, "").split(" ");
  const length = text.slice(text.indexOf("["), text.indexOf("]")).split(" ").length;
  const [span] = parted(words, [{ kind, from: before, to: before + length }], gazetteer);
  expect(`${span!.kind} ${words.slice(span!.from, span!.to).join(" ")}`).toBe(left);
});

test("products joined by and are two", () => {
  const words = "Q200s and 4 Q300s".split(" ");
  const spans = parted(words, [{ kind: "Product", from: 0, to: 4 }], gazetteer);
  expect(spans.map(({ from, to }) => words.slice(from, to).join(" "))).toEqual(["Q200s", "Q300s"]);
});

describe("what was taken for one person", () => {
  test.each([
    ["Philippines Anna Lind", ["Place Philippines", "Person Anna Lind"]],
    ["South Korea Anna Lind", ["Place South Korea", "Person Anna Lind"]],
    ["Special Envoy for Peru Anna Lind", ["Place Peru", "Person Anna Lind"]],
    ["Ambassador to the Philippines Anna Lind", ["Place Philippines", "Person Anna Lind"]],
    ["Karen Lee Miller of Peru", ["Person Karen Lee Miller", "Place Peru"]],
    ["Joan of Arc", ["Person Joan of Arc"]],
  ])("%s is a place and a person", (text, parts) => {
    expect(partsOf(text)).toEqual(parts);
  });

  test.each(["Anna Maria Lind", "Jordan Michael Lind", "Peru Lind", "Anna of Norway"])(
    "%s stays whole",
    (text) => {
      expect(partsOf(text)).toEqual([`Person ${text}`]);
    },
  );
});

describe("what was taken for one body", () => {
  test.each([
    ["Labour and Green parties", ["Labour", "Green"]],
    ["Social Democratic and Liberal Parties", ["Social Democratic", "Liberal"]],
    ["Democratic and Republican Party", ["Democratic", "Republican Party"]],
    ["Law and Justice Party", ["Law and Justice Party"]],
    ["Law and Justice party", ["Law and Justice"]],
  ])("%s", (text, names) => {
    const words = text.split(" ");
    const to = /^p/.test(words.at(-1)!) ? words.length - 1 : words.length;
    const spans = parted(words, [{ kind: "Organization", from: 0, to }], gazetteer);
    expect(spans.map((span) => words.slice(span.from, span.to).join(" "))).toEqual(names);
  });
});
