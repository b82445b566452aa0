import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { loadRelations } from "../../../src/model/relations.ts";
import { extractFrom, loadModels } from "../../../src/pipeline.ts";
import { compose } from "../../../src/read/compose.ts";
import { NO_METADATA } from "../../../src/read/metadata.ts";

const models = loadModels();
const relations = loadRelations();

/** One relation, said in one way, a line: relation, subject, object, sentence. */
const ways = readFileSync(new URL("ways-of-saying.tsv", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => line.split("\t") as [relation: string, subject: string, object: string, sentence: string]);

test.each(ways)("%s(%s, %s) is said by: %s", (relation, subject, object, sentence) => {
  const { document, claims } = extractFrom(
    compose("example", `Headline\n\n${sentence}`, NO_METADATA),
    models,
  );
  const ends = claims
    .filter((claim) => claim.relation === relation)
    .map((claim) => [claim.subject, claim.object].map(({ chain }) => document.chains[chain]!.name));
  const either = relations.get(relation)!.symmetric ? ends.map((pair) => [...pair].reverse()) : [];
  expect([...ends, ...either]).toContainEqual([subject, object]);
});
