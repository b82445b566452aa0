import { describe, expect, test } from "vitest";
import { rangeInWords, webAddress } from "../../viewer/reading/words.ts";
import { addressOf, NO_FILTERS, viewOf } from "../../viewer/state/address.ts";

describe("the address of a view", () => {
  test.each([
    "",
    "entity=kim",
    "edge=trump%7Cmet%7Ckim",
    "article=a1&at=54-102",
    "entity=kim&no-types=Place&no-types=Work&no-outlets=Sample+Post&since=2018-06-01&until=2018-06-30&with=kim",
  ])("%s means the same view when it is written again", (address) => {
    expect(addressOf(viewOf(`#${address}`))).toBe(address);
  });

  test.each(["at=1-2", "since=yesterday&until=2018-13", "article=&entity=", "%"])(
    "%s, which means nothing, is the opening view",
    (address) => {
      expect(viewOf(address)).toEqual({ place: { kind: "front" }, filters: NO_FILTERS, widened: new Set() });
    },
  );
});

test.each([
  ["2018-06-12", "2018-06-12", "12 June 2018"],
  ["2018-06-01", "2018-06-30", "June 2018"],
  ["2018-02-01", "2018-02-28", "February 2018"],
  ["2018-01-01", "2018-12-31", "2018"],
  ["2018-06-10", "2018-06-11", "10 June 2018 to 11 June 2018"],
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
