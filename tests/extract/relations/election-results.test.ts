import { expect, test } from "vitest";
import { extractFrom, loadModels } from "../../../src/pipeline.ts";
import { compose } from "../../../src/read/compose.ts";
import { NO_METADATA } from "../../../src/read/metadata.ts";

const models = loadModels();

function elected(text: string): string[] {
  const { claims, document } = extractFrom(compose("example", `Election\n\n${text}`, NO_METADATA), models);
  return claims
    .filter(({ relation }) => relation === "elected_in")
    .map(
      ({ subject, object, polarity }) =>
        `${document.chains[subject.chain]!.name} ${polarity === "denied" ? "not in" : "in"} ${document.chains[object.chain]!.name}`,
    );
}

const INTRODUCTION = "Voters in New Zealand chose a new Parliament on Saturday.\n\n";

test.each([
  ["The Labour Party won 64 seats.", "Labour Party in Parliament"],
  ["Labour Party - 64 seats", "Labour Party in Parliament"],
  ["The Green Party failed to win any seats.", "Green Party not in Parliament"],
])("seats are in the parliament that the article names: %s", (line, result) => {
  expect(elected(INTRODUCTION + line)).toContain(result);
});

test("without a parliament seats are nowhere", () => {
  expect(elected("Voters in New Zealand chose on Saturday.\n\nThe Labour Party won 64 seats.")).toEqual([]);
});
