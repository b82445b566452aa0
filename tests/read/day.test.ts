import { describe, expect, test } from "vitest";
import { publicationDay } from "../../src/read/byline.ts";
import { isDay, writtenDay } from "../../src/read/day.ts";

test.each([
  ["2018-07-02", true],
  ["2016-02-29", true],
  ["2018-02-29", false],
  ["2018-13-01", false],
  ["2018-7-2", false],
  ["2018-07", false],
  ["", false],
  ["+02018-07-02", false],
])("%j is a day of the calendar: %s", (value, expected) => {
  expect(isDay(value)).toBe(expected);
});

test.each([
  ["Thursday, September 12, 2019", "2019-09-12"],
  ["April 27, 2005", "2005-04-27"],
  ["2 July 2018", "2018-07-02"],
  ["the 2nd of July, 2018", "2018-07-02"],
  ["Sept. 3, 2018 at 9 p.m.", "2018-09-03"],
  ["2018-07-02T09:00", "2018-07-02"],
  ["July 2", null],
  ["07/02/2018", null],
  ["February 30, 2018", null],
  ["May 2018", null],
])("%s says the day %s", (line, day) => {
  expect(writtenDay(line)?.day ?? null).toBe(day);
});

describe("the day of publication", () => {
  test.each([
    [["By Anna Example", "Published July 2, 2018"], "2018-07-02"],
    [["Updated July 4, 2018", "Published July 2, 2018"], "2018-07-02"],
    [["Updated July 4, 2018 | Published July 2, 2018"], "2018-07-02"],
    [["Published 8:04 a.m. on 2 July 2018"], "2018-07-02"],
    [["Published: 2018-07-02"], "2018-07-02"],
    [["Thursday, September 12, 2019"], "2019-09-12"],
    [["By Anna Example"], null],
  ])("of %j is %s", (lines, day) => {
    expect(publicationDay(lines)).toBe(day);
  });
});
