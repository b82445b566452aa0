import { describe, expect, test } from "vitest";
import { axisOf, binOf, stretchOf, tallyOf } from "../../viewer/time/axis.ts";

const summer = ["2018-06-01", "2018-06-12", "2018-07-02", "2018-07-17", "2018-07-30"];

describe("the axis of a timeline", () => {
  test.each([
    [summer, 90, { unit: 1, bins: 60 }],
    [summer, 20, { unit: 7, bins: 9 }],
    [["2018-06-01"], 90, { unit: 1, bins: 1 }],
    [["2010-01-01", "2018-12-31"], 40, { unit: 91, bins: 37 }],
  ])("of %j has at most %i bins of a whole unit", (days, most, axis) => {
    expect(axisOf(days, most)).toMatchObject(axis);
  });

  test.each([[[]], [["someday"]]])("of %j is none", (days) => {
    expect(axisOf(days, 90)).toBeNull();
  });

  test("is not stretched by a single event of long ago, which stands in the first bin", () => {
    const many = Array.from({ length: 8 }, () => summer).flat();
    const axis = axisOf([...many, "1950-06-25"], 200)!;
    expect(axis.unit).toBe(1);
    expect(binOf(axis, "1950-06-25")).toBe(0);
  });

  test("gives back the days of its bins", () => {
    const axis = axisOf(summer, 20)!;
    expect(stretchOf(axis, 0, 1)).toEqual({ first: "2018-06-01", last: "2018-06-14" });
    expect(binOf(axis, "2018-06-08")).toBe(1);
  });

  test("counts what may have been on any of several days in each for its share", () => {
    const axis = axisOf(summer, 20)!;
    const tally = tallyOf(axis, [
      { first: "2018-06-01", last: "2018-06-14" },
      { first: "2018-06-02", last: "2018-06-02" },
    ]);
    expect(tally.slice(0, 3)).toEqual([1.5, 0.5, 0]);
  });
});
