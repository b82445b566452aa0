import type { DayRange } from "../claim.ts";
import {
  centuryRange,
  dayRange,
  decadeRange,
  isDay,
  monthRange,
  nearestYear,
  quarterRange,
  seasonRange,
  yearRange,
} from "./calendar.ts";
import { holidayAt } from "./holidays.ts";
import { date, firstOf, type Reader, type Reading } from "./time-reading.ts";
import { lookUp, monthAt, monthDayAt, ordinalAt, SEASONS, type Taken, yearAt } from "./time-words.ts";

const pad = (value: number): string => String(value).padStart(2, "0");

function calendarDay(year: number, month: number, day: number): DayRange | null {
  const iso = `${year}-${pad(month)}-${pad(day)}`;
  return isDay(iso) ? dayRange(iso) : null;
}

/** "2018-06-12", "6/12/2018", "10/31/89". */
function digits({ words }: Reader, at: number): Reading {
  const word = words[at] ?? "";
  if (isDay(word)) return date(1, dayRange(word));
  const match = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})$/.exec(word);
  if (!match) return null;
  const year = Number(match[3]!.length === 4 ? match[3] : `${Number(match[3]) > 40 ? 19 : 20}${match[3]}`);
  const range = calendarDay(year, Number(match[1]), Number(match[2]));
  return range && date(1, range);
}

const STEP: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1, past: -1, coming: 1 };

/** ", 2018", "2018", "of 2018", "last year", "of this year": the year after a month or season. */
function yearAfter({ words, issued }: Reader, at: number): Taken<number> | null {
  const skip = words[at] === "," || words[at] === "of" || words[at] === "in" ? 1 : 0;
  const year = yearAt(words, at + skip);
  if (year) return { length: skip + year.length, value: year.value };
  const comma = words[at] === "," ? 0 : skip;
  const step = lookUp(STEP, words[at + comma]);
  if (step === undefined || words[at + comma + 1] !== "year" || !issued) return null;
  return { length: comma + 2, value: Number(issued.slice(0, 4)) + step };
}

/** The year of a month that nothing dates but "last", "this" or "next" before it, or the tense around it. */
function yearOfMonth(reader: Reader, month: number, step: number | undefined): number | null {
  const { issued } = reader;
  if (!issued) return null;
  const year = Number(issued.slice(0, 4));
  const present = Number(issued.slice(5, 7));
  if (step === undefined) return nearestYear(month, issued, reader.future);
  if (step === 0) return year;
  return step < 0 ? (month < present ? year : year - 1) : month > present ? year : year + 1;
}

/** "June", "June 12", "June 12, 2018", "June 12 to 14", "June of last year", "last June". */
function monthFirst(reader: Reader, at: number): Reading {
  const { words } = reader;
  const step = lookUp(STEP, words[at]);
  const from = at + (step === undefined ? 0 : 1);
  const month = monthAt(words, from);
  if (month === null) return null;
  const said = monthDayAt(words, from + (words[from + 1] === "the" ? 2 : 1));
  const skip = said && words[from + 1] === "the" ? 1 : 0;
  const day = said && !isAmount(words, from + 1 + skip + said.length) ? said : null;
  const until = day ? lastDay(words, from + 1 + skip + day.length) : null;
  const end = from + 1 + (day ? skip + day.length : 0) + (until?.length ?? 0);
  const year = yearAfter(reader, end);
  if (words[from] === "may" && !day && !year && step === undefined && !monthly(words, from)) return null;
  const known = year?.value ?? yearOfMonth(reader, month, step);
  const length = end + (year?.length ?? 0) - at;
  if (known === null) return date(length, null);
  if (!day) return date(length, monthRange(known, month));
  return date(length, daysBetween(known, month, day.value, until?.value ?? day.value));
}

const monthly = (words: readonly string[], at: number): boolean =>
  /^(in|since|until|by|of|early|late|mid|during|and|to|from)$/.test(words[at - 1] ?? "");

