import { expect, test } from "vitest";
import { openStore } from "../../src/store/store.ts";
import { entitiesByName, extractionOf, type Tale } from "./extraction.ts";

const day = (first: string, last = first) => ({ first, last, granularity: "day" as const });

type More = NonNullable<NonNullable<Tale["claims"]>[number][3]>;

/** Two reports by two outlets of one meeting. */
function reports(one: More, other: More, published = ["2018-07-02", "2018-07-03"]): Tale[] {
  return [one, other].map((more, index) => ({
    name: `report ${index}`,
    outlet: ["Sample Wire", "Sample Post"][index]!,
    published: published[index] ?? null,
    sentences: [`Ann met Bob, ${index} says.`],
    cast: { Ann: ["Person"], Bob: ["Person"] },
    claims: [["Ann", "met", "Bob", more]],
  }));
}

test.each<[string, Tale[], string[]]>([
  ["one affirms what the other denies", reports({}, { polarity: "denied" }), ["polarity"]],
  ["they agree", reports({}, {}), []],
  [
    "one affirms and the other denies a meeting of the same day",
    reports({ when: day("2018-07-01") }, { polarity: "denied", when: day("2018-06-25", "2018-07-01") }),
    ["polarity"],
  ],
  [
    "one affirms a meeting of the day before that which the other denies",
    reports({ when: day("2018-06-30") }, { polarity: "denied", when: day("2018-07-01") }),
    ["polarity"],
  ],
  [
    "one affirms a meeting of another month than the other denies",
    reports({ when: day("2018-05-12") }, { polarity: "denied", when: day("2018-07-01") }),
    [],
  ],
  ["a denial comes a year later", reports({}, { polarity: "denied" }, ["2017-07-02", "2018-07-03"]), []],
  [
    "nobody says when a denial was printed",
    reports({}, { polarity: "denied" }, ["2017-07-02"]),
    ["polarity"],
  ],
  ["they give different days", reports({ when: day("2018-07-01") }, { when: day("2018-07-02") }), ["day"]],
  [
    "a day lies in the other's week",
    reports({ when: day("2018-07-01") }, { when: day("2018-06-25", "2018-07-01") }),
    [],
  ],
  ["they tell of two occasions", reports({ when: day("2018-06-12") }, { when: day("2018-07-01") }), []],
  [
    "one tells of a plan that the other says was dropped",
    reports({ modality: "planned" }, { polarity: "denied" }),
    [],
  ],
  [
    "they tell of praise on two days",
    reports({ when: day("2018-07-01") }, { when: day("2018-07-02") }).map((tale) => ({
      ...tale,
      claims: [["Ann", "praised", "Bob", tale.claims![0]![3]!]],
    })),
    [],
  ],
  [
    "one tells of a plan that came otherwise",
    reports({ when: day("2018-07-01"), modality: "planned" }, { when: day("2018-07-02") }),
    [],
  ],
])("%s", (_, tales, about) => {
  const store = openStore(":memory:");
  for (const tale of tales) store.addArticle(extractionOf(tale));
  store.replaceEntities(entitiesByName(store.chainRecords()));
  expect(store.query("SELECT about FROM contradictions").map((row) => row.about)).toEqual(about);
  store.close();
});

test("a contradiction shows both sides: who printed what, when, in which words", () => {
  const store = openStore(":memory:");
  for (const tale of reports({ when: day("2018-07-01") }, { polarity: "denied" }))
    store.addArticle(extractionOf(tale));
  store.replaceEntities(entitiesByName(store.chainRecords()));
  const [row] = store.query("SELECT * FROM contradictions");
  const sides = [
    [row?.outlet, row?.published, row?.polarity, row?.words, row?.article],
    [row?.other_outlet, row?.other_published, row?.other_polarity, row?.other_words, row?.other_article],
  ];
  expect(sides.sort()).toEqual([
    ["Sample Post", "2018-07-03", "denied", "Ann met Bob, 1 says.", "report 1"],
    ["Sample Wire", "2018-07-02", "affirmed", "Ann met Bob, 0 says.", "report 0"],
  ]);
  store.close();
});
