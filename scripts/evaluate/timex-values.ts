import type { DayRange } from "../../src/extract/claim.ts";
import { addDays } from "../../src/extract/times/calendar.ts";
import type { Length, Unit } from "../../src/extract/times/time-words.ts";
import type { TimeExpression } from "../../src/extract/times/times.ts";

/** The TIMEX3 type of an expression (TimeML 1.2.1). */
export function timexType({ kind }: TimeExpression): string {
  return { date: "DATE", time: "TIME", duration: "DURATION", repetition: "SET" }[kind];
}

/** The TIMEX3 value of an expression; null where it has none. */
export function timexValue({ kind, range, reference, hour, every, weekday }: TimeExpression): string | null {
  if (weekday !== undefined) return `XXXX-WXX-${weekday === 0 ? 7 : weekday}`;
  if (every && kind !== "date") return period(every);
  if (reference) return `${reference.toUpperCase()}_REF`;
  if (!range) return every ? period(every) : null;
  return kind === "time" ? `${dateValue(range)}T${hourValue(hour)}` : dateValue(range);
}

const UNIT: Readonly<Record<Unit, string>> = {
  second: "S",
  minute: "M",
  hour: "H",
  day: "D",
  weekend: "WE",
  week: "W",
  month: "M",
  quarter: "Q",
  year: "Y",
  decade: "DE",
  century: "CE",
};

function period({ count, unit }: Length): string {
  const clock = /^(second|minute|hour)$/.test(unit) ? "T" : "";
  if (count === null && unit === "decade") return "PXY";
  if (count === null) return `P${clock}X${UNIT[unit]}`;
  if (unit === "decade") return `P${count * 10}Y`;
  if (unit === "century") return `P${count * 100}Y`;
  if (unit === "quarter") return `P${count * 3}M`;
  if (unit === "hour" && !Number.isInteger(count)) return `PT${Math.floor(count)}H30M`;
  if (unit === "year" && !Number.isInteger(count)) return `P${Math.floor(count)}Y6M`;
  return `P${clock}${count}${UNIT[unit]}`;
}

const HOURS: Readonly<Record<string, string>> = {
  morning: "MO",
  noon: "12:00",
  midday: "12:00",
  afternoon: "AF",
  evening: "EV",
  night: "NI",
  midnight: "00:00",
  dawn: "MO",
};

const hourValue = (hour = ""): string => HOURS[hour] ?? hour;

function dateValue({ first, last, granularity }: DayRange): string {
  switch (granularity) {
    case "week":
      return weekValue(first);
    case "month":
      return first.slice(0, 7);
    case "quarter":
      return `${first.slice(0, 4)}-Q${Math.ceil(Number(first.slice(5, 7)) / 3)}`;
    case "season":
      return `${first.slice(0, 4)}-${{ "03": "SP", "06": "SU", "09": "FA" }[first.slice(5, 7)] ?? "WI"}`;
    case "year":
      return first.slice(0, 4);
    case "decade":
      return first.slice(0, 3);
    case "century":
      return first.slice(0, 2);
    case "interval":
      if (isWeekend(first, last)) return `${weekValue(first)}-WE`;
      return isHalf(first, last) ? `${first.slice(0, 4)}-H${first.slice(5, 7) === "01" ? 1 : 2}` : first;
    default:
      return first;
  }
}

const isWeekend = (first: string, last: string): boolean =>
  addDays(first, 1) === last && new Date(Date.parse(first)).getUTCDay() === 6;

const isHalf = (first: string, last: string): boolean =>
  /^(01-01 06-30|07-01 12-31)$/.test(`${first.slice(5)} ${last.slice(5)}`);

/** ISO 8601: the week belongs to the year of its Thursday. */
function weekValue(day: string): string {
  const weekday = (new Date(Date.parse(day)).getUTCDay() + 6) % 7;
  const thursday = addDays(day, 3 - weekday);
  const ordinal = Math.round(
    (Date.parse(thursday) - Date.parse(`${thursday.slice(0, 4)}-01-01`)) / 86_400_000,
  );
  return `${thursday.slice(0, 4)}-W${String(Math.floor(ordinal / 7) + 1).padStart(2, "0")}`;
}
