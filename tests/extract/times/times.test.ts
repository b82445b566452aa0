import { describe, expect, test } from "vitest";
import { edtf } from "../../../src/extract/times/calendar.ts";
import { stretchesOf } from "../../../src/extract/times/stretches.ts";
import { type TimeExpression, timesOf } from "../../../src/extract/times/times.ts";
import { dated } from "../dated.ts";

/** The days of the expressions in a text; what is no day by its kind, or by what it says of before and after. */
function read(marked: string, published: string | null): string[] {
  return timesOf(dated(marked, published)).map(saying);
}

const saying = ({ range, kind, reference }: TimeExpression): string =>
  range ? edtf(range) : (reference ?? kind);

test.each([
  ["They will/MD meet/VB on November 22.", "2015-11-22"],
  ["They met/VBD in May.", "2015-05"],
  ["They met/VBD last month.", "2015-10"],
  ["They met/VBD last summer.", "2015-06/2015-08"],
  // No day to count from.
  ["They met/VBD Sunday.", "date"],
  ["They met/VBD two days ago.", "date"],
])("in an article of which only the month is known, November 2015, %s means %s", (sentence, day) => {
  const document = dated(sentence, null);
  const times = timesOf({ ...document, article: { ...document.article, month: "2015-11" } });
  expect(times.map(saying)).toEqual([day]);
});

describe("days in an article of Monday, 2018-07-02", () => {
  test.each([
    ["They met/VBD Sunday.", "2018-07-01"],
    ["They will/MD meet/VB Sunday.", "2018-07-08"],
    ["A meeting planned/VBN for Sunday fell/VBD through.", "2018-07-08"],
    ["They looked/VBD forward to talks on Sunday.", "2018-07-08"],
    ["They met/VBD Friday night.", "2018-06-29"],
    ["They met/VBD last Monday.", "2018-06-25"],
    ["They met/VBD on Saturday, June 16.", "2018-06-16"],
    ["They met/VBD Friday last week.", "2018-06-29"],
    ["They met/VBD yesterday morning.", "2018-07-01"],
    ["They met/VBD the day before yesterday.", "2018-06-30"],
    ["They met/VBD on June 12.", "2018-06-12"],
    ["They met/VBD on the 12th of June.", "2018-06-12"],
    ["They met/VBD on 3/14/2017.", "2017-03-14"],
    ["They met/VBD on March 14, 2017.", "2017-03-14"],
    ["They met/VBD on Christmas Eve.", "2017-12-24"],
    ["They met/VBD last Thanksgiving.", "2017-11-23"],
    ["They met/VBD two days ago.", "2018-06-30"],
    ["They met/VBD fifty years ago today.", "1968-07-02"],
    ["They met/VBD a week ago yesterday.", "2018-06-24"],
    ["They met/VBD at 7:15 p.m. Friday.", "2018-06-29"],
  ])("%s means %s", (sentence, day) => {
    expect(read(sentence, "2018-07-02")).toEqual([day]);
  });

  test.each([
    ["They met/VBD in late June.", "2018-06"],
    ["They met/VBD last April.", "2018-04"],
    ["They met/VBD in December.", "2017-12"],
    ["They will/MD meet/VB in December.", "2018-12"],
    ["They met/VBD in July of last year.", "2017-07"],
    ["They met/VBD earlier this month.", "2018-07"],
    ["They met/VBD three months ago.", "2018-04"],
    ["They met/VBD last week.", "2018-06-25/2018-07-01"],
    ["They met/VBD over the weekend.", "2018-06-30/2018-07-01"],
    ["They met/VBD from June 12 to 14.", "2018-06-12/2018-06-14"],
    ["Sales rose/VBD in the first quarter.", "2018-01/2018-03"],
    ["Sales rose/VBD in last year's third quarter.", "2017-07/2017-09"],
    ["Sales rose/VBD in the second half of 2017.", "2017-07/2017-12"],
    ["They met/VBD last summer.", "2017-06/2017-08"],
    ["They met/VBD over the winter.", "2017-12/2018-02"],
    ["They met/VBD in early 2016.", "2016"],
    ["They met/VBD a decade ago.", "2008"],
    ["They met/VBD in the late 1990s.", "1997/1999"],
    ["They met/VBD in the 19th century.", "1800/1899"],
    ["His 2016 campaign failed/VBD.", "2016"],
  ])("%s means %s", (sentence, stretch) => {
    expect(read(sentence, "2018-07-02")).toEqual([stretch]);
  });

  test('"late June" is ten days at its end, though it is written as the month', () => {
    const [time] = timesOf(dated("It happened in late June.", "2018-07-02"));
    expect(time!.range).toEqual({ first: "2018-06-21", last: "2018-06-30", granularity: "month" });
  });

  test.each([
    ["They met/VBD on May 3.\nTwo days later they met/VBD again.", "2018-05-05"],
    ["They met/VBD on May 3.\nThe day before, he had/VBD left.", "2018-05-02"],
    ["They met/VBD on May 3.\nHe left/VBD the following week.", "2018-05-07/2018-05-13"],
    ["They met/VBD in 2012.\nHe left/VBD that year.", "2012"],
    ["They met/VBD on May 3.\nHe left/VBD the same day.", "2018-05-03"],
  ])("%s: counted from what was last spoken of, that is %s", (text, day) => {
    expect(read(text, "2018-07-02").at(-1)).toBe(day);
  });
});

describe("words about time that are no days", () => {
  test.each([
    ["They talked/VBD for two weeks.", "duration"],
    ["They talked/VBD for years.", "duration"],
    ["He served/VBD a two-year term.", "duration"],
    ["Trade fell/VBD in the past two months.", "duration"],
    ["They met/VBD a few weeks before the summit.", "date"], // the summit dates it, not the day of publication
    ["They meet/VBP daily.", "repetition"],
    ["They meet/VBP every Thursday.", "repetition"],
    ["They meet/VBP on Mondays.", "repetition"],
    ["They met/VBD recently.", "past"],
    ["They met/VBD several years ago.", "past"],
    ["They are/VBP now at odds.", "present"],
    ["They will/MD meet/VB in the near future.", "future"],
  ])("%s is a %s", (sentence, kind) => {
    expect(read(sentence, "2018-07-02")).toEqual([kind]);
  });

  test.each([
    "A 54-year-old man left/VBD.",
    "He left/VBD soon after the vote.",
    "He paid/VBD $2018 for it.",
    "Three-quarters of them left/VBD.",
    "She may/MD march/VB on.",
    "He was in his 80s.",
    "The constructor met last constructor and constructor 2, this valueOf.", // every object in JavaScript has these
  ])("%s tells no time", (sentence) => {
    expect(read(sentence, "2018-07-02")).toEqual([]);
  });

  test("without a day of publication, only what the text dates in full is placed", () => {
    expect(read("They met/VBD Sunday, and before that on June 12, 2018, and last month.", null)).toEqual([
      "date",
      "2018-06-12",
      "date",
    ]);
  });
});

describe("stretches of time", () => {
  test.each([
    ["It grew/VBD between 2008 and 2016.", ["2008/2016"]],
    ["It grew/VBD from May to June.", ["2018-05/2018-06"]],
    ["It has grown/VBN since December.", ["2017-12/2018-07"]],
    ["It grew/VBD in 2008 and 2016.", ["2008", "2016"]],
  ])("%s means %s", (sentence, days) => {
    const document = dated(sentence, "2018-07-02");
    expect(stretchesOf(timesOf(document), document).map(saying)).toEqual(days);
  });
});
