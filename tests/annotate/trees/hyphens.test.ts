import { expect, test } from "vitest";
import type { ParsedDocument } from "../../../src/annotate/document.ts";
import { namesOfParticiples } from "../../../src/annotate/trees/hyphens.ts";
import { documentOf, nameOf, type Row } from "../rows.ts";

test("a name with a hyphen before a participle is the participle's", () => {
  const rows: Row[] = [
    ["told", "VBD", "VERB", -1, "root"],
    ["Oslo", "NNP", "PROPN", 0, "iobj"],
    ["-", "HYPH", "PUNCT", 1, "punct"],
    ["based", "VBN", "VERB", 4, "amod"],
    ["Acme", "NNP", "PROPN", 0, "obj"],
  ];
  const document = documentOf(rows);
  const tokens = rows.map(([text], at) => ({
    text,
    start: at === 2 ? 9 : 5 * at,
    end: at === 1 ? 9 : 5 * at + 4,
  }));
  const arcs = { heads: [...document.heads], relations: [...document.relations] };
  const name = { ...nameOf(null, 1, 2, 1), start: 5, end: 9 };
  namesOfParticiples({ ...document, tokens } as ParsedDocument, [name], arcs);
  expect([arcs.heads[1], arcs.relations[1]]).toEqual([3, "compound"]);
});
