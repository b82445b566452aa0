import { describe, expect, test } from "vitest";
import { surfaceOf } from "../../../src/annotate/names/name-mentions.ts";
import { corefer } from "../../../src/annotate/references/corefer.ts";
import { loadLexicon } from "../../../src/model/lexicon.ts";
import { handmade } from "../handmade.ts";

const lexicon = loadLexicon();

/** The chains of a text, each as its distinct surface forms in alphabetical order; the chain's name in front. */
function chainsOf(marked: string): string[] {
  const { article, mentions, chains } = corefer(handmade(marked), lexicon);
  return chains.map(({ name, mentions: members }) => {
    const forms = members.map((mention) => surfaceOf(article.text, mentions[mention]!));
    return `${name}: ${[...new Set(forms)].sort().join(", ")}`;
  });
}

const titlesOf = (marked: string): string[] => {
  const { article, tokens, mentions } = corefer(handmade(marked), lexicon);
  return mentions.flatMap(({ title }) =>
    title ? [article.text.slice(tokens[title[0]]!.start, tokens[title[1] - 1]!.end)] : [],
  );
};

describe("names of people", () => {
  test("a surname joins the full name, wherever it stands", () => {
    expect(
      chainsOf("[P Pompeo] lands.\n\nSecretary of State [P Mike Pompeo] met the press. [P Pompeo] left."),
    ).toEqual(["Mike Pompeo: Mike Pompeo, Pompeo"]);
  });

  test("four people called Kim stay four, and the chairman is the one who is called so", () => {
    const text =
      "Ambassador to the Philippines [P Sung Kim] led a team.\n" +
      "President Trump met North Korean leader [P Kim Jong Un] in June. Chairman [P Kim Jong Un] signed.\n" +
      "It was agreed to by Chairman [P Kim] in Singapore.\n\n" +
      "[P Andrew Kim] gave a letter to [P Kim Jong Un]’s right-hand man [P Kim Yong Chol].\n\n" +
      "The commitment of [P Kim] is in doubt.";
    expect(chainsOf(text)).toEqual([
      "Sung Kim: Sung Kim",
      "North Korea: North Korean",
      "Kim Jong Un: Kim, Kim Jong Un",
      "Singapore: Singapore",
      "Andrew Kim: Andrew Kim",
      "Kim Yong Chol: Kim Yong Chol",
    ]);
  });

  test("a family name of two words is no full name, and Mike may be Michael", () => {
    expect(
      chainsOf(
        "[P Anna de Berg] spoke. [P De Berg] left. Mayor [P de Berg] met [P Michael Lind]. [P Mike] left.",
      ),
    ).toEqual(["Anna de Berg: Anna de Berg, De Berg, de Berg", "Michael Lind: Michael Lind, Mike"]);
  });

  test("a surname that fits two people equally well is left apart", () => {
    expect(chainsOf("[P Sung Kim] came.\n\n[P Andrew Kim] came.\n\n[P Kim] spoke.")).toHaveLength(3);
  });

  test.each([
    [
      "President [P Joseph R. Biden, Jr.] called. [P Joe Biden] said so.",
      "Joseph R. Biden, Jr.: Joe Biden, Joseph R. Biden, Jr.",
    ],
    ["[P Kishida Fumio] came. [P Fumio Kishida] left.", "Fumio Kishida: Fumio Kishida, Kishida Fumio"],
    ["[P Yoon Suk-yeol] came. [P Yoon Suk Yeol] left.", "Yoon Suk Yeol: Yoon Suk Yeol, Yoon Suk-yeol"],
    ["[P Haider al-Abadi] came. [P Abadi] left.", "Haider al-Abadi: Abadi, Haider al-Abadi"],
    ["Queen [P Elizabeth II] signed. [P Queen] [P Elizabeth II] left.", "Elizabeth II: Elizabeth II, Queen"],
  ])("%s is one person", (text, chain) => {
    expect(chainsOf(text)).toEqual([chain]);
  });

  test.each([
    ["Mr. [P Clinton] came with Mrs. [P Hillary Clinton]."],
    ["[P Boris Johnson] and [P Andrew Johnson] were named."],
    ["[P Jose de Venecia Jr.] and [P Jose de Venecia III] were named."],
  ])("%s names two people", (text) => {
    expect(chainsOf(text)).toHaveLength(2);
  });
});

