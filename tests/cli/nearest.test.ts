import { expect, test } from "vitest";
import { nearest } from "../../src/cli/nearest.ts";

const NAMES = ["Sung Kim", "Kim Jong Un", "Choe Son Hui", "Mike Pompeo", "Panmunjom"];

test.each([
  ["Sung Kin", ["Sung Kim"]],
  ["sugn kim", ["Sung Kim"]],
  ["Pompoe", ["Mike Pompeo"]],
  ["Panmunjon", ["Panmunjom"]],
  ["Brussels", []],
])("%s is spelled like %j", (wanted, found) => {
  expect(nearest(wanted, NAMES, (name) => name)).toEqual(found);
});
