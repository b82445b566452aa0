import { addDays, weekdayOf } from "./calendar.ts";
import type { Taken } from "./time-words.ts";

/** The day of a holiday in a year. */
type Holiday = (year: number) => string;

const fixed =
  (month: string, day: string): Holiday =>
  (year) =>
    `${year}-${month}-${day}`;

/** The nth such weekday of a month: the fourth Thursday of November. */
const nth =
  (count: number, weekday: number, month: string): Holiday =>
  (year) => {
    const first = `${year}-${month}-01`;
    return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (count - 1));
  };

/** Easter Sunday by the Gregorian computus of Meeus, Jones and Butcher. */
function easter(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const days = h + l - 7 * m + 114;
  return addDays(`${year}-${String(Math.floor(days / 31)).padStart(2, "0")}-01`, days % 31);
}

/** Longer names before those that they begin with. */
const HOLIDAYS: readonly (readonly [name: string, holiday: Holiday])[] = [
  ["new year 's day", fixed("01", "01")],
  ["new year 's eve", fixed("12", "31")],
  ["christmas eve", fixed("12", "24")],
  ["christmas day", fixed("12", "25")],
  ["christmas", fixed("12", "25")],
  ["boxing day", fixed("12", "26")],
  ["valentine 's day", fixed("02", "14")],
  ["independence day", fixed("07", "04")],
  ["bastille day", fixed("07", "14")],
  ["halloween", fixed("10", "31")],
  ["veterans day", fixed("11", "11")],
  ["labor day", nth(1, 1, "09")],
  ["thanksgiving day", nth(4, 4, "11")],
  ["thanksgiving", nth(4, 4, "11")],
  ["good friday", (year) => addDays(easter(year), -2)],
  ["easter sunday", easter],
  ["easter monday", (year) => addDays(easter(year), 1)],
  ["easter", easter],
];

const OPENERS = new Set(HOLIDAYS.map(([name]) => name.split(" ")[0]!));

/** A holiday at a place in words in small letters. */
export function holidayAt(words: readonly string[], at: number): Taken<Holiday> | null {
  if (!OPENERS.has(words[at] ?? "")) return null;
  const said = `${words.slice(at, at + 4).join(" ")} `.replaceAll("’", "'");
  const found = HOLIDAYS.find(([name]) => said.startsWith(`${name} `));
  return found ? { length: found[0].split(" ").length, value: found[1] } : null;
}
