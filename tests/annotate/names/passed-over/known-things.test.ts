import { describe, expect, test } from "vitest";
import { nameMentions } from "../../../../src/annotate/names/name-mentions.ts";
import { corefer } from "../../../../src/annotate/references/corefer.ts";
import { loadLexicon } from "../../../../src/model/lexicon.ts";
import { handmade } from "../../handmade.ts";

const lexicon = loadLexicon();

/** The names of a text, each with its type, in the order of their beginnings, the longer first. */
const namesIn = (marked: string): string[] => {
  const document = handmade(marked);
  return nameMentions(document, lexicon).map(
    ({ type, start, end }) => `${type} ${document.article.text.slice(start, end)}`,
  );
};

describe("things that everybody knows by name", () => {
  test.each([
    ["The Dow Jones Industrial Average fell.", "Product Dow Jones Industrial Average"],
    ["The Dow lost 90 points.", "Product Dow"],
    ["[O Boeing] sold twelve 787s.", "Product 787s"],
    ["An old 737 landed; the plane was full.", "Product 737"],
    ["[O Boeing] builds the 737-800 there.", "Product 737-800"],
    ["[O Boeing] showed the [O Boeing 787] first.", "Product Boeing 787"],
    ["They bought [X Airbus’s A380].", "Product A380"],
    ["[O Apple] sold the first iPod nano.", "Product iPod nano"],
  ])("%s", (text, name) => {
    expect(namesIn(text)).toContain(name);
  });

  test.each([
    "The Dow lost a plant.", // the chemical company
    "It cost $ 777 in all, said [O Boeing].",
    "She saw the Leopard run.",
    "[O Ford] told Focus Magazine so.", // a part of another name
  ])("%s names none", (text) => {
    expect(namesIn(text).filter((name) => name.startsWith("Product"))).toEqual([]);
  });

  test("an airline before its aircraft is a name of its own, a maker is in the aircraft's name as well", () => {
    expect(
      namesIn("A [O Qantas Airways 777] landed after [O Qantas Airways] paid [O Boeing].").slice(0, 2),
    ).toEqual(["Organization Qantas Airways", "Product 777"]);
    expect(namesIn("They bought a [O Boeing 777] of [O Boeing].").slice(0, 2)).toEqual([
      "Product Boeing 777",
      "Organization Boeing",
    ]);
  });

  test("all names of a thing are one, and one thing is not another for its words", () => {
    const chains = (text: string): string[] =>
      corefer(handmade(text), lexicon).chains.flatMap(({ type, name }) => (type === "Product" ? [name] : []));
    expect(chains("[O Boeing] sold the 787. The Dreamliner is new. A [X Boeing 787] left.")).toEqual([
      "Boeing 787",
    ]);
    expect(chains("[O Apple] sells the iPod and the iPod nano.")).toEqual(["iPod", "iPod nano"]);
  });
});
