import type { Document } from "../annotate/document.ts";
import {
  addDays,
  dayRange,
  isDay,
  MONTHS,
  monthRange,
  nearestYear,
  WEEKDAYS,
  weekdayNear,
  weekRange,
  yearRange,
} from "./calendar.ts";
import type { DayRange } from "./claim.ts";

/** Words that say when, with what they mean. */
export interface TimeExpression {
  /** Tokens `[from, to)`. */
  readonly from: number;
  readonly to: number;
  /** null where the words are a time, but cannot be placed (no publication date, "recently"). */
  readonly range: DayRange | null;
}

/** Where a reading stands: the words in small letters from here on, and what relative words count from. */
interface Reader {
  readonly words: readonly string[];
  readonly published: string | null;
  readonly future: boolean;
}

/** What a rule made of the first words: how many it took, and the days that they mean. */
type Reading = { readonly length: number; readonly range: DayRange | null } | null;

const MONTH = new Map<string, number>(
  MONTHS.flatMap((name, index): [string, number][] => [
    [name, index + 1],
    [name.slice(0, 3), index + 1],
    [`${name.slice(0, 3)}.`, index + 1],
  ]),
);
MONTH.set("sept.", 9).set("sept", 9);

const NUMBER = new Map(
  [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
  ].map((word, index): [string, number] => [word, index]),
);
NUMBER.set("a", 1).set("an", 1);

const UNIT_DAYS: Readonly<Record<string, number>> = { day: 1, week: 7 };

const yearIn = (word: string | undefined): number | null =>
  word && /^(1[5-9]|20)\d\d$/.test(word) ? Number(word) : null;

const dayIn = (word: string | undefined): number | null => {
  const match = /^(\d{1,2})(st|nd|rd|th)?$/.exec(word ?? "");
  const day = match ? Number(match[1]) : 0;
  return day >= 1 && day <= 31 ? day : null;
};

const pad = (value: number): string => String(value).padStart(2, "0");

function calendarDay(year: number, month: number, day: number): DayRange | null {
  const iso = `${year}-${pad(month)}-${pad(day)}`;
  return isDay(iso) ? dayRange(iso) : null;
}

/** "June 12", "June 12, 2018", "June 2018", "June". */
function monthFirst({ words, published, future }: Reader): Reading {
  const month = MONTH.get(words[0] ?? "");
  if (month === undefined || (words[0] === "may" && !dayIn(words[1]) && !yearIn(words[1]))) return null;
  const day = dayIn(words[1]);
  const comma = words[day ? 2 : 1] === "," ? 1 : 0;
  const year = yearIn(words[(day ? 2 : 1) + comma]);
  const length = (day ? 2 : 1) + (year ? comma + 1 : 0);
  const known = year ?? (published ? nearestYear(month, published, future) : null);
  if (known === null) return { length, range: null };
  return { length, range: day ? calendarDay(known, month, day) : monthRange(known, month) };
}

/** "12 June 2018", "12 June", "the 12th of June". */
function dayFirst({ words, published, future }: Reader): Reading {
  const day = dayIn(words[0]);
  const skip = words[1] === "of" ? 1 : 0;
  const month = MONTH.get(words[1 + skip] ?? "");
  if (day === null || month === undefined) return null;
  const year = yearIn(words[2 + skip]) ?? (words[2 + skip] === "," ? yearIn(words[3 + skip]) : null);
  const length = 2 + skip + (yearIn(words[2 + skip]) ? 1 : year ? 2 : 0);
  const known = year ?? (published ? nearestYear(month, published, future) : null);
  return { length, range: known === null ? null : calendarDay(known, month, day) };
}

const bareYear = ({ words }: Reader): Reading => {
  const year = yearIn(words[0]);
  return year === null ? null : { length: 1, range: yearRange(year) };
};

const isoDay = ({ words }: Reader): Reading =>
  isDay(words[0] ?? "") ? { length: 1, range: dayRange(words[0]!) } : null;

/** "Sunday", "last Sunday", "next Monday". */
function weekday({ words, published, future }: Reader): Reading {
  const skip = /^(last|next|this|past|coming)$/.test(words[0] ?? "") ? 1 : 0;
  const index = WEEKDAYS.indexOf(words[skip] ?? "");
  if (index < 0) return null;
  const ahead = skip ? /^(next|coming)$/.test(words[0]!) || (words[0] === "this" && future) : future;
  const length = skip + 1;
  if (published === null) return { length, range: null };
  const near = weekdayNear(index, published, ahead);
  return { length, range: dayRange(words[0] === "last" && near === published ? addDays(near, -7) : near) };
}

const OFFSET: Readonly<Record<string, number>> = { today: 0, tonight: 0, tomorrow: 1, yesterday: -1 };

/** "today", "yesterday", "this morning", "last night". */
function nearDay({ words, published }: Reader): Reading {
  const [first = "", second = ""] = words;
  const phrase =
    /^(morning|afternoon|evening)$/.test(second) && first === "this"
      ? 0
      : first === "last" && second === "night"
        ? -1
        : null;
  const offset = phrase ?? (Object.hasOwn(OFFSET, first) ? OFFSET[first]! : null);
  if (offset === null) return null;
  return { length: phrase === null ? 1 : 2, range: published ? dayRange(addDays(published, offset)) : null };
}

/** "last month", "this year", "next week". */
function unitAround({ words, published }: Reader): Reading {
  const step = { last: -1, past: -1, previous: -1, this: 0, current: 0, next: 1, coming: 1 }[words[0] ?? ""];
  if (step === undefined || !/^(week|month|year)$/.test(words[1] ?? "")) return null;
  return { length: 2, range: published ? around(words[1]!, step, published) : null };
}

