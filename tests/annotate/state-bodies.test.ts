import { describe, expect, test } from "vitest";
import { withStateBodies } from "../../src/annotate/state-bodies.ts";
import { handmade } from "./handmade.ts";

/** The names of a text in their order, each with the first letter of its type. */
function namesOf(marked: string): string[] {
  const document = handmade(marked);
  return withStateBodies(document.names, document).map(({ type, from, to }) => {
    const words = document.tokens.slice(from, to).map(({ text }) => text);
    return `${type[0]} ${words.join(" ")}`;
  });
}

describe("bodies named by their country and a noun", () => {
  test.each([
    ["The [Ld Danish] government fell.", ["O Danish government"]],
    ["[Ld Iraqi] security forces advance.", ["O Iraqi security forces"]],
    ["[L Hong Kong] authorities refused.", ["O Hong Kong authorities"]],
    ["the government of [L Chad] fell.", ["O government of Chad"]],
    ["the government of the [L Netherlands] fell.", ["O government of the Netherlands"]],
    ["the [P Obama] administration was over.", ["O Obama administration"]],
    ["[Ld French] and [Ld German] police met.", ["P French", "O German police"]],
    ["[Ld Peruvian] president [P Dina Boluarte] spoke.", ["P Peruvian", "P Dina Boluarte"]],
    ["[P Ann Smith] authorities", ["P Ann Smith"]],
    ["a [L London] police", ["O London police"]],
  ])("%s", (text, names) => {
    expect(namesOf(text)).toEqual(names);
  });
});
