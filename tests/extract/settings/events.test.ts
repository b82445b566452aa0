import { describe, expect, test } from "vitest";
import { extract } from "../../../src/extract/extract.ts";
import { edtf } from "../../../src/extract/times/calendar.ts";
import { loadLexicon } from "../../../src/model/lexicon.ts";
import { loadRelations } from "../../../src/model/relations.ts";
import { textOf } from "../../../src/text/span.ts";
import { withTrees } from "../trees.ts";

const relations = loadRelations();
const lexicon = loadLexicon();

const NAMES = ["P Ann Lee", "P Tom Reed", "P Eva Holm", "L Oslo", "L Norway", "E Oslo summit"];

/** "subject relation object, day, place", with a star where no sentence says so. */
function claimsIn(lines: string, wanted: RegExp): string[] {
  const { document } = withTrees(lines, NAMES).tree;
  const { claims } = extract(document, relations, lexicon);
  const name = (chain: number): string => document.chains[chain]!.name;
  return claims
    .filter(({ relation }) => wanted.test(relation))
    .map(({ subject, relation, object, when, where, inferred }) =>
      [
        `${name(subject.chain)} ${relation} ${name(object.chain)}${inferred ? "*" : ""}`,
        when ? edtf(when) : "no day",
        where ? name(where.chain) : "no place",
      ].join(", "),
    );
}

const TEAM =
  "Ann/NNP/nsubj/3 Lee/NNP/flat/1 led/VBD/root/0 a/DT/det/5 team/NN/obj/3 to/IN/case/7 Oslo/NNP/nmod/5 on/IN/case/9 9/CD/obl/3 May/NNP/nmod:unmarked/9 2018/CD/nmod:unmarked/9 ././punct/3";
const OTHER_SIDE =
  "On/IN/case/4 the/DT/det/4 other/JJ/amod/4 side/NN/obl/9 ,/,/punct/4 the/DT/det/7 talks/NNS/nsubj:pass/9 were/VBD/aux:pass/9 led/VBN/root/0 by/IN/case/11 Tom/NNP/obl:agent/9 Reed/NNP/flat/11 ././punct/9";

describe("those who led the sides of one meeting", () => {
  test("met there and then, though no sentence says so", () => {
    expect(claimsIn(`${TEAM}\n${OTHER_SIDE}`, /^met$/)).toEqual(["Ann Lee met Tom Reed*, 2018-05-09, Oslo"]);
  });

  test("with the words of both sentences as evidence, the one that completes it first", () => {
    const { document } = withTrees(`${TEAM}\n${OTHER_SIDE}`, NAMES).tree;
    const [claim] = extract(document, relations, lexicon).claims.filter(({ inferred }) => inferred);
    expect(claim!.evidence.map((span) => textOf(document.article.text, span))).toEqual([
      "led by Tom Reed",
      "Ann Lee led a team to Oslo on 9 May 2018",
    ]);
  });

  test("only if one of them led the talks themselves: two teams may never have met", () => {
    const team = OTHER_SIDE.replace("talks/NNS", "team/NN");
    expect(claimsIn(`${TEAM}\n${team}`, /^met$/)).toEqual([]);
  });

  test("but not those of two meetings far apart in the text", () => {
    const between = Array.from({ length: 7 }, () => "It/PRP/nsubj/2 rained/VBD/root/0 ././punct/2").join(
      "\n",
    );
    expect(claimsIn(`${TEAM}\n${between}\n${OTHER_SIDE}`, /^met$/)).toEqual([]);
  });
});

const MET =
  "Ann/NNP/nsubj/3 Lee/NNP/flat/1 met/VBD/root/0 Tom/NNP/obj/3 Reed/NNP/flat/4 in/IN/case/7 Oslo/NNP/obl/3 on/IN/case/9 9/CD/obl/3 May/NNP/nmod:unmarked/9 2018/CD/nmod:unmarked/9 ././punct/3";

describe("one happening told in several sentences", () => {
  test("is one claim, with the day that one of them tells", () => {
    const again =
      "Tom/NNP/nsubj/4 Reed/NNP/flat/1 had/VBD/aux/4 met/VBN/root/0 Ann/NNP/obj/4 Lee/NNP/flat/5 ././punct/4";
    expect(claimsIn(`${MET}\n\n${again}`, /^met$/)).toEqual(["Ann Lee met Tom Reed, 2018-05-09, Oslo"]);
  });

  test("is two where the text names two days", () => {
    const again = MET.replace("2018/CD", "2017/CD");
    expect(claimsIn(`${MET}\n\n${again}`, /^met$/)).toHaveLength(2);
  });

  test("a named event takes day, place and people from the meeting at the place that names it", () => {
    const named =
      "The/DT/det/3 Oslo/NNP/compound/3 summit/NN/nsubj/5 had/VBD/aux/5 ended/VBN/root/0 ././punct/5";
    expect(claimsIn(`${MET}\n\n${named}`, /^took_part_in$/)).toEqual([
      "Ann Lee took_part_in Oslo summit*, 2018-05-09, Oslo",
      "Tom Reed took_part_in Oslo summit*, 2018-05-09, Oslo",
    ]);
  });

  test("goes on at its place for those who are there, on the same day", () => {
    const urged =
      "Ann/NNP/nsubj/3 Lee/NNP/flat/1 urged/VBD/root/0 Tom/NNP/obj/3 Reed/NNP/flat/4 to/TO/mark/7 wait/VB/xcomp/3 ././punct/3";
    const elsewhere = urged.replace(/Ann/g, "Eva").replace("Lee", "Holm");
    expect(claimsIn(`${MET}\n${urged}\n${elsewhere}`, /^urged$/)).toEqual([
      "Ann Lee urged Tom Reed, 2018-05-09, Oslo",
      "Eva Holm urged Tom Reed, 2018-05-09, no place",
    ]);
  });
});
