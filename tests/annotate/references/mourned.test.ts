import { expect, test } from "vitest";
import { readingsOf } from "../../extract/relations/readings-of.ts";

test.each([
  "Thomas Berg was a singer. His death was announced by his son Olaf Berg. He died in Lima.",
  "Thomas Berg was a singer. Berg's death was announced by a friend, Olaf Hill. He died in Lima.",
])("who died is the one whose death was told of: %s", (text) => {
  expect(readingsOf(text).filter((reading) => reading.includes("lives_in"))).toEqual([
    "Thomas Berg lives_in Lima",
  ]);
});
