import type { DayRange } from "./claim.ts";

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

/** As EDTF writes it (ISO 8601-2 level 0): "2018-06-12", "2018-06", "2018", "2018-06-12/2018-06-14". */
export function edtf({ first, last, granularity }: DayRange): string {
  if (first === last) return first;
  if (granularity === "month") return first.slice(0, 7);
  if (granularity === "year") return first.slice(0, 4);
  return `${first}/${last}`;
}
