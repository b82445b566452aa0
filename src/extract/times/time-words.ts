import { MONTHS, WEEKDAYS } from "./calendar.ts";

/** A unit of the calendar or the clock. */
export type Unit =
  | "second"
  | "minute"
  | "hour"
  | "day"
  | "weekend"
  | "week"
  | "month"
  | "quarter"
  | "year"
  | "decade"
  | "century";

/** A stretch of time: how many units; null where the text does not say ("years", "several weeks"). */
export interface Length {
  readonly count: number | null;
  readonly unit: Unit;
}

/** A word that was read, with how many words it took. */
export interface Taken<T> {
  readonly length: number;
  readonly value: T;
}

type Words = readonly string[];

/** What a table says of a word; nothing of words that name what every object has ("constructor"). */
export const lookUp = <T>(table: Readonly<Record<string, T>>, word: string | undefined): T | undefined =>
  word !== undefined && Object.hasOwn(table, word) ? table[word] : undefined;

const MONTH = new Map<string, number>(
  MONTHS.flatMap((name, index): [string, number][] => [
    [name, index + 1],
    [name.slice(0, 3), index + 1],
    [`${name.slice(0, 3)}.`, index + 1],
  ]),
);
MONTH.set("sept.", 9).set("sept", 9);

/** @returns 1 for January to 12 for December. */
export const monthAt = (words: Words, at: number): number | null => MONTH.get(words[at] ?? "") ?? null;

const WEEKDAY = new Map<string, number>(
  WEEKDAYS.flatMap((name, index): [string, number][] => [
    [name, index],
    [`${name.slice(0, 3)}.`, index],
  ]),
);
for (const [short, index] of Object.entries({ mon: 1, tue: 2, tues: 2, wed: 3, thu: 4, thurs: 4, fri: 5 }))
  WEEKDAY.set(short, index).set(`${short}.`, index);

/** @returns 0 for Sunday to 6 for Saturday. */
export const weekdayAt = (words: Words, at: number): number | null => WEEKDAY.get(words[at] ?? "") ?? null;

const SMALL =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const ORDINALS =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(
    " ",
  );

const small = (word: string | undefined): number => SMALL.indexOf(word ?? "");
const tens = (word: string | undefined): number => (TENS.indexOf(word ?? "") + 2) * 10;

/** "12", "1,200", "twenty four", "a hundred", "a couple of"; null as the value of "several" or "a few". */
export function countAt(words: Words, at: number): Taken<number | null> | null {
  const [first = "", second = "", third = ""] = words.slice(at, at + 3);
  if (/^(several|few|many|some)$/.test(first)) return { length: 1, value: null };
  if (first === "couple") return { length: second === "of" ? 2 : 1, value: 2 };
  if (/^an?$/.test(first) && second === "few") return { length: 2, value: null };
  if (/^an?$/.test(first) && second === "couple") return { length: third === "of" ? 3 : 2, value: 2 };
  if (first === "half" && /^an?$/.test(second)) return { length: 2, value: 0.5 };
  const number = numberAt(words, at);
  if (!number) return null;
  const after = at + number.length;
  if (words[after] === "1/2" || words[after] === "½")
    return { length: number.length + 1, value: number.value + 0.5 };
  if (words[after] === "and" && words[after + 1] === "a" && words[after + 2] === "half")
    return { length: number.length + 3, value: number.value + 0.5 };
  return number;
}

function numberAt(words: Words, at: number): Taken<number> | null {
  const word = words[at] ?? "";
  if (/^\d{1,3}(,\d{3})*(\.\d+)?$/.test(word) || /^\d{4}$/.test(word))
    return { length: 1, value: Number(word.replaceAll(",", "")) };
  const low = /^an?$/.test(word) ? 1 : small(word);
  const base: Taken<number> | null =
    low >= 0
      ? { length: 1, value: low }
      : TENS.includes(word)
        ? small(words[at + 1]) > 0
          ? { length: 2, value: tens(word) + small(words[at + 1]) }
          : { length: 1, value: tens(word) }
        : null;
  if (!base) return null;
  const scale = lookUp({ hundred: 100, thousand: 1000, dozen: 12 }, words[at + base.length]);
  return scale ? { length: base.length + 1, value: base.value * scale } : base;
}

/** "third", "3rd", "twenty first". */
export function ordinalAt(words: Words, at: number): Taken<number> | null {
  const word = words[at] ?? "";
  const digits = /^(\d{1,2})(st|nd|rd|th)$/.exec(word);
  if (digits) return { length: 1, value: Number(digits[1]) };
  if (ORDINALS.includes(word)) return { length: 1, value: ORDINALS.indexOf(word) + 1 };
  const unit = ORDINALS.indexOf(words[at + 1] ?? "") + 1;
  return TENS.includes(word) && unit > 0 && unit < 10 ? { length: 2, value: tens(word) + unit } : null;
}

/** "2018", "nineteen ninety seven", "two thousand". Years of news and of its history. */
export function yearAt(words: Words, at: number): Taken<number> | null {
  const word = words[at] ?? "";
  if (/^(1[0-9]|20)\d\d$/.test(word)) return { length: 1, value: Number(word) };
  const short = /^['’](\d\d)$/.exec(word);
  if (short) return { length: 1, value: Number(short[1]) + (Number(short[1]) > 40 ? 1900 : 2000) };
  const hundreds = small(word);
  if (hundreds < 17 && word !== "twenty") return null;
  const rest = numberAt(words, at + 1);
  if (!rest || rest.value < 10 || rest.value > 99) return null;
  return { length: 1 + rest.length, value: (word === "twenty" ? 20 : hundreds) * 100 + rest.value };
}

/** "12", "12th", "twelfth", as the day of a month. */
export function monthDayAt(words: Words, at: number): Taken<number> | null {
  const word = words[at] ?? "";
  const day = /^\d{1,2}$/.test(word) ? { length: 1, value: Number(word) } : ordinalAt(words, at);
  return day && day.value >= 1 && day.value <= 31 ? day : null;
}

const UNITS: Readonly<Record<string, Unit>> = {
  second: "second",
  minute: "minute",
  hour: "hour",
  day: "day",
  night: "day",
  weekend: "weekend",
  week: "week",
  month: "month",
  quarter: "quarter",
  year: "year",
  decade: "decade",
  century: "century",
  centurie: "century",
};

/** "week", "weeks"; the value says whether it is many. */
export function unitAt(words: Words, at: number): Taken<{ unit: Unit; many: boolean }> | null {
  const skip = /^(fiscal|calendar|business|full|consecutive|straight|more|additional|school)$/.test(
    words[at] ?? "",
  )
    ? 1
    : 0;
  const word = words[at + skip] ?? "";
  const unit = lookUp(UNITS, word) ?? lookUp(UNITS, word.replace(/s$/, ""));
  return unit ? { length: 1 + skip, value: { unit, many: word.endsWith("s") } } : null;
}

/** First and last month of each; winter runs into the next year. */
export const SEASONS: Readonly<Record<string, readonly [first: number, last: number]>> = {
  spring: [3, 5],
  summer: [6, 8],
  autumn: [9, 11],
  fall: [9, 11],
  winter: [12, 14],
};

/** "morning" and the like, as they stand after a day. */
export const PART_OF_DAY =
  /^(morning|mornings|noon|afternoon|afternoons|evening|evenings|night|nights|midnight|dawn|midday)$/;
