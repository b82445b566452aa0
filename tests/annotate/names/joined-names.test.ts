import { expect, test } from "vitest";
import { unjoined } from "../../../src/annotate/names/joined-names.ts";
import { readBy } from "./bracketed.ts";

test.each([
  ["people are always two", ["[Pers Anna and Bo] met"], ["Person Anna", "Person Bo"]],
  [
    "bodies are two where the first is found alone",
    ["[Org Acme and Boreas] met", "[Org Acme] said so"],
    ["Organization Acme", "Organization Boreas"],
  ],
  [
    "bodies are one where it is not",
    ["[Org Trade and Industry] met", "[Org Acme] said so"],
    ["Organization Trade and Industry"],
  ],
  [
    "bodies for two things are one",
    [
      "[Org Board of Northern Trade and Northern Inland Industry] met",
      "[Org Board of Northern Trade] said so",
    ],
    ["Organization Board of Northern Trade and Northern Inland Industry"],
  ],
  ["works are one", ["[Work Fire and Ice] was sung"], ["Work Fire and Ice"]],
])("names joined by and: %s", (_, sentences, names) => {
  expect(readBy(unjoined, sentences)[0]).toEqual(names);
});
