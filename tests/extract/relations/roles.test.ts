import { describe, expect, test } from "vitest";
import { extractFrom, loadModels } from "../../../src/pipeline.ts";
import { compose } from "../../../src/read/compose.ts";
import { NO_METADATA } from "../../../src/read/metadata.ts";

const models = loadModels();

/** The claims that the roles of a sentence make, each as "Ann Smith leads Acme [head]". */
function rolesIn(sentence: string): string[] {
  const { document, claims } = extractFrom(
    compose("example", `Headline\n\n${sentence}`, NO_METADATA),
    models,
  );
  const nameOf = (chain: number): string => document.chains[chain]!.name;
  return claims
    .filter(({ rule }) => /\/(title|apposition|copula|source|office)/.test(rule))
    .map(({ relation, subject, object, title }) => {
      const ends = [nameOf(subject.chain), relation, nameOf(object.chain)].join(" ");
      return title === null ? ends : `${ends} [${title}]`;
    });
}

describe("a role is read where the words give one", () => {
  test.each([
    ["Ann Smith is the president of France.", "Ann Smith leads France [president]"],
    ["Ann Smith, the president of France, spoke.", "Ann Smith leads France [president]"],
    ["French President Ann Smith spoke.", "Ann Smith leads France [President]"],
    ["Ann Smith served as ambassador to Japan.", "Ann Smith envoy_to Japan [ambassador]"],
    ["Ann Smith, a former deputy director at Boeing, spoke.", "Ann Smith member_of Boeing [deputy director]"],
    ["France's transport minister, Ann Smith, spoke.", "Ann Smith leads France [transport minister]"],
    // Of the province, not of the country whose it is.
    [
      "The premier of the Canadian province of Ontario, Ann Smith, left.",
      "Ann Smith leads Ontario [premier]",
    ],
  ])("%s", (sentence, role) => {
    expect(rolesIn(sentence)).toContain(role);
  });
});

describe("and not where a role noun only stands near", () => {
  test.each([
    [
      "another's role, in what a preposition marks",
      "Ann Smith is at odds over the president's trips to Iran.",
    ],
    ["another's role, as possessor", "Ann Smith, the president's daughter, spoke in Japan."],
    ["what the role is about", "Jane Roe, the aide on Syria, spoke."],
    ["whose body it is, where its name is not known", "Ann Smith, head of the British union Unite, spoke."],
    ["what a relative clause is about", "They used the Emergency Declaration President Smith had approved."],
  ])("%s", (_, sentence) => {
    expect(rolesIn(sentence)).toEqual([]);
  });
});

describe("an office without a place is that of the country that the report is about", () => {
  const about = "The United States spoke. The United States met Ann Lee. The United States went on.";
  test("unless its own words name a seat of government", () => {
    const seats = "The White House waited. The Senate voted. ";
    expect(rolesIn(`${seats}"It rained", said Ann Lee, the White House Press Secretary.`)).toEqual([
      "Ann Lee represents White House [White House Press Secretary]",
    ]);
  });

  test("unless the text says whom its holder serves", () => {
    expect(rolesIn(`${about} General Karim Roe spoke.`)).toEqual([
      "Karim Roe member_of United States [General]",
    ]);
    const served = "Karim Roe, head of the Quds Force, spoke. General Roe left.";
    expect(rolesIn(`${about} ${served}`)).toEqual(["Karim Roe leads Quds Force [head]"]);
  });
});
