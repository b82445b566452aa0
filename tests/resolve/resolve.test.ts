import { describe, expect, test } from "vitest";
import { loadLexicon } from "../../src/model/lexicon.ts";
import type { Decision, Judgement } from "../../src/resolve/decision.ts";
import type { Entity } from "../../src/resolve/entity.ts";
import { resolve as resolved } from "../../src/resolve/resolve.ts";
import { articles } from "./records.ts";

const lexicon = loadLexicon();

const resolve = (...given: Parameters<typeof resolved>): Entity[] => resolved(...given).entities;

const decided = (...judgements: readonly Judgement[]): Decision[] =>
  judgements.map((judgement, index) => ({
    number: index + 1,
    user: "analyst",
    madeAt: "2026-01-01T00:00:00Z",
    reason: "",
    judgement,
  }));

const reference = ({ id, type, name }: Entity) => ({ id, type, name, chain: null });

/** Entities as "name: article.chain ...", in the order of their ids. */
const shown = (entities: readonly Entity[]): string[] =>
  entities.map(
    ({ name, members }) =>
      `${name}: ${members.map(({ article, chain }) => `${+article}.${chain}`).join(" ")}`,
  );

describe("the same thing in several articles is one entity", () => {
  test.each([
    ["P Mike Pompeo", "P Mike Pompeo"],
    ["P Mike Pompeo | Secretary of State", "P Pompeo | Secretary of State"],
    ["P Joseph R. Biden, Jr. | President", "P Joe Biden | President"],
    ["P Kishida Fumio", "P Fumio Kishida"],
    ["P Yoon Suk-yeol", "P Yoon Suk Yeol"],
    ["L United States = U.S.", "L US = American"],
    ["L North Korea", "L Democratic People's Republic of Korea = DPRK"],
    ["O United Nations", "O UN"],
    ["O Department of State", "O State Department"],
    ["O Government of Syria", "O Syrian government"],
    ["O Ford Motor Company = Ford", "O Ford"],
    ["O Apple", "O Apple Computer = Apple"],
    ["O Parliament; L United Kingdom", "O Parliament of the United Kingdom = Parliament; L UK"],
    ["O ISIL", "O Daesh"],
    ["L Raqqah", "L Raqqa"],
    ["P Volodymyr Lesky", "P Volodymyr Leskyy"],
    ["O Iraqi government", "O government of Iraq"], // a small letter makes no description of it
    ["O United States Department of State", "O State Department"],
    ["O Democratic Party", "O Democrats"],

    ["X Dreamliner", "X Boeing 787"],
    ["X iPod", "X iPods"],
    ["X DJIA", "X Dow Jones Industrial Average"],
  ])("%s and %s", (first, second) => {
    const [entity, ...others] = resolve(articles(first, second), [], lexicon).filter(
      ({ name }) => name !== "United Kingdom",
    );
    expect(entity?.members).toHaveLength(2);
    expect(others).toEqual([]);
  });
});

test("a committee that is called by its chamber is one, whatever the report is on", () => {
  const records = articles("O House Judiciary Committee; L Ukraine", "O House Judiciary Committee; L Poland");
  expect(resolve(records, [], lexicon)).toHaveLength(3);
});

