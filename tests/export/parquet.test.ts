import { parquetMetadata, parquetReadObjects, parquetSchema } from "hyparquet";
import { describe, expect, test } from "vitest";
import { writeEdgesParquet, writeEvidenceParquet, writeNodesParquet } from "../../src/export/parquet.ts";
import { USUAL_ACCOUNT } from "./accounts.ts";
import { graphOf, HOSTILE, hostileGraph, USUAL } from "./graphs.ts";

function fileOf(pieces: Iterable<Uint8Array>): ArrayBuffer {
  const bytes = Buffer.concat([...pieces]);
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
}

const rowsOf = (pieces: Iterable<Uint8Array>): Promise<Record<string, unknown>[]> =>
  parquetReadObjects({ file: fileOf(pieces) });

const day = (day: string): Date => new Date(`${day}T00:00:00Z`);

describe("Parquet", () => {
  test("has a row for each node", async () => {
    const rows = await rowsOf(writeNodesParquet(USUAL));
    expect(rows).toHaveLength(USUAL.order);
    expect(rows[0]).toMatchObject({
      id: "kim",
      label: "Sung Kim",
      type: "Person",
      aliases: ["Ambassador Kim", "Kim, Sung"],
      mentions: 4,
      first_seen: day("2018-07-02"),
      x: USUAL.getNodeAttribute("kim", "x"),
    });
    expect(rows[1]).toMatchObject({ aliases: [] });
    expect(rows[2]?.first_seen ?? null).toBeNull();
  });

  test("has a row for each edge", async () => {
    const rows = await rowsOf(writeEdgesParquet(USUAL));
    expect(rows.map(({ subject, relation, object }) => [subject, relation, object])).toEqual(
      USUAL.mapEdges((_, { relation }, source, target) => [source, relation, target]),
    );
    expect(rows[0]).toMatchObject({
      claims: 3,
      outlets: ["Sample Daily", "Sample Wire"],
      polarity: "mixed",
      confidence: 0.9,
      first_date: day("2018-06-12"),
    });
  });

  test("has a row for each sentence that supports a claim", async () => {
    const rows = await rowsOf(writeEvidenceParquet(USUAL_ACCOUNT.claims()));
    const letter = rows.filter(({ relation }) => relation === "delivered_to");
    expect(letter.map(({ words }) => words)).toEqual([
      "Andrew Kim reportedly delivered a letter",
      "a letter to Kim Yong Chol",
    ]);
    expect(rows.find(({ relation }) => relation === "acquired")).toMatchObject({
      subject: "Ann Lee",
      first_day: day("2018-06-01"),
      last_day: day("2018-06-30"),
      published: day("2018-07-05"),
      said_by: [],
      inferred: false,
    });
  });

  test("says of each column what it is", () => {
    const { children } = parquetSchema(parquetMetadata(fileOf(writeEdgesParquet(USUAL))));
    const types = Object.fromEntries(
      children.map(({ element }) => [element.name, element.logical_type?.type ?? element.type]),
    );
    expect(types).toMatchObject({
      id: "STRING",
      claims: "INT32",
      confidence: "DOUBLE",
      first_date: "DATE",
      outlets: "LIST",
    });
  });

  test("is a table also where there is nothing in it", async () => {
    expect(await rowsOf(writeNodesParquet(graphOf([], [])))).toEqual([]);
  });

  test("parts many rows into groups, and loses none", async () => {
    const claims = function* () {
      for (let turn = 0; turn < 5_000; turn += 1) yield* USUAL_ACCOUNT.claims();
    };
    const file = fileOf(writeEvidenceParquet(claims()));
    const { row_groups: groups, num_rows: count } = parquetMetadata(file);
    const each = [...USUAL_ACCOUNT.claims()].reduce((sum, { evidence }) => sum + evidence.length, 0);
    expect(Number(count)).toBe(5_000 * each);
    expect(groups.length).toBe(Math.ceil((5_000 * each) / 20_000));
    const last = await parquetReadObjects({ file, rowStart: Number(count) - 1, columns: ["claim"] });
    expect(last).toEqual([{ claim: [...USUAL_ACCOUNT.claims()].at(-1)?.id }]);
  });

  test.each(HOSTILE)("keeps %s", async (_, text) => {
    const kept = text.replace(/\p{Surrogate}/gu, "\ufffd");
    const graph = hostileGraph(text);
    const [node] = await rowsOf(writeNodesParquet(graph));
    const [edge] = await rowsOf(writeEdgesParquet(graph));
    expect([node?.label, node?.aliases]).toEqual([kept, [kept, "plain"]]);
    expect([edge?.sentence, edge?.outlets]).toEqual([kept, [kept, "Sample Wire"]]);
  });
});
