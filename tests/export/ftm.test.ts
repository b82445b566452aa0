import { defaultModel, type Entity, Model } from "@opensanctions/followthemoney";
import { describe, expect, test } from "vitest";
import { joined } from "../../src/export/chunks.ts";
import { writeFtm } from "../../src/export/ftm.ts";
import type { Account } from "../../src/graph/account.ts";
import { hostileAccount, USUAL_ACCOUNT } from "./accounts.ts";
import { HOSTILE } from "./graphs.ts";

const model = new Model(defaultModel);

interface Datum {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, string[]>>;
}

const linesOf = (account: Account): Datum[] =>
  joined(writeFtm(account))
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Datum);

/** What the model has against a datum: unknown schemas and properties, ends of a wrong kind, what is missing. */
function faultsIn(data: readonly Datum[]): string[] {
  const byId = new Map(data.map((datum) => [datum.id, datum]));
  return data.flatMap(({ id, schema: name, properties }) => {
    const schema = model.getSchema(name);
    const missing = (schema.required ?? []).filter((property) => !properties[property]?.length);
    const wrong = Object.entries(properties).flatMap(([property, values]) => {
      if (!schema.hasProperty(property)) return [`${property} is not a property`];
      const of = schema.getProperty(property);
      const { type } = of;
      if (type.name === "date") return values.filter((value) => !/^\d{4}-\d\d-\d\d$/.test(value));
      if (type.name === "url") return values.filter((value) => !/^https?:\/\//.test(value));
      if (type.name !== "entity") return [];
      return values.filter((value) => {
        const other = byId.get(value);
        return other === undefined || !(of.hasRange && model.getSchema(other.schema).isA(of.getRange()));
      });
    });
    return [...missing, ...wrong].map((fault) => `${id} (${name}): ${fault}`);
  });
}

const entityOf = (data: readonly Datum[], schema: string, among: string): Entity | undefined => {
  const found = data.find((datum) => datum.schema === schema && JSON.stringify(datum).includes(among));
  return found && model.getEntity(found);
};

describe("FollowTheMoney", () => {
  const data = linesOf(USUAL_ACCOUNT);

  test("keeps to the model: schemas, properties, and what may stand at the ends of a link", () => {
    expect(faultsIn(data)).toEqual([]);
    expect(new Set(data.map(({ id }) => id)).size).toBe(data.length);
  });

  test.each([
    ["a meeting, with who was there", "Event", "Sung Kim met", { involved: ["sung-kim", "choe-son-hui"] }],
    ["when and where it was", "Event", "Sung Kim met", { date: ["2018-07-01"], location: ["Panmunjom"] }],
    ["a meeting that is denied", "UnknownLink", "2018-07-04", undefined],
    [
      "who leads a body, as what",
      "Directorship",
      "Ann Lee",
      { role: ["chief executive"], director: ["ann-lee"] },
    ],
    ["who owns what", "Ownership", "its owner", { owner: ["ann-lee"], asset: ["sample-steel"] }],
    ["a family", "Family", "sister", { relationship: ["sister"], relative: ["cy-lee"] }],
    ["an office that somebody had", "Occupancy", "envoy", { holder: ["bo-ray"], status: ["former"] }],
    [
      "who leads a country, by the office",
      "Occupancy",
      "cy-lee",
      { post: ["post:norland:president%2C%20Norland"] },
    ],
    ["who gives an office, not as its holder", "UnknownLink", "appointed", { role: ["appointed", "deputy"] }],
    ["the office itself", "Position", "envoy", { name: ["envoy, Norland"] }],
    ["a sanction", "Sanction", "Norland", { entity: ["sample-steel"], authority: ["Norland"] }],
    ["what has no schema of its own", "UnknownLink", "letter", { role: ["delivered a letter to"] }],
    [
      "days that are a range",
      "UnknownLink",
      "Gazette",
      { startDate: ["2018-06-01"], endDate: ["2018-06-30"] },
    ],
    ["what is only planned", "UnknownLink", "Bo Ray", { role: ["planned: met"] }],
    ["an article", "Article", "Sample Times", { publishedAt: ["2018-07-05"], author: ["A. Author"] }],
  ])("tells %s", (_, schema, among, properties) => {
    const found = data.find((datum) => datum.schema === schema && JSON.stringify(datum).includes(among));
    if (properties === undefined) expect(found).toBeUndefined();
    else expect(found?.properties).toMatchObject(properties);
  });

  test("never tells what is denied as a fact", () => {
    const denied = data.filter(({ properties }) => properties.description?.[0]?.includes("did not meet"));
    expect(denied.map(({ schema, properties }) => [schema, properties.role])).toEqual([
      ["UnknownLink", ["denied: met"]],
    ]);
  });

  test("gives each link its sentence, its article and who said it", () => {
    const link = data.find(({ schema }) => schema === "Directorship");
    const article = data.find(({ schema, id }) => schema === "Article" && id === link?.properties.proof?.[0]);
    expect(link?.properties).toMatchObject({
      description: ["Ann Lee leads Sample Steel, said Bo Ray."],
      summary: ["Ann Lee leads Sample Steel (reported, according to Bo Ray)"],
      publisher: ["Sample Times"],
    });
    expect(article?.properties.publisher).toEqual(["Sample Times"]);
  });

  test("is called by its name in Aleph", () => {
    expect(entityOf(data, "Person", "Choe Son Hui")?.getCaption()).toBe("Choe Son Hui");
    expect(entityOf(data, "Address", "Panmunjom")?.getCaption()).toBe("Panmunjom");
    expect(entityOf(data, "Document", "Gazette")?.getCaption()).toBe("The Gazette");
  });

  test.each(HOSTILE)("keeps %s", (_, text) => {
    const hostile = linesOf(hostileAccount(text));
    expect(faultsIn(hostile)).toEqual([]);
    const kept = text.replace(/\p{Surrogate}/gu, "\ufffd");
    expect(hostile[0]?.properties.name).toEqual([kept || "person:a"]);
    const meeting = hostile.find(({ schema }) => schema === "Event");
    expect(meeting?.properties.description ?? [""]).toEqual([kept]);
  });

  test("is the same every time", () => {
    expect(joined(writeFtm(USUAL_ACCOUNT))).toBe(joined(writeFtm(USUAL_ACCOUNT)));
  });
});
