import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { openStore, readStore, type Store } from "../../src/store/store.ts";
import { contentOf } from "./content.ts";
import { entitiesByName, extractionOf, type Tale } from "./extraction.ts";
import { TALKS } from "./talks.ts";

const folder = mkdtempSync(join(tmpdir(), "relata-store-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const TALES = TALKS.map(extractionOf);
const [wire, post] = TALES as [(typeof TALES)[0], (typeof TALES)[0]];

let store: Store;
beforeEach(() => {
  store = openStore(":memory:");
});
afterEach(() => store.close());

function fill(): void {
  for (const tale of TALES) store.addArticle(tale);
  store.replaceEntities(entitiesByName(store.chainRecords()));
}

describe("adding articles", () => {
  test("the same article twice changes nothing", () => {
    fill();
    const before = contentOf(store);
    expect(store.addArticle(wire)).toBe("unchanged");
    expect(contentOf(store)).toEqual(before);
  });

  test("building twice, or in another order, gives the same content", () => {
    fill();
    const other = openStore(":memory:");
    for (const tale of [...TALES].reverse()) other.addArticle(tale);
    other.replaceEntities(entitiesByName(other.chainRecords()));
    expect(contentOf(other)).toEqual(contentOf(store));
    other.close();
  });

  test("an article that another version reads is read again, and leaves no trace of the old run", () => {
    store.beginRun({ tool: "1", models: { tagger: "aa" } });
    expect(store.addArticle(wire)).toBe("added");
    expect(store.has(wire.document.article.id)).toBe(true);
    store.beginRun({ tool: "2", models: { tagger: "aa" } });
    expect(store.has(wire.document.article.id)).toBe(false);
    expect(store.addArticle({ ...wire, claims: [] })).toBe("added");
    expect(store.query("SELECT count(*) AS n FROM claims")).toEqual([{ n: 0 }]);
  });

  test("a removed article leaves nothing behind, also in what is computed and searched", () => {
    fill();
    expect(store.removeArticle(post.document.article.id)).toBe(true);
    expect(store.removeArticle(post.document.article.id)).toBe(false);
    store.replaceEntities(entitiesByName(store.chainRecords()));
    const other = openStore(":memory:");
    for (const tale of TALES.filter((tale) => tale !== post)) other.addArticle(tale);
    other.replaceEntities(entitiesByName(other.chainRecords()));
    expect(contentOf(store)).toEqual(contentOf(other));
    expect(store.searchSentences("delivered letter", 5)).toEqual([]);
    expect(store.searchNames("Andrew", 5)).toEqual([]);
    other.close();
  });

  const TALE: Tale = {
    sentences: ["Sung Kim met Choe Son Hui."],
    cast: { "Sung Kim": ["Person"], "Choe Son Hui": ["Person"] },
    claims: [["Sung Kim", "met", "Choe Son Hui"]],
  };
  test.each([
    [
      "evidence outside the text",
      { evidence: [{ start: 5, end: 500 }] },
      /c0 has the span \[5, 500\), which is not in the text of 26/,
    ],
    ["empty evidence", { evidence: [{ start: 5, end: 5 }] }, /c0 has the span \[5, 5\)/],
    ["no evidence", { evidence: [] }, /c0 has no evidence/],
    ["an unknown chain", { object: { mention: 0, chain: 9 } }, /c0 names the unknown chain 9/],
    ["an unknown mention", { object: { mention: 7, chain: 0 } }, /c0 names the unknown mention 7/],
    ["a confidence beyond 1", { confidence: 1.5 }, /confidence 1.5, which is not from 0 to 1/],
    [
      "a day that is none",
      { when: { first: "Sunday", last: "Sunday", granularity: "day" as const } },
      /the day "Sunday"/,
    ],
    [
      "days that end before they begin",
      { when: { first: "2018-07-02", last: "2018-07-01", granularity: "day" as const } },
      /ends on 2018-07-01, before/,
    ],
  ])("%s is refused, and nothing of the article stays", (_, wrong, message) => {
    const extraction = extractionOf(TALE);
    const claims = extraction.claims.map((claim) => ({ ...claim, ...wrong }));
    expect(() => store.addArticle({ ...extraction, claims })).toThrow(message);
    expect(store.articles()).toEqual([]);
  });

  test("two claims of one id are refused", () => {
    const extraction = extractionOf(TALE);
    const twice = { ...extraction, claims: [...extraction.claims, ...extraction.claims] };
    expect(() => store.addArticle(twice)).toThrow(/c0 comes twice/);
  });
});

describe("who is who", () => {
  test("chains come with the words for them", () => {
    store.addArticle(wire);
    const [kim] = store.chainRecords();
    expect(kim).toEqual({
      article: wire.document.article.id,
      chain: 0,
      type: "Person",
      name: "Sung Kim",
      surfaces: [
        { text: "Kim told", count: 1 },
        { text: "Sung Kim", count: 1 },
      ],
      titles: [],
    });
  });

  test("an entity of a chain that is not there is refused, and what was before stays", () => {
    fill();
    const before = contentOf(store);
    const wrong = {
      id: "x",
      type: "Person" as const,
      name: "X",
      aliases: [],
      members: [{ article: "no", chain: 3 }],
    };
    expect(() => store.replaceEntities([wrong])).toThrow(
      /entity x: chain 3 of article no is not in the store/,
    );
    expect(contentOf(store)).toEqual(before);
  });

  test("an entity counts its mentions, articles, outlets and days", () => {
    fill();
    expect(store.entity("sung-kim")).toEqual({
      id: "sung-kim",
      type: "Person",
      name: "Sung Kim",
      mentions: 4,
      articles: 3,
      outlets: 3,
      firstSeen: "2018-07-02",
      lastSeen: "2018-07-04",
    });
  });
});

describe("the views", () => {
  beforeEach(fill);

  test("a symmetric relation is one edge in either order; where claims disagree it is mixed", () => {
    expect(store.query("SELECT * FROM edges WHERE relation = 'met'")).toEqual([
      {
        subject_id: "choe-son-hui",
        subject: "Choe Son Hui",
        relation: "met",
        object_id: "sung-kim",
        object: "Sung Kim",
        claims: 3,
        articles: 3,
        outlets: 3,
        first_day: "2018-07-01",
        last_day: "2018-07-01",
        polarity: "mixed",
        modality: "stated",
        confidence: 0.9,
      },
    ]);
  });

  test("evidence has one row per sentence that supports a claim", () => {
    const rows = store.query(
      "SELECT subject, object, words, outlet, said_by FROM evidence WHERE relation = 'delivered_to'",
    );
    expect(rows).toEqual([
      {
        subject: "Andrew Kim",
        object: "Kim Yong Chol",
        words: "Andrew Kim reportedly delivered a letter",
        outlet: "Sample Post",
        said_by: null,
      },
      {
        subject: "Andrew Kim",
        object: "Kim Yong Chol",
        words: "a letter to Kim Yong Chol",
        outlet: "Sample Post",
        said_by: null,
      },
    ]);
    expect(store.query("SELECT said_by FROM evidence WHERE said_by IS NOT NULL")).toEqual([
      { said_by: "an official" },
    ]);
  });

  test("people are persons only", () => {
    const names = store.query("SELECT name FROM people ORDER BY name").map(({ name }) => name);
    expect(names).toEqual(["Andrew Kim", "Choe Son Hui", "Kim Yong Chol", "Sung Kim", "an official"]);
  });

  test("meetings say where, when and how surely, denied ones too", () => {
    expect(
      store.query("SELECT outlet, first_day, place, polarity, modality FROM meetings ORDER BY published"),
    ).toEqual([
      {
        outlet: "Sample Wire",
        first_day: "2018-07-01",
        place: "Panmunjom",
        polarity: "affirmed",
        modality: "stated",
      },
      { outlet: "Sample Post", first_day: null, place: null, polarity: "affirmed", modality: "reported" },
      { outlet: "Sample Daily", first_day: null, place: null, polarity: "denied", modality: "stated" },
    ]);
  });

  test("statements say who, what and where", () => {
    expect(store.query("SELECT speaker, content, medium, outlet FROM statements")).toEqual([
      { speaker: "Sung Kim", content: "We have a program", medium: "CBS", outlet: "Sample Wire" },
    ]);
  });

  test("contradictions set outlets against each other", () => {
    const rows = store.query("SELECT about, relation, outlet, other_outlet FROM contradictions");
    expect(rows.map((row) => [row.about, row.relation, [row.outlet, row.other_outlet].sort()])).toEqual(
      expect.arrayContaining([
        ["polarity", "met", ["Sample Daily", "Sample Wire"]],
        ["polarity", "met", ["Sample Daily", "Sample Post"]],
      ]),
    );
    expect(rows).toHaveLength(2);
  });

  test("a query that writes is refused", () => {
    expect(() => store.query("DELETE FROM articles")).toThrow(/changes the database/);
    expect(store.articles()).toHaveLength(3);
  });
});

describe("opening", () => {
  const file = (name: string): string => join(folder, name);

  test("what was written is there again, also for reading only", () => {
    const first = openStore(file("again.db"));
    first.addArticle(wire);
    first.close();
    const second = readStore(file("again.db"));
    expect(second.articles().map(({ name }) => name)).toEqual(["wire"]);
    expect(() => second.removeArticle(wire.document.article.id)).toThrow(/again\.db: .*cannot be written/);
    second.close();
  });

  test("a file that is no database is named", () => {
    writeFileSync(file("letter.db"), "Dear Sir or Madam, ".repeat(100));
    expect(() => openStore(file("letter.db"))).toThrow(/letter\.db: not a relata database/);
  });

  test("somebody else's database is left alone", () => {
    const other = new Database(file("other.db"));
    other.exec("CREATE TABLE recipes (name TEXT)");
    other.close();
    expect(() => openStore(file("other.db"))).toThrow(/other\.db: a database, but not one of relata/);
  });

  test("a database of a newer version is left alone", () => {
    openStore(file("newer.db")).close();
    const newer = new Database(file("newer.db"));
    newer.pragma("user_version = 99");
    newer.close();
    expect(() => openStore(file("newer.db"))).toThrow(/newer\.db: its tables are of version 99/);
  });

  test("a folder that is not there is named", () => {
    expect(() => openStore(file("nowhere/x.db"))).toThrow(/nowhere\/x\.db: the file cannot be opened/);
    expect(() => readStore(file("none.db"))).toThrow(/none\.db: no such file; run "relata build"/);
  });

  test("a file that somebody else writes to is named", () => {
    const first = openStore(file("busy.db"));
    const other = new Database(file("busy.db"));
    other.exec("BEGIN IMMEDIATE");
    expect(() => first.addArticle(wire)).toThrow(/busy\.db: another relata is writing to it/);
    other.close();
    expect(first.addArticle(wire)).toBe("added");
    first.close();
  });

  test("what was written is one plain file, which can be read where nothing may be written", () => {
    const first = openStore(file("plain.db"));
    first.addArticle(wire);
    first.close();
    expect(readdirSync(folder).filter((name) => name.startsWith("plain.db"))).toEqual(["plain.db"]);
    expect([...readFileSync(file("plain.db")).subarray(18, 20)]).toEqual([1, 1]);
  });

  test("a reader and a writer go on beside one another", () => {
    openStore(file("beside.db")).close();
    const reader = readStore(file("beside.db"));
    expect(reader.articles()).toEqual([]);
    const writer = openStore(file("beside.db"));
    writer.addArticle(wire);
    expect(reader.articles()).toHaveLength(1);
    writer.close();
    expect(reader.articles()).toHaveLength(1);
    reader.close();
  });

  test("a file that may not be written is named", () => {
    openStore(file("locked.db")).close();
    chmodSync(file("locked.db"), 0o444);
    const isRoot = process.getuid?.() === 0;
    const attempt = () => {
      const store = openStore(file("locked.db"));
      store.addArticle(wire);
      store.close();
    };
    // Nothing is forbidden to root, so there the same must succeed.
    if (isRoot) expect(attempt).not.toThrow();
    else expect(attempt).toThrow(/locked\.db: .*cannot be written/);
  });
});