function around(unit: string, step: number, published: string): DayRange {
  const year = Number(published.slice(0, 4));
  if (unit === "year") return yearRange(year + step);
  if (unit === "month") return monthRange(year, Number(published.slice(5, 7)) + step);
  return weekRange(addDays(published, 7 * step));
}

/** "three days ago", "two weeks later" counts only where it counts from publication: "ago", "earlier this ..." */
function ago({ words, published }: Reader): Reading {
  const count = NUMBER.get(words[0] ?? "") ?? (/^\d{1,3}$/.test(words[0] ?? "") ? Number(words[0]) : null);
  const unit = (words[1] ?? "").replace(/s$/, "");
  if (count === null || words[2] !== "ago" || !/^(day|week|month|year)$/.test(unit)) return null;
  if (published === null) return { length: 3, range: null };
  const days = UNIT_DAYS[unit];
  if (days === 1) return { length: 3, range: dayRange(addDays(published, -count)) };
  return {
    length: 3,
    range: days ? weekRange(addDays(published, -7 * count)) : around(unit, -count, published),
  };
}

const SEASONS: Readonly<Record<string, readonly [number, number]>> = {
  spring: [3, 5],
  summer: [6, 8],
  autumn: [9, 11],
  fall: [9, 11],
};

/** "summer 2018", "last summer". */
function season({ words, published }: Reader): Reading {
  const step = { last: -1, this: 0, next: 1 }[words[0] ?? ""];
  const name = words[step === undefined ? 0 : 1] ?? "";
  const months = SEASONS[name];
  const skip = words[1] === "of" ? 2 : 1;
  const year = step === undefined ? yearIn(words[skip]) : published ? Number(published.slice(0, 4)) : null;
  if (!months || (step === undefined && year === null)) return null;
  const length = step === undefined ? skip + 1 : 2;
  if (year === null) return { length, range: null };
  const shift = step === -1 && published && months[1] < Number(published.slice(5, 7)) ? 0 : (step ?? 0);
  const first = monthRange(year + shift, months[0]).first;
  return { length, range: { first, last: monthRange(year + shift, months[1]).last, granularity: "season" } };
}

/** The first rule that reads anything wins, so those that take more words stand first. */
const RULES: readonly ((reader: Reader) => Reading)[] = [
  isoDay,
  dayFirst,
  monthFirst,
  ago,
  season,
  weekday,
  nearDay,
  unitAround,
  bareYear,
];

const FUTURE = /^(will|shall|would|next|upcoming|scheduled|expected|plans?|planned|due|'ll|’ll|to)$/;

/** All expressions of time in a document, in its order; durations ("for two weeks") and repetitions are none. */
export function timesOf(document: Document): TimeExpression[] {
  return document.sentences.flatMap((sentence) => {
    const words = document.tokens.slice(sentence.from, sentence.to).map(({ text }) => text.toLowerCase());
    return timesIn(words, document, sentence.from);
  });
}

function timesIn(words: readonly string[], document: Document, offset: number): TimeExpression[] {
  const { published } = document.article;
  const found: TimeExpression[] = [];
  for (let at = 0; at < words.length; at += 1) {
    if (!startsTime(words, at, document, offset)) continue;
    const future = words.slice(Math.max(0, at - 8), at).some((word) => FUTURE.test(word));
    const reader: Reader = { words: words.slice(at, at + 6), published, future };
    const reading = firstReading(reader);
    if (!reading) continue;
    found.push({ from: offset + at, to: offset + at + reading.length, range: reading.range });
    at += reading.length - 1;
  }
  return joinRanges(found, words, offset);
}

/** "2018" counts money as often as years: it is one after a preposition or at a clause's edge. "March" may be a verb. */
function startsTime(words: readonly string[], at: number, document: Document, offset: number): boolean {
  const word = words[at]!;
  if (/^\d{4}$/.test(word))
    return /^(in|since|by|until|from|during|of|to|early|late|mid|and|before|after|,|–|-|through)$/.test(
      words[at - 1] ?? "",
    );
  if (/^(march|may|sat|sun|mar)$/.test(word))
    return /^[A-Z]/.test(document.tokens[offset + at]!.text) && document.tags[offset + at] !== "MD";
  return true;
}

function firstReading(reader: Reader): Reading {
  for (const rule of RULES) {
    const reading = rule(reader);
    if (reading) return reading;
  }
  return null;
}

/** "from June to July 2018", "between 2008 and 2016": two times with a joint between them are one stretch. */
function joinRanges(
  found: readonly TimeExpression[],
  words: readonly string[],
  offset: number,
): TimeExpression[] {
  const joined: TimeExpression[] = [];
  for (const time of found) {
    const before = joined.at(-1);
    const opener = before ? words[before.from - offset - 1] : undefined;
    const joint = before && time.from - before.to === 1 ? words[before.to - offset] : undefined;
    const stretch =
      (opener === "from" && /^(to|until|through|till)$/.test(joint ?? "")) ||
      (opener === "between" && joint === "and") ||
      joint === "–";
    if (before?.range && time.range && stretch && before.range.first <= time.range.last) {
      joined[joined.length - 1] = {
        from: before.from,
        to: time.to,
        range: { first: before.range.first, last: time.range.last, granularity: "interval" },
      };
    } else joined.push(time);
  }
  return joined;
}
