import { describe, expect, test } from "vitest";
import { rangeInWords, webAddress } from "../../viewer/reading/words.ts";
import { addressOf, OPENING, viewOf } from "../../viewer/state/address.ts";

describe("the address of a view", () => {
  test.each([
    "",
    "entity=kim",
    "edge=trump%7Cmet%7Ckim",
    "article=a1&at=54-102",
    "from=kim",
    "from=kim&to=zarif",
    "merge=kim&to=zarif",
    "log=1",
    "entity=kim&no-types=Place&no-types=Work&no-outlets=Sample+Post&since=2018-06-01&until=2018-06-30&with=kim",
    "no-groups=role&no-relations=met&no-modalities=planned&no-polarities=denied&claims=2&days=published",
    "with=kim&with=kim&pin=moon&pin=xi&hide=trump&only=kim&table=links&sort=-claims&eye=0.4+0.55+0.3",
  ])("%s means the same view when it is written again", (address) => {
    expect(addressOf(viewOf(`#${address}`))).toBe(address);
  });

  test.each([
    "at=1-2",
    "since=yesterday&until=2018-13",
    "article=&entity=",
    "%",
    "claims=-1&days=never&table=chairs&eye=0+0&to=kim",
  ])("%s, which means nothing, is the opening view", (address) => {
    expect(viewOf(address)).toEqual(OPENING);
  });
});

test.each([
  ["2018-06-12", "2018-06-12", "12 June 2018"],
  ["2018-06-01", "2018-06-30", "June 2018"],
  ["2018-02-01", "2018-02-28", "February 2018"],
  ["2018-01-01", "2018-12-31", "2018"],
  ["2018-06-10", "2018-06-11", "10 to 11 June 2018"],
  ["2018-06-12", "2018-07-17", "12 June to 17 July 2018"],
  ["2018-12-30", "2019-01-02", "30 December 2018 to 2 January 2019"],
])("from %s to %s is said %s", (first, last, words) => {
  expect(rangeInWords({ first, last })).toBe(words);
});

test.each([
  ["https://news.example/a", "https://news.example/a"],
  ["http://news.example", "http://news.example/"],
  ["javascript:alert(1)", null],
  ["JavaScript:alert(1)", null],
  ["data:text/html,x", null],
  ["file:///etc/passwd", null],
  ["//news.example", null],
  ["", null],
  [null, null],
])("%s is linked to as %s", (url, linked) => {
  expect(webAddress(url)).toBe(linked);
});
