import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { entityNamed } from "../src/cli/entity-named.ts";
import { decide, decisionsOf, Impossible, rehearse, takeIn, type Wish } from "../src/decide.ts";
import { readEdge } from "../src/graph/claims.ts";
import { readEntity } from "../src/graph/entities.ts";
import { readDecisions, writeDecisions } from "../src/resolve/decision-lines.ts";
import { settle } from "../src/settle/settle.ts";
import { openStore, type Store } from "../src/store/store.ts";
import { contentOf } from "./store/content.ts";
import { extractionOf } from "./store/extraction.ts";
import { TALKS } from "./store/talks.ts";

const TALES = TALKS.map(extractionOf);
const [wire, post, daily] = TALES as [(typeof TALES)[0], (typeof TALES)[0], (typeof TALES)[0]];
const ANALYST = { user: "analyst", reason: "read it twice" };

let store: Store;
beforeEach(() => {
  store = openStore(":memory:");
  for (const tale of TALES) store.addArticle(tale);
  settle(store);
});
afterEach(() => store.close());

/** All that is not the log itself. */
const graphOf = (one: Store): Record<string, string[]> =>
  Object.fromEntries(Object.entries(contentOf(one)).filter(([table]) => !table.startsWith("decision")));

const states = (one: Store = store): string[] => decisionsOf(one).map(({ state }) => state);

const wishes: readonly (readonly [string, Wish])[] = [
  ["merge", { kind: "merge", left: "person:sung-kim", right: "person:andrew-kim" }],
  ["distinguish", { kind: "distinguish", left: "person:sung-kim", right: "person:andrew-kim" }],
  ["split", { kind: "split", entity: "person:sung-kim", articles: [daily.document.article.id] }],
  ["rename", { kind: "rename", entity: "person:sung-kim", name: "Sung Y. Kim" }],
  ["retype", { kind: "retype", entity: "place:panmunjom", type: "Event" }],
  ["reject", { kind: "reject", claim: wire.claims[0]!.id }],
  ["confirm", { kind: "confirm", claim: wire.claims[0]!.id }],
];

describe.each(wishes)("a %s", (kind, wish) => {
  test("changes the graph, is written down with who and why, and undone leaves no trace in the graph", () => {
    const before = graphOf(store);
    const { decisions, effect } = decide(store, [wish], ANALYST);
    expect(decisions).toMatchObject([{ number: 1, ...ANALYST, judgement: { kind } }]);
    expect(states()).toEqual(["holds"]);
    if (kind !== "distinguish") expect(graphOf(store)).not.toEqual(before);
    if (kind !== "distinguish" && kind !== "confirm")
      expect(effect.entities.length + effect.edges.length).toBeGreaterThan(0);
    decide(store, [{ kind: "undo", decision: 1 }], ANALYST);
    expect(graphOf(store)).toEqual(before);
    expect(states()).toEqual(["undone", "holds"]);
  });

  test("rehearsed leaves nothing, and tells the same effect", () => {
    const before = contentOf(store);
    const rehearsed = rehearse(store, [wish], ANALYST);
    expect(contentOf(store)).toEqual(before);
    expect(decide(store, [wish], ANALYST).effect).toEqual(rehearsed.effect);
  });

  test("holds after its article was taken out and read anew, and waits meanwhile", () => {
    decide(store, [wish], ANALYST);
    const decided = graphOf(store);
    for (const { document } of TALES) store.removeArticle(document.article.id);
    settle(store);
    expect(states()).toEqual(["vanished"]);
    for (const tale of [...TALES].reverse()) store.addArticle(tale);
    settle(store);
    expect(states()).toEqual(["holds"]);
    expect(graphOf(store)).toEqual(decided);
  });

  test("comes through JSON lines into another database, once", () => {
    decide(store, [wish], ANALYST);
    const lines = writeDecisions(store.decisions());
    const other = openStore(":memory:");
    for (const tale of TALES) other.addArticle(tale);
    expect(takeIn(other, readDecisions("log", lines)).decisions).toHaveLength(1);
    expect(contentOf(other)).toEqual(contentOf(store));
    expect(takeIn(other, readDecisions("log", lines)).decisions).toHaveLength(0);
    other.close();
  });
});

test("a rejected claim is in no edge, but stays in the database, marked", () => {
  decide(store, [{ kind: "reject", claim: post.claims[1]!.id }], ANALYST);
  expect(readEdge(store, "person:andrew-kim", "delivered_to", "person:kim-yong-chol")).toEqual([]);
  expect(store.query("SELECT count(*) AS n FROM edges WHERE relation = 'delivered_to'")).toEqual([{ n: 0 }]);
  expect(store.query("SELECT subject, object FROM rejected")).toEqual([
    { subject: "Andrew Kim", object: "Kim Yong Chol" },
  ]);
});

