import { firstOf, type Reader, type Reading } from "./time-reading.ts";
import { countAt, type Length, lookUp, type Unit, unitAt, weekdayAt } from "./time-words.ts";

const duration = (length: number, every: Length): Reading => ({
  kind: "duration",
  length,
  range: null,
  every,
});

const repetition = (length: number, every: Length): Reading => ({
  kind: "repetition",
  length,
  range: null,
  every,
});

/** "two years", "the past two months", "the first nine months", "a year", "ten-year", "an hour and a half"; no ages. */
function count({ words }: Reader, at: number): Reading {
  const skip = /^(past|last|next|first|previous|coming|final|following|opening)$/.test(words[at] ?? "")
    ? 1
    : 0;
  const number = countAt(words, at + skip);
  const unit = number && unitAt(words, at + skip + number.length);
  if (!number || !unit) return null;
  let end = at + skip + number.length + unit.length;
  if (words[end] === "old" || words[end] === "olds" || unit.value.unit === "weekend") return null;
  if (unit.value.unit === "second" && !unit.value.many) return null;
  // A quarter of something is a fraction.
  if (unit.value.unit === "quarter" && (words[end] === "of" || number.value === 1)) return null;
  let value = number.value;
  if (words[end] === "and" && words[end + 1] === "a" && words[end + 2] === "half" && value !== null) {
    end += 3;
    value += 0.5;
  }
  return duration(end - at, { count: value, unit: unit.value.unit });
}

/** "years", "for weeks"; "recent months" lie in the past, "coming weeks" ahead. */
function plural({ words }: Reader, at: number): Reading {
  const vague = lookUp<"past" | "future">(
    { recent: "past", past: "past", coming: "future", ahead: "future" },
    words[at],
  );
  const unit = unitAt(words, at + (vague ? 1 : 0));
  if (!unit?.value.many || words[at + unit.length] === "old") return null;
  if (vague) return { kind: "date", length: 1 + unit.length, range: null, reference: vague };
  return unit.value.unit === "quarter" || unit.value.unit === "second"
    ? null
    : duration(unit.length, { count: null, unit: unit.value.unit });
}

/** "the year", "the whole day": how long, where no date says which. */
function single({ words }: Reader, at: number): Reading {
  const skip = /^(whole|entire|full)$/.test(words[at] ?? "") ? 1 : 0;
  const unit = unitAt(words, at + skip);
  if (
    words[at - 1] !== "the" ||
    !unit ||
    unit.value.many ||
    !/^(year|month|week|decade)$/.test(unit.value.unit)
  )
    return null;
  return duration(skip + unit.length, { count: 1, unit: unit.value.unit });
}

const ADVERBS: Readonly<Record<string, Unit>> = {
  hourly: "hour",
  daily: "day",
  nightly: "day",
  weekly: "week",
  monthly: "month",
  yearly: "year",
};

/** "daily", "every two weeks", "each Thursday", "Mondays". */
function often({ words }: Reader, at: number): Reading {
  const word = words[at] ?? "";
  if (Object.hasOwn(ADVERBS, word)) return repetition(1, { count: 1, unit: ADVERBS[word]! });
  const days = weekdayAt([word.replace(/s$/, "")], 0);
  if (word.endsWith("days") && days !== null) return weekly(1, days);
  if (!/^(every|each)$/.test(word)) return null;
  const other = words[at + 1] === "other" ? 1 : 0;
  const weekday = weekdayAt(words, at + 1);
  if (weekday !== null) return weekly(2, weekday);
  const number = countAt(words, at + 1);
  const unit = unitAt(words, at + 1 + (number?.length ?? 0) + other);
  if (!unit) return null;
  const length = 1 + (number?.length ?? 0) + other + unit.length;
  return repetition(length, { count: number ? number.value : 1 + other, unit: unit.value.unit });
}

const weekly = (length: number, weekday: number): Reading => ({
  kind: "repetition",
  length,
  range: null,
  every: { count: 1, unit: "week" },
  weekday,
});

/** How long, and how often: these are no days. */
export const length = firstOf([often, count, plural, single]);
