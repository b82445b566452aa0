import { describe, expect, test } from "vitest";
import type { EntityType } from "../../src/annotate/document.ts";
import { decide, type Wish } from "../../src/decide.ts";
import type { Extraction } from "../../src/extract/extract.ts";
import { randomFrom } from "../../src/graph/random.ts";
import { loadLexicon } from "../../src/model/lexicon.ts";
import { resolve } from "../../src/resolve/resolve.ts";
import { settle } from "../../src/settle/settle.ts";
import { effectBetween, type Picture } from "../../src/store/effect.ts";
import { openStore, type Store } from "../../src/store/store.ts";
import { contentOf } from "../store/content.ts";
import { extractionOf } from "../store/extraction.ts";

const lexicon = loadLexicon();

type Called = readonly [name: string, types: readonly EntityType[], otherNames?: readonly string[]];

/**
 * Names that are told apart, or not, by what other articles say: bare surnames, namesakes, short forms of bodies, types
 * that are guesses, people who are only described, names that make the same id.
 */
const NAMES: readonly Called[] = [
  ["Sung Kim", ["Person", "Person", "Place"]],
  ["Kim", ["Person"]],
  ["Andrew Kim", ["Person", "Organization"]],
  ["Kim Jong Un", ["Person"], ["Kim"]],
  ["Ann Archer", ["Person"]],
  ["A. Archer", ["Person"]],
  ["Archer", ["Person", "Organization"]],
  ["Archer Group", ["Organization"], ["Archer", "AG"]],
  ["Allied Growers", ["Organization"], ["AG"]],
  ["AG", ["Organization"]],
  ["R&D", ["Organization"]],
  ["R D", ["Organization"]],
  ["White House", ["Organization", "Place"]],
  ["Vienna", ["Place", "Person"]],
  ["United States", ["Place"], ["U.S."]],
  ["Iraq", ["Place"]],
  ["Parliament", ["Organization"]],
  ["Congress", ["Organization"]],
  ["embassy official", ["Person"]],
  ["protesters", ["Organization"]],
];

const TITLES = ["British minister", "Australian senator", "Mr", "Ms", null];

/** What two papers printed of one report, so that they are one voice. */
const WIRE = Array.from({ length: 30 }, (_, line) => `Line ${line} of what the wire sent to all papers.`);

function articlesOf(random: () => number): Extraction[] {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
  return Array.from({ length: 10 }, (_, index) => {
    const pairs = Array.from({ length: 4 }, () => [pick(NAMES), pick(NAMES)] as const);
    const sentences = pairs.map(([a, b], line) => `${wordsFor(a)} saw ${wordsFor(b)} at ${index}.${line}.`);
    return extractionOf({
      name: `article ${index}`,
      outlet: pick(["Sample Wire", "Sample Post", null]),
      published: pick(["2018-07-01", "2018-07-02", null]),
      sentences: [...sentences, ...(random() < 0.4 ? WIRE : [])],
      cast: Object.fromEntries(
        pairs.flat().map(([name, types, others = []]) => [name, [pick(types), ...others] as const]),
      ),
      claims: pairs.map(([[a], [b]], line) => [
        a,
        pick(["met", "praised"]),
        b,
        { evidence: [sentences[line]!], title: pick(TITLES) },
      ]),
    });
  });
}

const wordsFor = ([name, , others = []]: Called): string => [name, ...others].join(", ");

/** Anything that a person could wish of the graph as it is. */
function wishFrom(store: Store, random: () => number): Wish | null {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
  const entities = store.entities();
  const claims = store.query("SELECT id FROM claims ORDER BY id");
  if (entities.length < 2 || claims.length === 0) return null;
  const [left, right] = [pick(entities), pick(entities)];
  const undoable = store.decisions().filter(({ number }) => store.decisionStates().get(number) !== "undone");
  const articles = store.articlesOf(left.id).map(({ id }) => id);
  return pick<Wish | null>([
    left === right ? null : { kind: "merge", left: left.id, right: right.id },
    left === right ? null : { kind: "distinguish", left: left.id, right: right.id },
    articles.length < 2 ? null : { kind: "split", entity: left.id, articles: articles.slice(0, 1) },
    { kind: "rename", entity: left.id, name: pick(["Zed", "Kim", "Ann Archer", right.name]) },
    { kind: "retype", entity: left.id, type: pick(["Person", "Organization", "Event"]) },
    { kind: pick(["reject", "confirm"]), claim: String(pick(claims).id) },
    undoable.length === 0 ? null : { kind: "undo", decision: pick(undoable).number },
  ]);
}