test("a headline may shorten a name that the body gives in full", () => {
  const parsed = handmade("[O Apex] wins.\n\n[O Apex Computer] won. [O Apex] said so.");
  const [headline, ...body] = parsed.article.blocks;
  const blocks = [{ ...headline!, kind: "headline" as const }, ...body];
  const { chains } = corefer({ ...parsed, article: { ...parsed.article, blocks } }, lexicon);
  expect(chains.map(({ name, mentions }) => `${name} ${mentions.length}`)).toEqual(["Apex Computer 3"]);
});

test("letters of a well-known body are a body, also where they were taken for a place", () => {
  const { chains } = corefer(handmade("The [L EU] spoke."), lexicon);
  expect(chains.map(({ type }) => type)).toEqual(["Organization"]);
});

describe("titles before names", () => {
  test.each([
    ["Yesterday Secretary of State [P Mike Pompeo] left.", "Secretary of State"],
    ["Then Ambassador to the Philippines [P Sung Kim] left.", "Ambassador to the Philippines"],
    ["To [P Kim Jong Un]’s right-hand man [P Kim Yong Chol] it was given.", "right-hand man"],
    ["The [L US] President [P Donald Trump] left.", "US President"],
    [
      "The Conservative Party leader and Prime Minister [P Boris Johnson] left.",
      "Conservative Party leader and Prime Minister",
    ],
  ])("%s", (text, title) => {
    expect(titlesOf(text)).toContain(title);
  });

  test("the object of a preposition is no title", () => {
    expect(titlesOf("The lawyer of [P Donald Trump] left with [P Rudy Giuliani].")).toEqual([]);
  });
});

test.each([
  ["a company's form tells it from a parliament's house", "The [O House] voted. [O House, Inc.] sold it."],
  ["a war of two countries is not that of one", "The [E Iran–Iraq War] ended before the [E Iraq War]."],
  ["a law about a thing is not the thing", "[W Medicare] grew by the [W Medicare Reform Act]."],
  ["a river is not the state of its name", "They left [L Mississippi] by the [L Mississippi River]."],
  ["brackets explain what is right before them", "The [O Harbor League] met and some left early ([O YPK])."],
])("%s", (_, text) => {
  expect(chainsOf(text)).toHaveLength(2);
});

test.each([
  [
    "the one named last",
    "The [O Department of Justice] met the [O Department of Education]. The [O Department] left.",
    "Department of Education: Department, Department of Education",
  ],
  [
    "the one named most",
    "The [O Harbor Court] met. The [O Harbor Court] voted. The [O Court of Trade] left. The [O Court] met.",
    "Harbor Court: Court, Harbor Court",
  ],
])("what is only a kind means %s of several", (_, text, chain) => {
  expect(chainsOf(text)).toContain(chain);
});

test("a vote with its year is the same without", () => {
  expect(chainsOf("The [E 2020 Lima caucuses] began. The [E Lima caucuses] ended.")).toHaveLength(1);
});

test("brackets behind letters tell what they stand for", () => {
  expect(chainsOf("She told [O YPK] ([O Harbor League]) so.")).toEqual(["Harbor League: Harbor League, YPK"]);
});

test("a short form in brackets may have letters for some words and the others whole", () => {
  expect(
    chainsOf("The [O Lund University at Boulder] ([O LU Boulder]) met. [O LU Boulder] won."),
  ).toHaveLength(1);
  expect(chainsOf("The [O Lund University] ([O LU Harbor]) met.")).toHaveLength(2);
});

test("an outlet keeps its capital article inside of a sentence, and its name is without", () => {
  expect(chainsOf("She told The [O Harbor Post] so. The [O Harbor Post] had it.")).toEqual([
    "Harbor Post: Harbor Post, The Harbor Post",
  ]);
});

