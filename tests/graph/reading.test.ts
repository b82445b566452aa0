import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readArticle } from "../../src/graph/articles.ts";
import { readEdge } from "../../src/graph/claims.ts";
import { readEntity } from "../../src/graph/entities.ts";
import { labelWith } from "../../src/graph/relation-label.ts";
import { search } from "../../src/graph/search.ts";
import { openStore, type Store } from "../../src/store/store.ts";
import { entitiesByName, extractionOf } from "../store/extraction.ts";
import { TALKS } from "../store/talks.ts";

let store: Store;
beforeAll(() => {
  store = openStore(":memory:");
  for (const tale of TALKS) store.addArticle(extractionOf(tale));
  store.replaceEntities(entitiesByName(store.chainRecords()));
});
afterAll(() => store.close());

describe("an edge in words", () => {
  test("tells each claim with its words lit in their sentence", () => {
    const [claim] = readEdge(store, "andrew-kim", "delivered_to", "kim-yong-chol");
    expect(claim).toMatchObject({
      subject: { id: "andrew-kim", name: "Andrew Kim" },
      object: { id: "kim-yong-chol", name: "Kim Yong Chol" },
      modality: "reported",
      polarity: "affirmed",
      when: null,
      article: { outlet: "Sample Post", published: "2018-07-03" },
    });
    const lit = claim?.evidence.map(({ sentence, highlight }) =>
      highlight.map(({ start, end }) => sentence.slice(start, end)),
    );
    expect(lit).toEqual([["Andrew Kim reportedly delivered a letter"], ["a letter to Kim Yong Chol"]]);
  });

  test("tells a meeting in either order, with who said so, where and when", () => {
    const claims = readEdge(store, "sung-kim", "met", "choe-son-hui");
    expect(claims).toEqual(readEdge(store, "choe-son-hui", "met", "sung-kim"));
    const told = claims.map(({ subject, saidBy, where, when, polarity }) => ({
      subject: subject.name,
      saidBy: saidBy.map(({ name }) => name),
      where: where?.name,
      day: when?.first,
      polarity,
    }));
    const [surest, ...others] = told;
    expect(surest).toMatchObject({ subject: "Choe Son Hui", saidBy: ["an official"], polarity: "affirmed" });
    expect(others).toHaveLength(2);
    expect(others).toContainEqual({
      subject: "Sung Kim",
      saidBy: [],
      where: "Panmunjom",
      day: "2018-07-01",
      polarity: "affirmed",
    });
    expect(others).toContainEqual(expect.objectContaining({ subject: "Sung Kim", polarity: "denied" }));
  });

  test("that is not there has no claims", () => {
    expect(readEdge(store, "sung-kim", "praised", "cbs")).toEqual([]);
  });

  test.each([
    ["delivered {thing} to", "a letter", "delivered a letter to"],
    ["delivered {thing} to", null, "delivered to"],
    ["delivered {thing} to", "$& and $1", "delivered $& and $1 to"],
    ["met", null, "met"],
  ])("the label %s with %s is %s", (label, thing, words) => {
    expect(labelWith(label, thing)).toBe(words);
  });
});

describe("a node in words", () => {
  test("has its claims, quotes and articles", () => {
    const kim = readEntity(store, "sung-kim");
    expect(kim?.claims.map(({ relation }) => relation).sort()).toEqual(["met", "met", "met", "quoted_on"]);
    expect(kim?.quotes.map(({ content }) => content)).toEqual(["We have a program"]);
    expect(kim?.articles.map(({ name }) => name)).toEqual(["wire", "post", "daily"]);
  });

  test("that is not there is null", () => {
    expect(readEntity(store, "nobody")).toBeNull();
  });
});

describe("an article in words", () => {
  test("has every mention of an entity where it stands", () => {
    const id = store.articles().find(({ name }) => name === "post")!.id;
    const article = readArticle(store, id)!;
    expect(
      article.mentions.map(({ start, end, entity }) => [article.text.slice(start, end), entity]),
    ).toEqual([
      ["Choe Son Hui", "choe-son-hui"],
      ["Sung Kim", "sung-kim"],
      ["an official", "an-official"],
      ["Andrew Kim", "andrew-kim"],
      ["Kim Yong Chol", "kim-yong-chol"],
    ]);
    expect(article.blocks).toEqual([{ kind: "body", start: 0, end: article.text.length }]);
  });

  test("that is not there is null", () => {
    expect(readArticle(store, "0000")).toBeNull();
  });
});

describe("search", () => {
  test("gives names first, then sentences, and never more than asked", () => {
    const hits = search(store, "kim", 5);
    expect(hits.map((hit) => (hit.kind === "entity" ? hit.name : hit.sentence))).toEqual([
      "Sung Kim",
      "Andrew Kim",
      "Kim Yong Chol",
      expect.stringMatching(/Kim/),
      expect.stringMatching(/Kim/),
    ]);
    expect(search(store, "kim", 2)).toHaveLength(2);
  });
});
