import type { DayRange } from "../claim.ts";
import {
  addDays,
  addMonths,
  dayRange,
  partRange,
  quarterRange,
  unitRange,
  weekdayNear,
  weekendRange,
  weekRange,
} from "./calendar.ts";
import { calendarDate } from "./calendar-dates.ts";
import { date, firstOf, type Reader, type Reading } from "./time-reading.ts";
import { countAt, lookUp, PART_OF_DAY, type Unit, unitAt, weekdayAt } from "./time-words.ts";

const partAt = (words: readonly string[], at: number): string | null =>
  PART_OF_DAY.test(words[at] ?? "") && !words[at]!.endsWith("s") ? words[at]! : null;

const withHour = (length: number, range: DayRange | null, hour: string | null): Reading =>
  hour === null ? date(length, range) : { kind: "time", length: length + 1, range, hour };

/** "Sunday", "last Sunday", "this coming Monday", "Friday night", "Saturday, April 25", "Friday last week". */
function weekday(reader: Reader, at: number): Reading {
  const { words, published } = reader;
  const skip = /^(last|next|this|past|coming)$/.test(words[at] ?? "")
    ? /^(coming|past)$/.test(words[at + 1] ?? "")
      ? 2
      : 1
    : 0;
  const index = weekdayAt(words, at + skip);
  if (index === null) return null;
  const end = at + skip + 1;
  const dated = words[end] === "," ? calendarDate(reader, end + 1) : calendarDate(reader, end);
  if (dated?.range?.granularity === "day")
    return date(end + (words[end] === "," ? 1 : 0) + dated.length - at, dated.range);
  const hour = partAt(words, end);
  if (published === null) return withHour(skip + 1, null, hour);
  const weeks = lookUp({ last: -7, this: 0, next: 7 }, words[end]);
  if (weeks !== undefined && words[end + 1] === "week")
    return date(skip + 3, dayRange(addDays(weekRange(addDays(published, weeks)).first, (index + 6) % 7)));
  const ahead = skip
    ? /^(next|coming)$/.test(words[end - 2]!) || (words[at] === "this" && reader.future)
    : reader.future;
  const near = weekdayNear(index, published, ahead);
  const shift = near !== published ? 0 : words[at] === "last" ? -7 : words[at] === "next" ? 7 : 0;
  return withHour(skip + 1, dayRange(addDays(near, shift)), hour);
}

const OFFSET: Readonly<Record<string, number>> = { today: 0, tonight: 0, tomorrow: 1, yesterday: -1 };

/** "today", "yesterday morning", "this evening", "last night", "the day before yesterday". */
function nearDay({ words, published }: Reader, at: number): Reading {
  const [first = "", second = "", third = ""] = words.slice(at, at + 3);
  const placed = (offset: number): DayRange | null =>
    published ? dayRange(addDays(published, offset)) : null;
  if (Object.hasOwn(OFFSET, first)) {
    const hour = first === "tonight" ? null : partAt(words, at + 1);
    const reading = withHour(1, placed(OFFSET[first]!), hour);
    return first === "tonight" ? { ...reading!, kind: "time", hour: "night" } : reading;
  }
  if (first === "this" && /^(morning|afternoon|evening)$/.test(second)) return withHour(1, placed(0), second);
  if (first === "last" && second === "night") return withHour(1, placed(-1), second);
  if (first === "day" && second === "before" && third === "yesterday") return date(3, placed(-2));
  if (first === "day" && second === "after" && third === "tomorrow") return date(3, placed(2));
  return null;
}

/** The unit before, around or after a day. */
function around(unit: Unit, step: number, day: string | null): DayRange | null {
  if (!day) return null;
  switch (unit) {
    case "weekend":
      return weekendRange(addDays(day, 7 * step));
    case "day":
      return dayRange(addDays(day, step));
    case "week":
      return weekRange(addDays(day, 7 * step));
    case "month":
      return unitRange("month", addMonths(day, step));
    case "quarter":
      return unitRange("quarter", addMonths(day, 3 * step));
    case "year":
      return unitRange("year", addMonths(day, 12 * step));
    case "decade":
      return unitRange("decade", addMonths(day, 120 * step));
    case "century":
      return unitRange("century", addMonths(day, 1200 * step));
    default:
      return null;
  }
}

