import { describe, expect, test } from "vitest";
import { agreed } from "../../../src/annotate/names/agreement.ts";
import type { KindSpan, NameKind } from "../../../src/annotate/names/name-labels.ts";

const span = (kind: NameKind, from: number, to: number): KindSpan => ({ kind, from, to });

describe("names of one document agree", () => {
  test("a full name found once is found where the model saw nothing", () => {
    const document = [
      ["Choe", "Son", "Hui", "spoke", "."],
      ["Then", "Choe", "Son", "Hui", "left", "."],
    ];
    expect(agreed(document, [[span("Person", 0, 3)], []])[1]).toEqual([span("Person", 1, 4)]);
  });

  test("a family name is its bearer once the full name and the family name have been found", () => {
    const document = [
      ["Mike", "Pompeo", "met", "Kim", "."],
      ["Pompeo", "left", "."],
      ["So", "Pompeo", "went"],
    ];
    const spans = [[span("Person", 0, 2)], [span("Person", 0, 1)], []];
    expect(agreed(document, spans)[2]).toEqual([span("Person", 1, 2)]);
  });

  test("the odd one out takes the kind of the others", () => {
    const document = [
      ["Boeing", "won"],
      ["Boeing", "lost"],
      ["Boeing", "grew"],
      ["Boeing", "fell"],
    ];
    const spans = [
      [span("Organization", 0, 1)],
      [span("Organization", 0, 1)],
      [span("Organization", 0, 1)],
      [span("Person", 0, 1)],
    ];
    expect(agreed(document, spans)[3]).toEqual([span("Organization", 0, 1)]);
  });

  test("a surface of two kinds in balance stays as it was read", () => {
    const document = [
      ["Washington", "said"],
      ["Washington", "slept"],
    ];
    const spans = [[span("Place", 0, 1)], [span("Person", 0, 1)]];
    expect(agreed(document, spans)).toEqual(spans);
  });
});
