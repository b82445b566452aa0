import { expect, test } from "vitest";
import { readingsOf } from "../../extract/relations/readings-of.ts";

test("the rebels are those who have been called so with a name", () => {
  expect(readingsOf("Houthi rebels attacked a market in Yemen. The rebels are backed by Iran.")).toContain(
    "Iran supports Houthi",
  );
});
