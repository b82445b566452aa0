import { expect, test } from "vitest";
import { type Filters, NO_FILTERS, passesOf } from "../../viewer/state/filters.ts";
import { fixture } from "./fixture/answers.ts";

const graph = fixture.graph();
const passing = (filters: Partial<Filters>): number =>
  graph.filterEdges(passesOf(graph, { ...NO_FILTERS, ...filters }).edge).length;

const relationsIn = (filters: Partial<Filters>): string[] => {
  const { edge } = passesOf(graph, { ...NO_FILTERS, ...filters });
  return [...new Set(graph.filterEdges(edge).map((key) => graph.getEdgeAttribute(key, "relation")))].sort();
};

test("everything passes where nothing is filtered", () => {
  expect(passing({})).toBe(graph.size);
});

test.each([
  ["a group", { groups: new Set(["contact"]) }, 46],
  ["a relation", { relations: new Set(["met"]) }, 15],
  ["a modality", { modalities: new Set(["planned"]) }, 5],
  ["a polarity", { polarities: new Set(["denied"]) }, 5],
] satisfies [string, Partial<Filters>, number][])("%s that is switched off is left out", (_, off, fewer) => {
  expect(passing(off)).toBe(graph.size - fewer);
});

test.each([
  ["at least two claims", { claims: 2 }, ["met"]],
  ["on 16 July", { since: "2018-07-16", until: "2018-07-16" }, ["met", "visited"]],
  ["printed on 20 June", { days: "published", since: "2018-06-20", until: "2018-06-20" }, 10],
  ["since a day that lies within a long range", { since: "2018-11-01" }, ["met"]],
] satisfies [string, Partial<Filters>, string[] | number][])(
  "%s passes only what is so",
  (_, filters, found) => {
    if (typeof found === "number") expect(passing(filters)).toBe(found);
    else expect(relationsIn(filters)).toEqual(found);
  },
);

test("a link is left out by its outlets only if every one of them is", () => {
  const [first, second] = [new Set(["Sample Wire"]), new Set(["Sample Wire", "Sample Post"])];
  const met = "pompeo|met|kim";
  expect(passesOf(graph, { ...NO_FILTERS, outlets: first }).edge(met)).toBe(true);
  expect(passesOf(graph, { ...NO_FILTERS, outlets: second }).edge(met)).toBe(false);
});
