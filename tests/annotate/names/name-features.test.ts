import { expect, test } from "vitest";
import { gazetteerOf } from "../../../src/annotate/names/gazetteer.ts";
import { featureBuffer, featuresOf, NameReader } from "../../../src/annotate/names/name-features.ts";
import { type Clusters, NO_CLUSTERS } from "../../../src/model/clusters.ts";
import { hashText } from "../../../src/model/hash.ts";
import { loadLexicon } from "../../../src/model/lexicon.ts";

const gazetteer = gazetteerOf(loadLexicon());

function featuresAt(sentence: string, at: number, clusters: Clusters): Set<number> {
  const [read] = new NameReader(gazetteer, clusters).read([sentence.split(" ")]);
  const buffer = featureBuffer();
  featuresOf(read!, at, buffer);
  return new Set(buffer.features.subarray(0, buffer.count));
}

/** How many features of "Velm" two sentences share. */
function shared(one: string, other: string, clusters: Clusters): number {
  const at = (sentence: string) => sentence.split(" ").indexOf("Velm");
  const known = featuresAt(one, at(one), clusters);
  return [...featuresAt(other, at(other), clusters)].filter((feature) => known.has(feature)).length;
}

test("names look alike where words of one kind stand around them, next to them or two away", () => {
  const fine = new Map([
    [hashText("shares"), 1],
    [hashText("bonds"), 2],
  ]);
  for (const [one, other] of [
    ["they sold shares Velm had", "they sold bonds Velm had"],
    ["they sold shares of Velm", "they sold bonds of Velm"],
    ["they say Velm has shares", "they say Velm has bonds"],
  ] as const) {
    const alike = shared(one, other, { fine, coarse: [0, 3, 3] });
    expect(alike).toBeGreaterThan(shared(one, other, { fine, coarse: [0, 3, 4] }));
  }
});

test.each([
  ["LIMA 2024-08-30", [true, false]],
  ["NEW DELHI -- It rained .", [true, true, false, false, false, false]],
  ["The GDP of LAOS fell .", [false, false, false, true, false, false]],
])("a place in capitals is a place in %j", (text, places) => {
  const [sentence] = new NameReader(gazetteer, NO_CLUSTERS).read([text.split(" ")]);
  expect([...sentence!.marks].map((mark) => mark !== 0 && mark !== 3 << 30)).toEqual(places);
});