/** "June 12 people", "March 3 percent": what follows is counted. */
const isAmount = (words: readonly string[], at: number): boolean =>
  /^(%|percent|million|billion|people|points|per|\/)$/.test(words[at] ?? "");

function lastDay(words: readonly string[], at: number): Taken<number> | null {
  if (!/^(-|–|to|and|through|until)$/.test(words[at] ?? "")) return null;
  const day = /^\d{1,2}(st|nd|rd|th)?$/.test(words[at + 1] ?? "") ? monthDayAt(words, at + 1) : null;
  if (!day || (words[at] === "and" && monthAt(words, at + 2) !== null)) return null;
  return { length: 1 + day.length, value: day.value };
}

function daysBetween(year: number, month: number, first: number, last: number): DayRange | null {
  const from = calendarDay(year, month, first);
  const to = calendarDay(year, month, last);
  if (!from || !to || last < first) return from;
  return first === last ? from : { first: from.first, last: to.last, granularity: "interval" };
}

/** "12 June 2018", "the 12th of June", "12 to 14 June". */
function dayFirst(reader: Reader, at: number): Reading {
  const { words } = reader;
  const day = monthDayAt(words, at);
  if (!day) return null;
  const until = lastDay(words, at + day.length);
  const after = at + day.length + (until?.length ?? 0);
  const skip = words[after] === "of" ? 1 : 0;
  const month = monthAt(words, after + skip);
  if (month === null || (words[after + skip] === "may" && !skip && !/\d/.test(words[at]!))) return null;
  const year = yearAfter(reader, after + skip + 1);
  const known = year?.value ?? yearOfMonth(reader, month, undefined);
  const length = after + skip + 1 + (year?.length ?? 0) - at;
  return date(
    length,
    known === null ? null : daysBetween(known, month, day.value, until?.value ?? day.value),
  );
}

const DECADES = "twenties thirties forties fifties sixties seventies eighties nineties".split(" ");

