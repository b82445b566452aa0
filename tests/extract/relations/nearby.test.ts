import { describe, expect, test } from "vitest";
import type { Document, Mention } from "../../../src/annotate/document.ts";
import { mentionsOf } from "../../../src/extract/clauses/arguments.ts";
import { treeOf } from "../../../src/extract/clauses/tree.ts";
import { nearbyRoles } from "../../../src/extract/relations/nearby.ts";

/** Words with their tags, "Ann/NNP"; names in capitals at their first letter and joined by "_". The verb stands in stars. */
function rolesIn(marked: string): Record<string, string[]> {
  const words = marked.split(" ").map((word) => word.split("/") as [string, string]);
  const verb = words.findIndex(([word]) => word.startsWith("*"));
  const mentions = words.flatMap(([word, tag], at): Mention[] =>
    /^NNP/.test(tag) && word.includes("_")
      ? [{ form: "name", type: "Person", from: at, to: at + 1, start: 0, end: 0, head: at, title: null }]
      : [],
  );
  const document = {
    tokens: words.map(([text]) => ({ text, start: 0, end: 0 })),
    tags: words.map(([, tag]) => tag),
    parts: words.map(([, tag]) => (tag === "MD" ? "AUX" : "X")),
    lemmas: words.map(([word]) => word),
    heads: words.map(() => -1),
    relations: words.map(() => "root"),
    sentences: [{ from: 0, to: words.length, start: 0, end: 0, block: 0 }],
    mentions,
    referents: mentions.map((_, index) => [index]),
  } as unknown as Document;
  const roles = nearbyRoles(mentionsOf(treeOf(document)), verb);
  return Object.fromEntries([...roles].map(([role, tokens]) => [role, tokens.map((at) => words[at]![0])]));
}

describe("roles by the order of words", () => {
  test.each([
    ["A_B/NNP will/MD *visit*/VB the/DT old/JJ C_D/NNP", { subject: ["A_B"], object: ["C_D"] }],
    ["A_B/NNP *spoke*/VBD yesterday/NN with/IN C_D/NNP", { subject: ["A_B"], with: ["C_D"] }],
    ["*met*/VBD A_B/NNP and/CC C_D/NNP in/IN E_F/NNP", { object: ["A_B", "C_D"], in: ["E_F"] }],
    ["with/IN A_B/NNP *met*/VBD C_D/NNP", { object: ["C_D"] }], // what a preposition marks is no subject
    ["*met*/VBD A_B/NNP 's/POS aide/NN", {}], // nor a possessor an object
    ["*met*/VBD A_B/NNP officials/NNS", {}], // nor a modifier
    ["*told*/VBD A_B/NNP -/HYPH based/VBN C_D/NNP", { object: ["C_D"] }], // nor where somebody is
    ["A_B/NNP *stays*/VBZ loyal/JJ to/IN C_D/NNP", { subject: ["A_B"] }], // what an adjective has is no verb's
    ["A_B/NNP *said*/VBD C_D/NNP left/VBD E_F/NNP", { subject: ["A_B"] }], // the next verb has its own subject
  ])("%s", (words, roles) => {
    expect(rolesIn(words)).toEqual(roles);
  });
});
