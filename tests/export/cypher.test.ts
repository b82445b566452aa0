import { applySyntaxColouring, lintCypherQuery, parseStatementsStrs } from "@neo4j-cypher/language-support";
import { describe, expect, test } from "vitest";
import { joined } from "../../src/export/chunks.ts";
import { writeCypher } from "../../src/export/cypher.ts";
import type { Account } from "../../src/graph/account.ts";
import { claimOf, hostileAccount, USUAL_ACCOUNT } from "./accounts.ts";
import { HOSTILE } from "./graphs.ts";

/** What Neo4j's own checker has against statements. */
const faultsIn = (cypher: string): unknown[] => lintCypherQuery(cypher, {}).map(({ message }) => message);

const UNESCAPED: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t" };

/** The texts of a script as Neo4j's lexer finds them, with their escapes resolved. */
function textsIn(cypher: string): string[] {
  const tokens = applySyntaxColouring(cypher).filter(({ tokenType }) => tokenType === "stringLiteral");
  const literals = tokens.map(({ token }) => token.slice(1, -1));
  return literals.map((literal) =>
    literal.replace(/\\(?:u([0-9A-F]{4})|(.))/g, (_, code: string | undefined, character: string) =>
      code ? String.fromCharCode(Number.parseInt(code, 16)) : (UNESCAPED[character] ?? character),
    ),
  );
}

const written = (account: Account): string => joined(writeCypher(account));

describe("Cypher", () => {
  const cypher = written(USUAL_ACCOUNT);

  // The checker needs seconds for a page of statements, so it sees little, but of every kind.
  test("is accepted by Neo4j's checker, with whatever texts", () => {
    const everything = HOSTILE.map(([, text]) => text.slice(0, 100)).join(" ");
    expect(faultsIn(written(hostileAccount(everything)))).toEqual([]);
    expect(faultsIn("MARGE (n:Entity);")).not.toEqual([]);
  });

  test("only merges, so that twice is as good as once", () => {
    expect(cypher).not.toMatch(
      /\b(CREATE|DELETE|DETACH|INSERT|LOAD|CALL) (?!(CONSTRAINT|INDEX) \w+ IF NOT EXISTS)/,
    );
    expect(cypher.match(/^CREATE CONSTRAINT .*? IS UNIQUE;$/gm)).toHaveLength(2);
  });

  test("makes of each claim a relationship with its stance, days, speakers and sentence", () => {
    const { id, article } = claimOf(USUAL_ACCOUNT, "ann-lee", "leads", "sample-steel");
    const row = cypher.split("\n").find((line) => line.includes(id));
    expect(row).toContain("{subject: 'ann-lee', object: 'sample-steel', claim: {id: ");
    for (const property of [
      "polarity: 'affirmed'",
      "modality: 'reported'",
      "said_by: ['Bo Ray']",
      "confidence: 0.9",
      "sentences: ['Ann Lee leads Sample Steel, said Bo Ray.']",
      "starts: [0]",
      "published: date('2018-07-05')",
      `article: '${article.id}'`,
    ])
      expect(row).toContain(property);
    expect(cypher).toContain("MERGE (s)-[r:`LEADS` {id: row.claim.id}]->(o) SET r = row.claim;");
  });

  test("gives nodes their type as a label", () => {
    expect(cypher).toContain("MERGE (n:Entity {id: row.id}) SET n = row, n:Place;");
  });

  test("parts many rows into statements of some size", () => {
    const entity = USUAL_ACCOUNT.entities[0]!;
    const many = Array.from({ length: 1_200 }, (_, index) => ({ ...entity, id: `person:${index}` }));
    const merges = written({ ...USUAL_ACCOUNT, entities: many, claims: () => [] }).match(
      /^MERGE \(n:Entity/gm,
    );
    expect(merges).toHaveLength(3);
  });

  test.each(HOSTILE)("keeps %s, and lets none of it be a statement", (_, text) => {
    const hostile = written(hostileAccount(text));
    expect(parseStatementsStrs(hostile)).toHaveLength(
      parseStatementsStrs(written(hostileAccount("x"))).length,
    );
    const kept = text.replace(/\p{Surrogate}/gu, "\ufffd");
    expect(textsIn(hostile).filter((found) => found === kept).length).toBeGreaterThanOrEqual(10);
  });

  test.each([
    ["an end of a string by its number", "\\u0027}] AS row DETACH DELETE row; //"],
    ["the same with two backslashes", "\\\\u0027}] AS row DETACH DELETE row; //"],
    ["a comment", "' /* // */"],
  ])("lets %s do nothing", (_, text) => {
    const hostile = written(hostileAccount(text));
    expect(parseStatementsStrs(hostile)).toHaveLength(
      parseStatementsStrs(written(hostileAccount("x"))).length,
    );
    expect(hostile).not.toMatch(/\\u0027/);
    expect(textsIn(hostile).join("")).toContain(text);
  });
});
