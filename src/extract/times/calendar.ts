import type { DayRange } from "../claim.ts";

const DAY = 86_400_000;

export const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];
export const WEEKDAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

const isoOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

export const addDays = (day: string, count: number): string => isoOf(Date.parse(day) + count * DAY);

/** @returns 0 for Sunday to 6 for Saturday. */
export const weekdayOf = (day: string): number => new Date(Date.parse(day)).getUTCDay();

export const isDay = (day: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day)) && isoOf(Date.parse(day)) === day;

export const dayRange = (day: string): DayRange => ({ first: day, last: day, granularity: "day" });

/** @param month 1 to 12; smaller and larger ones run over into the years beside. */
export function monthRange(year: number, month: number): DayRange {
  const first = isoOf(Date.UTC(year, month - 1, 1));
  return { first, last: isoOf(Date.UTC(year, month, 0)), granularity: "month" };
}

export const yearRange = (year: number): DayRange => ({
  first: `${year}-01-01`,
  last: `${year}-12-31`,
  granularity: "year",
});

/** @param quarter 1 to 4; smaller and larger ones run over into the years beside. */
export function quarterRange(year: number, quarter: number): DayRange {
  const { first } = monthRange(year, quarter * 3 - 2);
  return { first, last: monthRange(year, quarter * 3).last, granularity: "quarter" };
}

/** @param months first and last; a winter of [12, 14] runs into the next year. */
export function seasonRange(year: number, [first, last]: readonly [number, number]): DayRange {
  return { first: monthRange(year, first).first, last: monthRange(year, last).last, granularity: "season" };
}

/** 1980 to 1989. */
export const decadeRange = (year: number): DayRange => ({
  first: `${year - (year % 10)}-01-01`,
  last: `${year - (year % 10) + 9}-12-31`,
  granularity: "decade",
});

/** The 20th: 1900 to 1999, as people speak of it. */
export function centuryRange(century: number): DayRange {
  const start = String(century - 1).padStart(2, "0");
  return { first: `${start}00-01-01`, last: `${start}99-12-31`, granularity: "century" };
}

/** Saturday and Sunday: of the week that a day is in. */
export function weekendRange(day: string): DayRange {
  const { last } = weekRange(day);
  return { first: addDays(last, -1), last, granularity: "interval" };
}

/** Monday to Sunday. */
export function weekRange(day: string): DayRange {
  const first = addDays(day, -((weekdayOf(day) + 6) % 7));
  return { first, last: addDays(first, 6), granularity: "week" };
}

/**
 * The day that a bare weekday name means in a news report.
 *
 * @param weekday 0 for Sunday to 6 for Saturday.
 * @param published the day of publication, ISO 8601.
 *
 * Rule: the latest such day on or before publication, because wire copy reports the past; the next one after it where
 * the words around it speak of the future.
 */
export function weekdayNear(weekday: number, published: string, future: boolean): string {
  const back = (weekdayOf(published) - weekday + 7) % 7;
  return future && back > 0 ? addDays(published, 7 - back) : addDays(published, -back);
}

/** The year that a month or day without one means: the one that brings it nearest to publication. */
export function nearestYear(month: number, published: string, future: boolean): number {
  const year = Number(published.slice(0, 4));
  const gap = month - Number(published.slice(5, 7));
  if (future) return gap < -3 ? year + 1 : year;
  return gap > 4 ? year - 1 : gap < -10 ? year + 1 : year;
}

/** The same day of another month, or the last one that it has. */
export function addMonths(day: string, count: number): string {
  const { first, last } = monthRange(Number(day.slice(0, 4)), Number(day.slice(5, 7)) + count);
  const days = Math.min(Number(day.slice(8, 10)), Number(last.slice(8, 10)));
  return addDays(first, days - 1);
}

/** The unit of the calendar that a day lies in. */
export function unitRange(unit: DayRange["granularity"], day: string): DayRange {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  switch (unit) {
    case "week":
      return weekRange(day);
    case "month":
      return monthRange(year, month);
    case "quarter":
      return quarterRange(year, Math.ceil(month / 3));
    case "year":
      return yearRange(year);
    case "decade":
      return decadeRange(year);
    case "century":
      return centuryRange(Math.floor(year / 100) + 1);
    default:
      return dayRange(day);
  }
}

/** The first, second or last third of a stretch: "late June" is its last ten days, "the late 1990s" three whole years. */
export function partRange(range: DayRange, part: "early" | "mid" | "late"): DayRange {
  const years = Number(range.last.slice(0, 4)) - Number(range.first.slice(0, 4)) + 1;
  const days = Math.round((Date.parse(range.last) - Date.parse(range.first)) / DAY) + 1;
  const whole = years >= 10;
  const third = Math.floor((whole ? years : days) / 3);
  const move = (day: string, thirds: number): string =>
    whole ? addMonths(day, 12 * third * thirds) : addDays(day, third * thirds);
  if (third === 0) return range;
  const late = move(addDays(range.last, 1), -1);
  if (part === "late") return { ...range, first: late };
  const early = move(range.first, 1);
  return part === "early"
    ? { ...range, last: addDays(early, -1) }
    : { ...range, first: early, last: addDays(late, -1) };
}

/**
 * As EDTF writes it (ISO 8601-2 level 0): "2018-06-12", "2018-06", "2018", "2018-06-12/2018-06-14", "2009/2011". Parts
 * of a month or year ("late June") are written as the whole.
 */
export function edtf({ first, last, granularity }: DayRange): string {
  if (first === last) return first;
  if (granularity === "month") return first.slice(0, 7);
  if (granularity === "year") return first.slice(0, 4);
  const digits = edgeDigits(first, last);
  return `${first.slice(0, digits)}/${last.slice(0, digits)}`;
}

/** How much of two days must be written for a stretch of whole years, whole months or days. */
function edgeDigits(first: string, last: string): number {
  if (first.endsWith("-01-01") && last.endsWith("-12-31")) return 4;
  return first.endsWith("-01") && addDays(last, 1).endsWith("-01") ? 7 : 10;
}