/** "the 1990s", "'90s", "the nineties", "the 20th century", "fiscal 1989", "the year 2000", "2018". */
function years({ words }: Reader, at: number): Reading {
  const word = words[at] ?? "";
  const decade = /^(?:(1[5-9]|20)|['’]?)(\d0)s$/.exec(word);
  if (decade && (decade[1] || word !== `${decade[2]}s` || words[at - 1] === "the")) {
    const century = decade[1] ?? (Number(decade[2]) > 40 ? "19" : "20");
    return date(1, decadeRange(Number(century + decade[2])));
  }
  const named = DECADES.indexOf(word);
  if (named >= 0 && words[at - 1] === "the") return date(1, decadeRange(1920 + 10 * named));
  const century = ordinalAt(words, at);
  if (century && words[at + century.length] === "century")
    return date(century.length + 1, centuryRange(century.value));
  const skip = word === "fiscal" ? (words[at + 1] === "year" ? 2 : 1) : word === "year" ? 1 : 0;
  const year = yearAt(words, at + skip);
  return year && date(skip + year.length, yearRange(year.value));
}

/** "the third quarter of 2018", "third-quarter", "the 1988 second quarter", "the first half of 2018". */
function quarter(reader: Reader, at: number): Reading {
  const { words, issued } = reader;
  const before = yearAt(words, at) ?? yearWhose(reader, at);
  const fiscal = words[at + (before?.length ?? 0)] === "fiscal" ? 1 : 0;
  const from = at + (before?.length ?? 0) + fiscal;
  const ordinal = ordinalAt(words, from) ?? codeAt(words, from);
  if (!ordinal || ordinal.value > 4) return null;
  const unit = words[from + ordinal.length] ?? "";
  const coded = ordinal.length === 1 && /^q\d$/.test(words[from]!);
  if (!coded && unit !== "quarter" && !(unit === "half" && ordinal.value < 3)) return null;
  const end = from + ordinal.length + (coded ? 0 : 1);
  const after = before ? null : yearAfter(reader, end);
  const length = end + (after?.length ?? 0) - at;
  const year =
    before?.value ?? after?.value ?? (issued ? lastSuch(ordinal.value, unit, issued, reader.future) : null);
  if (year === null) return date(length, null);
  return date(length, unit === "half" ? halfRange(year, ordinal.value) : quarterRange(year, ordinal.value));
}

/** "this year's", before a quarter. */
function yearWhose({ words, issued }: Reader, at: number): Taken<number> | null {
  const step = lookUp(STEP, words[at]);
  if (step === undefined || words[at + 1] !== "year" || !/^['’]s$/.test(words[at + 2] ?? "") || !issued)
    return null;
  return { length: 3, value: Number(issued.slice(0, 4)) + step };
}

const codeAt = (words: readonly string[], at: number): Taken<number> | null =>
  /^q[1-4]$/.test(words[at] ?? "") ? { length: 1, value: Number(words[at]![1]) } : null;

/** The year of the last quarter or half of that number that had begun: results are told of those. */
function lastSuch(ordinal: number, unit: string, issued: string, future: boolean): number {
  const year = Number(issued.slice(0, 4));
  const months = unit === "half" ? 6 : 3;
  const begun = (ordinal - 1) * months + 1 <= Number(issued.slice(5, 7));
  return begun || future ? year : year - 1;
}

const halfRange = (year: number, half: number): DayRange => ({
  first: quarterRange(year, 2 * half - 1).first,
  last: quarterRange(year, 2 * half).last,
  granularity: "interval",
});

/** "summer 2018", "the winter of 1994", "last summer", "this fall". */
function season(reader: Reader, at: number): Reading {
  const { words, issued } = reader;
  const step = lookUp(STEP, words[at]);
  const from = at + (step === undefined ? 0 : 1);
  const months = lookUp(SEASONS, words[from]);
  if (!months) return null;
  const year = yearAfter(reader, from + 1);
  const length = from + 1 + (year?.length ?? 0) - at;
  if (year) return date(length, seasonRange(year.value, months));
  const determined = words[at - 1] === "the" || /^(early|mid|late)$/.test(words[at - 1] ?? "");
  if (step === undefined && (!determined || words[from + 1] === "of")) return null;
  if (!issued) return date(length, null);
  return date(length, seasonRange(yearOfSeason(months, step, issued, reader.future), months));
}

/** Without a word for it, the season that is on or that was last, unless the words speak of the future. */
function yearOfSeason(
  [first, last]: readonly [number, number],
  step: number | undefined,
  issued: string,
  future: boolean,
): number {
  const year = Number(issued.slice(0, 4));
  const month = Number(issued.slice(5, 7));
  const begun = first <= month;
  const over = last < month;
  if (step === 0 || (step === undefined && future)) return year;
  if (step === undefined) return begun ? year : year - 1;
  return step > 0 ? (begun ? year + 1 : year) : over ? year : year - 1;
}

function feast(reader: Reader, at: number): Reading {
  const { words, issued } = reader;
  const skip = /^(last|next|this)$/.test(words[at] ?? "") ? 1 : 0;
  const found = holidayAt(words, at + skip);
  if (!found) return null;
  const after = at + skip + found.length;
  const said = yearAt(words, after);
  const length = after + (said?.length ?? 0) - at;
  const month = Number(found.value(2000).slice(5, 7));
  const year =
    said?.value ?? (issued ? nearestYear(month, issued, words[at] === "next" || reader.future) : null);
  const day = year === null ? null : found.value(year);
  const over = words[at] === "last" && year !== null && issued !== null && day! >= issued;
  return date(length, day === null ? null : dayRange(over ? found.value(year! - 1) : day));
}

/** Dates that the calendar names, with or without their year. */
export const calendarDate = firstOf([digits, dayFirst, monthFirst, quarter, season, feast, years]);