const AROUND: Readonly<Record<string, number>> = {
  last: -1,
  past: -1,
  this: 0,
  current: 0,
  next: 1,
  coming: 1,
};
const BESIDE: Readonly<Record<string, number>> = {
  previous: -1,
  preceding: -1,
  that: 0,
  same: 0,
  following: 1,
};

/** "last month", "this year", "next week"; "the following week", "that year", counted from what was spoken of. */
function unitAround({ words, published, issued, spoken }: Reader, at: number): Reading {
  const word = words[at] ?? "";
  const unit = unitAt(words, at + 1);
  if (!unit || unit.value.many || /^(hour|minute|second)$/.test(unit.value.unit)) return null;
  const length = 1 + unit.length;
  const next = word === "next" && unit.value.unit === "day";
  const step = next ? undefined : lookUp(AROUND, word);
  if (step !== undefined && unit.value.unit !== "day")
    return date(length, around(unit.value.unit, step, LONG.test(unit.value.unit) ? issued : published));
  const beside = next ? 1 : lookUp(BESIDE, word);
  if (beside === undefined) return null;
  const anchor = (beside < 0 ? spoken?.first : spoken?.last) ?? null;
  return date(length, around(unit.value.unit, beside, anchor));
}

/** Units that need no day to count from. */
const LONG = /^(month|quarter|year|decade|century)$/;

const COARSE: Readonly<Record<string, DayRange["granularity"]>> = {
  day: "day",
  weekend: "week",
  week: "week",
  month: "month",
  quarter: "quarter",
  year: "year",
  decade: "year",
  century: "decade",
};

/** A number of units before or after a day, no more exactly than the unit tells. */
export function counted(day: string, count: number, unit: Unit): DayRange | null {
  const granularity = COARSE[unit];
  if (!granularity || !Number.isInteger(count)) return null;
  const months = { month: 1, quarter: 3, year: 12, decade: 120, century: 1200 }[unit as string];
  const moved = months ? addMonths(day, months * count) : addDays(day, count * (unit === "day" ? 1 : 7));
  return unitRange(granularity, moved);
}

/** "Fifty years ago today", "a week ago yesterday": a number of units from a day that is near, to the day. */
function sameDay(reader: Reader, at: number, count: number, unit: Unit): DayRange | null {
  const [near, range] = [nearDay(reader, at)?.range, counted(reader.published!, count, unit)];
  if (!near || !range) return null;
  const months = { month: 1, year: 12, decade: 120, century: 1200 }[unit as string];
  return dayRange(
    months ? addMonths(near.first, months * count) : addDays(near.first, count * (unit === "day" ? 1 : 7)),
  );
}

/** "three days ago", "a week or so ago"; "two days later", "a year earlier", counted from what was spoken of. */
function distance(reader: Reader, at: number): Reading {
  const { words, published, spoken } = reader;
  const count = countAt(words, at);
  const unit = count && unitAt(words, at + count.length);
  if (!count || !unit) return null;
  let end = at + count.length + unit.length;
  if (words[end] === "or" && words[end + 1] === "so") end += 2;
  const word = words[end] ?? "";
  const length = end + 1 - at;
  const every = { count: count.value, unit: unit.value.unit };
  const placed = (day: string | null | undefined, sign: number, extra = 0): Reading => {
    const range = day && count.value !== null ? counted(day, sign * count.value, unit.value.unit) : null;
    return { kind: "date", length: length + extra, range, every };
  };
  if (word === "ago" && /^(today|yesterday)$/.test(words[end + 1] ?? "") && published && count.value !== null)
    return date(length + 1, sameDay(reader, end + 1, -count.value, unit.value.unit));
  if (word === "ago")
    return { ...placed(published, -1)!, ...(count.value === null ? { reference: "past" } : {}) };
  if (word === "hence") return placed(published, 1);
  if (word === "from" && words[end + 1] === "now") return placed(published, 1, 1);
  if (word === "earlier") return placed(spoken?.first ?? published, -1);
  if (word === "later") return placed(spoken?.last, 1);
  // "two days before the summit": the event dates it, not what was spoken of.
  return /^(before|after)$/.test(word) ? placed(null, 0) : null;
}