describe("different things stay apart", () => {
  test.each([
    ["P Sung Kim", "P Andrew Kim"],
    ["P Kim Jong Un", "P Kim Yong Chol"],
    ["L North Korea", "L South Korea"],
    ["X iPod", "X iPod nano"],
    ["P Hillary Clinton | Secretary of State", "P Bill Clinton | President"],
    ["P John Smith | British Minister", "P John Smith | Australian senator"],
    ["P embassy official", "P embassy official"],
    ["O Iraqi government", "O Chinese government"],
    ["P Kim", "P Sung Kim; P Andrew Kim"],
    ["O Supreme Court; L United Kingdom", "O Supreme Court; L Poland"],
    ["O Parliament; L Iraq", "O Parliament of the United Kingdom = Parliament; L France"],
  ])("%s and %s", (first, second) => {
    const records = articles(first, second);
    expect(resolve(records, [], lexicon)).toHaveLength(records.length);
  });

  test("a surname alone glues nobody together", () => {
    const entities = resolve(
      articles(
        "P Kim Jong Un | North Korean leader",
        "P Kim | Chairman",
        "P Andrew Kim; P Sung Kim",
        "P Kim",
      ),
      [],
      lexicon,
    );
    expect(shown(entities)).toEqual(["Andrew Kim: 2.0", "Kim Jong Un: 0.0 1.0", "Kim: 3.0", "Sung Kim: 2.1"]);
  });

  test("a body that only shares its initials with a well-known one is not that one", () => {
    const records = articles("O ABC", "O American Broadcasting Company", "O Alpine Bakery Cooperative");
    expect(shown(resolve(records, [], lexicon))).toEqual([
      "Alpine Bakery Cooperative: 2.0",
      "American Broadcasting Company: 0.0 1.0",
    ]);
  });

  test("two of one name in one article stay two if the article tells them apart", () => {
    expect(resolve(articles("P Jo Cox; P Jo Cox | British MP"), [], lexicon).length).toBeLessThanOrEqual(2);
  });
});

describe("ids", () => {
  test("are made of type and name", () => {
    expect(resolve(articles("P Mike Pompeo; L U.S."), [], lexicon).map(({ id }) => id)).toEqual([
      "person:mike-pompeo",
      "place:united-states",
    ]);
  });

  test("survive more articles, even where a fuller name turns up", () => {
    const before = resolve(articles("P Mike Pompeo"), [], lexicon);
    const records = articles("P Mike Pompeo", "P Michael R. Pompeo", "P Michael R. Pompeo");
    const after = resolve(records, [], lexicon, before);
    expect(after.map(({ id, name }) => [id, name])).toEqual([["person:mike-pompeo", "Michael R. Pompeo"]]);
  });

  test("do not depend on the order of articles", () => {
    const records = articles(
      "P Mike Pompeo; O CIA",
      "P Pompeo; O Central Intelligence Agency",
      "P Kim; P Sung Kim",
    );
    expect(resolve([...records].reverse(), [], lexicon)).toEqual(resolve(records, [], lexicon));
  });
});

describe("people's decisions hold against the scores", () => {
  const records = articles("P Robert Smith; O Acme", "P Bob Smyth; O Acme Labs", "P Robert Smith");

  const entityOf = (name: string): Entity =>
    resolve(records, [], lexicon).find((entity) => entity.name === name)!;

  test("merge, and its undoing", () => {
    const merge = {
      kind: "merge",
      left: reference(entityOf("Robert Smith")),
      right: reference(entityOf("Bob Smyth")),
    } as const;
    expect(shown(resolve(records, decided(merge), lexicon))).toContain("Robert Smith: 0.0 1.0 2.0");
    const undone = decided(merge, { kind: "undo", decision: 1 });
    expect(resolve(records, undone, lexicon)).toEqual(resolve(records, [], lexicon));
  });

  test("split takes chains out by article and name", () => {
    const entity = reference(entityOf("Robert Smith"));
    const split = { kind: "split", entity, chains: [{ article: "02", name: "Robert Smith" }] } as const;
    expect(shown(resolve(records, decided(split), lexicon))).toEqual(
      expect.arrayContaining(["Robert Smith: 0.0", "Robert Smith: 2.0"]),
    );
  });

  test("distinguish keeps two names apart that would be one", () => {
    const twins = articles("P Joe Biden", "P Joseph R. Biden");
    const left = { id: "", type: "Person", name: "Joe Biden", chain: null } as const;
    const right = { id: "", type: "Person", name: "Joseph R. Biden", chain: null } as const;
    expect(resolve(twins, [], lexicon)).toHaveLength(1);
    expect(resolve(twins, decided({ kind: "distinguish", left, right }), lexicon)).toHaveLength(2);
  });

  test("rename and retype", () => {
    const entity = reference(entityOf("Acme"));
    const changed = resolve(
      records,
      decided({ kind: "rename", entity, name: "Acme Inc." }, { kind: "retype", entity, type: "Work" }),
      lexicon,
    ).find(({ id }) => id === entity.id);
    expect(changed).toMatchObject({ name: "Acme Inc.", type: "Work", aliases: ["Acme"] });
  });
});