test("a confirmed claim is marked, and shown before others of its edge", () => {
  const claim = daily.claims[0]!.id;
  decide(store, [{ kind: "confirm", claim }], ANALYST);
  const claims = readEdge(store, "person:choe-son-hui", "met", "person:sung-kim");
  expect(claims.filter(({ confirmed }) => confirmed).map(({ id }) => id)).toEqual([claim]);
  expect(store.query("SELECT best_claim FROM edge_counts WHERE relation = 'met'")).toEqual([
    { best_claim: claim },
  ]);
});

test("a verdict finds its claim again after another version has numbered the claims anew", () => {
  decide(store, [{ kind: "reject", claim: wire.claims[0]!.id }], ANALYST);
  const { id } = wire.document.article;
  store.beginRun({ tool: "2", models: {} });
  const claims = [...wire.claims].reverse().map((claim, index) => ({ ...claim, id: `${id}:c${index}` }));
  store.addArticle({ ...wire, claims });
  settle(store);
  expect(store.query("SELECT claim FROM rejected")).toEqual([{ claim: `${id}:c1` }]);
});

test("telling apart goes before joining, whichever came first", () => {
  const pair = { left: "person:sung-kim", right: "person:andrew-kim" } as const;
  decide(store, [{ kind: "distinguish", ...pair }], ANALYST);
  decide(store, [{ kind: "merge", ...pair }], ANALYST);
  expect(states()).toEqual(["holds", "overruled"]);
  expect(store.entity("person:andrew-kim")).toBeDefined();
});

test("an undone undo lets its decision stand again", () => {
  decide(store, [wishes[0]![1]], ANALYST);
  const merged = graphOf(store);
  decide(store, [{ kind: "undo", decision: 1 }], ANALYST);
  decide(store, [{ kind: "undo", decision: 2 }], ANALYST);
  expect(graphOf(store)).toEqual(merged);
  expect(states()).toEqual(["holds", "undone", "holds"]);
});

test.each<readonly [string, Wish]>([
  ["nobody and nothing has the id", { kind: "rename", entity: "person:nobody", name: "X" }],
  ["give the new name", { kind: "rename", entity: "person:sung-kim", name: "  " }],
  ["give two", { kind: "merge", left: "person:sung-kim", right: "person:sung-kim" }],
  ["is in none of these articles", { kind: "split", entity: "person:sung-kim", articles: ["x"] }],
  [
    "there is nothing to split it from",
    { kind: "split", entity: "person:andrew-kim", articles: [post.document.article.id] },
  ],
  ["no claim has the id", { kind: "reject", claim: "x:c0" }],
  ["there is no decision 7", { kind: "undo", decision: 7 }],
])("what cannot be is told (%s), and nothing is kept", (message, wish) => {
  const before = contentOf(store);
  expect(() => decide(store, [wishes[3]![1], wish], ANALYST)).toThrow(Impossible);
  expect(() => decide(store, [wish], ANALYST)).toThrow(message);
  expect(contentOf(store)).toEqual(before);
});

test("a log is taken in as a whole or not at all", () => {
  const lines =
    '{"number":1,"user":"a","madeAt":"2026-01-01T00:00:00Z","reason":"","judgement":{"kind":"undo","decision":5}}';
  expect(() => readDecisions("log", lines)).toThrow(/log, line 1: undoes decision 5/);
  expect(() => readDecisions("log", `\n{"number":1}`)).toThrow(/log, line 2: not a decision: user/);
  expect(() => readDecisions("log", "merge")).toThrow(/log, line 1: not JSON/);
});

test("undos keep what they undo where a log gets other numbers", () => {
  decide(store, [wishes[3]![1]], ANALYST);
  decide(store, [{ kind: "undo", decision: 1 }], ANALYST);
  const other = openStore(":memory:");
  for (const tale of TALES) other.addArticle(tale);
  settle(other);
  decide(other, [wishes[4]![1]], { user: "other" });
  takeIn(other, store.decisions());
  expect(states(other)).toEqual(["holds", "undone", "holds"]);
  other.close();
});

test("the id of one that was merged into another leads there, also over two merges, until that is undone", () => {
  const [kim, andrew, choe] = ["person:sung-kim", "person:andrew-kim", "person:choe-son-hui"] as const;
  const ledTo = (id: string) => [readEntity(store, id)?.id, entityNamed(store, id).id];
  decide(store, [{ kind: "merge", left: kim, right: andrew }], ANALYST);
  expect(ledTo(andrew)).toEqual([kim, kim]);
  decide(store, [{ kind: "merge", left: choe, right: kim }], ANALYST);
  expect(ledTo(andrew)).toEqual([choe, choe]);
  decide(store, [{ kind: "undo", decision: 2 }], ANALYST);
  expect(ledTo(andrew)).toEqual([kim, kim]);
  decide(store, [{ kind: "undo", decision: 1 }], ANALYST);
  expect(ledTo(andrew)).toEqual([andrew, andrew]);
  expect(readEntity(store, "person:nobody")).toBeNull();
});
