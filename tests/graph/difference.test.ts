import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import type { Extraction } from "../../src/extract/extract.ts";
import { compare, type Differing } from "../../src/graph/difference.ts";
import type { Judgement } from "../../src/resolve/decision.ts";
import { openStore, type Store } from "../../src/store/store.ts";
import { entitiesByName, extractionOf } from "../store/extraction.ts";
import { TALKS } from "../store/talks.ts";

const root = mkdtempSync(join(tmpdir(), "relata-difference-"));
afterAll(() => rmSync(root, { recursive: true }));

const [wire, post, daily] = TALKS.map(extractionOf) as [Extraction, Extraction, Extraction];
const RUN = { tool: "relata 1", models: { models: "aa", rules: "bb" } };

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(root, "case-"));
});

interface Making {
  readonly run?: typeof RUN;
  readonly more?: (store: Store) => void;
}

function make(name: string, articles: readonly Extraction[], { run = RUN, more }: Making = {}): string {
  const path = join(folder, name);
  const store = openStore(path);
  store.beginRun(run);
  for (const article of articles) store.addArticle(article);
  store.replaceEntities(entitiesByName(store.chainRecords()));
  more?.(store);
  store.close();
  return path;
}

const sides = (
  rows: readonly (Differing & {
    readonly name?: string;
    readonly subjectName?: string;
    readonly relation?: string;
  })[],
) => rows.map((row) => [row.side, row.name ?? `${row.subjectName} ${row.relation}`]);

test("two databases of the same content differ in nothing, in whatever order they were built", () => {
  const found = compare(make("a.db", [wire, post]), make("b.db", [post, wire]));
  expect(found).toEqual({ articles: [], entities: [], edges: [], claims: [] });
});

test("an article that came brings entities, edges and claims, each because of it", () => {
  const { articles, entities, edges, claims } = compare(make("a.db", [wire]), make("b.db", [wire, post]));
  expect(articles).toMatchObject([{ side: "added", name: "post", outlet: "Sample Post", because: [] }]);
  expect(sides(entities).sort()).toEqual([
    ["added", "Andrew Kim"],
    ["added", "Kim Yong Chol"],
    ["added", "an official"],
  ]);
  expect(sides(edges)).toEqual([
    ["changed", "Choe Son Hui met"],
    ["added", "Andrew Kim delivered_to"],
  ]);
  expect(edges[0]!.changes).toContainEqual({ field: "claims", from: 1, to: 2 });
  expect(claims).toHaveLength(2);
  for (const { because } of [...entities, ...edges, ...claims])
    expect(because).toEqual(["article post came"]);
});

test("an article that went takes them away", () => {
  const { articles, edges } = compare(make("a.db", [wire, post]), make("b.db", [wire]));
  expect(articles[0]!.side).toBe("removed");
  expect(edges.map(({ because }) => because)).toEqual([["article post went"], ["article post went"]]);
});

test("a denial turns an edge, which is said", () => {
  const { edges } = compare(make("a.db", [wire]), make("b.db", [wire, daily]));
  expect(edges[0]!.changes).toContainEqual({ field: "polarity", from: "affirmed", to: "mixed" });
});

test("another version that reads an article otherwise is named, with what of it is other", () => {
  const claims = wire.claims.map((claim) => ({
    ...claim,
    id: claim.id.replace(":c", ":c1"),
    modality: "reported" as const,
  }));
  const run = { tool: "relata 2", models: { models: "aa", rules: "cc" } };
  const found = compare(make("a.db", [wire]), make("b.db", [{ ...wire, claims }], { run }));
  expect(found.articles).toMatchObject([
    { side: "changed", name: "wire", because: ["read anew (relata 1 → relata 2; other rules)"] },
  ]);
  expect(found.entities).toEqual([]);
  expect(found.claims.map(({ side, changes }) => [side, changes])).toEqual(
    wire.claims.map(() => ["changed", [{ field: "modality", from: "stated", to: "reported" }]]),
  );
  expect(found.claims[0]!.because).toEqual(["article wire was read anew (relata 1 → relata 2; other rules)"]);
});

test("a person's decision is named, and what an entity became", () => {
  const reference = (name: string, id: string) => ({ id, type: "Person" as const, name, chain: null });
  const judgement: Judgement = {
    kind: "merge",
    left: reference("Andrew Kim", "andrew-kim"),
    right: reference("Kim Yong Chol", "kim-yong-chol"),
  };
  const merged = (store: Store): void => {
    store.addDecision({ user: "anna", reason: "the same", madeAt: "2018-07-05T00:00:00Z", judgement });
    const same = store.chainRecords().map((record) => ({
      ...record,
      name: record.name === "Kim Yong Chol" ? "Andrew Kim" : record.name,
    }));
    store.replaceEntities(entitiesByName(same));
  };
  const { entities, edges } = compare(make("a.db", [post]), make("b.db", [post], { more: merged }));
  const because = ["decision 1: merge by anna (the same)"];
  expect(entities).toMatchObject([{ side: "removed", name: "Kim Yong Chol", became: "Andrew Kim", because }]);
  expect(edges).toMatchObject([
    { side: "removed", subjectName: "Andrew Kim", relation: "delivered_to", because },
  ]);
});