/** All entities and edges, as an effect tells of them. */
const picture = (store: Store): Picture => ({
  entities: new Map(store.entities().map((entity) => [entity.id, entity])),
  edges: new Map(store.edgeStates().map((edge) => [`${edge.subject}|${edge.relation}|${edge.object}`, edge])),
});

/** The store that the same articles and decisions make at once. */
function fromScratch(articles: Iterable<Extraction>, decided: Store): Store {
  const scratch = openStore(":memory:");
  for (const article of [...articles].reverse()) scratch.addArticle(article);
  for (const decision of decided.decisions()) scratch.addDecision(decision);
  settle(scratch, lexicon);
  return scratch;
}

/** Changes a store at random; now and then it is settled. @returns the articles that are there at the end. */
function change(store: Store, random: () => number, deciding: number): Map<string, Extraction> {
  const articles = articlesOf(random);
  const present = new Map<string, Extraction>();
  for (let step = 0; step < 16; step++) {
    const article = articles[Math.floor(random() * articles.length)]!;
    const { id } = article.document.article;
    if (random() < 0.6) {
      store.addArticle(article);
      present.set(id, article);
    } else if (store.removeArticle(id)) present.delete(id);
    if (random() < 0.6) settle(store, lexicon);
    const wish = random() < deciding ? wishFrom(store, random) : null;
    if (wish === null) continue;
    const before = picture(store);
    const { effect } = decide(store, [wish], { user: "analyst" });
    expect(effect).toEqual(effectBetween(before, picture(store)));
  }
  settle(store, lexicon);
  return present;
}

test.each(Array.from({ length: 60 }, (_, seed) => ({ seed, deciding: seed % 2 === 0 ? 0 : 0.4 })))(
  "who is who after articles and decisions came and went is who it is at once: %o",
  ({ seed, deciding }) => {
    const store = openStore(":memory:");
    const present = change(store, randomFrom(seed), deciding);
    const scratch = fromScratch(present.values(), store);
    expect(contentOf(store)).toEqual(contentOf(scratch));
    expect(store.whoIsWho()).toEqual(resolve(store.chainRecords(), store.decisions(), lexicon).entities);
    store.close();
    scratch.close();
  },
);

/** One article a line: "Ann Archer (Person), Cid Cole (Place)". */
const told = (lines: readonly string[]): Extraction[] =>
  lines.map((line, index) => {
    const cast = [...line.matchAll(/([^,(]+) \((\w+)\)/g)].map(
      ([, name, type]) => [name!.trim(), [type as EntityType] as const] as const,
    );
    const sentences = [`${cast.map(([name]) => name).join(" and ")} were there at ${index}.`];
    return extractionOf({ name: `article ${index}`, sentences, cast: Object.fromEntries(cast) });
  });

const bearerOf = (store: Store, name: string): string[] =>
  store
    .query(
      "SELECT DISTINCT e.name FROM chains c JOIN members USING (article) JOIN entities e ON e.id = entity WHERE c.name = ? AND chain = c.ordinal",
      name,
    )
    .map((row) => String(row.name));

describe("where more articles turn the vote on what a name is", () => {
  test.each([
    [
      "a surname goes to the one bearer who is left",
      ["Ann Archer (Person)", "Archer (Person)", "Ben Archer (Person)"],
      ["Ben Archer (Organization)", "Ben Archer (Organization)"],
      ["Archer", "Ann Archer"],
    ],
    [
      "a surname goes to nobody, where it was given for those who stood beside it",
      [
        "Ann Archer (Person), Cid Cole (Person), Dora Dunn (Person)",
        "Archer (Person), Cid Cole (Person), Dora Dunn (Person)",
        "Ben Archer (Person)",
      ],
      ["Cid Cole (Place)", "Cid Cole (Place)", "Cid Cole (Place)"],
      ["Ann Archer", "Archer"],
    ],
  ])("%s", (_, first, more, [before, after]) => {
    const [early, all] = [told(first), told([...first, ...more])];
    const store = openStore(":memory:");
    for (const article of early) store.addArticle(article);
    settle(store, lexicon);
    expect(bearerOf(store, "Archer")).toEqual([before]);
    for (const article of all.slice(first.length)) store.addArticle(article);
    settle(store, lexicon);
    expect(bearerOf(store, "Archer")).toEqual([after]);
    const scratch = fromScratch(all, store);
    expect(contentOf(store)).toEqual(contentOf(scratch));
    store.close();
    scratch.close();
  });
});
