import { describe, expect, test } from "vitest";
import {
  addDays,
  edtf,
  monthRange,
  nearestYear,
  weekdayNear,
  weekRange,
} from "../../../src/extract/times/calendar.ts";

describe("the calendar of news", () => {
  test.each([
    ["Monday", 1, "2019-09-11", false, "2019-09-09"],
    ["Wednesday", 3, "2019-09-11", false, "2019-09-11"], // the dateline's own weekday means that day
    ["Thursday", 4, "2019-09-11", false, "2019-09-05"], // not tomorrow: wire copy reports the past
    ["Thursday", 4, "2019-09-11", true, "2019-09-12"],
    ["Wednesday", 3, "2019-09-11", true, "2019-09-11"],
    ["Sunday", 0, "2018-07-02", false, "2018-07-01"],
  ])("a bare %s (%i) in an article of %s, future %s, means %s", (_, weekday, published, future, day) => {
    expect(weekdayNear(weekday, published, future)).toBe(day);
  });

  test.each([
    [6, "2018-07-02", false, 2018],
    [12, "2019-01-04", false, 2018], // in January, December is last month
    [1, "2018-12-20", true, 2019],
    [2, "2018-12-20", false, 2018],
    [1, "2018-12-28", false, 2019], // in late December, January is next month
  ])("month %i in an article of %s, future %s, is of %i", (month, published, future, year) => {
    expect(nearestYear(month, published, future)).toBe(year);
  });

  test("days run over months and leap years", () => {
    expect(addDays("2020-02-28", 1)).toBe("2020-02-29");
    expect(addDays("2019-01-01", -1)).toBe("2018-12-31");
    expect(monthRange(2019, 14)).toEqual({ first: "2020-02-01", last: "2020-02-29", granularity: "month" });
  });

  test("a week is Monday to Sunday", () => {
    expect(weekRange("2018-07-01")).toEqual({ first: "2018-06-25", last: "2018-07-01", granularity: "week" });
  });

  test.each([
    ["2018-06-12", "2018-06-12", "day", "2018-06-12"],
    ["2018-06-01", "2018-06-30", "month", "2018-06"],
    ["2018-01-01", "2018-12-31", "year", "2018"],
    ["2018-06-12", "2018-06-14", "interval", "2018-06-12/2018-06-14"],
  ] as const)("%s to %s as a %s is written %s", (first, last, granularity, written) => {
    expect(edtf({ first, last, granularity })).toBe(written);
  });
});