/** "the day before", "the day after": the neighbors of what was spoken of, unless an event follows. */
function neighbor({ words, spoken }: Reader, at: number): Reading {
  if (words[at] !== "day" || words[at - 1] !== "the" || !spoken) return null;
  const step = lookUp({ before: -1, after: 1 }, words[at + 1]);
  const closed = /^([.,;:)”"!?]|and|but|when|that|in|at)?$/.test(words[at + 2] ?? "");
  if (step === undefined || !closed) return null;
  return date(2, dayRange(addDays(step < 0 ? spoken.first : spoken.last, step)));
}

/** "the weekend", "the quarter", "the latest quarter", "year-earlier period": as news has them. */
function known({ words, published, spoken }: Reader, at: number): Reading {
  const [first = "", second = ""] = words.slice(at, at + 2);
  const determined = /^(the|over)$/.test(words[at - 1] ?? "");
  if (first === "weekend" && determined) return date(1, weekendNear(published));
  const latest = first === "latest" ? 1 : 0;
  if (
    /^(quarter|period)$/.test(words[at + latest] ?? "") &&
    determined &&
    (latest || words[at] === "quarter") &&
    !/^of$/.test(words[at + latest + 1] ?? "")
  )
    return date(latest + 1, spoken?.granularity === "quarter" ? spoken : lastQuarter(published));
  const end =
    first === "year" ? (second === "end" ? 2 : /^['’]s$/.test(second) && words[at + 2] === "end" ? 3 : 0) : 0;
  if (end > 0) return date(end, published ? partRange(unitRange("year", published), "late") : null);
  if (first === "year" && /^(earlier|ago)$/.test(second)) return date(2, around("year", -1, published));
  return null;
}

/** The last weekend that has begun. */
function weekendNear(published: string | null): DayRange | null {
  if (!published) return null;
  const { first } = weekendRange(published);
  return weekendRange(published >= first ? published : addDays(published, -7));
}

function lastQuarter(published: string | null): DayRange | null {
  if (!published) return null;
  const quarter = Math.ceil(Number(published.slice(5, 7)) / 3);
  return quarterRange(Number(published.slice(0, 4)), quarter - 1);
}

const plainDate = firstOf([calendarDate, weekday, nearDay, distance, unitAround, neighbor, known]);

/** "the end of" and the like: which third of the stretch that follows, and how many words say so. */
function partBefore(words: readonly string[], at: number): { length: number; part: Part } | null {
  const [first = "", second = "", third = ""] = words.slice(at, at + 3);
  if (/^(early|mid|late|earlier|later)$/.test(first)) {
    const skip =
      second === "in" && first.endsWith("r")
        ? third === "the"
          ? 3
          : 2
        : second === "on" && first.endsWith("r")
          ? 2
          : 1;
    return { length: skip, part: first as Part };
  }
  const noun = lookUp<Part>({ beginning: "early", start: "early", middle: "mid", end: "late" }, first);
  if (!noun || second !== "of") return null;
  return { length: third === "the" ? 3 : 2, part: noun };
}

type Part = "early" | "mid" | "late" | "earlier" | "later";

/** "late June", "early next year", "the end of 1990", "earlier this month", "later Friday". */
function partly(reader: Reader, at: number): Reading {
  const before = partBefore(reader.words, at);
  if (!before) return null;
  const inner = plainDate(reader, at + before.length) ?? unitGiven(reader, at + before.length);
  if (!inner) return null;
  const length = before.length + inner.length;
  return { ...inner, length, range: inner.range && partOf(inner.range, before.part, reader.published) };
}

/** "the end of the month", "later in the day". */
function unitGiven({ words, published }: Reader, at: number): Reading {
  const unit = unitAt(words, at);
  if (!unit || unit.value.many || words[at - 1] !== "the") return null;
  return date(unit.length, around(unit.value.unit, 0, published));
}

/** "Earlier this month" ends at publication, "later this month" begins there. */
function partOf(range: DayRange, part: Part, published: string | null): DayRange {
  if (part !== "earlier" && part !== "later") return partRange(range, part);
  if (!published || published < range.first || published > range.last) return range;
  return part === "earlier" ? { ...range, last: published } : { ...range, first: published };
}

/** Dates that are told from the day of publication or from what was last spoken of, and parts of dates. */
export const anyDate = firstOf([partly, plainDate]);
