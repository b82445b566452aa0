import { describe, expect, test } from "vitest";
import { extractFrom, loadModels } from "../../src/pipeline.ts";
import { compose } from "../../src/read/compose.ts";
import { NO_METADATA } from "../../src/read/metadata.ts";

const models = loadModels();

/** What is read in one sentence, each claim as "Ann Smith met Bob Jones". */
function claimsIn(sentence: string): string[] {
  const { document, claims } = extractFrom(
    compose("example", `Headline\n\n${sentence}`, NO_METADATA),
    models,
  );
  const nameOf = (chain: number): string => document.chains[chain]!.name;
  return claims.map(({ relation, subject, object }) =>
    [nameOf(subject.chain), relation, nameOf(object.chain)].join(" "),
  );
}

describe("every relation of the schema is read in its examples", () => {
  const examples = [...models.relations.values()].flatMap(({ id, symmetric, examples: own }) =>
    own.map(({ text, subject, object }) => ({ id, symmetric, text, subject, object })),
  );
  test.each(examples)("$id: $text", ({ id, symmetric, text, subject, object }) => {
    const ways = [`${subject} ${id} ${object}`, ...(symmetric ? [`${object} ${id} ${subject}`] : [])];
    expect(claimsIn(text).some((claim) => ways.includes(claim))).toBe(true);
  });
});
