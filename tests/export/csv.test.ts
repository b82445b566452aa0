import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { joined } from "../../src/export/chunks.ts";
import { writeEdgesCsv, writeEvidenceCsv, writeNodesCsv } from "../../src/export/csv.ts";
import { claimsOfTalks } from "./claims.ts";
import { HOSTILE, hostileGraph, USUAL } from "./graphs.ts";

const rowsOf = (chunks: Iterable<string>): Record<string, string>[] =>
  parse(joined(chunks), { columns: true });

describe("the nodes as CSV", () => {
  test("have one row each, with Gephi's headings", () => {
    const rows = rowsOf(writeNodesCsv(USUAL));
    expect(rows.map(({ Id, Label, type }) => [Id, Label, type])).toEqual([
      ["kim", "Sung Kim", "Person"],
      ["choe", "Choe Son Hui", "Person"],
      ["panmunjom", "Panmunjom", "Place"],
      ["cbs", "CBS", "Organization"],
    ]);
    expect(rows[0]).toMatchObject({
      aliases: "Ambassador Kim|Kim, Sung",
      mentions: "4",
      first_seen: "2018-07-02",
    });
    expect(rows[2]).toMatchObject({ first_seen: "" });
  });

  test.each(HOSTILE)("keep %s", (_, text) => {
    expect(rowsOf(writeNodesCsv(hostileGraph(text)))[0]?.Label).toBe(
      text.replace(/\p{Surrogate}/gu, "\ufffd"),
    );
  });
});

describe("the edges as CSV", () => {
  test("have one row each, with Gephi's headings", () => {
    const [first] = rowsOf(writeEdgesCsv(USUAL));
    expect(first).toMatchObject({
      Source: "choe",
      Target: "kim",
      Type: "Directed",
      Kind: "met",
      Weight: "1",
      claims: "3",
      outlets: "Sample Daily|Sample Wire",
      polarity: "mixed",
    });
  });

  test.each(HOSTILE)("keep %s", (_, text) => {
    const [row] = rowsOf(writeEdgesCsv(hostileGraph(text)));
    expect(row?.sentence).toBe(text.replace(/\p{Surrogate}/gu, "\ufffd"));
  });
});

test("the evidence as CSV has one row per supporting sentence, with who printed it", () => {
  const rows = rowsOf(writeEvidenceCsv(claimsOfTalks())).filter(
    ({ relation }) => relation === "delivered_to",
  );
  expect(
    rows.map(({ subject, object, modality, words, outlet, published }) => ({
      subject,
      object,
      modality,
      words,
      outlet,
      published,
    })),
  ).toEqual(
    ["Andrew Kim reportedly delivered a letter", "a letter to Kim Yong Chol"].map((words) => ({
      subject: "Andrew Kim",
      object: "Kim Yong Chol",
      modality: "reported",
      words,
      outlet: "Sample Post",
      published: "2018-07-03",
    })),
  );
});
