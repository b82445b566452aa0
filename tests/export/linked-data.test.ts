import jsonld from "jsonld";
import { Parser } from "n3";
import { beforeAll, describe, expect, test } from "vitest";
import { joined } from "../../src/export/chunks.ts";
import { writeJsonLd } from "../../src/export/json-ld.ts";
import { writeTurtle } from "../../src/export/turtle.ts";
import { PREFIXES } from "../../src/export/vocabulary.ts";
import type { Account } from "../../src/graph/account.ts";
import { claimOf, hostileAccount, USUAL_ACCOUNT } from "./accounts.ts";
import { HOSTILE } from "./graphs.ts";

/** subject, predicate, object and datatype, so that statements of different readers compare. */
type Statement = readonly [subject: string, predicate: string, object: string, datatype: string];

const statementOf = ({ subject, predicate, object }: ReturnType<Parser["parse"]>[number]): Statement => [
  subject.value,
  predicate.value,
  object.value,
  object.datatype?.value ?? object.termType,
];

/** No statement twice, in an order of their own. */
const sorted = (statements: readonly Statement[]): string[] =>
  [...new Set(statements.map((statement) => JSON.stringify(statement)))].sort();

const ofTurtle = (account: Account): Statement[] =>
  new Parser({ format: "text/turtle" }).parse(joined(writeTurtle(account))).map(statementOf);

async function ofJsonLd(account: Account): Promise<Statement[]> {
  const quads = await jsonld.toRDF(JSON.parse(joined(writeJsonLd(account))), {
    documentLoader: (url: string) => Promise.reject(new Error(`${url} was fetched`)),
  });
  return quads.map(statementOf);
}

const [entity, claim, article, relata, prov] = [
  "urn:relata:entity:",
  "urn:relata:claim:",
  "urn:relata:article:",
  PREFIXES.relata,
  PREFIXES.prov,
];

describe("linked data", () => {
  let statements: Statement[] = [];
  beforeAll(() => {
    statements = ofTurtle(USUAL_ACCOUNT);
  });

  const valuesOf = (subject: string, predicate: string): string[] =>
    statements.filter(([s, p]) => s === subject && p === predicate).map(([, , value]) => value);

  test("says the same as Turtle and as JSON-LD", async () => {
    expect(sorted(await ofJsonLd(USUAL_ACCOUNT))).toEqual(sorted(statements));
    expect(statements.length).toBeGreaterThan(200);
  });

  test("names people, bodies and places in the words of schema.org", () => {
    expect(valuesOf(`${entity}sung-kim`, `${PREFIXES.rdf}type`)).toEqual(["https://schema.org/Person"]);
    expect(valuesOf(`${entity}sung-kim`, "https://schema.org/name")).toEqual(["Sung Kim"]);
    expect(valuesOf(`${entity}panmunjom`, `${PREFIXES.rdf}type`)).toEqual(["https://schema.org/Place"]);
  });

  test("makes of each claim a resource with its stance, days, speakers, article and words", () => {
    const { id, article: source } = claimOf(USUAL_ACCOUNT, "ann-lee", "leads", "sample-steel");
    const own = (predicate: string) => valuesOf(claim + id, predicate);
    expect(own(`${PREFIXES.rdf}subject`)).toEqual([`${entity}ann-lee`]);
    expect(own(`${PREFIXES.rdf}predicate`)).toEqual(["urn:relata:relation:leads"]);
    expect(own(`${PREFIXES.rdf}object`)).toEqual([`${entity}sample-steel`]);
    expect(own(`${relata}modality`)).toEqual(["reported"]);
    expect(own(`${prov}wasAttributedTo`)).toEqual([`${entity}bo-ray`]);
    expect(own("https://schema.org/appearance")).toEqual([article + source.id]);
    const [evidence = ""] = own(`${prov}wasDerivedFrom`);
    expect(valuesOf(evidence, "https://schema.org/text")).toEqual([
      "Ann Lee leads Sample Steel, said Bo Ray.",
    ]);
    expect(valuesOf(evidence, `${relata}start`)).toEqual(["0"]);
    expect(valuesOf(evidence, `${prov}wasQuotedFrom`)).toEqual([article + source.id]);
  });

  test("dates a claim by its first and last day", () => {
    const { id } = claimOf(USUAL_ACCOUNT, "ann-lee", "acquired", "the-gazette");
    expect(valuesOf(claim + id, "https://schema.org/temporalCoverage")).toEqual(["2018-06-01/2018-06-30"]);
    expect(statements).toContainEqual([claim + id, `${relata}lastDay`, "2018-06-30", `${PREFIXES.xsd}date`]);
  });

  test.each([
    ["stated outright", "ann-lee", "owns", ["sample-steel"]],
    ["only reported", "ann-lee", "leads", []],
    ["only planned", "bo-ray", "met", []],
    ["stated by one and denied by another", "sung-kim", "met", ["choe-son-hui"]],
  ])("has a bare triple only of what is %s", (_, subject, relation, objects) => {
    expect(valuesOf(entity + subject, PREFIXES.relation + relation)).toEqual(
      objects.map((id) => entity + id),
    );
  });

  test.each(HOSTILE)("keeps %s", async (_, text) => {
    const account = hostileAccount(text);
    const turtle = ofTurtle(account);
    expect(sorted(await ofJsonLd(account))).toEqual(sorted(turtle));
    const kept = text.replace(/\p{Surrogate}/gu, "\ufffd");
    for (const predicate of [
      "https://schema.org/name",
      "https://schema.org/text",
      "https://schema.org/headline",
    ]) {
      expect(turtle.filter(([, p]) => p === predicate).every(([, , value]) => value === kept)).toBe(true);
    }
  });

  test("links to addresses of the web only", () => {
    const linked = (url: string) =>
      ofTurtle({
        ...hostileAccount("a"),
        articles: [{ ...hostileAccount("a").articles[0]!, url }],
      }).filter(([, predicate]) => predicate === "https://schema.org/url");
    expect(linked("javascript:alert(1)")).toEqual([]);
    expect(linked("https://example.org/<a> b")[0]?.[2]).toBe("https://example.org/%3Ca%3E%20b");
  });
});
