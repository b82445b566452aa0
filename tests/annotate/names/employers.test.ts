import { expect, test } from "vitest";
import { withEmployers } from "../../../src/annotate/names/employers.ts";
import { gazetteerOf } from "../../../src/annotate/names/gazetteer.ts";
import { loadLexicon } from "../../../src/model/lexicon.ts";
import { bracketed, written } from "./bracketed.ts";

const gazetteer = gazetteerOf(loadLexicon());

test.each([
  [
    "[Pers Anna Lind] , Artistic Director , Narvik Playhouse , Norway",
    ["Person Anna Lind", "Organization Narvik Playhouse"],
  ],
  [
    "[Pers Anna Lind] , Founder , [Place Northern Kitchen]",
    ["Person Anna Lind", "Organization Northern Kitchen"],
  ],
  ["[Pers Anna Lind] , Manager , [Place Oslo] , Norway", ["Person Anna Lind", "Place Oslo"]],
  ["[Pers Anna Lind] , Director , Anna Berg , Chair", ["Person Anna Lind"]],
  ["[Pers Anna Lind] , a director , said", ["Person Anna Lind"]],
  ["- [Pers Anna Lind] , The [Work Harbor Project]", ["Person Anna Lind", "Organization Harbor Project"]],
  ["[Pers Anna Lind] , March for the North", ["Person Anna Lind", "Organization March for the North"]],
  ["- [Pers Anna Lind] , Mayor of Narvik", ["Person Anna Lind"]],
  ["[Pers Anna Lind] , who came , Acme", ["Person Anna Lind"]],
])("people, posts and employers in %j", (text, names) => {
  const { words, spans } = bracketed(text);
  expect(written(words, withEmployers(words, spans, gazetteer))).toEqual(names);
});