test("an occasion about a thing is not the thing, and the White House is no house of a parliament", () => {
  expect(chainsOf("[E Brexit] began. The [E Brexit referendum] was held.")).toHaveLength(2);
  expect(
    chainsOf("The [O House of Representatives] met. The [O White House] waited. The [O House] voted."),
  ).toEqual(["House of Representatives: House, House of Representatives", "White House: White House"]);
});

describe("names of places and bodies", () => {
  test.each([
    [
      "[Ld North Korean] officials of [L North Korea] and the [L DPRK].",
      "North Korea: DPRK, North Korea, North Korean",
    ],
    [
      "The [L US] and the [L U.S.] and the [Ld American] side of the [L United States].",
      "United States: American, U.S., US, United States",
    ],
    ["The [Ld Czech] side.", "Czech Republic: Czech"],
    [
      "The [O Department of Justice] ([O DOJ]) spoke. [O DOJ] left.",
      "Department of Justice: DOJ, Department of Justice",
    ],
    [
      "[O Syrian government] and [O government of Syria].",
      "government of Syria: Syrian government, government of Syria",
    ],
    [
      "[O Aer Lingus Group PLC] grew. [O Aer Lingus] said so.",
      "Aer Lingus Group PLC: Aer Lingus, Aer Lingus Group PLC",
    ],
    [
      "The [O People's Protection Units] ([O YPG]) left.",
      "People's Protection Units: People's Protection Units, YPG",
    ],
    [
      "The [O United States House of Representatives] met. The [O House] voted.",
      "United States House of Representatives: House, United States House of Representatives",
    ],
    [
      "The [O Global Coalition to Defeat Hunger] met. The [O Global Coalition] spoke for the [O Coalition].",
      "Global Coalition to Defeat Hunger: Coalition, Global Coalition, Global Coalition to Defeat Hunger",
    ],
    [
      "[O UN Security Council] and [O United Nations Security Council].",
      "United Nations Security Council: UN Security Council, United Nations Security Council",
    ],
    ["The [O Democratic Party] won. [O Democrats] cheered.", "Democratic Party: Democratic Party, Democrats"],
    [
      "The [E anti-war march] grew. The [E anti-war protest] ended.",
      "anti-war protest: anti-war march, anti-war protest",
    ],
    [
      "[Ld Hong Kong] people left [L Hong Kong]; a [L Hong Konger] spoke.",
      "Hong Kong: Hong Kong, Hong Konger",
    ],
    ["[O Northrop Grumman] bid. [O Northrop] won.", "Northrop Grumman: Northrop, Northrop Grumman"],
    ["[O Kestrel Air] was banned. [O Kestrel] flies on.", "Kestrel Air: Kestrel, Kestrel Air"],
    [
      "The [O House] sat. The [O United States House of Representatives] and the [O House of Representatives] are one.",
      "United States House of Representatives: House, House of Representatives, United States House of Representatives",
    ],
    ["General [O Motors] grew. [O GM] said so.", "General Motors: GM, General Motors"],
    ["[O ISIL] fled. [O Daesh] lost [O ISIS] men.", "Daesh: Daesh, ISIL, ISIS"],
    ["They left [L Raqqah] and [L al-Raqqa] and [L Raqqa].", "al-Raqqa: Raqqa, Raqqah, al-Raqqa"],
    ["The [X Boeing 777] and the [X 777] and [X 777s].", "Boeing 777: 777, 777s, Boeing 777"],
  ])("%s is one thing", (text, chain) => {
    expect(chainsOf(text)).toEqual([chain]);
  });

  test.each([
    ["[O Boeing] grew. [O Boeing Commercial Airplanes] said so. [O Boeing] left."],
    ["[L North Korea] and [L South Korea]."],
    ["[O Iraqi government] and [O Chinese government]."],
    ["[L South Korea] and the [L Korean Peninsula]."],
  ])("%s names two", (text) => {
    expect(chainsOf(text)).toHaveLength(2);
  });

  test("the North is North Korea where the article speaks of it, and nothing elsewhere", () => {
    expect(chainsOf("[L North Korea] said the North is ready.")).toEqual(["North Korea: North, North Korea"]);
    expect(chainsOf("[L Iran] said the North is ready.")).toEqual(["Iran: Iran"]);
  });
});
